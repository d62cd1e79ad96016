#pragma once

#include <limits>

namespace certispin {

/// An unevaluated sum of two extended-precision numbers: uncertified, for seeds only.
/// Source      [Dek71]
struct DoubleExtended {
  long double high = 0;
  long double low = 0;

  static constexpr int digits = 2 * std::numeric_limits<long double>::digits;
};

/// Requires    |a| ≥ |b|.
inline DoubleExtended ordered_sum(long double a, long double b) {
  const long double sum = a + b;
  return {sum, b - (sum - a)};
}

inline DoubleExtended operator+(const DoubleExtended& a, const DoubleExtended& b) {
  const long double sum = a.high + b.high;
  const long double of_b = sum - a.high;
  const long double lost = (a.high - (sum - of_b)) + (b.high - of_b);
  return ordered_sum(sum, lost + a.low + b.low);
}

inline DoubleExtended operator-(const DoubleExtended& a, const DoubleExtended& b) {
  return a + DoubleExtended{-b.high, -b.low};
}

/// The leading half of the digits of x, and the rest.
inline DoubleExtended halves(long double x) {
  constexpr int rest = (std::numeric_limits<long double>::digits + 1) / 2;
  constexpr long double splitter = static_cast<long double>(1ULL << rest) + 1;
  const long double scaled = splitter * x;
  const long double leading = scaled - (scaled - x);
  return {leading, x - leading};
}

/// a·b exactly.
inline DoubleExtended product(long double a, long double b) {
  const long double rounded = a * b;
  const DoubleExtended s = halves(a);
  const DoubleExtended t = halves(b);
  const long double lost =
      ((s.high * t.high - rounded) + s.high * t.low + s.low * t.high) + s.low * t.low;
  return {rounded, lost};
}

inline DoubleExtended operator*(const DoubleExtended& a, const DoubleExtended& b) {
  const DoubleExtended p = product(a.high, b.high);
  return ordered_sum(p.high, p.low + a.high * b.low + a.low * b.high);
}

inline DoubleExtended operator/(const DoubleExtended& a, const DoubleExtended& b) {
  const long double first = a.high / b.high;
  const DoubleExtended p = product(first, b.high);
  const long double rest = (a.high - p.high) - p.low + a.low - first * b.low;
  return ordered_sum(first, rest / b.high);
}

}  // namespace certispin
