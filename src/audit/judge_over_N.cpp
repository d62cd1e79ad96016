#include "certispin/audit/judge.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <vector>

namespace certispin {
namespace {

constexpr long first_digits = 12;  // of the first enclosure of each N

/// The expression of a claim over its range of N; each value can be sharpened.
class Sequence {
 public:
  Sequence(const Claim& claim, const Workbench& bench) : claim_(claim), bench_(bench) {}

  /// Encloses the value at N, at a higher precision each time `sharpen` is called.
  const Value& at(long N) {
    const auto known = terms_.find(N);
    return known != terms_.end() ? known->second.value
                                 : enclose(N, first_rung({N, *claim_.g}, first_digits));
  }

  /// False at the precision cap.
  [[nodiscard]] bool sharpen(long N) {
    const Bits bits = terms_.at(N).bits;
    if (bits == precision_cap) {
      return false;
    }
    enclose(N, next_rung(bits));
    return true;
  }

  [[nodiscard]] Bits bits(long N) const { return terms_.at(N).bits; }

 private:
  struct Term {
    Value value;
    Bits bits;
  };

  const Value& enclose(long N, Bits bits) {
    const Problem problem{{N, *claim_.g}, bench_.scale};
    auto value = enclose_expression(claim_.expression, problem, bits, bench_.doublets);
    while (!value && bits < precision_cap) {
      bits = next_rung(bits);
      value = enclose_expression(claim_.expression, problem, bits, bench_.doublets);
    }
    if (!value) {
      throw UndecidedTerm(value.why().reason);
    }
    return terms_.insert_or_assign(N, Term{*value, bits}).first->second.value;
  }

