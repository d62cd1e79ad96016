#include "text.hpp"

namespace checker {
namespace {

[[noreturn]] void refuse(const std::string& text, const std::string& expected) {
  throw Malformed("found '" + text.substr(0, 60) + "', expected " + expected);
}

}  // namespace

Rational parse_fraction(const std::string& text) {
  constexpr std::size_t most_digits = 10'000;
  Rational value;
  bool good =
      text.size() <= most_digits && value.set_str(text, 10) == 0 && value.get_den() != 0;
  if (good) {
    value.canonicalize();
    good = value.get_str() == text;
  }
  return good ? value
              : (refuse(text,
                        "an integer or a fraction in lowest terms, at most 10000 digits"),
                 value);
}

Integer parse_integer(const std::string& text) {
  const Rational value = parse_fraction(text);
  return value.get_den() == 1 ? value.get_num() : (refuse(text, "an integer"), 0);
}

long parse_integer(const std::string& text, long least, long most) {
  const Integer value = parse_integer(text);
  if (value < least || value > most) {
    refuse(text,
           "an integer from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return value.get_si();
}

Rational parse_g(const std::string& text) {
  Rational g = parse_fraction(text);
  return g >= 0 ? g : (refuse(text, "g >= 0"), g);
}

Decimal::Decimal(const std::string& text) {
  constexpr long largest = 4096;
  std::string digits = text.substr(0, text.find('e'));
  long exponent = digits.size() == text.size()
                      ? 0
                      : parse_integer(text.substr(digits.size() + 1), -largest, largest);
  const bool negative = digits.starts_with('-');
  digits.erase(0, negative ? 1 : 0);
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    digits.erase(point, 1);
    exponent -= static_cast<long>(digits.size() - point);
  }
  if (digits.empty() || digits.size() > largest ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    refuse(text, "a decimal such as -5.7e-9 of at most 4096 digits");
  }
  Integer ten;
  mpz_ui_pow_ui(ten.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(exponent)));
  unit = exponent < 0 ? 1 / Rational(ten) : Rational(ten);
  value = Integer(negative ? "-" + digits : digits, 10) * unit;
}

Rational parse_number(const std::string& text) {
  return text.find('/') == std::string::npos ? Decimal(text).value : parse_fraction(text);
}

std::vector<std::string> split(const std::string& text,
                               std::size_t least,
                               std::size_t most) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.size() < least || words.size() > most) {
    refuse(text, std::to_string(least) + " to " + std::to_string(most) + " words");
  }
  return words;
}

}  // namespace checker
