#pragma once

#include "certispin/audit/audit.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace certispin {

/// A table of a paper, from the claims whose ids are table<name>.<row>.<column>.
///
/// A column that fewer than half of the rows have is none, and one column is no grid: such
/// claims, and those of the table with another id (table<name>.caption.…), stand beside it.
struct PaperTable {
  std::string name;
  std::vector<std::string> rows;     // in the order of the ledger
  std::vector<std::string> columns;  // likewise
  std::map<std::pair<std::string, std::string>, const AuditedClaim*> cells;
  std::vector<const AuditedClaim*> beside;
  std::vector<const Consistency*> inconsistent;  // contradictions that it takes part in

  /// Null where the ledger has no such cell.
  [[nodiscard]] const AuditedClaim* cell(const std::string& row,
                                         const std::string& column) const;
};

/// The tables of the audited paper, in the order of the ledger; they point into `audit`.
[[nodiscard]] std::vector<PaperTable> paper_tables(const Audit& audit);

/// The name of the table that a claim belongs to: "3" of "table3.N370.eta_MF"; else "".
[[nodiscard]] std::string table_name(const std::string& claim_id);

/// A table for a person: under each printed cell the proved digits and the verdict.
[[nodiscard]] std::string to_text(const PaperTable& table, long digits);

/// One line a claim, with a heading; lower ≤ true value ≤ upper is proved, and an estimate
/// (a limit's) is not.
[[nodiscard]] std::string to_csv(const PaperTable& table, long digits);

/// A tabular to \input into a document with amsmath, amssymb, booktabs, graphicx and xcolor,
/// no wider than the line: the printed cells with a mark of their verdict, the proved
/// digits under them.
[[nodiscard]] std::string to_latex(const PaperTable& table, long digits);

}  // namespace certispin
