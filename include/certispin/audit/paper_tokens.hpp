#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// Where in a text a numeral stands, told from its surroundings alone.
enum class NumeralContext {
  plain,            // none of the others
  equation,         // in a display with a number
  subscript,        // 01 in G_{01}
  exponent,         // 2 in N^2; not in 10^2, which is one numeral
  citation,         // in [4–7], outside formulas
  cross_reference,  // after Section, Eq., Table, Figure, …
  heading,          // in front of the heading of a section
  list_mark,        // in front of an item of a list
  raised,           // ², outside a number: the mark of a footnote, or an exponent
  name,             // attached to a word, as in float64
};

[[nodiscard]] std::string_view to_text(NumeralContext context);
[[nodiscard]] std::optional<NumeralContext> parse_numeral_context(std::string_view text);

/// A numeral as a reader sees it: "0.95", "5.7e-9" for 5.7 \times 10^{-9}, "10^3".
/// A minus sign is never part of it: in a text it may as well be a dash.
struct PaperNumeral {
  std::size_t line = 0;   // counts from 1
  std::size_t begin = 0;  // bytes of the line, from 0
  std::size_t end = 0;    // past the last byte
  std::string text;
  NumeralContext context = NumeralContext::plain;
  int equation = 0;  // number of its display, in the context `equation`
};

/// A display with a number.
struct PaperEquation {
  int number = 0;
  std::size_t line = 0;  // on which it begins
};

/// Every numeral and every numbered equation of a text, in its order.
struct PaperTokens {
  std::vector<std::string> lines;
  std::vector<PaperNumeral> numerals;
  std::vector<PaperEquation> equations;
};

/// Reads UTF-8 text with LaTeX formulas in $…$ and $$…$$; a display is numbered by
/// \tag{n}, or by \quad (n) at its end.  The tag itself is not a numeral.
///
/// Guarantees  every ASCII digit and every raised digit (U+00B2, …) of the text, tags
///             aside, belongs to exactly one numeral.
[[nodiscard]] PaperTokens read_paper_tokens(std::string_view text);

}  // namespace certispin
