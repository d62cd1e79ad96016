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
  const Truth first = decide(sequence, candidates.front(), cell);
  const bool alike = std::all_of(candidates.begin(), candidates.end(), [&](long N) {
    return decide(sequence, N, cell) == first;
  });
  return alike ? first : Truth::unknown;
}

}  // namespace

Judgement judge_peak_over_N(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence = sequence_of(claim, bench);
  const std::vector<long> peaks = find_maximisers(sequence, members_of(range));
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
