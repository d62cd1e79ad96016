#include "certispin/audit/judge.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "rational_function.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

constexpr Bits bits = 256;

/// expression − printed
Expression difference_of(const Claim& claim) {
  Expression difference;
  difference.kind = Expression::Kind::subtract;
  difference.operands = {claim.expression, *claim.printed_expression};
  return difference;
}

const PrintedSet zero{Rational(0), Rational(0)};

/// Between formulas: left − right is the zero of a ring, or differs from it at a point.
Judgement judge_formulas(const Claim& claim) {
  Judgement result;
  result.cell = zero;
  result.method = "exact polynomial arithmetic";
  result.proof = claim.reason;
  SymbolicAlgebra algebra(claim.symbols);
  const auto difference = evaluate(difference_of(claim), algebra);
  if (!difference) {
    result.note = difference.why().reason;
    return result;
  }
  if (difference->numerator.is_zero()) {
    result.verdict = Verdict::confirmed;
    result.value = Value(Rational(0));
    return result;
  }
  if (const auto found = algebra.counterexample(*difference)) {
    result.verdict = Verdict::refuted;
    result.value = Value(found->coefficient);
    result.note =
        fmt::format("left - right is not 0 at {}{}",
                    found->point,
                    found->part == "1" ? "" : ", coefficient of " + found->part);
    return result;
  }
  result.note = "the sides differ as formulas, but no point shows it";
  return result;
}

/// At every N of the range: exactly equal, or equal as far as enclosures tell.
Judgement judge_values(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  const Expression difference = difference_of(claim);
  const Interval nearby(power(Rational(2), 40 - bits), bits);
  Judgement result;
  result.cell = zero;
  result.bits = bits;
  result.verdict = claim.unbounded ? Verdict::supported : Verdict::confirmed;
  result.method =
      fmt::format("exact arithmetic at every N = {}…{}", range.first, range.last);
  result.proof = claim.reason;
  for (long N = range.first; N <= range.last; N += range.step) {
    const auto value = enclose_expression(
        difference, {{N, *claim.g}, bench.scale}, bits, bench.doublets);
    if (!value) {
      result.verdict = Verdict::undecided;
      result.note = value.why().reason;
      return result;
    }
    result.value = *value;
    const Truth equal = zero.contains(*value);
    if (equal == Truth::no) {
      result.verdict = Verdict::refuted;
      result.note = fmt::format("smallest counterexample: N = {}", N);
      return result;
    }
    if (equal == Truth::unknown) {
      const bool near = certainly_less(abs(value->enclosure(bits)), nearby);
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

}  // namespace

Judgement judge_identity(const Claim& claim, const Workbench& bench) {
  return claim.symbols.variables.empty() ? judge_values(claim, bench)
                                         : judge_formulas(claim);
}

}  // namespace certispin
