#include "certispin/audit/occurrences.hpp"
#include "toml_nodes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace certispin {
namespace {

class Reader : private TomlNodes {
 public:
  using TomlNodes::TomlNodes;

  Occurrences read(const toml::table& document) {
    known(document, {"total", "rule", "equation", "line"});
    Occurrences result;
    result.file = file();
    result.total = total(document);
    for (const toml::table* each : tables(document, "rule")) {
      result.rules.push_back(rule(*each, result.rules));
    }
    for (const toml::table* each : tables(document, "equation")) {
      result.equations.push_back(equation(*each));
      in_order(result.equations, *each);
    }
    for (const toml::table* each : tables(document, "line")) {
      result.lines.push_back(line(*each, result.rules));
      in_order(result.lines, *each);
    }
    return result;
  }

 private:
  [[nodiscard]] Disposition disposition(const toml::node& node,
                                        const std::vector<Disposition>& allowed) const {
    const std::string given = text(node);
    std::vector<std::string_view> names;
    for (const Disposition each : allowed) {
      names.push_back(to_text(each));
    }
    const auto parsed = parse_disposition(given);
    if (!parsed || std::find(allowed.begin(), allowed.end(), *parsed) == allowed.end()) {
      fail(node,
           fmt::format("the disposition '{}' is not possible here; expected {}",
                       given,
                       fmt::join(names, ", ")));
    }
    return *parsed;
  }

  [[nodiscard]] OccurrenceTotal total(const toml::table& document) const {
    const toml::node& node = required(document, "total");
    if (!node.is_table()) {
      fail(node, "'total' is not a table; expected [total]");
    }
    const toml::table& table = *node.as_table();
    known(table, {"numerals", "equations"});
    return {count(required(table, "numerals")),
            count(required(table, "equations")),
            at(table)};
  }

  [[nodiscard]] OccurrenceRule rule(const toml::table& table,
                                    const std::vector<OccurrenceRule>& before) const {
    known(table, {"name", "context", "phrases", "lines", "as", "reason"});
    OccurrenceRule result;
    result.position = at(table);
    const toml::node& name = required(table, "name");
    result.name = text(name);
    if (find_rule(before, result.name) != nullptr) {
      fail(name,
           fmt::format("the rule '{}' stands above; expected a new name", result.name));
    }
    result.disposition =
        disposition(required(table, "as"),
                    {Disposition::label, Disposition::input, Disposition::out_of_scope});
    result.reason = text(required(table, "reason"));
    const auto kinds =
        table.contains("context") + table.contains("phrases") + table.contains("lines");
    if (kinds != 1) {
      fail(table, "a rule has exactly one of 'context', 'phrases' and 'lines'");
    }
    result.phrases = texts(table, "phrases");
    if (const toml::node* context = table.get("context")) {
      result.context = rule_context(*context);
    }
    if (const toml::node* lines = table.get("lines")) {
      read_lines(*lines, result);
    }
    return result;
  }

  [[nodiscard]] NumeralContext rule_context(const toml::node& node) const {
    const auto context = parse_numeral_context(text(node));
    if (!context || *context == NumeralContext::plain ||
        *context == NumeralContext::equation) {
      fail(node,
           fmt::format("'{}' is not a context for a rule; expected subscript, exponent, "
                       "citation, cross_reference, heading, list_mark, raised or name",
                       text(node)));
    }
    return *context;
  }

  void read_lines(const toml::node& node, OccurrenceRule& rule) const {
    const std::string range = text(node);
    unsigned first = 0;
    unsigned last = 0;
    char beyond = 0;
    const int read = std::sscanf(range.c_str(), "%7u:%7u%c", &first, &last, &beyond);
    if (read != 2 || first == 0 || last < first) {
      fail(node,
           fmt::format("'{}' is not a range of lines; expected \"first:last\"", range));
    }
    rule.first_line = first;
    rule.last_line = last;
  }

  [[nodiscard]] OccurrenceEquation equation(const toml::table& table) const {
    known(table, {"number", "line", "numerals", "as", "claims", "reason"});
    OccurrenceEquation result;
    result.position = at(table);
    result.number = count(required(table, "number"));
    result.line = count(required(table, "line"));
    result.numerals = count(required(table, "numerals"));
    result.claims = texts(table, "claims");
    result.reason = optional_text(table, "reason");
    const toml::node& as = required(table, "as");
    result.disposition = disposition(as,
                                     {Disposition::claim,
                                      Disposition::alias,
                                      Disposition::definition,
                                      Disposition::out_of_scope,
                                      Disposition::open});
    const bool of_claims = result.disposition == Disposition::claim ||
                           result.disposition == Disposition::alias;
    if (of_claims && result.claims.empty()) {
      fail(as,
           fmt::format("an equation that is a{} has no 'claims'; expected their ids",
                       result.disposition == Disposition::claim ? " claim" : "n alias"));
    }
    if (!of_claims && result.disposition != Disposition::open && result.reason.empty()) {
      fail(
          as,
          fmt::format("'{}' has no 'reason'; expected one", to_text(result.disposition)));
    }
    return result;
  }

