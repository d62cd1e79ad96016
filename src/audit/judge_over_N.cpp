#include "certispin/audit/judge.hpp"
#include "certispin/numbers/text.hpp"
#include "sequence.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// What a pass over the range finds.
struct Survey {
  std::optional<long> outside;  // the first N outside the printed set
  std::optional<long> open;     // the first N that is not settled
  long nearest = 0;             // to an edge, or farthest outside
  std::string undefined;        // why, where the expression has no value at some N
};

/// Inside, outside, or not settled; a "much" that falls short only of the declared factor
/// is not settled.
Truth decide(const Claim& claim, Sequence& sequence, long N, const PrintedSet& cell) {
  const Truth inside = decide(sequence, N, cell);
  const auto relation = bare_relation(claim);
  const bool holds = relation && decide(sequence, N, *relation) != Truth::no;
  return inside == Truth::no && holds ? Truth::unknown : inside;
}

Survey survey(const Claim& claim, Sequence& sequence, const PrintedSet& cell) {
  const SpinRange& range = *claim.over_N;
  Survey found;
  found.nearest = range.first;
  std::optional<Interval> least;
  for (long N = range.first; N <= range.last; N += range.step) {
    Truth inside = Truth::unknown;
    try {
      inside = decide(claim, sequence, N, cell);
    } catch (const UndefinedQuantity& undefined) {
      found.undefined = undefined.what();
      continue;
    }
    if (inside == Truth::no && !found.outside) {
      found.outside = N;
    } else if (inside == Truth::unknown && !found.open) {
      found.open = N;
    }
    const auto margin = enclose_margin(sequence.at(N), cell, claim.number->unit());
    if (!least || mpfr_less_p(margin->lower(), least->lower()) != 0) {
      least = margin;
      found.nearest = N;
    }
  }
  return found;
}

/// A statement that goes on beyond the range is not confirmed by it.
Verdict holds_on(const Claim& claim) {
  return claim.unbounded ? Verdict::supported : Verdict::confirmed;
}

std::string beyond(const Claim& claim) {
  return claim.unbounded ? fmt::format("; stated without an end, tested up to N = {}",
                                       claim.over_N->last)
                         : "";
}

}  // namespace

/// All inside: confirmed, shown at the point nearest an edge.  Any outside: refuted, shown
/// at the first, with the farthest named.
Judgement judge_over_N(const Claim& claim, const Workbench& bench) {
  Sequence sequence = sequence_of(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every " + to_text(*claim.over_N) + " enclosed";
  result.proof = "proofs/ground_doublet.md";
  const Survey found = survey(claim, sequence, result.cell);
  if (!found.outside &&
      !found.undefined.empty()) {  // nothing refutes it, nor can confirm
    result.verdict = Verdict::not_checkable;
    result.note = found.undefined;
    return result;
  }
  const long shown = found.outside ? *found.outside
                     : found.open  ? *found.open
                                   : found.nearest;
  result.verdict = found.outside ? Verdict::refuted
                   : found.open  ? Verdict::undecided
                                 : holds_on(claim);
  result.value = sequence.at(shown);
  result.bits = sequence.bits(shown);
  result.trace.bits = sequence.most_bits();
  const auto relation = bare_relation(claim);
  result.margin = enclose_margin(*result.value,
                                 found.outside && relation ? *relation : result.cell,
                                 claim.number->unit());
  if (found.outside) {
    result.trace.witness = *found.outside;
    result.note =
        fmt::format("smallest counterexample: N = {}; farthest outside: N = {} with {}",
                    shown,
                    found.nearest,
                    to_proved_text(sequence.at(found.nearest), 6));
  } else if (found.open) {
    const bool short_of_factor =
        relation && relation->contains(*result.value) == Truth::yes;
    result.note = fmt::format("undecided at N = {}{}",
                              shown,
                              short_of_factor ? ": the relation holds there, but not "
                                                "surely by the declared factor " +
                                                    to_fraction_text(*claim.threshold)
                                              : "");
  } else {
    result.note = fmt::format("nearest to an edge: N = {}", shown) + beyond(claim);
  }
  return result;
}

namespace {

/// The value at N + step less that at N, in the claimed direction; sharpened until its
/// sign is settled or the cap is reached.
Value enclose_step(const Claim& claim,
                   Sequence& sequence,
                   long N,
                   const PrintedSet& cell) {
  const long next = N + claim.over_N->step;
  const bool up = claim.direction == Direction::increasing;
  for (;;) {
    const Arithmetic arithmetic(std::max(sequence.bits(N), sequence.bits(next)));
    const auto difference = up ? arithmetic.subtract(sequence.at(next), sequence.at(N))
                               : arithmetic.subtract(sequence.at(N), sequence.at(next));
    require(difference.conclusive(), "a difference of two enclosed numbers");
    const bool more = cell.contains(*difference) == Truth::unknown &&
                      sequence.sharpen(N) && sequence.sharpen(next);
    if (!more) {
      return *difference;
    }
  }
}

}  // namespace

/// Every step is compared: its difference in the claimed direction is positive.
Judgement judge_monotone(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence = sequence_of(claim, bench);
  Judgement result;
  result.cell = {Rational(0), std::nullopt, true};
  result.method = "neighbours compared over " + to_text(range);
  result.proof = "proofs/ground_doublet.md";
  result.verdict = holds_on(claim);
  result.note = "each step has the claimed sign" + beyond(claim);
  std::optional<Interval> least;
  static_cast<void>(sequence.at(range.first));
  for (long N = range.first; N + range.step <= range.last; N += range.step) {
    static_cast<void>(sequence.at(N + range.step));
    const Value step = enclose_step(claim, sequence, N, result.cell);
    const Truth right = result.cell.contains(step);
    const auto margin = enclose_margin(step, result.cell, Rational(1));
    if (right != Truth::yes || !least || certainly_less(*margin, *least)) {
      least = margin;
      result.value = step;
      result.bits = sequence.bits(N);
    }
    if (right != Truth::yes) {
      result.verdict = right == Truth::no ? Verdict::refuted : Verdict::undecided;
      result.note =
          fmt::format("{}: from N = {} to N = {}",
                      right == Truth::no ? "smallest counterexample" : "undecided",
                      N,
                      N + range.step);
      break;
    }
  }
  result.margin = least;
  result.trace.bits = sequence.most_bits();
  return result;
}

}  // namespace certispin
