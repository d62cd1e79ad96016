#include "latex_table.hpp"

#include "certispin/quantities/registry.hpp"
#include "certispin/report/paper_table.hpp"
#include "claim_text.hpp"
#include "latex_text.hpp"
#include "latex_verdict.hpp"
#include "paper_table_text.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

std::string printed_cell(const AuditedClaim& each) {
  const Verdict verdict = each.judgement.verdict;
  return fmt::format("{}\\,{}",
                     latex_highlighted(latex_number(printed_text(each.claim)), verdict),
                     latex_mark(verdict));
}

std::string proved_cell(const AuditedClaim& each, long digits) {
  return fmt::format("{{\\scriptsize {}}}", latex_number(proved_text(each, digits)));
}

template <class CellOf>
std::string line_of(const PaperTable& table, const std::string& row, const CellOf& cell) {
  std::string line;
  for (const std::string& column : table.columns) {
    const AuditedClaim* each = table.cell(row, column);
    line += " & " + (each == nullptr ? std::string() : cell(*each));
  }
  return line;
}

/// A tabular, made narrower where the line is.
std::string fitted(const std::string& tabular) {
  return "\\par\\noindent\n"
         "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n" +
         tabular + "}\\par\\medskip\n";
}

std::string heading_of(const std::string& column) {
  const Quantity* known = find_quantity(column);
  return known == nullptr ? latex_name(column) : latex_symbol(known->symbol);
}

}  // namespace

std::string latex_grid(const PaperTable& table, long digits) {
  if (table.cells.empty()) {
    return "";
  }
  std::string text = fmt::format("\\begin{{tabular}}{{l{}}}\n\\toprule\n{}",
                                 std::string(table.columns.size(), 'r'),
                                 rows_are_N(table) ? "$N$" : "");
  for (const std::string& column : table.columns) {
    text += " & " + heading_of(column);
  }
  text += " \\\\\n\\midrule\n";
  for (const std::string& row : table.rows) {
    text += latex_text(row_heading(table, row)) + line_of(table, row, printed_cell) +
            " \\\\*[-0.4ex]\n";
    text += line_of(
        table, row, [&](const AuditedClaim& each) { return proved_cell(each, digits); });
    text += " \\\\[0.5ex]\n";
  }
  return fitted(text + "\\bottomrule\n\\end{tabular}");
}

std::string latex_list(const PaperTable& table, long digits) {
  if (table.beside.empty()) {
    return "";
  }
  std::string text =
      "\\begin{tabular}{lrr}\n\\toprule\nclaim & printed & proved \\\\\n\\midrule\n";
  for (const AuditedClaim* each : table.beside) {
    text += fmt::format("{} & {} & {} \\\\\n",
                        latex_name(each->claim.id),
                        printed_cell(*each),
                        latex_number(proved_text(*each, digits)));
  }
  return fitted(text + "\\bottomrule\n\\end{tabular}");
}

std::string to_latex(const PaperTable& table, long digits) {
  return fmt::format(
      "% Table {}: printed cells with their verdicts, proved digits under them.\n"
      "% \\usepackage{{amsmath,amssymb,booktabs,graphicx,xcolor}}\n{}{}",
      latex_text(table.name),
      latex_grid(table, digits),
      latex_list(table, digits));
}

}  // namespace certispin
