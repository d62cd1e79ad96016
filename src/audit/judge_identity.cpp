#include "certispin/audit/judge.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/name_resolution.hpp"
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
        fmt::format("left - right is {}{}{}",
                    to_fraction_text(found->coefficient),
                    found->part == "1" ? "" : fmt::format(" {} + …", found->part),
                    found->point.empty() ? "" : " at " + found->point);
    return result;
  }
  result.note = "the sides differ as formulas, but no point shows it";
  return result;
}

Expression literal(const Rational& x) {
  Expression e;
  e.literal = x;
  return e;
}

/// The registry at one g: N, parameters and what the kernel encloses are variables, other
/// quantities their formulas, and m_* is known by its square.
Symbols registry_symbols(const Rational& g) {
  Symbols symbols;
  symbols.variables = {"N", "pi", "T", "gamma_phi", "J_angular", "J_over_kBT"};
  symbols.let.emplace("g", literal(g));
  for (const Quantity& q : registry()) {
    if (q.formula.empty()) {
      symbols.variables.emplace_back(q.id);
    } else if (q.id != "m_star") {
      symbols.let.emplace(q.id, formula_of(q));
    }
  }
  const Rational m_squared = g < 1 ? Rational(1 - g * g) : Rational(0);
  (m_squared > 0 ? symbols.squares : symbols.let).emplace("m_star", literal(m_squared));
  return symbols;
}

/// True: with every formula written out, the two sides are the same at every N.
bool certainly_equal_formulas(const Claim& claim) {
  SymbolicAlgebra algebra(registry_symbols(*claim.g));
  const auto difference = evaluate(difference_of(claim), algebra);
  return difference && difference->numerator.is_zero();
}

/// One N: settled exactly, or near 0 as far as enclosures tell.
void judge_at(long N, const Value& difference, const Claim& claim, Judgement& result) {
  const Interval nearby(power(Rational(2), 40 - bits), bits);
  result.value = difference;
  switch (zero.contains(difference)) {
    case Truth::yes:
      return;
    case Truth::no:
      result.verdict = Verdict::refuted;
      result.trace.witness = N;
      result.note = fmt::format("smallest counterexample: N = {}", N);
      result.margin = enclose_margin(
          difference, zero, claim.number ? claim.number->unit() : Rational(1));
      return;
    case Truth::unknown:
      const bool near = certainly_less(abs(difference.enclosure(bits)), nearby);
      const bool open = !near || result.verdict == Verdict::undecided;
      result.verdict = open ? Verdict::undecided : Verdict::supported;
      result.note = fmt::format(
          "agrees to {} bits; not rational, so not settled by "
          "exact arithmetic",
          near ? bits - 40 : 0);
  }
}

/// At every N: as formulas where these are arithmetic, otherwise by value over the range.
Judgement judge_values(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  const Expression difference = difference_of(claim);
  const bool same = certainly_equal_formulas(claim);
  Judgement result;
  result.cell = zero;
  result.bits = bits;
  result.trace.bits = bits;
  result.verdict = claim.unbounded && !same ? Verdict::supported : Verdict::confirmed;
  result.method =
      same ? "formulas written out, exact polynomial arithmetic: holds at every N"
           : fmt::format("exact arithmetic at every N = {}…{}", range.first, range.last);
  result.proof = claim.reason;
  for (long N = range.first; N <= range.last; N += range.step) {
    const auto value = enclose_expression(
        difference, {{N, *claim.g}, bench.scale}, bits, bench.doublets);
    if (!value) {
      result.verdict = Verdict::undecided;
      result.note = value.why().reason;
      return result;
    }
    if (same) {  // both sides are defined here
      result.value = Value(Rational(0));
      continue;
    }
    judge_at(N, *value, claim, result);
    if (result.verdict == Verdict::refuted) {
      return result;
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
