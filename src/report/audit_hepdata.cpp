#include "certispin/report/audit_formats.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "hepdata.hpp"
#include "yaml_text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

constexpr long digits = 22;  // of the ends

Json value_json(const std::optional<Value>& value, const char* label) {
  const auto ends = bounds_text(value, digits);
  return ends ? hepdata_enclosure(*ends, label, digits) : Json{{"value", "-"}};
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
  return hepdata_value(
      claim.printed, {texts.cell_lower, texts.cell_upper}, "printed cell", digits);
}

Json table_json(std::size_t number, const std::string& description) {
  return hepdata_table(fmt::format("Table {}", number),
                       description,
                       {"Proved enclosure", "Audit of printed numbers"});
}

Json section_json(std::size_t number, const Section& section) {
  using Each = const AuditedClaim*;
  const auto& rows = section.claims;
  Json table = table_json(
      number,
      section.title +
          ": printed numbers beside proved values. The error of a proved value "
          "reaches to both ends of an interval that provably contains the "
          "true one; a margin is in units of the last printed place, negative "
          "outside the printed cell.");
  table["independent_variables"] = Json::array(
      {hepdata_column("claim", rows, [](Each e) { return e->claim.id; }),
       hepdata_column("N", rows, [](Each e) { return or_dash(N_text(e->claim)); }),
       hepdata_column("g", rows, [](Each e) { return or_dash(g_text(e->claim)); })});
  table["dependent_variables"] = Json::array(
      {hepdata_column("proved value", rows, [](Each e) { return proved_json(*e); }),
       hepdata_column("extrapolated or measured value",
                      rows,
                      [](Each e) { return estimate_json(*e); }),
       hepdata_column("printed", rows, [](Each e) { return printed_json(*e); }),
       hepdata_column("margin", rows, [](Each e) { return margin_text(e->judgement); }),
       hepdata_column("reading", rows, [](Each e) { return to_text(e->claim.reading); }),
       hepdata_column(
           "verdict", rows, [](Each e) { return to_text(e->judgement.verdict); })});
  return table;
}

Json relations_json(std::size_t number, const Audit& audit) {
  using Each = const Consistency&;
  const auto& rows = audit.consistency;
  Json table =
      table_json(number,
                 "Relations between printed numbers, judged from the printed cells "
                 "alone.");
  table["independent_variables"] =
      Json::array({hepdata_column("relation", rows, [](Each e) { return e.id; })});
  table["dependent_variables"] = Json::array(
      {hepdata_column(
           "printed relation", rows, [](Each e) { return or_dash(e.relation); }),
       hepdata_column("agreement", rows, [](Each e) { return to_text(e.agreement); }),
       hepdata_column(
           "explanation", rows, [](Each e) { return or_dash(e.explanation); })});
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
