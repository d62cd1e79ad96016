#include "certispin/float64/float64_run.hpp"

#include "certispin/float64/float64_evaluation.hpp"

#include <algorithm>
#include <cfloat>
#include <chrono>

namespace certispin {
namespace {

Float64Measured measured(Float64 value, const Enclosure& truth) {
  if (!truth.value) {
    return {value, {}};
  }
  return {value,
          enclose_float64_error(
              value, *truth.value, std::max<Bits>(truth.precision, DBL_MANT_DIG))};
}

/// Is sin θ of both vectors at most the a-priori bound?
Truth within_bound(const Float64Run& run, const Outcome<MixingBound>& bound) {
  if (!bound || !run.mixing_0 || !run.mixing_1) {
    return Truth::unknown;
  }
  const Interval larger = max(run.mixing_0->sine, run.mixing_1->sine);
  if (mpfr_lessequal_p(larger.upper(), bound->sine.upper()) != 0) {
    return Truth::yes;
  }
  return certainly_less(bound->sine, larger) ? Truth::no : Truth::unknown;
}

Outcome<Mixing> mixing_of(const Outcome<DoubletVectors>& proved,
                          const Float64Eigenpairs& pairs,
                          std::size_t k) {
  if (!proved) {
    return proved.why();
  }
  return k == 0 ? enclose_mixing(proved->E_0, proved->E_1, pairs.vector(k))
                : enclose_mixing(proved->E_1, proved->E_0, pairs.vector(k));
}

}  // namespace

Float64Truth enclose_float64_truth(const ModelPoint& point, DoubletCache& cache) {
  constexpr long digits = 25;
  const auto enclose = [&](const char* id) {
    return enclose_to_digits(parse_expression(id), {point, {}}, digits, cache);
  };
  return {point,
          enclose("delta_E"),
          enclose("J_01"),
          enclose("G_01"),
          enclose_doublet_vectors(point),
          enclose_mixing_bound(point, cache)};
}

Float64Run run_float64(const Eigensolver& solver, const Float64Truth& truth) {
  require(truth.point.N <= largest_N_with_all_vectors, "run_float64: N is not too large");
  const Float64Tridiagonal H = float64_hamiltonian(truth.point);
  const auto start = std::chrono::steady_clock::now();
  const Float64Eigenpairs pairs = all_eigenpairs(solver, H);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  Float64Doublets doublets(solver);
  doublets.remember(truth.point, doublet_of(pairs));
  const auto value = [&](const char* id) {
    return evaluate_float64(parse_expression(id), {truth.point, {}}, doublets);
  };
  Float64Run run{measure_residuals(pairs),
                 measure_completeness_of_all(pairs),
                 measured(value("delta_E"), truth.delta_E),
                 measured(value("J_01"), truth.J_01),
                 measured(value("G_01"), truth.G_01),
                 mixing_of(truth.vectors, pairs, 0),
                 mixing_of(truth.vectors, pairs, 1)};
  // The exact sums for i = 0, 1 count among all.
  run.completeness_of_all.absolute.value =
      std::max(run.completeness_of_all.absolute.value, run.residuals.completeness.value);
  run.completeness_of_all.relative.value = std::max(
      run.completeness_of_all.relative.value, run.residuals.relative_completeness.value);
  run.mixing_within_bound = within_bound(run, truth.mixing_bound);
  run.seconds = elapsed.count();
  return run;
}

}  // namespace certispin
