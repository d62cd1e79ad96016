#include "certispin/report/audit_formats.hpp"
#include "claim_text.hpp"
#include "csv_text.hpp"
#include "source_path.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace certispin {
namespace {

constexpr auto columns = std::to_array<std::string_view>({"kind",
                                                          "id",
                                                          "section",
                                                          "where",
                                                          "origin",
                                                          "meaning",
                                                          "reading",
                                                          "expression",
                                                          "N",
                                                          "g",
                                                          "inputs",
                                                          "printed",
                                                          "printed_to",
                                                          "verdict",
                                                          "lower",
                                                          "upper",
                                                          "difference_lower",
                                                          "difference_upper",
                                                          "estimate_lower",
                                                          "estimate_upper",
                                                          "nominal_lower",
                                                          "nominal_upper",
                                                          "cell_lower",
                                                          "cell_upper",
                                                          "margin",
                                                          "bits",
                                                          "float64",
                                                          "float64_error",
                                                          "method",
                                                          "proof",
                                                          "note",
                                                          "file",
                                                          "line"});

using Row = std::array<std::string, columns.size()>;

std::string line_of(const Row& row) {
  std::string line;
  for (const std::string& cell : row) {
    line += &cell == row.data() ? "" : ",";
    line += csv_cell(cell);
  }
  return line + '\n';
}

std::string heading() {
  std::string line;
  for (const std::string_view column : columns) {
    line += (line.empty() ? "" : ",") + std::string(column);
  }
  return line + '\n';
}

std::string inputs_text(const Claim& claim) {
  std::string text;
  for (const auto& [name, value] : claim.inputs_text) {
    text += (text.empty() ? "" : "; ") + name + " = " + value;
  }
  return text;
}

Row row_of(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  const JudgementTexts texts = texts_of(each);
  const auto lower = [](const std::optional<BoundsText>& ends) {
    return ends ? ends->lower : "";
  };
  const auto upper = [](const std::optional<BoundsText>& ends) {
    return ends ? ends->upper : "";
  };
  return {"claim",
          claim.id,
          claim.section,
          claim.where,
          std::string(to_text(claim.origin)),
          claim.meaning,
          std::string(to_text(claim.reading)),
          claim.expression_text,
          N_text(claim),
          g_text(claim),
          inputs_text(claim),
          claim.printed,
          claim.number_to ? claim.number_to->text() : "",
          std::string(to_text(j.verdict)),
          lower(texts.value),
          upper(texts.value),
          lower(texts.difference),
          upper(texts.difference),
          lower(texts.estimate),
          upper(texts.estimate),
          lower(texts.nominal),
          upper(texts.nominal),
          texts.cell_lower,
          texts.cell_upper,
          texts.margin.value_or(""),
          std::to_string(j.bits),
          texts.float64.value_or(""),
          texts.float64_error.value_or(""),
          j.method,
          j.proof,
          j.note,
          source_path(claim.position.file),
          std::to_string(claim.position.line)};
}

Row row_of(const Consistency& relation) {
  Row row;
  const auto set = [&](std::string_view column, const std::string& text) {
    const auto* const place = std::find(columns.begin(), columns.end(), column);
    require(place != columns.end(), "a column of the CSV");
    row.at(static_cast<std::size_t>(place - columns.begin())) = text;
  };
  set("kind", "relation");
  set("id", relation.id);
  set("where", relation.where);
  set("meaning", relation.meaning);
  set("printed", relation.relation);
  set("verdict", std::string(to_text(relation.agreement)));
  set("note", relation.explanation);
  set("file", source_path(relation.position.file));
  set("line", std::to_string(relation.position.line));
  return row;
}

}  // namespace

std::string to_csv(const Audit& audit) {
  std::string text = heading();
  for (const AuditedClaim& each : audit.claims) {
    text += line_of(row_of(each));
  }
  for (const Consistency& relation : audit.consistency) {
    text += line_of(row_of(relation));
  }
  return text;
}

}  // namespace certispin
