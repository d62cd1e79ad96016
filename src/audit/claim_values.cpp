#include "claim_values.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {

SpinRange parse_spin_range(const std::string& text) {
  const auto bad = [&]() -> InputError {
    return InputError(fmt::format(
        "'{}' is not a range of N; expected \"first:last\" or \"first:last:step\"",
        text));
  };
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(':', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  if (parts.size() < 2 || parts.size() > 3) {
    throw bad();
  }
  SpinRange range{parse_N(parts[0]), parse_N(parts[1]), 1};
  if (parts.size() == 3) {
    range.step = parse_N(parts[2]);
  }
  if (range.last < range.first) {
    throw bad();
  }
  return range;
}

RationalInterval parse_g_range(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) {
    throw InputError(
        fmt::format("'{}' is not a range of g; expected \"0.90:0.99\"", text));
  }
  RationalInterval range{parse_g(text.substr(0, colon)), parse_g(text.substr(colon + 1))};
  if (!(range.lower < range.upper)) {
    throw InputError(fmt::format("'{}' is an empty range of g", text));
  }
  return range;
}

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
