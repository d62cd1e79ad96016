#include "certispin/report/audit_report.hpp"

#include "certispin/report/consistency_report.hpp"
#include "certispin/report/table.hpp"
#include "float64_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace certispin {
namespace {

using Json = nlohmann::ordered_json;

constexpr long text_digits = 10;
constexpr long json_digits = 22;

std::string edge_text(const std::optional<Rational>& edge, const char* absent) {
  return edge ? to_bounds_text(Value(*edge), json_digits).lower : absent;
}

std::string margin_text(const Judgement& j) {
  if (!j.margin || !j.margin->bounded()) {
    return "-";
  }
  // Rounded toward zero: a margin is never overstated.
  const BoundsText ends = to_bounds_text(*j.margin, 3);
  return j.margin->certainly_negative() ? ends.upper : ends.lower;
}

std::string printed_text(const Claim& claim) {
  const std::string& p = claim.printed;
  switch (claim.reading) {
    case Reading::at_least:
      return "≥ " + p;
    case Reading::at_most:
      return "≤ " + p;
    case Reading::greater:
      return "> " + p;
    case Reading::less:
      return "< " + p;
    case Reading::much_greater:
      return "≫ " + p;
    case Reading::much_less:
      return "≪ " + p;
    case Reading::approximately:
      return "≈ " + p;
    case Reading::range:
    case Reading::crossing:
      return p + " … " + claim.number_to->text();
    case Reading::limit:
      return "→ " + p;
    default:
      return p;
  }
}

/// Ends of a wide enclosure (a range of positions) are both shown.
std::string value_text(const Judgement& j) {
  if (!j.value) {
    return "-";
  }
  constexpr long least = 3;
  if (proved_digits(*j.value, least) < least && !j.value->certainly_zero()) {
    const BoundsText ends = to_bounds_text(*j.value, 4);
    return fmt::format("[{}, {}]", ends.lower, ends.upper);
  }
  return to_proved_text(*j.value, text_digits);
}

void add_rows(const Audit& audit, TextTable& table) {
  table.add_row({"claim",
                 "verdict",
                 "proved value",
                 "printed",
                 "margin",
                 "float64",
                 "abs. error",
                 "digits"});
  table.add_rule();
  for (const auto& [claim, j] : audit.claims) {
    table.add_row(
        {claim.id,
         std::string(to_text(j.verdict)),
         value_text(j),
         printed_text(claim),
         margin_text(j),
         j.float64 ? shortest_text(*j.float64) : "-",
         j.float64_error ? error_text(j.float64_error->absolute) : "-",
         j.float64_error ? std::to_string(j.float64_error->correct_digits) : "-"});
  }
}

std::string exceptions(const Audit& audit) {
  std::string text;
  for (const auto& [claim, j] : audit.claims) {
    if (j.verdict == Verdict::confirmed || j.verdict == Verdict::supported) {
      continue;
    }
    text += fmt::format("\n{}: {}\n  {}: {} (read as {})\n  printed {}, proved {}{}{}\n",
                        to_text(j.verdict),
                        claim.id,
                        claim.where,
                        claim.meaning,
                        to_text(claim.reading),
                        printed_text(claim),
                        value_text(j),
                        j.note.empty() ? "" : "; ",
                        j.note);
  }
  return text;
}

Json optional_text(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json claim_json(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  Json entry{{"id", claim.id},
             {"where", claim.where},
             {"reading", to_text(claim.reading)},
             {"expression", claim.expression_text},
             {"printed", claim.printed},
             {"verdict", to_text(j.verdict)}};
  std::optional<BoundsText> ends;
  if (j.value) {
    ends = to_bounds_text(*j.value, json_digits);
  }
  entry["lower"] = optional_text(ends ? std::optional(ends->lower) : std::nullopt);
  entry["upper"] = optional_text(ends ? std::optional(ends->upper) : std::nullopt);
  entry["cell_lower"] = edge_text(j.cell.lower, "-infinity");
  entry["cell_upper"] = edge_text(j.cell.upper, "infinity");
  entry["margin"] = margin_text(j) == "-" ? Json(nullptr) : Json(margin_text(j));
  entry["bits"] = j.bits;
  entry["float64"] = j.float64 ? Json(shortest_text(*j.float64)) : Json(nullptr);
  entry["float64_error"] = j.float64_error && j.float64_error->absolute
                               ? Json(error_text(j.float64_error->absolute))
                               : Json(nullptr);
  entry["method"] = j.method;
  entry["proof"] = j.proof;
  entry["note"] = j.note;
  return entry;
}

std::string counts_text(const Audit& audit) {
  std::string text = fmt::format("{} claims:", audit.claims.size());
  for (const auto& [verdict, count] : audit.summary()) {
    text += fmt::format(" {} {}", count, to_text(verdict));
  }
  return text;
}

}  // namespace

std::string to_text(const Audit& audit, const std::vector<std::string>& differences) {
  using Align = TextTable::Align;
  TextTable table({Align::left,
                   Align::left,
                   Align::left,
                   Align::left,
                   Align::right,
                   Align::left,
                   Align::left,
                   Align::right});
  add_rows(audit, table);
  std::string text = table.to_string() + exceptions(audit) +
                     contradictions_text(audit.consistency) + '\n';
  text +=
      "Every digit of a proved value is proved; a margin is in units of the last "
      "printed place,\nnegative outside the printed cell; the error of a float64 "
      "value is proved.\n";
  if (!audit.float64_driver.empty()) {
    text += fmt::format(
        "float64: {} ({})\n", audit.float64_driver, describe_linear_algebra());
  }
  text += counts_text(audit) + '\n';
  if (!audit.consistency.empty()) {
    text += agreement_counts(audit.consistency) + '\n';
  }
  if (!differences.empty()) {
    text += "\nDiffers from the approved verdicts:\n";
    for (const std::string& sentence : differences) {
      text += "  " + sentence + '\n';
    }
  }
  return text;
}

std::string to_json(const Audit& audit) {
  Json summary = Json::object();
  for (const auto& [verdict, count] : audit.summary()) {
    summary[std::string(to_text(verdict))] = count;
  }
  Json claims = Json::array();
  for (const AuditedClaim& each : audit.claims) {
    claims.push_back(claim_json(each));
  }
  const Json document{{"schema", "certispin/audit/1"},
                      {"summary", std::move(summary)},
                      {"float64_driver", audit.float64_driver},
                      {"claims", std::move(claims)},
                      {"consistency", consistency_entries(audit.consistency)}};
  return document.dump(2) + '\n';
}

}  // namespace certispin
