#include "certispin/float64/float64_audit.hpp"

#include "certispin/float64/a_priori_bound.hpp"
#include "certispin/float64/float64_evaluation.hpp"
#include "certispin/quantities/registry.hpp"

#include <algorithm>
#include <cfloat>

namespace certispin {

Truth within_bound(const Float64Error& error, const Outcome<Interval>& a_priori) {
  if (!error.absolute || !a_priori) {
    return Truth::unknown;
  }
  if (mpfr_lessequal_p(error.absolute->upper(), a_priori->upper()) != 0) {
    return Truth::yes;
  }
  return mpfr_greater_p(error.absolute->lower(), a_priori->upper()) != 0 ? Truth::no
                                                                         : Truth::unknown;
}

Float64Audit audit_float64(const Problem& problem,
                           const Eigensolver& solver,
                           long digits,
                           DoubletCache& cache) {
  constexpr bool measure_residuals = false;  // no registered quantity
  Float64Doublets doublets(solver, measure_residuals);
  Float64Audit audit{
      solver.driver(), platform_text(solver), doublets.at(problem.point), {}, {}};
  for (const Quantity& q : registry()) {
    if (const std::string reason = undefined_because(q, problem.point); !reason.empty()) {
      audit.skipped.push_back({&q, reason});
      continue;
    }
    const Expression expression = parse_expression(q.id);
    const Enclosure enclosure = enclose_to_digits(expression, problem, digits, cache);
    if (!enclosure.value) {
      audit.skipped.push_back({&q, enclosure.value.why().reason});
      continue;
    }
    const Value& proved = *enclosure.value;
    const Bits bits = std::max<Bits>(enclosure.precision, DBL_MANT_DIG);
    const Float64 value = evaluate_float64(expression, problem, doublets);
    const Float64Error error = enclose_float64_error(value, proved, bits);
    const auto a_priori = enclose_a_priori_bound(expression, problem, proved, cache);
    audit.rows.push_back(
        {&q, value, proved, error, a_priori, within_bound(error, a_priori)});
  }
  return audit;
}

}  // namespace certispin
