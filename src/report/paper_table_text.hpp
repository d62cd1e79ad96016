#pragma once

#include "certispin/report/paper_table.hpp"

#include <string>

/// The words on a paper's table that its renderers share.
namespace certispin {

/// Every row is "N" and a number, or "Ninf".
[[nodiscard]] bool rows_are_N(const PaperTable& table);

/// "370" and "∞" where the rows are sizes; else the row as the ids name it.
[[nodiscard]] std::string row_heading(const PaperTable& table, const std::string& row);

/// The symbol of a column that is named after a quantity; else the column's name.
[[nodiscard]] std::string column_heading(const std::string& column);

/// The proved digits of the value; of an identity, that its two sides differ by that.
[[nodiscard]] std::string proved_text(const AuditedClaim& each, long digits);

}  // namespace certispin
