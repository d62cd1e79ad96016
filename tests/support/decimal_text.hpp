#pragma once

#include "certispin/numbers/rational.hpp"
#include "support/exact.hpp"

#include <string>
#include <string_view>

namespace certispin::test {

/// A decimal of any exponent; parse_rational stops at 10^±4096.
[[nodiscard]] inline Rational read_decimal(std::string_view text) {
  const auto e = text.find('e');
  const Rational mantissa = parse_rational(text.substr(0, e));
  return e == std::string_view::npos
             ? mantissa
             : Rational(mantissa *
                        power_of_ten(std::stol(std::string(text.substr(e + 1)))));
}

/// Significant digits in a decimal.
[[nodiscard]] inline long significant_digits(std::string_view text) {
  std::string digits;
  for (const char c : text.substr(0, text.find('e'))) {
    if (c >= '0' && c <= '9') {
      digits += c;
    }
  }
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? 0 : static_cast<long>(digits.size() - first);
}

/// The reals that a text for persons admits: "2838.93…" the truncation cell, "x ± r" the
/// ball, "487.5" the point.
[[nodiscard]] inline RationalInterval admitted_by(std::string text) {
  static const std::string ellipsis = "…";
  static const std::string plus_minus = " ± ";
  if (const auto at = text.find(plus_minus); at != std::string::npos) {
    const Rational middle = read_decimal(text.substr(0, at));
    const Rational radius = read_decimal(text.substr(at + plus_minus.size()));
    return {middle - radius, middle + radius};
  }
  const auto at = text.find(ellipsis);
  if (at == std::string::npos) {
    const Rational exact = read_decimal(text);
    return {exact, exact};
  }
  text.erase(at, ellipsis.size());
  const auto point = text.find('.');
  const long places = point == std::string::npos ? 0 : static_cast<long>(at - point - 1);
  const auto e = text.find('e');
  const long exponent = e == std::string::npos ? 0 : std::stol(text.substr(e + 1));
  const Rational value = read_decimal(text);
  const Rational unit = power_of_ten(exponent - places);
  return text.front() == '-' ? RationalInterval{value - unit, value}
                             : RationalInterval{value, value + unit};
}

}  // namespace certispin::test
