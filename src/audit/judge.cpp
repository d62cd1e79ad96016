#include "certispin/audit/judge.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "sequence.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

Verdict verdict_of(Truth inside) {
  return inside == Truth::yes  ? Verdict::confirmed
         : inside == Truth::no ? Verdict::refuted
                               : Verdict::undecided;
}

/// "Much" is a factor that we declare: falling short of it refutes nothing while the
/// relation itself holds.
void spare_declared_factor(const Claim& claim, Judgement& judgement) {
  const auto relation = bare_relation(claim);
  if (judgement.verdict == Verdict::confirmed || !relation) {
    return;
  }
  const Truth holds = relation->contains(*judgement.value);
  if (holds == Truth::yes) {
    judgement.note =
        fmt::format("the relation holds, but {} by the declared factor {}",
                    judgement.verdict == Verdict::refuted ? "not" : "not surely",
                    to_fraction_text(*claim.threshold));
  }
  if (holds != Truth::no) {  // refuted only by the declared factor
    judgement.verdict = Verdict::undecided;
  }
}

/// The inputs at the middle of their ranges: exactly as printed.
Inputs nominal_inputs(const Inputs& inputs) {
  Inputs nominal;
  for (const auto& [name, range] : inputs) {
    const Rational middle = (range.lower + range.upper) / 2;
    nominal.emplace(name, RationalInterval{middle, middle});
  }
  return nominal;
}

/// Encloses the claim's expression until it is settled or more bits decide nothing.
Enclosure enclose_until_settled(const Claim& claim,
                                const Problem& problem,
                                const PrintedSet& cell,
                                const Workbench& bench) {
  const auto enclosed = [&](Bits bits) {
    return Enclosure{
        enclose_expression(claim.expression, problem, bits, bench.doublets), bits, 0};
  };
  Enclosure enclosure =
      claim.inputs.empty()
          ? enclose_to_digits(claim.expression, problem, bench.digits, bench.doublets)
          : enclosed(first_rung(problem.point, bench.digits));
  const auto settled = [&] {
    return enclosure.value && cell.contains(*enclosure.value) != Truth::unknown;
  };
  while (!settled() && enclosure.precision < useful_precision(claim)) {
    enclosure = enclosed(next_rung(enclosure.precision));
  }
  return enclosure;
}

/// What the printed inputs allow, and what they give exactly as printed.
void add_nominal(const Claim& claim, const Workbench& bench, Judgement& result) {
  const Problem nominal{{*claim.N, *claim.g}, bench.scale, nominal_inputs(claim.inputs)};
  const auto value =
      enclose_to_digits(claim.expression, nominal, bench.digits, bench.doublets);
  if (value.value) {
    result.nominal = *value.value;
  }
  const bool spared = bare_relation(claim) && result.verdict == Verdict::undecided &&
                      bare_relation(claim)->contains(*result.value) == Truth::yes;
  if (result.verdict != Verdict::undecided || !result.nominal || spared) {
    return;
  }
  const BoundsText reach = to_bounds_text(*result.value, 4);
  const Truth inside = result.cell.contains(*result.nominal);
  result.note = fmt::format(
      "the printed inputs leave it open: they allow {} to {}; exactly as printed they "
      "give "
      "{}, {} the printed set",
      reach.lower,
      reach.upper,
      to_proved_text(*result.nominal, 6),
      inside == Truth::yes  ? "inside"
      : inside == Truth::no ? "outside"
                            : "on the edge of");
}

Judgement judge_at_point(const Claim& claim, const Workbench& bench) {
  const Problem problem{{*claim.N, *claim.g}, bench.scale, claim.inputs};
  Judgement result;
  result.cell = printed_set(claim);
  result.method = claim.inputs.empty() ? "enclosure at one point"
                                       : "enclosure at one point for all printed inputs";
  const Enclosure enclosure = enclose_until_settled(claim, problem, result.cell, bench);
  result.bits = enclosure.precision;
  result.trace.bits = result.bits;
  if (!enclosure.value) {
    result.note = enclosure.value.why().reason;
    return result;
  }
  result.value = *enclosure.value;
  result.verdict = verdict_of(result.cell.contains(*result.value));
  result.proof =
      result.value->is_exact() ? "exact arithmetic" : "proofs/ground_doublet.md";
  result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  if (result.verdict == Verdict::undecided) {
    result.note = fmt::format("undecided at {} bits", result.bits);
  }
  spare_declared_factor(claim, result);
  if (!claim.inputs.empty()) {
    add_nominal(claim, bench, result);
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

PrintedSet printed_set(const Claim& claim) {
  const PrintedDecimal& printed = *claim.number;
  const auto around = [&](const Rational& radius) -> PrintedSet {
    return {printed.value() - radius, printed.value() + radius};
  };
  const Rational slack = claim.resolution.value_or(0) / 2;
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
      return {printed.value() - slack, std::nullopt};
    case Reading::at_most:
      return {std::nullopt, printed.value() + slack};
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
      return {printed.value(), printed.value()};
    default:
      return around(printed.unit() / 2);
  }
}

Judgement judge(const Claim& claim, const Workbench& bench) {
  try {
    switch (claim.reading) {
      case Reading::literature:
      case Reading::runtime:
        return without_value(Verdict::not_checkable, claim.reason);
      case Reading::residual:
        return judge_residual(claim, bench);
      case Reading::peak_over_N:
        return judge_peak_over_N(claim, bench);
      case Reading::peak_over_g:
        return judge_peak_over_g(claim, bench);
      case Reading::crossing:
        return claim.over_N ? judge_crossing_over_N(claim, bench)
                            : judge_crossing_over_g(claim, bench);
      case Reading::limit:
        return judge_limit(claim, bench);
      case Reading::monotone:
        return judge_monotone(claim, bench);
      case Reading::identity:
        return judge_identity(claim, bench);
      default:
        return claim.over_N   ? judge_over_N(claim, bench)
               : claim.over_g ? judge_over_g(claim, bench)
                              : judge_at_point(claim, bench);
    }
  } catch (const UndefinedQuantity& undefined) {
    return without_value(Verdict::not_checkable, undefined.what());
  } catch (const UndecidedTerm& undecided) {
    return without_value(Verdict::undecided, undecided.what());
  }
}

}  // namespace certispin
