#include "certispin/report/coverage_report.hpp"

#include "certispin/report/table.hpp"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace certispin {
namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;

constexpr std::array dispositions{Disposition::claim,
                                  Disposition::alias,
                                  Disposition::part,
                                  Disposition::input,
                                  Disposition::definition,
                                  Disposition::label,
                                  Disposition::out_of_scope,
                                  Disposition::open};

/// For a person.
std::string_view name_of(Disposition disposition) {
  switch (disposition) {
    case Disposition::claim:
      return "claim";
    case Disposition::alias:
      return "repeat of a claim";
    case Disposition::part:
      return "part of a claim";
    case Disposition::input:
      return "input";
    case Disposition::definition:
      return "definition";
    case Disposition::label:
      return "label";
    case Disposition::out_of_scope:
      return "out of scope";
    case Disposition::open:
      return "not accounted for";
  }
  return "";
}

std::size_t count_in(const std::map<Disposition, std::size_t>& counts,
                     Disposition disposition) {
  const auto found = counts.find(disposition);
  return found == counts.end() ? 0 : found->second;
}

std::string disposition_table(const Coverage& coverage) {
  TextTable table({Align::left, Align::right, Align::right});
  table.add_row({"accounted for as", "numerals", "equations"});
  table.add_rule();
  for (const Disposition each : dispositions) {
    const std::size_t numerals = count_in(coverage.numerals, each);
    const std::size_t equations = count_in(coverage.equations, each);
    if (numerals + equations > 0 || each == Disposition::open) {
      table.add_row({std::string(name_of(each)),
                     std::to_string(numerals),
                     std::to_string(equations)});
    }
    if (each == Disposition::part) {
      table.add_row(
          {"inside an equation", std::to_string(coverage.numerals_in_equations), "-"});
    }
  }
  table.add_rule();
  table.add_row({"all",
                 std::to_string(count_numerals(coverage.occurrences)),
                 std::to_string(coverage.occurrences.equations.size())});
  return table.to_string();
}

std::string rule_table(const Coverage& coverage) {
  TextTable table({Align::left, Align::right, Align::left, Align::left});
  table.add_row({"rule", "numerals", "as", "because"});
  table.add_rule();
  for (const OccurrenceRule& rule : coverage.occurrences.rules) {
    const auto found = coverage.by_rule.find(rule.name);
    const std::size_t count = found == coverage.by_rule.end() ? 0 : found->second;
    table.add_row({rule.name,
                   std::to_string(count),
                   std::string(name_of(rule.disposition)),
                   rule.reason});
  }
  return table.to_string();
}

std::string place_of(const CoverageFinding& finding) {
  const SourcePosition& at = finding.position;
  const std::string file =
      at.line == 0 ? at.file : fmt::format("{}:{}:{}", at.file, at.line, at.column);
  return finding.paper_line == 0 ? file
                                 : fmt::format("{}: line {}", file, finding.paper_line);
}

/// Tenths of a percent, rounded down: 100.0 only if nothing is left.
std::string share_text(const Coverage& coverage) {
  const std::size_t all = coverage.all();
  const std::size_t done = all - coverage.open();
  if (done == all) {
    return "100 %";
  }
  const std::size_t permille = done * 1000 / all;
  return fmt::format("{}.{} %", permille / 10, permille % 10);
}

std::string closing_sentence(const Coverage& coverage) {
  const std::size_t findings = coverage.findings.size();
  std::string text = fmt::format("{} of the numerals and numbered equations {}",
                                 share_text(coverage),
                                 findings == 0 ? "accounted for" : "have a disposition");
  text += coverage.compared_with_text ? ", compared with the text"
                                      : "; not compared with the text (--paper)";
  if (findings > 0) {
    text += fmt::format("; {} finding{} above", findings, findings == 1 ? "" : "s");
  }
  return text + "\n";
}

Json counts_json(const std::map<Disposition, std::size_t>& counts) {
  Json result = Json::object();
  for (const auto& [disposition, count] : counts) {
    result[disposition == Disposition::open ? "open"
                                            : std::string(to_text(disposition))] = count;
  }
  return result;
}

Json findings_json(const Coverage& coverage) {
  Json result = Json::array();
  for (const CoverageFinding& each : coverage.findings) {
    result.push_back({{"fault", to_text(each.fault)},
                      {"file", each.position.file},
                      {"line", each.position.line},
                      {"column", each.position.column},
                      {"paper_line", each.paper_line},
                      {"message", each.sentence}});
  }
  return result;
}

Json rules_json(const Coverage& coverage) {
  Json result = Json::array();
  for (const OccurrenceRule& rule : coverage.occurrences.rules) {
    const auto found = coverage.by_rule.find(rule.name);
    result.push_back({{"name", rule.name},
                      {"as", to_text(rule.disposition)},
                      {"reason", rule.reason},
                      {"numerals", found == coverage.by_rule.end() ? 0 : found->second}});
  }
  return result;
}

}  // namespace

std::string to_text(const Coverage& coverage) {
  std::string text = disposition_table(coverage) + '\n' + rule_table(coverage) + '\n';
  for (const CoverageFinding& each : coverage.findings) {
    text += fmt::format("{}: {}\n", place_of(each), each.sentence);
  }
  text += coverage.findings.empty() ? "" : "\n";
  text += coverage.text_note.empty() ? "" : coverage.text_note + '\n';
  return text + closing_sentence(coverage);
}

std::string to_json(const Coverage& coverage) {
  const Json document{{"schema", "certispin/coverage/1"},
                      {"summary",
                       {{"numerals", count_numerals(coverage.occurrences)},
                        {"equations", coverage.occurrences.equations.size()},
                        {"open", coverage.open()},
                        {"findings", coverage.findings.size()},
                        {"accounted_for", share_text(coverage)}}},
                      {"compared_with_text", coverage.compared_with_text},
                      {"text_note", coverage.text_note},
                      {"numerals_in_equations", coverage.numerals_in_equations},
                      {"numerals_as", counts_json(coverage.numerals)},
                      {"equations_as", counts_json(coverage.equations)},
                      {"rules", rules_json(coverage)},
                      {"findings", findings_json(coverage)}};
  return document.dump(2) + '\n';
}

}  // namespace certispin
