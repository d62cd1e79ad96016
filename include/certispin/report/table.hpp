#pragma once

#include <string>
#include <vector>

namespace certispin {

/// Plain-text table: columns as wide as their widest cell, two spaces between them.
class TextTable {
 public:
  enum class Align { left, right };

  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// Requires    as many cells as columns.
  void add_row(std::vector<std::string> cells);
  /// A row of dashes.
  void add_rule() { rows_.emplace_back(); }

  [[nodiscard]] std::string to_string() const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;  // an empty row is a rule
};

/// Columns that a UTF-8 text takes on a terminal (code points, combining marks aside).
[[nodiscard]] std::size_t display_width(const std::string& text);

}  // namespace certispin
