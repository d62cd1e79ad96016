#include "certispin/audit/coverage.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Which entries of two sequences are in no longest common subsequence of both.
struct Difference {
  std::vector<std::size_t> only_left;
  std::vector<std::size_t> only_right;
};

Difference difference(const std::vector<std::string>& left,
                      const std::vector<std::string>& right) {
  const std::size_t n = left.size();
  const std::size_t m = right.size();
  // common[i][j]: length of the longest common subsequence of left[i…] and right[j…]
  std::vector<std::vector<std::size_t>> common(n + 1, std::vector<std::size_t>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      common[i][j] = left[i] == right[j] ? common[i + 1][j + 1] + 1
                                         : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  Difference result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < n && j < m) {
    if (left[i] == right[j]) {
      ++i;
      ++j;
    } else if (common[i + 1][j] >= common[i][j + 1]) {
      result.only_left.push_back(i++);
    } else {
      result.only_right.push_back(j++);
    }
  }
  for (; i < n; ++i) {
    result.only_left.push_back(i);
  }
  for (; j < m; ++j) {
    result.only_right.push_back(j);
  }
  return result;
}

std::vector<std::string> texts_of(const OccurrenceLine& line) {
  std::vector<std::string> result;
  for (const Occurrence& each : line.numerals) {
    result.push_back(each.numeral);
  }
  return result;
}

class Comparison {
 public:
  Comparison(Coverage& coverage, const Occurrences& text)
      : coverage_(coverage), list_(coverage.occurrences), text_(text) {}

  void run() {
    pair_up(list_.equations,
            text_.equations,
            [this](const auto* ours, const auto* theirs) { compare(ours, theirs); });
    pair_up(list_.lines, text_.lines, [this](const auto* ours, const auto* theirs) {
      static const OccurrenceLine nothing;
      compare(ours == nullptr ? nothing : *ours, theirs == nullptr ? nothing : *theirs);
    });
  }

 private:
  /// Calls `compare` for the entries of each number, null for one that is not there.
  template <class Entry, class Compare>
  static void pair_up(const std::vector<Entry>& ours,
                      const std::vector<Entry>& theirs,
                      const Compare& compare) {
    std::map<std::size_t, std::pair<const Entry*, const Entry*>> pairs;
    for (const Entry& each : ours) {
      pairs[each.number].first = &each;
    }
    for (const Entry& each : theirs) {
      pairs[each.number].second = &each;
    }
    for (const auto& [number, pair] : pairs) {
      compare(pair.first, pair.second);
    }
  }

  void add(CoverageFault fault,
           const SourcePosition& position,
           std::size_t line,
           std::string sentence) {
    coverage_.findings.push_back({fault, position, line, std::move(sentence)});
  }

  void compare(const OccurrenceEquation* ours, const OccurrenceEquation* theirs) {
    if (ours == nullptr) {
      add(CoverageFault::missing,
          {list_.file, 0, 0},
          theirs->line,
          fmt::format("equation ({}) is in the text, not in the list", theirs->number));
    } else if (theirs == nullptr) {
      add(CoverageFault::superfluous,
          ours->position,
          ours->line,
          fmt::format("equation ({}) is in the list, not in the text", ours->number));
    } else if (ours->line != theirs->line || ours->numerals != theirs->numerals) {
      add(ours->numerals < theirs->numerals ? CoverageFault::missing
                                            : CoverageFault::superfluous,
          ours->position,
          theirs->line,
          fmt::format("equation ({}) holds {} numerals on line {}, in the list {} on {}",
                      ours->number,
                      theirs->numerals,
                      theirs->line,
                      ours->numerals,
                      ours->line));
    }
  }

  void compare(const OccurrenceLine& ours, const OccurrenceLine& theirs) {
    const std::size_t line = std::max(ours.number, theirs.number);
    const SourcePosition position =
        ours.number == 0 ? SourcePosition{list_.file, 0, 0} : ours.position;
    const auto in_list = texts_of(ours);
    const auto in_text = texts_of(theirs);
    const Difference differs = difference(in_text, in_list);
    for (const std::size_t i : differs.only_left) {
      add(CoverageFault::missing,
          position,
          line,
          fmt::format("{} (numeral {} of the line) is in the text, not in the list",
                      in_text[i],
                      i + 1));
    }
    for (const std::size_t i : differs.only_right) {
      add(CoverageFault::superfluous,
          ours.numerals[i].position,
          line,
          fmt::format("{} is in the list, not in the text", in_list[i]));
    }
    compare_rules(ours, theirs, position, line);
  }

  void compare_rules(const OccurrenceLine& ours,
                     const OccurrenceLine& theirs,
                     const SourcePosition& position,
                     std::size_t line) {
    for (const OccurrenceRule& rule : list_.rules) {
      const auto count = [&](const OccurrenceLine& each) {
        const auto found = each.by_rule.find(rule.name);
        return found == each.by_rule.end() ? 0 : found->second;
      };
      if (count(ours) != count(theirs)) {
        add(count(ours) < count(theirs) ? CoverageFault::missing
                                        : CoverageFault::superfluous,
            position,
            line,
            fmt::format("rule '{}' accounts for {} numerals of the text, in the list {}",
                        rule.name,
                        count(theirs),
                        count(ours)));
      }
    }
  }

  Coverage& coverage_;
  const Occurrences& list_;
  const Occurrences& text_;
};

}  // namespace

void compare_with_text(Coverage& coverage, const PaperTokens& tokens) {
  const Occurrences text = occurrences_in(tokens, coverage.occurrences.rules);
  Comparison(coverage, text).run();
  coverage.compared_with_text = true;
}

}  // namespace certispin
