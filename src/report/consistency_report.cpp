#include "certispin/report/consistency_report.hpp"

#include "certispin/report/table.hpp"
#include "json.hpp"
#include "source_path.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

std::string paragraph(const Consistency& entry) {
  return fmt::format("{}: {}\n  {}: {}\n  {}\n  {}\n",
                     to_text(entry.agreement),
                     entry.id,
                     entry.where,
                     entry.meaning,
                     entry.relation,
                     entry.explanation);
}

}  // namespace

std::string agreement_counts(const std::vector<Consistency>& entries) {
  std::string text = fmt::format("{} relations", entries.size());
  std::string separator = ": ";
  for (const auto& [agreement, count] : count_agreements(entries)) {
    text += fmt::format("{}{} {}", separator, count, to_text(agreement));
    separator = ", ";
  }
  return text;
}

std::string consistency_text(const std::vector<Consistency>& entries) {
  std::string text;
  TextTable agreeing({TextTable::Align::left, TextTable::Align::left});
  for (const Consistency& entry : worst_first(entries)) {
    if (entry.agreement == Agreement::agree) {
      agreeing.add_row({"agree", entry.relation});
    } else {
      text += paragraph(entry) + '\n';
    }
  }
  return text + agreeing.to_string() + '\n' + agreement_counts(entries) +
         "; from the printed numbers alone, nothing is recomputed\n";
}

Json consistency_entries(const std::vector<Consistency>& entries) {
  Json list = Json::array();
  for (const Consistency& entry : entries) {
    list.push_back({{"id", entry.id},
                    {"where", entry.where},
                    {"meaning", entry.meaning},
                    {"claims", entry.claims},
                    {"agreement", to_text(entry.agreement)},
                    {"relation", entry.relation},
                    {"explanation", entry.explanation},
                    {"file", source_path(entry.position.file)},
                    {"line", entry.position.line},
                    {"column", entry.position.column}});
  }
  return list;
}

std::string consistency_json(const std::vector<Consistency>& entries) {
  Json summary = Json::object();
  for (const auto& [agreement, count] : count_agreements(entries)) {
    summary[std::string(to_text(agreement))] = count;
  }
  return document_text({{"schema", "certispin/consistency/1"},
                        {"summary", std::move(summary)},
                        {"relations", consistency_entries(worst_first(entries))}});
}

}  // namespace certispin
