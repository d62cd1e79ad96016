#include "certispin/audit/occurrences.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<Disposition, std::string_view>, 8> disposition_names{{
    {Disposition::claim, "claim"},
    {Disposition::alias, "alias"},
    {Disposition::part, "part"},
    {Disposition::input, "input"},
    {Disposition::definition, "definition"},
    {Disposition::label, "label"},
    {Disposition::out_of_scope, "out_of_scope"},
    {Disposition::open, "?"},
}};

/// Whether the numeral lies inside a phrase that stands in its line.
bool in_phrase(const PaperNumeral& numeral,
               const std::string& line,
               std::string_view phrase) {
  for (std::size_t at = line.find(phrase); at != std::string::npos && at <= numeral.begin;
       at = line.find(phrase, at + 1)) {
    if (numeral.end <= at + phrase.size()) {
      return true;
    }
  }
  return false;
}

bool fits(const OccurrenceRule& rule,
          const PaperNumeral& numeral,
          const std::string& line) {
  if (rule.context) {
    return numeral.context == *rule.context;
  }
  if (rule.first_line != 0) {
    return numeral.line >= rule.first_line && numeral.line <= rule.last_line;
  }
  return std::any_of(rule.phrases.begin(), rule.phrases.end(), [&](const auto& phrase) {
    return in_phrase(numeral, line, phrase);
  });
}

std::vector<std::string_view> numerals_of(const OccurrenceLine& line) {
  std::vector<std::string_view> result;
  for (const Occurrence& each : line.numerals) {
    result.push_back(each.numeral);
  }
  return result;
}

/// Guarantees  each number once, or InputError.
std::vector<PaperEquation> in_order_of_numbers(std::vector<PaperEquation> equations) {
  const auto less = [](const auto& a, const auto& b) { return a.number < b.number; };
  std::stable_sort(equations.begin(), equations.end(), less);
  const auto twice = std::adjacent_find(
      equations.begin(), equations.end(), [](const auto& a, const auto& b) {
        return a.number == b.number;
      });
  if (twice != equations.end()) {
    throw InputError(fmt::format("the text has two equations ({}), on lines {} and {}",
                                 twice->number,
                                 twice->line,
                                 std::next(twice)->line));
  }
  return equations;
}

}  // namespace

std::string_view to_text(Disposition disposition) {
  return disposition_names.at(static_cast<std::size_t>(disposition)).second;
}

std::optional<Disposition> parse_disposition(std::string_view text) {
  for (const auto& [disposition, name] : disposition_names) {
    if (name == text) {
      return disposition;
    }
  }
  return std::nullopt;
}

std::vector<OccurrenceRule> common_rules() {
  const auto rule = [](NumeralContext context, std::string reason) {
    OccurrenceRule result;
    result.name = to_text(context);
    result.context = context;
    result.disposition = Disposition::label;
    result.reason = std::move(reason);
    return result;
  };
  return {rule(NumeralContext::subscript, "an index belongs to its symbol"),
          rule(NumeralContext::exponent,
               "the power of a symbol; powers of ten are numerals of their own"),
          rule(NumeralContext::citation, "number of a source"),
          rule(NumeralContext::cross_reference,
               "number of a section, equation, table, figure or statement"),
          rule(NumeralContext::heading, "number of a section"),
          rule(NumeralContext::list_mark, "number of a list item"),
          rule(NumeralContext::raised, "mark of a footnote"),
          rule(NumeralContext::name, "part of a name")};
}

Occurrences occurrences_in(const PaperTokens& tokens,
                           const std::vector<OccurrenceRule>& rules) {
  Occurrences result;
  result.rules = rules;
  result.total.numerals = tokens.numerals.size();
  result.total.equations = tokens.equations.size();
  std::map<int, std::size_t> numerals_in_equation;
  for (const PaperNumeral& numeral : tokens.numerals) {
    if (numeral.context == NumeralContext::equation) {
      ++numerals_in_equation[numeral.equation];
      continue;
    }
    if (result.lines.empty() || result.lines.back().number != numeral.line) {
      result.lines.emplace_back().number = numeral.line;
    }
    OccurrenceLine& line = result.lines.back();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& each) {
      return fits(each, numeral, tokens.lines[numeral.line - 1]);
    });
    if (rule != rules.end()) {
      ++line.by_rule[rule->name];
    } else {
      line.numerals.emplace_back().numeral = numeral.text;
    }
  }
  for (const PaperEquation& each : in_order_of_numbers(tokens.equations)) {
    OccurrenceEquation& equation = result.equations.emplace_back();
    equation.number = static_cast<std::size_t>(each.number);
    equation.line = each.line;
    equation.numerals = numerals_in_equation[each.number];
  }
  return result;
}

std::size_t count_numerals(const Occurrences& occurrences) {
  std::size_t count = 0;
  for (const OccurrenceEquation& equation : occurrences.equations) {
    count += equation.numerals;
  }
  for (const OccurrenceLine& line : occurrences.lines) {
    count += line.numerals.size();
    for (const auto& [rule, numerals] : line.by_rule) {
      count += numerals;
    }
  }
  return count;
}

Occurrences keep_dispositions(Occurrences fresh, const Occurrences& earlier) {
  for (OccurrenceLine& line : fresh.lines) {
    const auto same = std::find_if(
        earlier.lines.begin(), earlier.lines.end(), [&](const OccurrenceLine& each) {
          return each.number == line.number && numerals_of(each) == numerals_of(line);
        });
    if (same != earlier.lines.end()) {
      line.numerals = same->numerals;
      line.states = same->states;
    }
  }
  for (OccurrenceEquation& equation : fresh.equations) {
    const auto same = std::find_if(
        earlier.equations.begin(), earlier.equations.end(), [&](const auto& each) {
          return each.number == equation.number && each.numerals == equation.numerals;
        });
    if (same != earlier.equations.end()) {
      equation.disposition = same->disposition;
      equation.claims = same->claims;
      equation.reason = same->reason;
    }
  }
  return fresh;
}

}  // namespace certispin
