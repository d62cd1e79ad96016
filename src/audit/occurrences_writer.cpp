#include "certispin/audit/occurrences.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace certispin {
namespace {

/// A TOML string: a literal one where that can hold it, for the backslashes of formulas.
std::string toml_string(std::string_view text) {
  const bool backslash = text.find('\\') != std::string_view::npos;
  if (backslash && text.find('\'') == std::string_view::npos) {
    return fmt::format("'{}'", text);
  }
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + '"';
}

std::string list_of(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  items.reserve(texts.size());
  for (const std::string& text : texts) {
    items.push_back(toml_string(text));
  }
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string rule_toml(const OccurrenceRule& rule) {
  std::string text = fmt::format("\n[[rule]]\nname = {}\n", toml_string(rule.name));
  if (rule.context) {
    text += fmt::format("context = {}\n", toml_string(to_text(*rule.context)));
  } else if (rule.first_line != 0) {
    text += fmt::format("lines = \"{}:{}\"\n", rule.first_line, rule.last_line);
  } else {
    text += "phrases = [\n";
    for (const std::string& phrase : rule.phrases) {
      text += fmt::format("  {},\n", toml_string(phrase));
    }
    text += "]\n";
  }
  return text + fmt::format("as = {}\nreason = {}\n",
                            toml_string(to_text(rule.disposition)),
                            toml_string(rule.reason));
}

std::string equation_toml(const OccurrenceEquation& equation) {
  std::string text =
      fmt::format("\n[[equation]]\nnumber = {}\nline = {}\nnumerals = {}\nas = {}\n",
                  equation.number,
                  equation.line,
                  equation.numerals,
                  toml_string(to_text(equation.disposition)));
  if (!equation.claims.empty()) {
    text += fmt::format("claims = {}\n", list_of(equation.claims));
  }
  if (!equation.reason.empty()) {
    text += fmt::format("reason = {}\n", toml_string(equation.reason));
  }
  return text;
}

std::string line_toml(const OccurrenceLine& line) {
  std::string text = fmt::format("\n[[line]]\nnumber = {}\n", line.number);
  if (!line.by_rule.empty()) {
    std::vector<std::string> counts;
    for (const auto& [rule, count] : line.by_rule) {
      counts.push_back(fmt::format("{} = {}", rule, count));
    }
    text += fmt::format("by_rule = {{ {} }}\n", fmt::join(counts, ", "));
  }
  if (!line.states.empty()) {
    text += fmt::format("states = {}\n", list_of(line.states));
  }
  if (line.numerals.empty()) {
    return text;
  }
  text += "numerals = [\n";
  for (const Occurrence& each : line.numerals) {
    std::vector<std::string> items{each.numeral, std::string(to_text(each.disposition))};
    items.insert(items.end(), each.claims.begin(), each.claims.end());
    if (!each.reason.empty()) {
      items.push_back(each.reason);
    }
    text += fmt::format("  {},\n", list_of(items));
  }
  return text + "]\n";
}

}  // namespace

std::string to_toml(const Occurrences& occurrences) {
  std::string text =
      "# Every numeral and every numbered equation of the paper, and what accounts for "
      "it:\n# places, numbers and ids of claims.  `certispin coverage` checks it; with "
      "--paper also\n# against the text.\n";
  text += fmt::format("\n[total]\nnumerals = {}\nequations = {}\n",
                      occurrences.total.numerals,
                      occurrences.total.equations);
  for (const OccurrenceRule& rule : occurrences.rules) {
    text += rule_toml(rule);
  }
  for (const OccurrenceEquation& equation : occurrences.equations) {
    text += equation_toml(equation);
  }
  for (const OccurrenceLine& line : occurrences.lines) {
    text += line_toml(line);
  }
  return text;
}

}  // namespace certispin
