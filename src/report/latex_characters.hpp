#pragma once

#include <optional>
#include <string_view>

namespace certispin {

/// What stands for a character in LaTeX.
struct LatexCharacter {
  std::string_view source;
  bool math = false;  // only in math mode
};

/// The translation of a character beyond ASCII; absent if there is none.
[[nodiscard]] std::optional<LatexCharacter> latex_character(char32_t code);

}  // namespace certispin
