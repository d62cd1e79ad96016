#include "claim_reader.hpp"

#include "certispin/quantities/registry.hpp"
#include "claim_table.hpp"
#include "claim_values.hpp"
#include "symbol_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

namespace certispin {
namespace {

bool is_one_of(Reading reading, std::initializer_list<Reading> readings) {
  return std::find(readings.begin(), readings.end(), reading) != readings.end();
}

bool is_inequality(Reading reading) {
  return is_one_of(reading,
                   {Reading::at_least,
                    Reading::at_most,
                    Reading::greater,
                    Reading::less,
                    Reading::much_greater,
                    Reading::much_less});
}

/// The readings of a relation, which may hold for all printed inputs.
bool takes_inputs(Reading reading) {
  return is_inequality(reading) || is_one_of(reading,
                                             {Reading::rounded,
                                              Reading::truncated,
                                              Reading::approximately,
                                              Reading::range});
}

/// Nothing is computed: the claim only says why.
bool is_remark(Reading reading) {
  return is_one_of(reading, {Reading::runtime, Reading::literature});
}

void read_points(ClaimTable& table, Claim& claim) {
  for (const auto& [key, value] : table.strings("at", {"N", "g"})) {
    table.located("at", [&, &key = key, &value = value] {
      if (key == "N") {
        claim.N = parse_N(value);
      } else {
        claim.g = parse_g(value);
      }
      return 0;
    });
  }
}

void read_over(ClaimTable& table, Claim& claim) {
  for (const auto& [key, value] : table.strings("over", {"N", "g"})) {
    table.located("over", [&, &key = key, &value = value] {
      if (key == "N") {
        claim.over_N = parse_spin_range(value);
      } else {
        claim.over_g = parse_g_range(value);
      }
      return 0;
    });
  }
  if (claim.over_g && !claim.inputs.empty()) {
    table.fail("inputs",
               "a claim over a range of g takes no printed inputs; expected none");
  }
  if (claim.over_N && claim.reading == Reading::monotone &&
      claim.over_N->first + claim.over_N->step > claim.over_N->last) {
    table.fail("over", "a monotone claim compares nothing; expected at least two N");
  }
  if (claim.over_N) {
    claim.unbounded = table.choice("unbounded", {"false", "true"}, "false") == "true";
  }
}

/// Which ranges a reading takes: of N, of g, or none.
void check_over(const ClaimTable& table, const Claim& claim) {
  const bool N_only = is_one_of(
      claim.reading, {Reading::peak_over_N, Reading::monotone, Reading::identity});
  const bool g_only = claim.reading == Reading::peak_over_g;
  const bool optional = is_inequality(claim.reading);
  const int given = (claim.over_N ? 1 : 0) + (claim.over_g ? 1 : 0);
  if (given > 1 || (given == 0 && !optional) || (N_only && claim.over_g) ||
      (g_only && claim.over_N)) {
    table.fail("over",
               fmt::format("a {} claim needs over = {{ {} }}",
                           to_text(claim.reading),
                           g_only   ? "g = \"lo:hi\""
                           : N_only ? "N = \"first:last\""
                                    : "N = \"first:last\" } or { g = \"lo:hi\""));
  }
}

Expression read_expression(const ClaimTable& table,
                           std::string_view key,
                           const std::string& text,
                           const Claim& claim) {
  return table.located(key, [&] {
    Expression e = parse_expression(text);
    if (claim.symbols.variables.empty()) {
      check_names(e, claim.inputs);
    } else {
      check_symbols(claim.symbols, e);
    }
    return e;
  });
}

void read_inputs(ClaimTable& table, Claim& claim) {
  claim.inputs_text = table.strings("inputs");
  for (const auto& [name, text] : claim.inputs_text) {
    table.located("inputs", [&, &name = name, &text = text] {
      if (name == "N" || name == "g" || find_quantity(name) != nullptr) {
        throw InputError(
            fmt::format("'{}' is computed or given by 'at'; expected "
                        "another name for a printed input",
                        name));
      }
      claim.inputs.emplace(name, parse_input(text));
      return 0;
    });
  }
}

/// The keys that only some readings use.
void read_details(ClaimTable& table, Claim& claim) {
  const auto positive = [&](std::string_view key) {
    const std::string text = table.required(key);
    return table.located(key, [&] { return parse_positive(text); });
  };
  const Reading reading = claim.reading;
  if (is_one_of(reading,
                {Reading::approximately, Reading::peak_over_N, Reading::peak_over_g})) {
    claim.resolution = positive("resolution");
  }
  if (is_one_of(reading, {Reading::at_least, Reading::at_most})) {
    if (const auto text = table.text("resolution")) {  // "about 3 or less"
      claim.resolution =
          table.located("resolution", [&] { return parse_positive(*text); });
    }
  }
  if (is_one_of(reading, {Reading::much_greater, Reading::much_less})) {
    claim.threshold = positive("threshold");
    if (*claim.threshold < 1 || claim.number->value() <= 0) {
      table.fail(
          "threshold",
          fmt::format("a {} claim needs a factor of at least 1 and a printed number "
                      "above 0",
                      to_text(reading)));
    }
  }
  if (is_one_of(reading, {Reading::peak_over_N, Reading::peak_over_g})) {
    claim.aspect = table.choice("aspect", {"height", "position"}) == "height"
                       ? Aspect::height
                       : Aspect::position;
  }
  if (is_one_of(reading, {Reading::range, Reading::crossing})) {
    const std::string to = table.required("printed_to");
    claim.number_to = table.located("printed_to", [&] { return PrintedDecimal(to); });
    if (claim.number_to->value() < claim.number->value()) {
      table.fail(
          "printed_to",
          fmt::format("'{}' is below '{}'; expected the upper end of what is printed",
                      to,
                      claim.printed));
    }
  }
  if (reading == Reading::crossing) {
    const std::string level = table.required("level");
    claim.level = table.located("level", [&] { return parse_rational(level); });
  }
  if (reading == Reading::residual) {
    const std::string kind =
        table.choice("residual", {"parity", "completeness", "relative_completeness"});
    claim.residual = kind == "parity"         ? Residual::parity
                     : kind == "completeness" ? Residual::completeness
                                              : Residual::relative_completeness;
  }
  if (reading == Reading::identity || is_remark(reading)) {
    claim.reason = table.required("reason");
  }
}

/// A limit depends on g alone.
void check_limit(const ClaimTable& table, const Expression& limit) {
  constexpr std::array<std::string_view, 5> of_g{
      "g", "pi", "m_star", "S_inst", "eta_geom"};
  for (const std::string& name : names_in(limit)) {
    if (std::find(of_g.begin(), of_g.end(), name) == of_g.end()) {
      table.fail("printed",
                 fmt::format("the limit for large N depends on '{}'; expected only {}",
                             name,
                             fmt::join(of_g, ", ")));
    }
  }
}

/// The printed text: a decimal, an expression, a direction or, for a remark, anything.
void read_printed(ClaimTable& table, Claim& claim) {
  const std::string& text = claim.printed;
  if (is_remark(claim.reading)) {
    return;
  }
  if (claim.reading == Reading::monotone) {
    if (text != "increasing" && text != "decreasing") {
      table.fail("printed",
                 fmt::format("printed '{}' is unknown; expected increasing or decreasing",
                             text));
    }
    claim.direction =
        text == "increasing" ? Direction::increasing : Direction::decreasing;
    return;
  }
  const bool expressible = is_one_of(claim.reading, {Reading::limit, Reading::identity});
  if (claim.reading == Reading::limit && text == "infinity") {
    return;
  }
  if (expressible) {
    claim.printed_expression = read_expression(table, "printed", text, claim);
    if (claim.reading == Reading::limit) {
      check_limit(table, *claim.printed_expression);
    }
    if (claim.printed_expression->kind != Expression::Kind::literal) {
      return;
    }
  }
  claim.number = table.located("printed", [&] { return PrintedDecimal(text); });
}

/// N and g must be given where the reading needs them and nowhere else.
void check_point(const ClaimTable& table, const Claim& claim) {
  const bool needs_N = !claim.over_N && claim.reading != Reading::limit;
  const bool needs_g = !claim.over_g;
  if (claim.N.has_value() != needs_N || claim.g.has_value() != needs_g) {
    table.fail("at",
               fmt::format("a {} claim has 'at' with {} and {}; expected exactly that",
                           to_text(claim.reading),
                           needs_N ? "N" : "no N",
                           needs_g ? "g" : "no g"));
  }
}

/// Where it is evaluated: nowhere for an identity between formulas.
void read_place(ClaimTable& table, Claim& claim) {
  if (!claim.symbols.variables.empty()) {
    return;
  }
  const bool single = is_one_of(claim.reading,
                                {Reading::rounded,
                                 Reading::truncated,
                                 Reading::approximately,
                                 Reading::limit,
                                 Reading::residual});
  if (!single) {
    read_over(table, claim);
    check_over(table, claim);
  }
  read_points(table, claim);
  check_point(table, claim);
}

}  // namespace

std::string read_id(ClaimTable& table) {
  std::string id = table.required("id");
  const bool plain =
      !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '.' || c == '_' || c == '-' || c == '+';
      });
  if (!plain) {
    table.fail("id",
               fmt::format("the id '{}' has other characters than expected: letters, "
                           "digits, '.', '_', '-' and '+'",
                           id));
  }
  return id;
}

