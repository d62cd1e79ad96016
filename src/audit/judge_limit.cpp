#include "certispin/audit/judge.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

constexpr long first_N = 500;
constexpr int doublings = 6;  // up to N = 32000
constexpr long sample_digits = 40;
constexpr Bits working_bits = 256;

/// Richardson's extrapolation for a series in 1/N at N, 2N, 4N, …: the ends of the last
/// two columns.  The enclosures carry the rounding; that the series is one is assumed.
struct Extrapolation {
  Interval limit;
  Interval previous;
};

Extrapolation extrapolate(std::vector<Interval> column) {
  Interval previous = column.back();
  for (std::size_t order = 1; column.size() > 1; ++order) {
    previous = column.back();
    const Interval weight(power(Rational(2), static_cast<long>(order)), working_bits);
    const Interval one(1, working_bits);
    for (std::size_t i = 0; i + 1 < column.size(); ++i) {
      column[i] = (weight * column[i + 1] - column[i]) / (weight - one);
    }
    column.pop_back();
  }
  return {column.front(), previous};
}

bool is_infinite(const Claim& claim) {
  return !claim.printed_expression;
}

/// The printed limit (0 for the inverse of an infinite one).
Interval enclose_target(const Claim& claim, const Workbench& bench) {
  if (is_infinite(claim)) {
    return Interval(working_bits);
  }
  Problem problem;
  problem.point = {first_N, *claim.g};
  problem.scale = bench.scale;
  const auto target = enclose_expression(
      *claim.printed_expression, problem, working_bits, bench.doublets);
  if (!target) {
    throw UndecidedTerm(target.why().reason);
  }
  return target->enclosure(working_bits);
}

/// Samples of the expression (of its inverse, for an infinite limit).
std::vector<Interval> samples(const Claim& claim, const Workbench& bench) {
  std::vector<Interval> column;
  long N = first_N;
  for (int i = 0; i <= doublings; ++i, N *= 2) {
    const auto term = enclose_to_digits(
        claim.expression, {{N, *claim.g}, bench.scale}, sample_digits, bench.doublets);
    if (!term.value) {
      throw UndecidedTerm(term.value.why().reason);
    }
    const Interval x = term.value->enclosure(working_bits);
    column.push_back(is_infinite(claim) ? Interval(1, working_bits) / x : x);
  }
  return column;
}

}  // namespace

Judgement judge_limit(const Claim& claim, const Workbench& bench) {
  Judgement result;
  const Interval target = enclose_target(claim, bench);
  if (claim.number) {
    result.cell = printed_set(claim);
  }
  const Extrapolation found = extrapolate(samples(claim, bench));
  if (!found.limit.bounded() || !found.previous.bounded()) {
    result.note = "a sample may be zero: its inverse has no limit to extrapolate";
    return result;
  }
  const Interval error = abs(found.limit - found.previous);
  const Interval distance = abs(found.limit - target);
  const Interval tolerance(power_of_ten(-3), working_bits);
  const Interval scale = max(abs(target), Interval(1, working_bits)) * tolerance;
  const Interval many = Interval(100, working_bits) * error +
                        scale * Interval(power_of_ten(-9), working_bits);
  // Agreement: as near as the extrapolation can tell, which must be near enough to mean it.
  if (certainly_less(distance, many) && certainly_less(error, scale)) {
    result.verdict = Verdict::supported;
  } else if (certainly_less(many, distance) && certainly_less(scale, distance)) {
    result.verdict = Verdict::contradicted;
  }
  result.bits = working_bits;
  result.method = fmt::format(
      "Richardson extrapolation in 1/N from N = {}·2^k, k = 0…{}", first_N, doublings);
  if (!is_infinite(claim)) {
    result.estimate =
        Estimate(Interval::between(found.limit - error, found.limit + error));
  }
  result.note = fmt::format("extrapolated{}: {}, error estimate {}{}; not a proof",
                            is_infinite(claim) ? " inverse" : "",
                            to_bounds_text(found.limit, 10).lower,
                            to_bounds_text(error, 2).upper,
                            claim.number || is_infinite(claim)
                                ? ""
                                : ", printed limit " + to_proved_text(Value(target), 10));
  return result;
}

}  // namespace certispin
