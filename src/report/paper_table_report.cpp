#include "certispin/report/paper_table.hpp"
#include "certispin/report/table.hpp"
#include "claim_text.hpp"
#include "csv_text.hpp"
#include "paper_table_text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

using Align = TextTable::Align;

/// One line of a row: what `text_of` says of each of its cells.
template <class TextOf>
void add_line(const PaperTable& table,
              const std::string& row,
              const std::string& heading,
              const std::string& what,
              const TextOf& text_of,
              TextTable& text) {
  std::vector<std::string> line{heading, what};
  for (const std::string& column : table.columns) {
    const AuditedClaim* each = table.cell(row, column);
    line.push_back(each == nullptr ? "" : text_of(*each));
  }
  text.add_row(std::move(line));
}

std::string grid_text(const PaperTable& table, long digits) {
  TextTable text(std::vector<Align>(table.columns.size() + 2, Align::left));
  std::vector<std::string> heading{rows_are_N(table) ? "N" : "", ""};
  for (const std::string& column : table.columns) {
    heading.push_back(column_heading(column));
  }
  text.add_row(std::move(heading));
  for (const std::string& row : table.rows) {
    text.add_rule();
    const auto add = [&](const std::string& name, const char* what, const auto& text_of) {
      add_line(table, row, name, what, text_of, text);
    };
    add(row_heading(table, row), "printed", [](const AuditedClaim& each) {
      return printed_text(each.claim);
    });
    add("", "proved", [&](const AuditedClaim& each) {
      return proved_text(each, digits);
    });
    add("", "", [](const AuditedClaim& each) {
      return std::string(to_text(each.judgement.verdict));
    });
  }
  return text.to_string();
}

std::string list_text(const PaperTable& table, long digits) {
  TextTable text(std::vector<Align>(4, Align::left));
  text.add_row({"claim", "printed", "proved", "verdict"});
  text.add_rule();
  for (const AuditedClaim* each : table.beside) {
    text.add_row({each->claim.id,
                  printed_text(each->claim),
                  proved_text(*each, digits),
                  std::string(to_text(each->judgement.verdict))});
  }
  return text.to_string();
}

std::string csv_line(const PaperTable& table,
                     const std::string& row,
                     const std::string& column,
                     const AuditedClaim& each,
                     long digits) {
  const auto& [claim, j] = each;
  const JudgementTexts texts = texts_of(each);
  const auto proved = texts.value ? bounds_text(j.value, digits) : std::nullopt;
  const auto estimate = bounds_text(j.estimate, digits);
  std::string line;
  for (const std::string& cell : {table.name,
                                  row,
                                  column,
                                  claim.id,
                                  printed_text(claim),
                                  proved ? proved->lower : "",
                                  proved ? proved->upper : "",
                                  estimate ? estimate->lower : "",
                                  estimate ? estimate->upper : "",
                                  texts.cell_lower,
                                  texts.cell_upper,
                                  texts.margin.value_or(""),
                                  std::string(to_text(j.verdict))}) {
    line += (line.empty() ? "" : ",") + csv_cell(cell);
  }
  return line + '\n';
}

}  // namespace

std::string to_text(const PaperTable& table, long digits) {
  std::string text = fmt::format("Table {}\n\n", table.name);
  if (!table.cells.empty()) {
    text += grid_text(table, digits);
  }
  if (!table.beside.empty()) {
    text += (table.cells.empty() ? "" : "\n") + list_text(table, digits);
  }
  for (const Consistency* each : table.inconsistent) {
    text += fmt::format(
        "\ninconsistent: {}\n  {}; {}\n", each->id, each->relation, each->explanation);
  }
  return text +
         "\nEvery digit of a proved value is proved, except after ≈: extrapolated or "
         "measured.\n";
}

std::string to_csv(const PaperTable& table, long digits) {
  std::string text =
      "table,row,column,id,printed,lower,upper,estimate_lower,estimate_upper,cell_lower,"
      "cell_upper,margin,verdict\n";
  for (const std::string& row : table.rows) {
    for (const std::string& column : table.columns) {
      if (const AuditedClaim* each = table.cell(row, column)) {
        text += csv_line(table, row, column, *each, digits);
      }
    }
  }
  for (const AuditedClaim* each : table.beside) {
    text += csv_line(table, "", "", *each, digits);
  }
  return text;
}

}  // namespace certispin
