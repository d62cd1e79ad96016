#include "theorem_reader.hpp"

#include "claim_reader.hpp"
#include "claim_table.hpp"
#include "matrix_algebra.hpp"
#include "matrix_reader.hpp"
#include "symbol_reader.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <variant>

namespace certispin {
namespace {

constexpr std::array<std::string_view, 14> own_keys{"id",
                                                    "title",
                                                    "equations",
                                                    "hypotheses",
                                                    "covers",
                                                    "method",
                                                    "relation",
                                                    "matrices",
                                                    "left",
                                                    "right",
                                                    "form",
                                                    "nonnegative",
                                                    "positive",
                                                    "wrong"};

/// An arithmetic without numbers: with it, MatrixAlgebra checks shapes alone.
struct NoScalars {
  using Number = std::monostate;
  using Result = Outcome<Number>;

  [[nodiscard]] static Result literal(const Rational&) { return Number{}; }
  [[nodiscard]] static Result name(const Expression&) { return Number{}; }
  [[nodiscard]] static Result add(Number, Number) { return Number{}; }
  [[nodiscard]] static Result subtract(Number, Number) { return Number{}; }
  [[nodiscard]] static Result multiply(Number, Number) { return Number{}; }
  [[nodiscard]] static Result divide(Number, Number) { return Number{}; }
  [[nodiscard]] static Result power(Number, long) { return Number{}; }
};

using Shapes = MatrixAlgebra<NoScalars>;

/// Guarantees  InputError if shapes do not fit together or it is not arithmetic.
Shapes::Number shape_of(const Expression& e, const Theorem& theorem) {
  NoScalars scalars;
  Shapes shapes(scalars, theorem);
  const auto shape = evaluate(e, shapes);
  if (!shape) {
    throw InputError(shape.why().reason);
  }
  return *shape;
}

/// Guarantees  InputError if the sides of `statement` cannot be compared.
void check_sides(const Statement& statement, const Theorem& theorem) {
  NoScalars scalars;
  Shapes shapes(scalars, theorem);
  const auto left = shape_of(statement.left, theorem);
  const auto difference = shapes.subtract(left, shape_of(statement.right, theorem));
  if (theorem.method == ProofMethod::positivity && difference) {
    require_scalar(difference->shape, "a side of an inequality");
    require_scalar(shape_of(*statement.form, theorem).shape, "the form");
  }
}

/// Parses `text` of `key` and checks its names.
Expression read_formula(const ClaimTable& table,
                        std::string_view key,
                        const std::string& text,
                        const Theorem& theorem) {
  return table.located(key, [&] {
    std::set<std::string> matrices;
    for (const auto& [name, matrix] : theorem.matrices) {
      matrices.insert(name);
    }
    Expression e = parse_expression(text);
    check_symbols(theorem.symbols, e, matrices);
    return e;
  });
}

/// Reads variables, let, squares and matrices.
void read_names(ClaimTable& table, Theorem& theorem) {
  const std::map<std::string, MatrixText> texts = read_matrix_texts(table);
  std::set<std::string> names;
  for (const auto& [name, text] : texts) {
    names.insert(name);
    theorem.matrices[name] = {text.rows, text.columns, {}};
  }
  theorem.symbols = read_symbols_of_theorem(table, names);
  for (const auto& [name, text] : texts) {
    for (const std::string& entry : text.entries) {
      theorem.matrices[name].entries.push_back(
          read_formula(table, "matrices", entry, theorem));
    }
  }
}

void check_names(const ClaimTable& table, const Theorem& theorem) {
  const auto check = [&](std::string_view key, const std::string& name) {
    Expression e;
    e.kind = Expression::Kind::name;
    e.name = name;
    try {
      (void)shape_of(e, theorem);
    } catch (const InputError& error) {
      throw DataError(table.position_of(key, name),
                      fmt::format("'{}': {}", name, error.what()));
    }
  };
  for (const auto& [name, matrix] : theorem.matrices) {
    check("matrices", name);
  }
  for (const auto& [name, expression] : theorem.symbols.let) {
    check("let", name);
  }
}

/// The symbols that a theorem assumes to have a sign.
std::set<std::string> read_signed(ClaimTable& table,
                                  std::string_view key,
                                  const Symbols& symbols) {
  std::set<std::string> names;
  for (const std::string& name : table.list(key)) {
    const auto& variables = symbols.variables;
    if (std::find(variables.begin(), variables.end(), name) == variables.end()) {
      table.fail(key,
                 fmt::format("'{}' is assumed to have a sign; expected one of the "
                             "variables",
                             name));
    }
    names.insert(name);
  }
  return names;
}

Comparison read_comparison(ClaimTable& table, ProofMethod method) {
  if (method == ProofMethod::positivity) {
    return table.choice("relation", {">=", ">"}) == ">" ? Comparison::greater
                                                        : Comparison::at_least;
  }
  if (method == ProofMethod::grid) {
    (void)table.choice("relation", {"="}, "=");
    return Comparison::equal;
  }
  return table.choice("relation", {"=", "!="}, "=") == "=" ? Comparison::equal
                                                           : Comparison::different;
}

/// The statement with these sides, each as it is written; `key` is blamed in errors.
Statement read_statement(const ClaimTable& table,
                         std::string_view key,
                         const std::map<std::string, std::string>& sides,
                         const Theorem& theorem) {
  const auto side = [&](const char* name) {
    return read_formula(
        table, key.empty() ? std::string_view(name) : key, sides.at(name), theorem);
  };
  Statement statement;
  statement.text = fmt::format(
      "{} {} {}", sides.at("left"), to_text(theorem.comparison), sides.at("right"));
  statement.left = side("left");
  statement.right = side("right");
  if (sides.contains("form")) {
    statement.form = side("form");
    statement.text += fmt::format(", by {}", sides.at("form"));
  }
  table.located(key.empty() ? "left" : key, [&] {
    check_sides(statement, theorem);
    return 0;
  });
  return statement;
}

const toml::array& wrong_variants(ClaimTable& table) {
  const toml::node* node = table.node("wrong");
  if (node == nullptr || !node->is_array() || node->as_array()->empty()) {
    table.fail(
        "wrong",
        "there is no wrong variant; expected at least one, [\"…\"], that has to be "
        "rejected");
  }
  return *node->as_array();
}

/// The sides of a wrong variant: another right side, or a table of what is other.
std::map<std::string, std::string> wrong_sides(const toml::node& variant,
                                               const ClaimTable& table,
                                               std::map<std::string, std::string> sides) {
  if (!variant.is_table()) {
    sides["right"] = table.string_of(variant, "wrong");
    return sides;
  }
  for (const auto& [key, value] : *variant.as_table()) {
    const auto side = sides.find(std::string(key.str()));
    if (side == sides.end()) {
      std::vector<std::string> known;
      for (const auto& [name, text] : sides) {
        known.push_back(name);
      }
      throw DataError(table.at(key.source()),
                      fmt::format("a wrong variant has the unknown key '{}'; expected {}",
                                  key.str(),
                                  fmt::join(known, " or ")));
    }
    side->second = table.string_of(value, "wrong");
  }
  return sides;
}

void read_sides(ClaimTable& table, Theorem& theorem) {
  read_names(table, theorem);
  check_names(table, theorem);
  theorem.comparison = read_comparison(table, theorem.method);
  std::map<std::string, std::string> sides{{"left", table.required("left")},
                                           {"right", table.required("right")}};
  if (theorem.method == ProofMethod::positivity) {
    sides["form"] = table.required("form");
    theorem.nonnegative = read_signed(table, "nonnegative", theorem.symbols);
    theorem.positive = read_signed(table, "positive", theorem.symbols);
  }
  if (theorem.method != ProofMethod::symbolic && !theorem.symbols.squares.empty()) {
    table.fail("squares",
               fmt::format("the method {} is for rational points; expected no roots",
                           to_text(theorem.method)));
  }
  theorem.statement = read_statement(table, "", sides, theorem);
  for (const toml::node& variant : wrong_variants(table)) {
    const auto wrong = wrong_sides(variant, table, sides);
    theorem.wrong.push_back(read_statement(table, "wrong", wrong, theorem));
    theorem.wrong.back().other_sides =
        wrong.at("left") != sides.at("left") || wrong.at("right") != sides.at("right");
  }
}

/// A ledger claim that prints `printed`.
Statement read_enclosure(ClaimTable& table,
                         const Theorem& theorem,
                         const std::string& printed) {
  Claim claim;
  claim.position = theorem.position;
  claim.id = theorem.id;
  claim.meaning = theorem.title;
  claim.origin = Origin::ours;
  claim.printed = printed;
  read_assertion(table, claim);
  if (claim.reading == Reading::residual || claim.reading == Reading::runtime ||
      claim.reading == Reading::literature) {
    table.fail("reading",
               fmt::format("a {} claim is never proved; expected another reading",
                           to_text(claim.reading)));
  }
  Statement statement;
  statement.text =
      fmt::format("{}: {} is {}", to_text(claim.reading), claim.expression_text, printed);
  statement.claim = std::move(claim);
  return statement;
}

void read_enclosures(ClaimTable& table, Theorem& theorem) {
  theorem.statement = read_enclosure(table, theorem, table.required("printed"));
  for (const toml::node& variant : wrong_variants(table)) {
    theorem.wrong.push_back(
        read_enclosure(table, theorem, table.string_of(variant, "wrong")));
  }
}

ProofMethod read_method(ClaimTable& table) {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(ProofMethod::argument); ++i) {
    names.push_back(to_text(static_cast<ProofMethod>(i)));
  }
  const std::string name = table.choice("method", names);
  return static_cast<ProofMethod>(std::find(names.begin(), names.end(), name) -
                                  names.begin());
}

std::vector<std::string> read_prose_list(ClaimTable& table, std::string_view key) {
  const toml::node* node = table.node(key);
  if (node == nullptr || !node->is_array()) {
    table.fail(key, fmt::format("'{}' is not a list; expected [\"a\", \"b\"]", key));
  }
  std::vector<std::string> list;
  for (const toml::node& element : *node->as_array()) {
    list.push_back(table.prose_of(element, key));
  }
  return list;
}

std::string required_prose(ClaimTable& table, std::string_view key) {
  std::string text = table.prose(key);
  if (text.empty()) {
    table.fail(key, fmt::format("there is no text '{}'; expected one", key));
  }
  return text;
}

}  // namespace

Theorem read_theorem(const toml::table& source, const std::string& file) {
  ClaimTable table(source, file, "theorem", "method");
  std::vector<std::string_view> keys(own_keys.begin(), own_keys.end());
  keys.emplace_back("coq");
  keys.insert(keys.end(), assertion_keys.begin(), assertion_keys.end());
  table.reject_unknown(keys);
  Theorem theorem;
  theorem.position = table.position();
  theorem.id = read_id(table);
  theorem.title = required_prose(table, "title");
  theorem.equations = read_prose_list(table, "equations");
  theorem.hypotheses = read_prose_list(table, "hypotheses");
  theorem.covers = required_prose(table, "covers");
  theorem.coq = table.prose("coq");
  theorem.method = read_method(table);
  if (theorem.method == ProofMethod::enclosure) {
    read_enclosures(table, theorem);
  } else if (theorem.method != ProofMethod::argument) {
    read_sides(table, theorem);
  }
  table.reject_unused();
  return theorem;
}

}  // namespace certispin
