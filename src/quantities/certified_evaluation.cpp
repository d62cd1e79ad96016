#include "certispin/quantities/certified_evaluation.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/name_resolution.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr std::array<std::string_view, 7> parameters{
    "N", "g", "pi", "T", "gamma_phi", "J_angular", "J_over_kBT"};

/// Interval arithmetic over the registry at one point and precision.
class CertifiedAlgebra : public Arithmetic {
 public:
  using Number = Value;

  CertifiedAlgebra(const Problem& problem, Bits precision, DoubletCache& cache)
      : Arithmetic(precision), problem_(problem), cache_(cache) {}

  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] CertifiedAlgebra at(const Problem& elsewhere) const {
    return {elsewhere, precision(), cache_};
  }

  [[nodiscard]] static Outcome<Value> literal(const Rational& x) { return Value(x); }

  [[nodiscard]] Outcome<Value> name(const Expression& e) {
    return resolve_name(e, *this);
  }

  [[nodiscard]] Outcome<Value> registered(const Quantity& q) {
    if (problem_.point.N <= q.zero_up_to_N) {
      return Value(Rational(0));
    }
    return q.formula.empty() ? component(q.id) : evaluate(formula_of(q), *this);
  }

  [[nodiscard]] Outcome<Value> component(std::string_view id) const {
    const auto doublet =
        cache_.look_up(problem_.point, precision(), id == "E_2" || id == "E_3");
    if (!doublet) {
      return doublet.why();
    }
    const auto value = doublet_component<Value>(**doublet, id);
    require(value.has_value(), "a level that its domain admits");
    return *value;
  }

  [[nodiscard]] Outcome<Value> pi() const { return Value(Interval::pi(precision())); }
  [[nodiscard]] Outcome<Value> input(const RationalInterval& range) const {
    return range.lower == range.upper
               ? Value(range.lower)
               : Value(Interval::between(Interval(range.lower, precision()),
                                         Interval(range.upper, precision())));
  }

  [[nodiscard]] Outcome<Value> thermal_frequency() const {
    const RationalInterval T = temperature_range(problem_);
    return Value(Interval::between(enclose_thermal_frequency(T.lower, precision()),
                                   enclose_thermal_frequency(T.upper, precision())));
  }

 private:
  const Problem& problem_;
  DoubletCache& cache_;
};

}  // namespace

bool is_parameter(std::string_view name) {
  return std::find(parameters.begin(), parameters.end(), name) != parameters.end();
}

void check_names(const Expression& expression, const Inputs& inputs) {
  for (const std::string& name : names_in(expression)) {
    if (!is_parameter(name) && !inputs.contains(name)) {
      static_cast<void>(quantity(name));
    }
  }
}

Outcome<Value> enclose_expression(const Expression& expression,
                                  const Problem& problem,
                                  Bits precision,
                                  DoubletCache& cache) {
  CertifiedAlgebra algebra(problem, precision, cache);
  return evaluate(expression, algebra);
}

std::string unproved_text(const Enclosure& enclosure) {
  return enclosure.value ? fmt::format("only {} digits proved at {} bits",
                                       enclosure.digits,
                                       enclosure.precision)
                         : fmt::format("undecided at {} bits: {}",
                                       enclosure.precision,
                                       enclosure.value.why().reason);
}

Bits first_rung(const ModelPoint& point, long digits) {
  constexpr Bits cancellation = 30;
  const auto size =
      static_cast<Bits>(std::bit_width(static_cast<unsigned long>(point.N)));
  return std::min<Bits>(bits_for_digits(digits) + 2 * size + cancellation, precision_cap);
}

Enclosure enclose_to_digits(const Expression& expression,
                            const Problem& problem,
                            long digits,
                            DoubletCache& cache) {
  Bits bits = first_rung(problem.point, digits);
  for (;;) {
    Enclosure reached{enclose_expression(expression, problem, bits, cache), bits, 0};
    if (reached.value) {
      reached.digits = proved_digits(*reached.value, digits);
    }
    if (reached.digits == digits || bits == precision_cap) {
      return reached;
    }
    constexpr Bits margin = 16;
    bits = reached.digits > 0
               ? std::min(bits + bits_for_digits(digits - reached.digits) + margin,
                          precision_cap)
               : next_rung(bits);
  }
}

}  // namespace certispin
