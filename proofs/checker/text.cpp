#include "text.hpp"

namespace checker {
namespace {

[[noreturn]] void refuse(const std::string& text, const std::string& expected) {
  throw Malformed("found '" + text.substr(0, 60) + "', expected " + expected);
}

}  // namespace

Rational parse_fraction(const std::string& text) {
  constexpr std::size_t most_digits = 10'000;
  constexpr const char* form =
      "an integer or a fraction in lowest terms of at most 10000 digits";
  Rational value;
  if (text.size() > most_digits || value.set_str(text, 10) != 0 || value.get_den() == 0) {
    refuse(text, form);
  }
  value.canonicalize();
  return value.get_str() == text ? value : (refuse(text, form), value);
}

long parse_integer(const std::string& text, long least, long most) {
  const Rational value = parse_fraction(text);
  if (value.get_den() != 1 || value < least || value > most) {
    refuse(text,
           "an integer from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return value.get_num().get_si();
}

Decimal::Decimal(const std::string& text) {
  constexpr long largest_exponent = 4096;
  std::string digits = text.substr(0, text.find('e'));
  long exponent = digits == text ? 0
                                 : parse_integer(text.substr(digits.size() + 1),
                                                 -largest_exponent,
                                                 largest_exponent);
  const bool negative = digits.starts_with('-');
  digits.erase(0, negative ? 1 : 0);
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    digits.erase(point, 1);
    exponent -= static_cast<long>(digits.size() - point);
  }
  if (digits.empty() || digits.size() > largest_exponent ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    refuse(text, "a decimal such as -5.7e-9");
  }
  Integer ten;
  mpz_ui_pow_ui(ten.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(exponent)));
  unit = exponent < 0 ? 1 / Rational(ten) : Rational(ten);
  value = Integer(negative ? "-" + digits : digits, 10) * unit;
}

Rational parse_number(const std::string& text) {
  return text.find('/') == std::string::npos ? Decimal(text).value : parse_fraction(text);
}

}  // namespace checker
