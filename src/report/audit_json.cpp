#include "certispin/report/audit_report.hpp"
#include "certispin/report/consistency_report.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "json.hpp"
#include "source_path.hpp"

namespace certispin {
namespace {

Json lower_json(const std::optional<BoundsText>& ends) {
  return ends ? Json(ends->lower) : Json(nullptr);
}

Json upper_json(const std::optional<BoundsText>& ends) {
  return ends ? Json(ends->upper) : Json(nullptr);
}

Json inputs_json(const Claim& claim) {
  Json inputs = Json::object();
  for (const auto& [name, text] : claim.inputs_text) {
    inputs[name] = text;
  }
  return inputs;
}

/// Where it is judged and what stands in the ledger beside the printed number.
void add_source(const AuditedClaim& each, const JudgementTexts& texts, Json& entry) {
  const auto& [claim, j] = each;
  const auto or_null = [](const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
  };
  entry["section"] = claim.section;
  entry["origin"] = to_text(claim.origin);
  entry["meaning"] = claim.meaning;
  entry["inputs"] = inputs_json(claim);
  entry["N"] = or_null(N_text(claim));
  entry["g"] = or_null(g_text(claim));
  entry["printed_to"] = claim.number_to ? Json(claim.number_to->text()) : Json(nullptr);
  entry["difference_lower"] = lower_json(texts.difference);
  entry["difference_upper"] = upper_json(texts.difference);
  entry["estimate_lower"] = lower_json(texts.estimate);
  entry["estimate_upper"] = upper_json(texts.estimate);
  entry["nominal_lower"] = lower_json(texts.nominal);
  entry["nominal_upper"] = upper_json(texts.nominal);
  entry["cell_lower_open"] = j.cell.lower_open || !j.cell.lower;
  entry["cell_upper_open"] = j.cell.upper_open || !j.cell.upper;
  entry["file"] = source_path(claim.position.file);
  entry["line"] = claim.position.line;
  entry["column"] = claim.position.column;
}

Json claim_json(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  const JudgementTexts texts = texts_of(each);
  Json entry{{"id", claim.id},
             {"where", claim.where},
             {"reading", to_text(claim.reading)},
             {"expression", claim.expression_text},
             {"printed", claim.printed},
             {"verdict", to_text(j.verdict)},
             {"lower", lower_json(texts.value)},
             {"upper", upper_json(texts.value)},
             {"cell_lower", texts.cell_lower},
             {"cell_upper", texts.cell_upper},
             {"margin", optional_json(texts.margin)},
             {"bits", j.bits},
             {"float64", optional_json(texts.float64)},
             {"float64_error", optional_json(texts.float64_error)},
             {"method", j.method},
             {"proof", j.proof},
             {"note", j.note}};
  add_source(each, texts, entry);
  return entry;
}

}  // namespace

std::string to_json(const Audit& audit) {
  Json claims = Json::array();
  for (const AuditedClaim& each : audit.claims) {
    claims.push_back(claim_json(each));
  }
  return document_text({{"schema", "certispin/audit/1"},
                        {"summary", summary_json(audit)},
                        {"float64_driver", audit.float64_driver},
                        {"claims", std::move(claims)},
                        {"consistency", consistency_entries(audit.consistency)},
                        {"provenance", provenance_json(audit)}});
}

}  // namespace certispin
