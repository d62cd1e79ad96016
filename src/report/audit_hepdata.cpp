#include "certispin/report/audit_formats.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "json.hpp"
#include "yaml_text.hpp"

#include <fmt/format.h>
#include <functional>

namespace certispin {
namespace {

constexpr Bits error_bits = 256;  // the ends have 22 digits: about 74 bits
constexpr long error_digits = 3;

/// How far an interval reaches below and above a decimal.
///
/// Guarantees  minus ≤ lower − value and upper − value ≤ plus: both are rounded outward.
struct Distances {
  std::string minus;
  std::string plus;
};

bool vanishes_as_double(const Interval& distance) {
  return mpfr_cmp_ui_2exp(abs(distance).upper(), 1, -1000) < 0;
}

/// In percent of the value where HEPData, which turns errors into doubles and refuses those
/// that become 0, could not tell them from 0.
Distances distances(const std::string& value,
                    const std::string& lower,
                    const std::string& upper) {
  const Interval v = enclose_decimal(value, error_bits);
  Interval minus = enclose_decimal(lower, error_bits) - v;
  Interval plus = enclose_decimal(upper, error_bits) - v;
  const char* unit = "";
  if (vanishes_as_double(minus) && vanishes_as_double(plus) && !v.contains_zero()) {
    const Interval percent = abs(v) / Interval(100, error_bits);
    minus /= percent;
    plus /= percent;
    unit = "%";
  }
  return {to_bounds_text(minus, error_digits).lower + unit,
          to_bounds_text(plus, error_digits).upper + unit};
}

bool is_zero(const std::string& error) {
  return error == "0" || error == "0%";
}

Json with_error(const std::string& value, const Distances& d, const char* label) {
  Json entry{{"value", value}};
  if (!is_zero(d.minus) || !is_zero(d.plus)) {
    entry["errors"] = Json::array(
        {{{"asymerror", {{"minus", d.minus}, {"plus", d.plus}}}, {"label", label}}});
  }
  return entry;
}

/// A decimal near the middle of an enclosure with the distances to its ends.
Json value_json(const std::optional<Value>& value, const char* label) {
  const auto ends = bounds_text(value);
  if (!ends) {
    return {{"value", "-"}};
  }
  if (ends->lower == ends->upper) {
    return {{"value", ends->lower}};
  }
  const Interval x = value->enclosure(error_bits);
  constexpr long digits = 22;
  const std::string middle =
      to_bounds_text(Interval::at(x.approximate_middle(), error_bits), digits).lower;
  return with_error(middle, distances(middle, ends->lower, ends->upper), label);
}

Json proved_json(const AuditedClaim& each) {
  return value_json(texts_of(each).value ? each.judgement.value : std::nullopt,
                    "proved enclosure");
}

Json estimate_json(const AuditedClaim& each) {
  const auto& estimate = each.judgement.estimate;
  return value_json(estimate ? std::optional(Value(estimate->around())) : std::nullopt,
                    "error estimate");
}

/// The printed number with the distances to the edges of its cell, where it has both.
Json printed_json(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  if (!claim.number || claim.number_to || !j.cell.lower || !j.cell.upper) {
    return {{"value", printed_text(claim)}};
  }
  const JudgementTexts texts = texts_of(each);
  return with_error(claim.printed,
                    distances(claim.printed, texts.cell_lower, texts.cell_upper),
                    "printed cell");
}

Json variable(const std::string& name, Json values) {
  return {{"header", {{"name", name}}}, {"values", std::move(values)}};
}

/// One column: `cell` of every row.
template <typename Row, typename Cell>
Json column(const std::string& name, const std::vector<Row>& rows, const Cell& cell) {
  Json values = Json::array();
  for (const Row& row : rows) {
    Json value = std::invoke(cell, *row);
    values.push_back(value.is_object() ? std::move(value)
                                       : Json{{"value", std::move(value)}});
  }
  return variable(name, std::move(values));
}

std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

/// A table's entry in the submission; HEPData wants names of at most 64 bytes.
Json table_json(const std::string& name, const std::string& description) {
  return {
      {"name", name},
      {"description", description},
      {"keywords",
       Json::array({{{"name", "phrases"},
                     {"values", {"Proved enclosure", "Audit of printed numbers"}}}})}};
}

Json section_json(std::size_t number, const Section& section) {
  using Each = const AuditedClaim&;
  const auto& rows = section.claims;
  Json table = table_json(
      fmt::format("Table {}", number),
      section.title +
          ": printed numbers beside proved values. The error of a proved value "
          "reaches to both ends of an interval that provably contains the "
          "true one; a margin is in units of the last printed place, negative "
          "outside the printed cell.");
  table["independent_variables"] =
      Json::array({column("claim", rows, [](Each e) { return e.claim.id; }),
                   column("N", rows, [](Each e) { return or_dash(N_text(e.claim)); }),
                   column("g", rows, [](Each e) { return or_dash(g_text(e.claim)); })});
  table["dependent_variables"] = Json::array(
      {column("proved value", rows, proved_json),
       column("extrapolated or measured value", rows, estimate_json),
       column("printed", rows, printed_json),
       column("margin", rows, [](Each e) { return margin_text(e.judgement); }),
       column("reading", rows, [](Each e) { return to_text(e.claim.reading); }),
       column("verdict", rows, [](Each e) { return to_text(e.judgement.verdict); })});
  return table;
}

Json relations_json(std::size_t number, const Audit& audit) {
  using Each = const Consistency&;
  std::vector<const Consistency*> rows;
  for (const Consistency& relation : audit.consistency) {
    rows.push_back(&relation);
  }
  Json table =
      table_json(fmt::format("Table {}", number),
                 "Relations between printed numbers, judged from the printed cells "
                 "alone.");
  table["independent_variables"] =
      Json::array({column("relation", rows, [](Each e) { return e.id; })});
  table["dependent_variables"] = Json::array(
      {column("printed relation", rows, [](Each e) { return or_dash(e.relation); }),
       column("agreement", rows, [](Each e) { return to_text(e.agreement); }),
       column("explanation", rows, [](Each e) { return or_dash(e.explanation); })});
  return table;
}

std::string comment(const Audit& audit) {
  std::string text = "Audit of printed numbers against proved enclosures. " +
                     counts_text(audit) + ". Made with ";
  for (const auto& [name, value] : provenance(audit)) {
    text += fmt::format("{}{} {}", name == "certispin" ? "" : ", ", name, value);
  }
  return text + ".";
}

}  // namespace

std::string to_hepdata(const Audit& audit) {
  std::string text = yaml_document({{"comment", comment(audit)}});
  std::size_t number = 0;
  for (const Section& section : by_section(audit)) {
    text += yaml_document(section_json(++number, section));
  }
  if (!audit.consistency.empty()) {
    text += yaml_document(relations_json(++number, audit));
  }
  return text;
}

}  // namespace certispin
