#include "certispin/float64/float64_error.hpp"

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace certispin {
namespace {

/// ⌊−log10 x⌋ for an upper bound x of the relative error, rounded down.
long digits_of(const Interval& relative) {
  if (mpfr_zero_p(relative.upper()) != 0) {
    return most_float64_digits;
  }
  constexpr Bits enough = 64;
  Approximation exponent(enough);
  mpfr_log10(exponent.get(), relative.upper(), MPFR_RNDU);
  mpfr_neg(exponent.get(), exponent.get(), MPFR_RNDD);
  return std::clamp(mpfr_get_si(exponent.get(), MPFR_RNDD), 0L, most_float64_digits);
}

Rational absolute(const Rational& x) {
  return x < 0 ? Rational(-x) : x;
}

Integer round_half_even(const Rational& x) {
  const Integer below = floor(x);
  const Rational rest = x - Rational(below);
  const bool up = rest > Rational(1, 2) || (rest == Rational(1, 2) && below % 2 != 0);
  return up ? Integer(below + 1) : below;
}

/// The least power of ten of the printed number's decade, if its format is d.ddde±x.
std::optional<Rational> printed_decade(const PrintedDecimal& printed) {
  const std::string& text = printed.text();
  const auto e = text.find_first_of("eE");
  if (e == std::string::npos) {
    return std::nullopt;
  }
  const Rational size = absolute(printed.value());
  Rational decade = power_of_ten(std::stol(text.substr(e + 1)));
  if (size < decade || size >= 10 * decade) {
    return std::nullopt;
  }
  return decade;
}

/// `x` rounded to `significant` digits.
Rational rounded(const Rational& x, long significant) {
  if (x == 0) {
    return x;
  }
  const Rational unit = power_of_ten(decimal_exponent(x) - significant + 1);
  return Rational(round_half_even(x / unit)) * unit;
}

}  // namespace

Float64Error enclose_float64_error(Float64 value, const Value& truth, Bits precision) {
  if (!std::isfinite(value.value)) {
    return {};
  }
  Float64Error error;
  if (truth.is_exact()) {
    const Rational difference = absolute(to_rational(value) - truth.exact());
    error.absolute = Interval(difference, precision);
    if (truth.exact() != 0) {
      error.relative =
          Interval(Rational(difference / absolute(truth.exact())), precision);
    }
    error.correct_digits = difference == 0   ? most_float64_digits
                           : !error.relative ? 0
                                             : digits_of(*error.relative);
    return error;
  }
  const Interval enclosure = truth.enclosure(precision);
  const Interval number = to_interval(value, precision);
  error.absolute = abs(number - enclosure);
  if (!enclosure.contains_zero()) {
    error.relative = *error.absolute / abs(enclosure);
    error.correct_digits = digits_of(*error.relative);
  }
  return error;
}

bool prints_like(Float64 value, const PrintedDecimal& printed) {
  if (!std::isfinite(value.value)) {
    return false;
  }
  const Rational exact = to_rational(value);
  Rational unit = printed.unit();
  if (const auto decade = printed_decade(printed); decade && absolute(exact) < *decade) {
    unit /= 10;
  }
  return Rational(round_half_even(exact / unit)) * unit == printed.value();
}

Truth prints_same_digits(Float64 value, const Value& truth, long significant) {
  require(significant >= 1, "prints_same_digits: at least one digit");
  if (!std::isfinite(value.value)) {
    return Truth::no;
  }
  const RationalInterval ends = rational_bounds(truth);
  const Rational shown = rounded(to_rational(value), significant);
  const Rational lowest = rounded(ends.lower, significant);
  const Rational highest = rounded(ends.upper, significant);
  if (shown < lowest || shown > highest) {
    return Truth::no;
  }
  return lowest == highest ? Truth::yes : Truth::unknown;
}

}  // namespace certispin
