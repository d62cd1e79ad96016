#pragma once

#include <string>
#include <string_view>

namespace certispin {

/// A cell by RFC 4180: quoted where a separator, a quote or a line break would be misread.
[[nodiscard]] inline std::string csv_cell(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(cell);
  }
  std::string text = "\"";
  for (const char c : cell) {
    text += c == '"' ? "\"\"" : std::string(1, c);
  }
  return text + '"';
}

}  // namespace certispin
