#include "certispin/audit/judge.hpp"

#include <cmath>
#include <fmt/format.h>

namespace certispin {
namespace {

Float64 residual_of(const Float64Doublet& d, Residual residual) {
  switch (residual) {
    case Residual::parity:
      return d.even_parity_residual;
    case Residual::completeness:
      return d.completeness_residual;
    default:
      return d.relative_completeness_residual;
  }
}

}  // namespace

Judgement judge_residual(const Claim& claim, const Workbench& bench) {
  constexpr long declared_factor = 10;  // "about 1e-12" leaves a decade
  Judgement result;
  result.cell = {std::nullopt, claim.number->value() * declared_factor};
  if (bench.float64 == nullptr) {
    result.verdict = Verdict::not_checkable;
    result.note = "no float64 eigensolver was chosen (--driver)";
    return result;
  }
  if (*claim.N > largest_N_of(bench.float64->driver())) {
    result.verdict = Verdict::not_checkable;
    result.note =
        fmt::format("N is too large for {}, which computes all vectors; at most {}",
                    to_text(bench.float64->driver()),
                    largest_N_of(bench.float64->driver()));
    return result;
  }
  result.method = fmt::format("measured with {}", to_text(bench.float64->driver()));
  const Float64 measured =
      residual_of(bench.float64->at({*claim.N, *claim.g}), claim.residual);
  result.float64 = measured;
  if (!std::isfinite(measured.value)) {
    result.note = "this eigensolver computes only some of the vectors";
    return result;
  }
  result.verdict = to_rational(measured) <= *result.cell.upper ? Verdict::supported
                                                               : Verdict::contradicted;
  result.note = fmt::format(
      "at most {} times the printed size supports it; depends on the library: {}",
      declared_factor,
      describe_linear_algebra());
  return result;
}

}  // namespace certispin
