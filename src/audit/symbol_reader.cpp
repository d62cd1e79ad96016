#include "symbol_reader.hpp"

#include "rational_function.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

/// Guarantees  DataError if a symbol has two meanings or there are too many roots.
void check_distinct(const ClaimTable& table,
                    const Symbols& symbols,
                    std::set<std::string> names) {
  const auto add = [&](std::string_view key, const std::string& name) {
    if (!names.insert(name).second) {
      table.fail(key, fmt::format("'{}' has two meanings; expected one", name));
    }
  };
  for (const std::string& name : symbols.variables) {
    add("variables", name);
  }
  for (const auto& [name, expression] : symbols.let) {
    add("let", name);
  }
  for (const auto& [name, expression] : symbols.squares) {
    add("squares", name);
  }
  constexpr std::size_t most_roots = 8;  // a product of any of them is looked at
  if (symbols.squares.size() > most_roots) {
    table.fail("squares",
               fmt::format("{} symbols known by their square; expected at most {}",
                           symbols.squares.size(),
                           most_roots));
  }
}

}  // namespace

void check_symbols(const Symbols& s,
                   const Expression& expression,
                   const std::set<std::string>& others) {
  for (const std::string& name : names_in(expression)) {
    const bool known =
        others.contains(name) || s.let.contains(name) || s.squares.contains(name) ||
        std::find(s.variables.begin(), s.variables.end(), name) != s.variables.end();
    if (!known) {
      throw InputError(
          fmt::format("'{}' is not a symbol of this identity; expected one of its "
                      "variables, let or squares{}",
                      name,
                      others.empty() ? "" : ", or matrices"));
    }
  }
}

Symbols read_symbols(ClaimTable& table) {
  return table.list("variables").empty() ? Symbols{} : read_symbols_of_theorem(table, {});
}

Symbols read_symbols_of_theorem(ClaimTable& table, const std::set<std::string>& others) {
  Symbols symbols;
  symbols.variables = table.list("variables");
  const auto expressions = [&](std::string_view key) {
    std::map<std::string, Expression> result;
    for (const auto& [name, text] : table.strings(key)) {
      result.emplace(
          name, table.located(key, [&text = text] { return parse_expression(text); }));
    }
    return result;
  };
  symbols.let = expressions("let");
  symbols.squares = expressions("squares");
  check_distinct(table, symbols, others);
  for (const auto* part : {&symbols.let, &symbols.squares}) {
    for (const auto& [name, expression] : *part) {
      const auto& checked = expression;
      table.located(part == &symbols.let ? "let" : "squares", [&] {
        check_symbols(symbols, checked, others);
        return 0;
      });
    }
  }
  table.located("squares", [&] { return SymbolicAlgebra(symbols); });
  return symbols;
}

}  // namespace certispin
