#pragma once

#include <boost/multiprecision/gmp.hpp>

#include <string>
#include <string_view>

namespace certispin {

/// Exact rational number.  Expression templates are off: `auto` then holds a value.
using Rational = boost::multiprecision::number<boost::multiprecision::gmp_rational,
                                               boost::multiprecision::et_off>;
using Integer = boost::multiprecision::number<boost::multiprecision::gmp_int,
                                              boost::multiprecision::et_off>;

/// Reads "19/20", "0.95", "-3", "5.7e-9" exactly.
///
/// Requires    ASCII digits, at most 4096 characters, a decimal exponent of at most 4096.
/// Guarantees  the exact value, or InputError with one sentence on what was found.
[[nodiscard]] Rational parse_rational(std::string_view text);

/// 10^exponent, exactly.
[[nodiscard]] Rational power_of_ten(long exponent);

/// base^exponent, exactly; 0^0 = 1.
///
/// Requires    base ≠ 0 if exponent < 0.
[[nodiscard]] Rational power(const Rational& base, long exponent);

/// The largest integer ≤ value.
[[nodiscard]] Integer floor(const Rational& value);

/// ⌊log10 |value|⌋: 2 for 487.5, −1 for 0.1.
///
/// Requires    value ≠ 0.
[[nodiscard]] long decimal_exponent(const Rational& value);

/// Bits in the numerator and denominator together: the cost of exact arithmetic.
[[nodiscard]] std::size_t size_in_bits(const Rational& value);

/// "19/20", or "3" for an integer.
[[nodiscard]] std::string to_fraction_text(const Rational& value);

}  // namespace certispin
