#include "certispin/audit/judge.hpp"

#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace certispin {
namespace {

constexpr long declared_factor = 10;  // "about 1e-12" leaves a decade

Judgement not_checkable(Judgement so_far, const std::string& reason) {
  so_far.verdict = Verdict::not_checkable;
  so_far.note = reason;
  return so_far;
}

}  // namespace

Float64 residual_of(const Claim& claim, const Float64Residuals& residuals) {
  switch (claim.residual) {
    case Residual::parity:
      return residuals.even_parity;
    case Residual::completeness:
      return residuals.completeness;
    default:
      return residuals.relative_completeness;
  }
}

Verdict judge_measured(const Claim& claim, Float64 measured) {
  if (!std::isfinite(measured.value)) {
    return Verdict::undecided;
  }
  return to_rational(measured) <= claim.number->value() * declared_factor
             ? Verdict::supported
             : Verdict::contradicted;
}

Judgement judge_residual(const Claim& claim, const Workbench& bench) {
  Judgement result;
  result.cell = {std::nullopt, claim.number->value() * declared_factor};
  if (bench.float64 == nullptr) {
    return not_checkable(result, "no float64 eigensolver was chosen (--driver)");
  }
  const Driver driver = bench.float64->driver();
  if (*claim.N > largest_N_of(driver)) {
    return not_checkable(
        result,
        fmt::format("N is too large for {}, which computes all vectors; at most {}",
                    to_text(driver),
                    largest_N_of(driver)));
  }
  result.method = fmt::format("measured with {}", to_text(driver));
  std::optional<Float64Residuals> residuals;
  try {
    residuals = bench.float64->at({*claim.N, *claim.g}).residuals;
  } catch (const NumericalFailure& failure) {
    result.note = failure.what();
    return result;
  }
  if (!residuals) {
    result.note = "this eigensolver computes only some of the vectors";
    return result;
  }
  result.float64 = residual_of(claim, *residuals);
  result.verdict = judge_measured(claim, *result.float64);
  result.note = fmt::format(
      "of the computed vectors, summed exactly; at most {} times the printed size "
      "supports it; "
      "depends on the library: {}",
      declared_factor,
      platform_text(bench.float64->solver()));
  return result;
}

}  // namespace certispin
