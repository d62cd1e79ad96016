#include "certispin/report/table.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>

namespace certispin {

std::size_t display_width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a continuation byte
  }));
}

void TextTable::add_row(std::vector<std::string> cells) {
  require(cells.size() == columns_.size(), "a table row has one cell a column");
  rows_.push_back(std::move(cells));
}

std::string TextTable::to_string() const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string cell = row.empty() ? std::string(widths[i], '-') : row[i];
      const std::string padding(widths[i] - display_width(cell), ' ');
      line += columns_[i] == Align::left ? cell + padding : padding + cell;
      line += i + 1 < columns_.size() ? "  " : "";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace certispin