void read_assertion(ClaimTable& table, Claim& claim) {
  const std::string reading = table.required("reading");
  const auto parsed = parse_reading(reading);
  if (!parsed) {
    table.fail("reading",
               fmt::format("reading '{}' is unknown; did you mean '{}'?",
                           reading,
                           nearest_reading(reading)));
  }
  claim.reading = *parsed;
  if (claim.reading == Reading::identity) {
    claim.symbols = read_symbols(table);
  }
  if (takes_inputs(claim.reading)) {
    read_inputs(table, claim);
  }
  read_printed(table, claim);
  read_details(table, claim);
  if (!is_remark(claim.reading)) {
    if (claim.reading != Reading::residual) {
      claim.expression_text = table.required("expression");
      claim.expression =
          read_expression(table, "expression", claim.expression_text, claim);
    }
    read_place(table, claim);
  }
}

Claim read_claim(const toml::table& source, const std::string& file) {
  ClaimTable table(source, file);
  std::vector<std::string_view> keys{"id", "where", "meaning", "origin"};
  keys.insert(keys.end(), assertion_keys.begin(), assertion_keys.end());
  table.reject_unknown(keys);
  Claim claim;
  claim.position = table.position();
  claim.id = read_id(table);
  claim.where = table.required("where");
  claim.printed = table.required("printed");
  claim.meaning = table.required("meaning");
  claim.origin = table.choice("origin", {"paper", "ours"}, "paper") == "paper"
                     ? Origin::paper
                     : Origin::ours;
  read_assertion(table, claim);
  table.reject_unused();
  return claim;
}

}  // namespace certispin