  const Claim& claim_;
  const Workbench& bench_;
  std::map<long, Term> terms_;
};

/// Inside or outside, at rising precision; unknown only at the cap.
Truth decide(Sequence& sequence, long N, const PrintedSet& cell) {
  Truth inside = cell.contains(sequence.at(N));
  while (inside == Truth::unknown && sequence.sharpen(N)) {
    inside = cell.contains(sequence.at(N));
  }
  return inside;
}

/// All inside or all outside, and so the largest of them; unknown otherwise.
Truth decide_all(Sequence& sequence,
                 const std::vector<long>& candidates,
                 const PrintedSet& cell) {
  const Truth first = decide(sequence, candidates.front(), cell);
  const bool alike = std::all_of(candidates.begin(), candidates.end(), [&](long N) {
    return decide(sequence, N, cell) == first;
  });
  return alike ? first : Truth::unknown;
}

std::string range_text(const SpinRange& range) {
  return fmt::format("N = {}…{}{}",
                     range.first,
                     range.last,
                     range.step == 1 ? "" : fmt::format(" in steps of {}", range.step));
}

/// All inside: confirmed, shown at the point nearest an edge.  Any outside: refuted, shown
/// at the first, with the farthest named.
Judgement judge_range(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every N of " + range_text(range) + " enclosed";
  std::optional<long> outside;
  std::optional<long> open;
  long nearest = range.first;  // to an edge, or farthest outside
  std::optional<Interval> least;
  for (long N = range.first; N <= range.last; N += range.step) {
    const Truth inside = decide(sequence, N, result.cell);
    if (inside == Truth::no && !outside) {
      outside = N;
    } else if (inside == Truth::unknown && !open) {
      open = N;
    }
    const auto margin = enclose_margin(sequence.at(N), result.cell, claim.number->unit());
    if (!least || certainly_less(*margin, *least)) {
      least = margin;
      nearest = N;
    }
  }
  const long shown = outside ? *outside : open ? *open : nearest;
  result.verdict = outside ? Verdict::refuted
                   : open  ? Verdict::undecided
                           : Verdict::confirmed;
  result.value = sequence.at(shown);
  result.bits = sequence.bits(shown);
  result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  result.note = outside ? fmt::format(
                              "smallest counterexample: N = {}; farthest outside: "
                              "N = {} with {}",
                              shown,
                              nearest,
                              to_proved_text(sequence.at(nearest), 6))
                : open ? fmt::format("undecided at N = {}", shown)
                       : fmt::format("nearest to an edge: N = {}", shown);
  return result;
}

/// The one N with the largest value, or the candidates that cannot be told apart.
std::vector<long> maximisers(Sequence& sequence, const SpinRange& range) {
  std::vector<long> candidates;
  for (long N = range.first; N <= range.last; N += range.step) {
    candidates.push_back(N);
  }
  constexpr Bits enough = 64;
  const auto value = [&](long N) { return sequence.at(N).enclosure(enough); };
  for (;;) {
    const long champion =
        *std::max_element(candidates.begin(), candidates.end(), [&](long a, long b) {
          return mpfr_cmp(value(a).lower(), value(b).lower()) < 0;
        });
    const Interval best = value(champion);
    std::erase_if(candidates, [&](long N) {
      return N != champion && certainly_less(value(N), best);
    });
    if (candidates.size() == 1) {
      return candidates;
    }
    for (const long N : candidates) {
      if (!sequence.sharpen(N)) {
        return candidates;
      }
    }
  }
}

Judgement judge_peak(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence(claim, bench);
  const std::vector<long> peaks = maximisers(sequence, range);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every N of " + range_text(range) + " enclosed and compared";
  result.note = fmt::format("maximum at N = {}", fmt::join(peaks, " or "));
  const auto at_end = [&](long N) {
    return N == range.first || N + range.step > range.last;
  };
  const bool no_peak = std::any_of(peaks.begin(), peaks.end(), at_end);
  if (no_peak) {
    result.note += ", an end of the range: no peak inside it";
  }
  Truth inside = Truth::unknown;
  if (claim.aspect == Aspect::height) {
    inside = decide_all(sequence, peaks, result.cell);
    result.value = sequence.at(peaks.front());
  } else if (peaks.size() == 1) {
    result.value = Value(Rational(peaks.front()));
    inside = result.cell.contains(*result.value);
  }
  result.bits = sequence.bits(peaks.front());
  if (result.value) {
    result.margin = enclose_margin(*result.value, result.cell, *claim.resolution);
  }
  result.verdict = inside == Truth::no                ? Verdict::refuted
                   : inside == Truth::yes && !no_peak ? Verdict::confirmed
                                                      : Verdict::undecided;
  return result;
}

/// Which side of the level the value is on; unknown at the cap, as for an exact tie.
Truth above(Sequence& sequence, long N, const Rational& level) {
  return decide(sequence, N, {level, std::nullopt, true});
}

/// Confirmed: one passage, between two N of the printed range.  Refuted: no passage there.
Judgement judge_crossing(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every N of " + range_text(range) + " compared with the level";
  std::vector<long> passages;  // N: passed between N and the next one
  bool decided = true;
  Truth before = above(sequence, range.first, *claim.level);
  for (long N = range.first + range.step; N <= range.last; N += range.step) {
    const Truth now = above(sequence, N, *claim.level);
    decided = decided && now != Truth::unknown && before != Truth::unknown;
    if (decided && now != before) {
      passages.push_back(N - range.step);
    }
    before = now;
  }
  if (!decided) {
    result.note = "a value that cannot be told from the level";
    return result;
  }
  const auto printed_holds = [&](long N) {
    return result.cell.contains(Value(Rational(N))) == Truth::yes;
  };
  const bool all_inside = std::all_of(passages.begin(), passages.end(), [&](long N) {
    return printed_holds(N) && printed_holds(N + range.step);
  });
  const bool any_touches = std::any_of(passages.begin(), passages.end(), [&](long N) {
    return printed_holds(N) || printed_holds(N + range.step);
  });
  const bool searched =
      *result.cell.lower >= range.first && *result.cell.upper <= range.last;
  result.verdict = passages.size() == 1 && all_inside ? Verdict::confirmed
                   : any_touches || !searched         ? Verdict::undecided
                                                      : Verdict::refuted;
  result.note = passages.empty()
                    ? "the level is never passed"
                    : fmt::format("passed just after N = {}", fmt::join(passages, ", "));
  if (passages.size() == 1) {
    const long N = passages.front();
    result.value =
        Value(Interval::between(Interval(N, 64), Interval(N + range.step, 64)));
    result.bits = sequence.bits(N);
    result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  }
  return result;
}

}  // namespace

Judgement judge_over_N(const Claim& claim, const Workbench& bench) {
  switch (claim.reading) {
    case Reading::range:
      return judge_range(claim, bench);
    case Reading::peak_over_N:
      return judge_peak(claim, bench);
    default:
      return judge_crossing(claim, bench);
  }
}

}  // namespace certispin
