#include "certispin/audit/judge.hpp"
#include "sequence.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

/// All inside or all outside, and so the largest of them; unknown otherwise.
Truth decide_all(Sequence& sequence,
                 const std::vector<long>& candidates,
                 const PrintedSet& cell) {
  const Truth first = sequence.decide(candidates.front(), cell);
  const bool alike = std::all_of(candidates.begin(), candidates.end(), [&](long N) {
    return sequence.decide(N, cell) == first;
  });
  return alike ? first : Truth::unknown;
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

}  // namespace

Judgement judge_peak_over_N(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence(claim, bench);
  const std::vector<long> peaks = maximisers(sequence, range);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every N of " + to_text(range) + " enclosed and compared";
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
  result.trace.bits = sequence.most_bits();
  if (peaks.size() == 1) {
    result.trace.witness = peaks.front();
  }
  if (result.value) {
    result.margin = enclose_margin(*result.value, result.cell, *claim.resolution);
  }
  result.verdict = inside == Truth::no                ? Verdict::refuted
                   : inside == Truth::yes && !no_peak ? Verdict::confirmed
                                                      : Verdict::undecided;
  return result;
}

}  // namespace certispin