  [[nodiscard]] OccurrenceLine line(const toml::table& table,
                                    const std::vector<OccurrenceRule>& rules) const {
    known(table, {"number", "by_rule", "states", "numerals"});
    OccurrenceLine result;
    result.position = at(table);
    result.number = count(required(table, "number"));
    result.states = texts(table, "states");
    if (const toml::node* by_rule = table.get("by_rule")) {
      read_counts(*by_rule, rules, result);
    }
    if (const toml::node* numerals = table.get("numerals")) {
      if (!numerals->is_array()) {
        fail(*numerals, "'numerals' is not a list; expected [[numeral, disposition], …]");
      }
      for (const toml::node& each : *numerals->as_array()) {
        result.numerals.push_back(occurrence(each));
      }
    }
    return result;
  }

  void read_counts(const toml::node& node,
                   const std::vector<OccurrenceRule>& rules,
                   OccurrenceLine& line) const {
    if (!node.is_table()) {
      fail(node, "'by_rule' is not a table; expected { rule = count }");
    }
    for (const auto& [name, number] : *node.as_table()) {
      if (find_rule(rules, name.str()) == nullptr) {
        throw DataError(at(name), fmt::format("there is no rule '{}'", name.str()));
      }
      line.by_rule.emplace(name.str(), count(number));
    }
  }

  [[nodiscard]] Occurrence occurrence(const toml::node& node) const {
    const toml::array* items = node.as_array();
    if (items == nullptr || items->size() < 2) {
      fail(node,
           "a numeral is not a list of texts; expected [numeral, disposition, claims or "
           "reason]");
    }
    Occurrence result;
    result.position = at(node);
    result.numeral = text(*items->get(0));
    const toml::node& as = *items->get(1);
    result.disposition = disposition(as,
                                     {Disposition::claim,
                                      Disposition::alias,
                                      Disposition::part,
                                      Disposition::input,
                                      Disposition::label,
                                      Disposition::out_of_scope,
                                      Disposition::open});
    const bool of_claims = names_claims(result.disposition);
    for (std::size_t i = 2; of_claims && i < items->size(); ++i) {
      result.claims.push_back(text(*items->get(i)));
    }
    if (result.disposition == Disposition::claim ||
        result.disposition == Disposition::alias ||
        result.disposition == Disposition::part) {
      if (result.claims.empty()) {
        fail(as,
             fmt::format("'{}' names no claim; expected its id",
                         to_text(result.disposition)));
      }
    } else if (result.disposition == Disposition::open && items->size() > 2) {
      fail(as, "'?' is followed by something; expected another disposition");
    } else if (!of_claims && result.disposition != Disposition::open) {
      if (items->size() != 3) {
        fail(
            as,
            fmt::format("'{}' has no reason; expected one", to_text(result.disposition)));
      }
      result.reason = text(*items->get(2));
    }
    return result;
  }

  template <class Entry>
  void in_order(const std::vector<Entry>& entries, const toml::table& table) const {
    const std::size_t size = entries.size();
    if (size > 1 && entries[size - 1].number <= entries[size - 2].number) {
      fail(table,
           fmt::format("number {} follows {}; expected ascending numbers, each once",
                       entries[size - 1].number,
                       entries[size - 2].number));
    }
  }
};

}  // namespace

bool names_claims(Disposition disposition) {
  switch (disposition) {
    case Disposition::claim:
    case Disposition::alias:
    case Disposition::part:
    case Disposition::input:
      return true;
    default:
      return false;
  }
}

const OccurrenceRule* find_rule(const std::vector<OccurrenceRule>& rules,
                                std::string_view name) {
  const auto rule = std::find_if(
      rules.begin(), rules.end(), [&](const auto& each) { return each.name == name; });
  return rule == rules.end() ? nullptr : &*rule;
}

Occurrences parse_occurrences(std::string_view text, const std::string& name) {
  return Reader(name).read(parse_toml(text, name));
}

Occurrences read_occurrences(const std::filesystem::path& file) {
  return Reader(file.string()).read(parse_toml_file(file));
}

}  // namespace certispin
