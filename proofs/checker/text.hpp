#pragma once

#include "interval.hpp"

#include <string>

namespace checker {

/// A printed decimal such as -5.7e-9: its value and one unit in its last place.
struct Decimal {
  Rational value;
  Rational unit;
  explicit Decimal(const std::string& text);
};

// Z and Q of docs/certificate.md, and Q or a decimal.
long parse_integer(const std::string& text, long least, long most);
Rational parse_fraction(const std::string& text);
Rational parse_number(const std::string& text);

constexpr long largest_N = 1'000'000;

}  // namespace checker
