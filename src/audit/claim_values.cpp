#include "claim_values.hpp"

#include <fmt/format.h>

namespace certispin {

RationalInterval parse_input(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) {
    return PrintedDecimal(text).rounding_cell();
  }
  RationalInterval range{parse_rational(text.substr(0, colon)),
                         parse_rational(text.substr(colon + 1))};
  if (range.upper < range.lower) {
    throw InputError(fmt::format("'{}' is an empty range; expected lower:upper", text));
  }
  return range;
}

Rational parse_positive(const std::string& text) {
  Rational value = parse_rational(text);
  if (value <= 0) {
    throw InputError(fmt::format("'{}' is not positive; expected a value > 0", text));
  }
  return value;
}

}  // namespace certispin
