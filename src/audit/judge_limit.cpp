#include "certispin/audit/judge.hpp"
#include "certispin/audit/law_check.hpp"
#include "certispin/audit/printed_reals.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/large_N_limit.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long least_first = 500;
constexpr long sample_digits = 64;
constexpr Bits working_bits = 320;

Interval number(const Rational& x) {
  return Interval(x, working_bits);
}

/// A verdict needs few digits, so the ladder starts before suggested_first.
Ladder ladder_of(const Claim& claim) {
  return {std::max(least_first, suggested_first(*claim.g) / 8 * 2)};
}

bool is_infinite(const Claim& claim) {
  return !claim.printed_expression;
}

/// The reals that print like the limit; 0 for the inverse of an infinite one.
Interval enclose_target(const Claim& claim, const Workbench& bench) {
  if (is_infinite(claim)) {
    return Interval(working_bits);
  }
  if (claim.number) {  // "approaches 0.31" is rounded, "approaches 2" is not
    const PrintedSet set = printed_reals(claim).set;
    return Interval::between(number(*set.lower), number(*set.upper));
  }
  Problem problem;
  problem.point = {least_first, *claim.g};
  problem.scale = bench.scale;
  const auto target = enclose_expression(
      *claim.printed_expression, problem, working_bits, bench.doublets);
  if (!target) {
    throw UndecidedTerm(target.why().reason);
  }
  return target->enclosure(working_bits);
}

Interval sample(const Claim& claim, const Workbench& bench, long N) {
  Problem problem;
  problem.point = {N, *claim.g};
  problem.scale = bench.scale;
  const auto term =
      enclose_to_digits(claim.expression, problem, sample_digits, bench.doublets);
  if (!term.value) {
    throw UndecidedTerm(term.value.why().reason);
  }
  return term.value->enclosure(working_bits);
}

/// The terms at even or at odd N; their inverses for an infinite limit.
Samples samples(const Claim& claim,
                const Workbench& bench,
                long (Ladder::*N_of)(long) const) {
  Samples result;
  const Ladder ladder = ladder_of(claim);
  for (long k = 1; k <= ladder.terms; ++k) {
    const long N = (ladder.*N_of)(k);
    const Interval x = sample(claim, bench, N);
    result.push_back({N, is_infinite(claim) ? number(1) / x : x});
  }
  return result;
}

bool bounded(const Samples& terms) {
  return std::all_of(terms.begin(), terms.end(), [](const Sample& term) {
    return term.value.bounded();
  });
}

/// An infinite limit needs samples that are positive, as well as inverses that vanish.
Verdict with_sign(Verdict of_inverse, const Interval& last_sample) {
  if (last_sample.certainly_negative()) {
    return Verdict::contradicted;
  }
  return last_sample.certainly_positive() ? of_inverse : Verdict::undecided;
}

}  // namespace

Judgement judge_limit(const Claim& claim, const Workbench& bench) {
  Judgement result;
  if (claim.number) {
    result.cell = printed_reals(claim).set;
  }
  result.bits = working_bits;
  const Ladder ladder = ladder_of(claim);
  result.method = fmt::format("Richardson extrapolation in 1/N from N = {}·k, k = 1…{}",
                              ladder.first,
                              ladder.terms);
  const bool infinite = is_infinite(claim);
  const Samples even = samples(claim, bench, &Ladder::even);
  const Samples odd = samples(claim, bench, &Ladder::odd);
  if (!bounded(even) || !bounded(odd)) {
    result.note = "a sample may be zero: its inverse has no limit to extrapolate";
    return result;
  }
  const Extrapolation found = extrapolate(even, odd);
  result.note = found.irregular;
  if (!result.note.empty()) {
    return result;
  }
  const Estimate& limit = found.coefficients.front();
  const Interval target = enclose_target(claim, bench);
  const Interval size = max(abs(target), number(1));
  result.verdict = compare(limit, target, size * number(power_of_ten(-3)));
  if (infinite) {
    result.verdict = with_sign(result.verdict, even.back().value);
  } else {
    result.estimate = limit;
  }
  result.note = fmt::format("extrapolated{}: {}, error estimate {}{}; not a proof",
                            infinite ? " inverse" : "",
                            to_bounds_text(limit.around(), 10).lower,
                            to_bounds_text(limit.error(), 2).upper,
                            claim.number || infinite
                                ? ""
                                : ", printed limit " + to_proved_text(Value(target), 10));
  return result;
}

}  // namespace certispin
