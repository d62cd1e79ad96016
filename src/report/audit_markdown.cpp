#include "certispin/report/audit_formats.hpp"
#include "certispin/report/consistency_report.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"

#include <fmt/format.h>
#include <string_view>

namespace certispin {
namespace {

constexpr std::size_t largest_summary = 1'000'000;  // bytes; GitHub drops more than 1 MiB
constexpr std::size_t room_for_the_end = 4'000;     // sentences on what was left out

/// Text as it stands: what Markdown or HTML would read as markup is escaped, and a line
/// break, which would end a table's row, is a space.
std::string escaped(std::string_view text) {
  constexpr std::string_view markup = "\\`*_[]|~#$";
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '\n' || c == '\r') {
      result += ' ';
    } else {
      result +=
          (markup.find(c) == std::string_view::npos ? "" : "\\") + std::string(1, c);
    }
  }
  return result;
}

std::string_view mark_of(std::string_view verdict) {
  return verdict == "refuted" || verdict == "contradicted" || verdict == "inconsistent"
             ? "❌ "
         : verdict == "undecided" ? "❔ "
                                  : "";
}

std::string row_of(const Finding& f) {
  return fmt::format("| {} | {}{} | {} | {} | {} | {} |\n",
                     escaped(f.id),
                     mark_of(f.verdict),
                     escaped(f.verdict),
                     escaped(f.printed),
                     escaped(f.proved),
                     escaped(f.margin),
                     escaped(f.where));
}

/// A heading and a table of as many findings as fit into the summary.
void add_table(std::string& text,
               const std::string& heading,
               const std::vector<Finding>& findings) {
  if (findings.empty()) {
    return;
  }
  text += heading;
  text +=
      "| claim | verdict | printed | proved | margin | where |\n"
      "|---|---|---|---|---:|---|\n";
  std::size_t left_out = 0;
  for (const Finding& finding : findings) {
    const std::string row = row_of(finding);
    if (left_out > 0 || text.size() + row.size() + room_for_the_end > largest_summary) {
      ++left_out;
    } else {
      text += row;
    }
  }
  if (left_out > 0) {
    text += fmt::format("\n{} more do not fit here; they are in the other formats.\n",
                        left_out);
  }
}

std::string counts_table(const Audit& audit) {
  std::string text = "| verdict | claims |\n|---|---:|\n";
  for (const auto& [verdict, count] : audit.summary()) {
    text += fmt::format(
        "| {}{} | {} |\n", mark_of(to_text(verdict)), escaped(to_text(verdict)), count);
  }
  text += fmt::format("| **all** | **{}** |\n", audit.claims.size());
  if (!audit.consistency.empty()) {
    text += '\n' + escaped(agreement_counts(audit.consistency)) +
            ", from the printed numbers alone.\n";
  }
  return text;
}

void add_differences(std::string& text, const std::vector<std::string>& differences) {
  if (differences.empty()) {
    return;
  }
  text += fmt::format("\n### {} differences from the approved verdicts\n\n",
                      differences.size());
  std::size_t shown = 0;
  for (const std::string& sentence : differences) {
    const std::string line = "- " + escaped(sentence) + '\n';
    if (text.size() + line.size() + room_for_the_end > largest_summary) {
      text += fmt::format("\n{} more do not fit here.\n", differences.size() - shown);
      return;
    }
    text += line;
    ++shown;
  }
}

std::vector<Finding> everything(const Audit& audit) {
  std::vector<Finding> findings;
  for (const Section& section : by_section(audit)) {
    for (const AuditedClaim* each : section.claims) {
      findings.push_back(to_finding(*each));
    }
  }
  for (const Consistency& relation : audit.consistency) {
    findings.push_back(to_finding(relation));
  }
  return findings;
}

}  // namespace

std::string to_markdown(const Audit& audit, const std::vector<std::string>& differences) {
  std::string text = "## Audit of printed numbers\n\n" + counts_table(audit);
  add_differences(text, differences);
  add_table(text,
            "\n### Refuted, contradicted or inconsistent, worst first\n\n",
            failures(audit));
  add_table(text, "\n### Undecided\n\n", findings_of(audit, Verdict::undecided));
  text += fmt::format(
      "\n<details><summary>All {} claims and {} relations between printed "
      "numbers</summary>\n",
      audit.claims.size(),
      audit.consistency.size());
  add_table(text, "\n", everything(audit));
  text += fmt::format(
      "\n</details>\n\nEvery digit of a proved value is proved, except after ≈: "
      "extrapolated "
      "or measured. A margin is in units of "
      "the last printed place, negative outside the printed cell. certispin {}.\n",
      program_version());
  return text;
}

}  // namespace certispin
