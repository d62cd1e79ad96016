#pragma once

#include "interval.hpp"

#include <string>
#include <vector>

namespace checker {

constexpr long largest_N = 1'000'000;

/// A printed decimal such as -5.7e-9: its value and one unit in its last place.
struct Decimal {
  Rational value;
  Rational unit;
  explicit Decimal(const std::string& text);
};

// Numbers of docs/certificate.md; Malformed for any other text, and beyond the limits.
Integer parse_integer(const std::string& text);
long parse_integer(const std::string& text, long least, long most);
Rational parse_fraction(const std::string& text);
Rational parse_g(const std::string& text);       // a fraction, not negative
Rational parse_number(const std::string& text);  // a fraction or a decimal
/// The words of a text with one space between them.
std::vector<std::string> split(const std::string& text,
                               std::size_t least = 1,
                               std::size_t most = 100'000);

}  // namespace checker
