#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace certispin {

/// A display $$…$$: from its first byte to past its last one, fences included.
struct Display {
  std::size_t first_line = 0;  // from 0
  std::size_t begin = 0;
  std::size_t last_line = 0;
  std::size_t end = 0;
  int number = 0;  // 0: none
};

/// Which bytes of the lines of a text are formulas.
struct Mathematics {
  std::vector<Display> displays;
  std::vector<std::vector<bool>> is_formula;  // by line and byte

  /// The display that holds the byte; null outside displays.
  [[nodiscard]] const Display* display_at(std::size_t line, std::size_t byte) const;
};

/// Finds formulas and displays, and replaces the tag of a numbered display by blanks.
/// A formula in a line ends with the line at the latest, a display with the text.
[[nodiscard]] Mathematics take_mathematics(std::vector<std::string>& lines);

}  // namespace certispin
