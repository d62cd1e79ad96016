#include "certispin/numbers/rational.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr std::size_t longest_text = 4096;
constexpr long largest_exponent = 4096;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

[[noreturn]] void reject(std::string_view text, const char* why) {
  constexpr std::size_t shown = 40;
  throw InputError(
      fmt::format("'{}{}' is not a number: {}; expected a decimal such as 0.95 or a "
                  "fraction such as 19/20",
                  text.substr(0, shown),
                  text.size() > shown ? "..." : "",
                  why));
}

std::string_view take_sign(std::string_view text, bool& negative) {
  negative = text.starts_with('-');
  return negative || text.starts_with('+') ? text.substr(1) : text;
}

Integer parse_digits(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');  // "010" is ten, not octal
  return first == std::string_view::npos ? Integer(0)
                                         : Integer(std::string(digits.substr(first)));
}

long parse_exponent(std::string_view whole, std::string_view text) {
  bool negative = false;
  const std::string_view digits = take_sign(text, negative);
  if (!all_digits(digits)) {
    reject(whole, "its exponent is not an integer");
  }
  const Integer magnitude = parse_digits(digits);
  if (magnitude > largest_exponent) {
    reject(whole, "its exponent is beyond 4096");
  }
  return negative ? -magnitude.convert_to<long>() : magnitude.convert_to<long>();
}

Rational parse_decimal(std::string_view whole, std::string_view text) {
  long exponent = 0;
  if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
    exponent = parse_exponent(whole, text.substr(e + 1));
    text = text.substr(0, e);
  }
  std::string digits(text);
  if (const auto point = digits.find('.'); point != std::string::npos) {
    digits.erase(point, 1);
    exponent -= static_cast<long>(digits.size() - point);
  }
  if (!all_digits(digits)) {
    reject(whole, "it has something other than digits and one decimal point");
  }
  return Rational(parse_digits(digits)) * power_of_ten(exponent);
}

}  // namespace

Rational parse_rational(std::string_view text) {
  if (text.size() > longest_text) {
    reject(text, "it is longer than 4096 characters");
  }
  if (text.find("\xE2\x88\x92") != std::string_view::npos) {
    reject(text, "it has a Unicode minus sign (U+2212) where the ASCII '-' belongs");
  }
  bool negative = false;
  const std::string_view body = take_sign(text, negative);
  const auto slash = body.find('/');
  Rational value;
  if (slash == std::string_view::npos) {
    value = parse_decimal(text, body);
  } else {
    const std::string_view above = body.substr(0, slash);
    const std::string_view below = body.substr(slash + 1);
    if (!all_digits(above) || !all_digits(below)) {
      reject(text, "a fraction is two integers with one slash");
    }
    const Integer denominator = parse_digits(below);
    if (denominator == 0) {
      reject(text, "its denominator is zero");
    }
    value = Rational(parse_digits(above), denominator);
  }
  return negative ? Rational(-value) : value;
}

Rational power_of_ten(long exponent) {
  return power(Rational(10), exponent);
}

Rational power(const Rational& base, long exponent) {
  require(base != 0 || exponent >= 0, "power: zero to a negative exponent");
  const auto n = static_cast<unsigned long>(exponent < 0 ? -exponent : exponent);
  Rational result;
  mpz_pow_ui(mpq_numref(result.backend().data()), mpq_numref(base.backend().data()), n);
  mpz_pow_ui(mpq_denref(result.backend().data()), mpq_denref(base.backend().data()), n);
  return exponent < 0 ? Rational(1 / result) : result;
}

Integer floor(const Rational& value) {
  Integer result;
  mpz_fdiv_q(result.backend().data(),
             mpq_numref(value.backend().data()),
             mpq_denref(value.backend().data()));
  return result;
}

long decimal_exponent(const Rational& value) {
  require(value != 0, "decimal_exponent of zero");
  const Rational size = value < 0 ? Rational(-value) : value;
  // A start for the exact loops below, wherever it is.
  constexpr double log10_2 = 0.3010299956639812;
  const auto bits = [](const Integer& x) {
    return static_cast<double>(mpz_sizeinbase(x.backend().data(), 2));
  };
  auto e = static_cast<long>((bits(numerator(size)) - bits(denominator(size))) * log10_2);
  while (power_of_ten(e) > size) {
    --e;
  }
  while (power_of_ten(e + 1) <= size) {
    ++e;
  }
  return e;
}

std::size_t size_in_bits(const Rational& value) {
  return mpz_sizeinbase(mpq_numref(value.backend().data()), 2) +
         mpz_sizeinbase(mpq_denref(value.backend().data()), 2);
}

std::string to_fraction_text(const Rational& value) {
  return value.str();
}

}  // namespace certispin
