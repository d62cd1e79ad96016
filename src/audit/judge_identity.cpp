#include "certispin/audit/judge.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <fmt/format.h>

namespace certispin {

Judgement judge_identity(const Claim& claim, const Workbench& bench) {
  constexpr Bits bits = 256;
  const SpinRange& range = *claim.over_N;
  const Rational& printed = claim.number->value();
  const Interval nearby(power(Rational(2), 40 - bits), bits);
  Judgement result;
  result.cell = printed_set(claim);
  result.bits = bits;
  result.verdict = Verdict::confirmed;
  result.method =
      fmt::format("exact arithmetic at every N = {}…{}", range.first, range.last);
  result.proof = claim.reason;
  for (long N = range.first; N <= range.last; N += range.step) {
    const auto value = enclose_expression(
        claim.expression, {{N, *claim.g}, bench.scale}, bits, bench.doublets);
    if (!value) {
      result.verdict = Verdict::undecided;
      result.note = value.why().reason;
      return result;
    }
    result.value = *value;
    const Truth equal = result.cell.contains(*value);
    if (equal == Truth::no) {
      result.verdict = Verdict::refuted;
      result.note = fmt::format("smallest counterexample: N = {}", N);
      return result;
    }
    if (equal == Truth::unknown) {
      const Interval distance = abs(value->enclosure(bits) - Interval(printed, bits));
      const bool near = certainly_less(distance, nearby);
      const bool open = !near || result.verdict == Verdict::undecided;
      result.verdict = open ? Verdict::undecided : Verdict::supported;
      result.note = fmt::format(
          "agrees to {} bits; not rational, so not settled by "
          "exact arithmetic",
          near ? bits - 40 : 0);
    }
  }
  return result;
}

}  // namespace certispin
