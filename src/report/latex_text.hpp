#pragma once

#include <string>
#include <string_view>

/// UTF-8 as LaTeX source that every engine and the standard fonts (OT1, amssymb) can set.
namespace certispin {

/// Running text: what TeX reads as markup is escaped, Greek and mathematical characters are
/// in math mode, a line break is a space, ids may break.
///
/// Guarantees  printable ASCII; a character without a translation is "[U+2603]", so that a
///             text never stops the run of LaTeX.
[[nodiscard]] std::string latex_text(std::string_view utf8);

/// The same for texts of numbers: "6.93…e-8" is 6.93… × 10^-8, "-2" has a minus sign.
[[nodiscard]] std::string latex_number(std::string_view utf8);

/// The same for names in typewriter type, which may break after '.', '_', '/' and ':'.
[[nodiscard]] std::string latex_name(std::string_view utf8);

/// A symbol of the registry, "η_MF" or "(E_2 - E_0)/ΔE", in math mode: a run of letters
/// and digits after '_' is its subscript, '^' is followed by one in braces.
[[nodiscard]] std::string latex_symbol(std::string_view utf8);

}  // namespace certispin
