#include "certispin/audit/judge.hpp"
#include "certispin/audit/printed_reals.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

constexpr long first_N = 500;
constexpr int doublings = 6;  // up to N = 32000
constexpr long last_N = first_N << doublings;
constexpr long sample_digits = 40;
constexpr Bits working_bits = 256;

Interval number(const Rational& x) {
  return Interval(x, working_bits);
}

/// Richardson's extrapolation for a series in 1/N at N, 2N, 4N, …: the ends of the last
/// two columns.  The enclosures carry the rounding; that the series is one is assumed.
struct Extrapolation {
  Interval limit;
  Interval previous;
};

Extrapolation extrapolate(std::vector<Interval> column) {
  Interval previous = column.back();
  for (long order = 1; column.size() > 1; ++order) {
    previous = column.back();
    const Interval weight = number(power(Rational(2), order));
    for (std::size_t i = 0; i + 1 < column.size(); ++i) {
      column[i] = (weight * column[i + 1] - column[i]) / (weight - number(1));
    }
    column.pop_back();
  }
  return {column.front(), previous};
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
  problem.point = {first_N, *claim.g};
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

/// What keeps samples from being extrapolated in 1/N; empty if nothing does.
///
/// Each doubling must shrink the step by about 2 or more, as 1/N and everything faster
/// does and 1/√N, log N or an oscillation does not; and an odd N must lie in line.
std::string irregularity(const std::vector<Interval>& x,
                         const Interval& at_odd_N,
                         const Interval& negligible) {
  const Interval before = abs(x[doublings - 1] - x[doublings - 2]);
  const Interval last = abs(x[doublings] - x[doublings - 1]);
  if (!certainly_less(number(Rational(19, 10)) * last, before + negligible)) {
    return "the samples do not converge like a series in 1/N, so no limit is told from "
           "them";
  }
  const bool in_line = certainly_less(abs(at_odd_N - x[doublings]), last + negligible);
  return in_line ? "" : "odd and even N differ, so no limit is told from them";
}

/// The verdict of an extrapolated limit against the printed reals.
Verdict compare(const Interval& around, const Interval& target, const Interval& error) {
  const Interval size = max(abs(target), Interval(1, working_bits));
  const Interval near_enough = size * number(power_of_ten(-3));
  if (overlap(around, target)) {
    return certainly_less(error, near_enough) ? Verdict::supported : Verdict::undecided;
  }
  const Interval wider = Interval::between(around - near_enough, around + near_enough);
  return overlap(wider, target) ? Verdict::undecided : Verdict::contradicted;
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
  result.method = fmt::format(
      "Richardson extrapolation in 1/N from N = {}·2^k, k = 0…{}", first_N, doublings);
  const bool infinite = is_infinite(claim);
  const auto term = [&](long N) {
    const Interval x = sample(claim, bench, N);
    return infinite ? Interval(1, working_bits) / x : x;
  };
  std::vector<Interval> column;
  for (int k = 0; k <= doublings; ++k) {
    column.push_back(term(first_N << k));
  }
  if (!column.front().bounded() || !column.back().bounded()) {
    result.note = "a sample may be zero: its inverse has no limit to extrapolate";
    return result;
  }
  const Interval size = max(abs(column.back()), Interval(1, working_bits));
  result.note = irregularity(column, term(last_N + 1), size * number(power_of_ten(-25)));
  if (!result.note.empty()) {
    return result;
  }
  const Interval last_step = abs(column[doublings] - column[doublings - 1]);
  const bool converged = certainly_less(last_step, size * number(power_of_ten(-20)));
  const Extrapolation found =
      converged ? Extrapolation{column[doublings], column[doublings - 1]}
                : extrapolate(column);
  // Nested columns understate the error of a series that is only asymptotic.
  const Interval error =
      abs(found.limit - found.previous) * number(100) + size * number(power_of_ten(-15));
  const Interval around = Interval::between(found.limit - error, found.limit + error);
  const Interval target = enclose_target(claim, bench);
  result.verdict = compare(around, target, error);
  if (infinite) {
    result.verdict = with_sign(result.verdict, column.back());
  } else {
    result.estimate = Estimate(around);
  }
  result.note = fmt::format("extrapolated{}: {}, error estimate {}{}; not a proof",
                            infinite ? " inverse" : "",
                            to_bounds_text(found.limit, 10).lower,
                            to_bounds_text(error, 2).upper,
                            claim.number || infinite
                                ? ""
                                : ", printed limit " + to_proved_text(Value(target), 10));
  return result;
}

}  // namespace certispin
