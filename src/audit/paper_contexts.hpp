#pragma once

#include "certispin/audit/paper_tokens.hpp"

#include <string>
#include <vector>

namespace certispin {

/// Bytes of a line whose numerals have a context.
struct ContextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  NumeralContext context = NumeralContext::plain;
};

/// The citations, cross references, the number of a heading and the mark of a list item
/// in a line of prose; `is_formula` tells its bytes in formulas.
[[nodiscard]] std::vector<ContextSpan> prose_contexts(
    const std::string& line, const std::vector<bool>& is_formula);

}  // namespace certispin
