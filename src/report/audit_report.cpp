#include "certispin/report/audit_report.hpp"

#include "certispin/report/consistency_report.hpp"
#include "certispin/report/provenance.hpp"
#include "certispin/report/table.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "float64_text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

using Align = TextTable::Align;

/// One line a finding: what fits on a screen.
std::string overview(const std::string& heading, const std::vector<Finding>& findings) {
  if (findings.empty()) {
    return "";
  }
  TextTable table(
      {Align::left, Align::left, Align::left, Align::left, Align::right, Align::left});
  table.add_row({"verdict", "claim", "printed", "proved value", "margin", "where"});
  table.add_rule();
  for (const Finding& f : findings) {
    const bool relation = f.verdict == "inconsistent";  // its explanation is a paragraph
    table.add_row(
        {f.verdict, f.id, f.printed, relation ? "-" : f.proved, f.margin, f.where});
  }
  return fmt::format("\n{}\n\n{}", heading, table.to_string());
}

std::string paragraphs(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) {
    text += fmt::format(
        "\n{}: {}\n  {}: {}\n  {}\n", f.verdict, f.id, f.where, f.meaning, f.sentence);
  }
  return text;
}

std::string section_table(const Section& section) {
  TextTable table({Align::left,
                   Align::left,
                   Align::left,
                   Align::left,
                   Align::right,
                   Align::left,
                   Align::left,
                   Align::right});
  table.add_row({"claim",
                 "verdict",
                 "proved value",
                 "printed",
                 "margin",
                 "float64",
                 "abs. error",
                 "digits"});
  table.add_rule();
  for (const AuditedClaim* each : section.claims) {
    const auto& [claim, j] = *each;
    table.add_row(
        {claim.id,
         std::string(to_text(j.verdict)),
         value_text(*each),
         printed_text(claim),
         margin_text(j),
         j.float64 ? shortest_text(*j.float64) : "-",
         j.float64_error ? error_text(j.float64_error->absolute) : "-",
         j.float64_error ? std::to_string(j.float64_error->correct_digits) : "-"});
  }
  return fmt::format("\n{}\n\n{}", section.title, table.to_string());
}

/// The reasons why a claim was not checked.
std::string unchecked(const Audit& audit) {
  std::string text;
  for (const auto& [claim, j] : audit.claims) {
    if (j.verdict == Verdict::not_checkable) {
      text += fmt::format("  {}: {}\n", claim.id, j.note);
    }
  }
  return text.empty() ? "" : "\nNot checkable\n\n" + text;
}

std::string differences_text(const std::vector<std::string>& differences) {
  std::string text;
  for (const std::string& sentence : differences) {
    text += "  " + sentence + '\n';
  }
  return text.empty() ? "" : "\nDiffers from the approved verdicts\n\n" + text;
}

std::string provenance_text(const Audit& audit) {
  TextTable table({Align::left, Align::left});
  for (const auto& [name, text] : provenance(audit)) {
    table.add_row({"  " + name, text});
  }
  return "\nMade with\n\n" + table.to_string();
}

}  // namespace

std::string to_text(const Audit& audit, const std::vector<std::string>& differences) {
  const std::vector<Finding> bad = failures(audit);
  const std::vector<Finding> open = findings_of(audit, Verdict::undecided);
  std::string text = counts_text(audit) + '\n';
  if (!audit.consistency.empty()) {
    text += agreement_counts(audit.consistency) + '\n';
  }
  text += differences_text(differences);
  text += overview("Refuted, contradicted or inconsistent, worst first", bad);
  text += overview("Undecided", open);
  const std::string details = paragraphs(bad) + paragraphs(open);
  text += details.empty() ? "" : "\nIn detail\n" + details;
  for (const Section& section : by_section(audit)) {
    text += section_table(section);
  }
  text += unchecked(audit);
  text +=
      "\nEvery digit of a proved value is proved, except after ≈: extrapolated or "
      "measured.  A margin is in units of the last "
      "printed place,\nnegative outside the printed cell; the error of a float64 "
      "value is proved.\n";
  return text + provenance_text(audit);
}

}  // namespace certispin
