#include "paper_contexts.hpp"

#include "paper_text.hpp"

#include <array>
#include <string_view>

namespace certispin {
namespace {

constexpr std::array<std::string_view, 24> reference_words{
    "Section",  "Sections",  "Sec.",     "Secs.",     "Eq.",           "Eqs.",
    "Equation", "Equations", "equation", "equations", "Table",         "Tables",
    "Figure",   "Figures",   "Fig.",     "Figs.",     "Appendix",      "Corollary",
    "Remark",   "Theorem",   "Lemma",    "Regime",    "Approximation", "Approximations"};

/// The join of a list of numbers ("–", " and ") at `at`; empty if there is none.
std::string_view join_at(std::string_view line, std::size_t at, bool in_parentheses) {
  for (const std::string_view join : {"–", "--", "-", " and ", ", "}) {
    if (starts_at(line, at, join) && (join != ", " || in_parentheses)) {
      return join;
    }
  }
  return {};
}

/// Past the number at `at`, "(4)" or "3.4"; `at` if there is none.
std::size_t skip_number(std::string_view line, std::size_t at, bool in_parentheses) {
  if (!in_parentheses) {
    return skip_decimal(line, at);
  }
  if (!starts_at(line, at, "(")) {
    return at;
  }
  const std::size_t end = skip_digits(line, at + 1);
  return end > at + 1 && starts_at(line, end, ")") ? end + 1 : at;
}

/// Past "(4)–(5)", "3.4", "1–2" at `at`; `at` if there is no number.
std::size_t skip_numbers(std::string_view line, std::size_t at) {
  const bool in_parentheses = starts_at(line, at, "(");
  std::size_t end = skip_number(line, at, in_parentheses);
  while (end > at) {
    const std::string_view join = join_at(line, end, in_parentheses);
    const std::size_t next = skip_number(line, end + join.size(), in_parentheses);
    if (join.empty() || next == end + join.size()) {
      break;
    }
    end = next;
  }
  return end;
}

void add_cross_references(std::string_view line,
                          const std::vector<bool>& is_formula,
                          std::vector<ContextSpan>& spans) {
  for (const std::string_view word : reference_words) {
    for (std::size_t at = line.find(word); at != std::string_view::npos;
         at = line.find(word, at + word.size())) {
      const std::size_t gap = at + word.size();
      const bool whole = at == 0 || !is_letter(line[at - 1]);
      if (!whole || is_formula[at] || gap >= line.size() ||
          (line[gap] != ' ' && line[gap] != '~')) {
        continue;
      }
      const std::size_t begin = gap + 1;
      const std::size_t end = skip_numbers(line, begin);
      if (end > begin) {
        spans.push_back({begin, end, NumeralContext::cross_reference});
      }
    }
  }
}

/// [3], [9, 10], [4–7]
void add_citations(std::string_view line,
                   const std::vector<bool>& is_formula,
                   std::vector<ContextSpan>& spans) {
  for (std::size_t at = line.find('['); at != std::string_view::npos;
       at = line.find('[', at + 1)) {
    const std::size_t end = line.find(']', at);
    if (end == std::string_view::npos || is_formula[at] || !starts_at(line, end, "]")) {
      continue;
    }
    std::size_t i = at + 1;
    bool after_number = false;
    while (i < end) {
      const std::size_t number = skip_digits(line, i);
      after_number = number > i;
      if (!after_number) {
        break;
      }
      i = number;
      for (const std::string_view join : {", ", ",", "–", "-"}) {
        if (starts_at(line, i, join)) {
          i += join.size();
          after_number = false;
          break;
        }
      }
      if (after_number) {
        break;
      }
    }
    if (after_number && i == end) {
      spans.push_back({at, end, NumeralContext::citation});
    }
  }
}

/// "3.4 The degenerate limit", "B.1 Full projection", "1. Total population"
void add_line_start(std::string_view line, std::vector<ContextSpan>& spans) {
  constexpr std::size_t longest_heading = 100;
  constexpr std::size_t most_digits = 2;
  const bool lettered = line.size() > 2 && is_upper(line[0]) && line[1] == '.';
  const std::size_t begin = lettered ? 2 : line.find_first_not_of("# ");
  if (begin == std::string_view::npos || !is_digit(line[begin]) ||
      skip_digits(line, begin) - begin > most_digits) {
    return;
  }
  const std::size_t end = skip_decimal(line, begin);
  const bool item = starts_at(line, end, ". ");
  const std::size_t next = end + (item ? 2 : 1);
  if (next >= line.size() || !is_upper(line[next]) || line[next - 1] != ' ') {
    return;
  }
  if (item) {
    spans.push_back({begin, end, NumeralContext::list_mark});
  } else if (line.size() < longest_heading && line.back() != '.') {
    spans.push_back({begin, end, NumeralContext::heading});
  }
}

}  // namespace

std::vector<ContextSpan> prose_contexts(const std::string& line,
                                        const std::vector<bool>& is_formula) {
  std::vector<ContextSpan> spans;
  add_cross_references(line, is_formula, spans);
  add_citations(line, is_formula, spans);
  add_line_start(line, spans);
  return spans;
}

}  // namespace certispin
