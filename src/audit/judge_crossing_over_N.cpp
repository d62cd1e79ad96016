#include "certispin/audit/judge.hpp"
#include "sequence.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {
/// Confirmed: one passage, between two N of the printed range.  Refuted: no passage there.
Judgement judge_crossing_over_N(const Claim& claim, const Workbench& bench) {
  const SpinRange& range = *claim.over_N;
  Sequence sequence = sequence_of(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.method = "every N of " + to_text(range) + " compared with the level";
  const auto signs = prove_signs(sequence, members_of(range), *claim.level);
  std::vector<long> passages;  // N: passed between N and the next one
  bool decided = true;
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const Sign before = signs[i - 1].sign;
    const Sign now = signs[i].sign;
    decided = decided && now != Sign::unknown && before != Sign::unknown;
    if ((before == Sign::positive) != (now == Sign::positive)) {
      passages.push_back(signs[i - 1].N);
    }
  }
  if (!decided) {
    result.note = "a value that cannot be told from the level";
    return result;
  }
  // The passage itself lies anywhere between two compared N.
  const auto place = [&](long N) {
    constexpr Bits enough = 64;
    return Value(
        Interval::between(Interval(N, enough), Interval(N + range.step, enough)));
  };
  const bool all_inside = std::all_of(passages.begin(), passages.end(), [&](long N) {
    return result.cell.contains(place(N)) == Truth::yes;
  });
  const bool any_touches = std::any_of(passages.begin(), passages.end(), [&](long N) {
    return result.cell.contains(place(N)) != Truth::no;
  });
  const bool searched =
      *result.cell.lower >= range.first && *result.cell.upper <= range.last;
  const Verdict holds = claim.unbounded ? Verdict::supported : Verdict::confirmed;
  result.verdict = passages.size() == 1 && all_inside ? holds
                   : any_touches || !searched         ? Verdict::undecided
                                                      : Verdict::refuted;
  result.trace.bits = sequence.most_bits();
  result.note = passages.empty()
                    ? "the level is never passed"
                    : fmt::format("passed just after N = {}", fmt::join(passages, ", "));
  if (passages.size() == 1) {
    const long N = passages.front();
    result.value = place(N);
    result.bits = sequence.bits(N);
    result.trace.witness = N;
    result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  }
  return result;
}

}  // namespace certispin
