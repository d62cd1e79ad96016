#include "certispin/audit/judge.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

Verdict verdict_of(Truth inside) {
  return inside == Truth::yes  ? Verdict::confirmed
         : inside == Truth::no ? Verdict::refuted
                               : Verdict::undecided;
}

/// The bare relation of a much_greater or much_less claim, without the declared factor.
std::optional<PrintedSet> bare_relation(const Claim& claim) {
  switch (claim.reading) {
    case Reading::much_greater:
      return PrintedSet{claim.number->value(), std::nullopt, true};
    case Reading::much_less:
      return PrintedSet{std::nullopt, claim.number->value(), false, true};
    default:
      return std::nullopt;
  }
}

/// "Much" is a factor that we declare: falling short of it refutes nothing while the
/// relation itself holds.
void spare_declared_factor(const Claim& claim, Judgement& judgement) {
  const auto relation = bare_relation(claim);
  if (judgement.verdict == Verdict::refuted && relation &&
      relation->contains(*judgement.value) == Truth::yes) {
    judgement.verdict = Verdict::undecided;
    judgement.note =
        fmt::format("the relation holds, but by less than the declared factor {}",
                    to_fraction_text(*claim.threshold));
  }
}

Judgement judge_at_point(const Claim& claim, const Workbench& bench) {
  const Problem problem{{*claim.N, *claim.g}, bench.scale};
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "enclosure at one point";
  Enclosure enclosure =
      enclose_to_digits(claim.expression, problem, bench.digits, bench.doublets);
  Truth inside = Truth::unknown;
  for (;;) {
    if (enclosure.value) {
      inside = result.cell.contains(*enclosure.value);
    }
    if (inside != Truth::unknown || enclosure.precision == precision_cap) {
      break;
    }
    enclosure.precision = next_rung(enclosure.precision);
    enclosure.value = enclose_expression(
        claim.expression, problem, enclosure.precision, bench.doublets);
  }
  result.verdict = verdict_of(inside);
  result.bits = enclosure.precision;
  if (!enclosure.value) {
    result.note = enclosure.value.why().reason;
    return result;
  }
  result.value = *enclosure.value;
  result.proof =
      result.value->is_exact() ? "exact arithmetic" : "proofs/ground_doublet.md";
  result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  spare_declared_factor(claim, result);
  if (inside == Truth::unknown) {
    result.note = fmt::format("undecided at {} bits", result.bits);
  }
  return result;
}

Judgement without_value(Verdict verdict, const std::string& reason) {
  Judgement result;
  result.verdict = verdict;
  result.note = reason;
  return result;
}

}  // namespace

PrintedSet printed_set(const Claim& claim) {
  const PrintedDecimal& printed = *claim.number;
  const auto around = [&](const Rational& radius) -> PrintedSet {
    return {printed.value() - radius, printed.value() + radius};
  };
  switch (claim.reading) {
    case Reading::truncated: {
      // The end away from zero prints as the next decimal.
      const RationalInterval cell = printed.truncation_cell();
      const bool negative = cell.upper == printed.value();
      return {cell.lower, cell.upper, negative, !negative};
    }
    case Reading::approximately:
    case Reading::peak_over_N:
    case Reading::peak_over_g:
      return around(*claim.resolution / 2);
    case Reading::at_least:
      return {printed.value(), std::nullopt};
    case Reading::at_most:
      return {std::nullopt, printed.value()};
    case Reading::greater:
      return {printed.value(), std::nullopt, true};
    case Reading::less:
      return {std::nullopt, printed.value(), false, true};
    case Reading::much_greater:
      return {printed.value() * *claim.threshold, std::nullopt, true};
    case Reading::much_less:
      return {std::nullopt, printed.value() / *claim.threshold, false, true};
    case Reading::range:
      return {printed.rounding_cell().lower, claim.number_to->rounding_cell().upper};
    case Reading::crossing:
      return {printed.value(), claim.number_to->value()};
    case Reading::limit:
    case Reading::identity:
      return {printed.value(), printed.value()};
    default:
      return around(printed.unit() / 2);
  }
}

Judgement judge(const Claim& claim, const Workbench& bench) {
  try {
    switch (claim.reading) {
      case Reading::literature:
        return without_value(Verdict::not_checkable, claim.reason);
      case Reading::range:
      case Reading::peak_over_N:
      case Reading::crossing:
        return judge_over_N(claim, bench);
      case Reading::peak_over_g:
        return judge_peak_over_g(claim, bench);
      case Reading::limit:
        return judge_limit(claim, bench);
      case Reading::identity:
        return judge_identity(claim, bench);
      default:
        return judge_at_point(claim, bench);
    }
  } catch (const UndefinedQuantity& undefined) {
    return without_value(Verdict::not_checkable, undefined.what());
  } catch (const UndecidedTerm& undecided) {
    return without_value(Verdict::undecided, undecided.what());
  }
}

}  // namespace certispin
