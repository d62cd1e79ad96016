#pragma once

#include "interval.hpp"

#include <optional>
#include <string>
#include <vector>

namespace checker {

using Text = std::string;
using Words = std::vector<Text>;

constexpr long largest_N = 1'000'000;

[[noreturn]] inline void refuse(const Text& found, const Text& expected) {
  throw Malformed("found '" + found.substr(0, 60) + "', expected " + expected);
}

// Numbers of docs/certificate.md in their one form.
inline Rational parse_fraction(const Text& text) {
  Rational value;
  bool good = text.size() <= 10'000 && value.set_str(text, 10) == 0 && value.get_den() != 0;
  if (good) {
    value.canonicalize();
    good = value.get_str() == text;
  }
  if (!good) { refuse(text, "an integer or fraction in lowest terms, at most 10000 digits"); }
  return value;
}
inline Rational parse_g(const Text& text) {
  Rational g = parse_fraction(text);
  if (g < 0) { refuse(text, "g >= 0"); }
  return g;
}
inline long parse_integer(const Text& text, long least, long most) {
  const Rational value = parse_fraction(text);
  if (value.get_den() != 1 || value < least || value > most) {
    refuse(text, "an integer from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return value.get_num().get_si();
}

/// A printed decimal such as -5.7e-9: its value and one unit in its last place.
struct Decimal {
  Rational value;
  Rational unit;
  explicit Decimal(const Text& text) {
    Text digits = text.substr(0, text.find('e'));
    const bool has_exponent = digits.size() < text.size();
    long exponent = has_exponent ? parse_integer(text.substr(digits.size() + 1), -4096, 4096) : 0;
    const bool negative = digits.starts_with('-');
    digits.erase(0, negative ? 1 : 0);
    if (const std::size_t point = digits.find('.'); point != Text::npos) {
      digits.erase(point, 1);
      exponent -= static_cast<long>(digits.size() - point);
    }
    const bool all_digits = digits.find_first_not_of("0123456789") == Text::npos;
    if (digits.empty() || digits.size() > 4096 || !all_digits) {
      refuse(text, "a decimal such as -5.7e-9 of at most 4096 digits");
    }
    Integer ten;
    mpz_ui_pow_ui(ten.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(exponent)));
    unit = exponent < 0 ? 1 / Rational(ten) : Rational(ten);
    value = Integer(negative ? "-" + digits : digits, 10) * unit;
  }
};
inline Rational parse_number(const Text& text) {
  return text.find('/') == Text::npos ? Decimal(text).value : parse_fraction(text);
}

/// The words of a text with one space between them.
inline Words split(const Text& text, std::size_t least = 1, std::size_t most = 100'000) {
  Words words(1);
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

inline long nesting = 0;  // of parentheses, signs, powers and formulas behind names

/// A name in an expression, at another point if it says so: delta_E[N=370, g=19/20].
struct Name {
  Text text;
  std::optional<long> N;
  std::optional<Rational> g;
};

/// Computes an expression while reading it, a function a level of the grammar, in the numbers of
/// an algebra that gives names and functions their values.
template <class Algebra>
class Calculator {
 public:
  using Number = typename Algebra::Number;

  Calculator(const Text& text, Algebra& algebra) : text_(text), algebra_(algebra) {
    if (text.size() > 4096) { refuse(text, "at most 4096 characters"); }
    spend(4096 + 64 * static_cast<long>(text.size()));
  }
  Number whole() {
    Number result = sum();
    if (next() != '\0') { fail("an operator or the end"); }
    return result;
  }

 private:
  [[noreturn]] void fail(const Text& expected) const {
    refuse(text_.substr(at_), expected + " at column " + std::to_string(at_ + 1));
  }
  char next() {
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  /// The next character if it is one of these, otherwise 0 and nothing is read.
  char take(const Text& characters) {
    const bool found = next() != '\0' && characters.find(next()) != Text::npos;
    return found ? text_[at_++] : '\0';
  }
  void expect(const Text& character) {
    if (take(character) == '\0') { fail(character); }
  }
  Text take_all(const Text& characters) {
    const std::size_t start = at_;
    at_ = std::min(text_.find_first_not_of(characters, at_), text_.size());
    return text_.substr(start, at_ - start);
  }

  Number sum() {
    Number result = product();
    while (const char sign = take("+-")) {
      result = sign == '+' ? result + product() : result - product();
    }
    return result;
  }
  Number product() {
    Number result = factor();
    while (const char sign = take("*/")) {
      result = sign == '*' ? result * factor() : result / factor();
    }
    return result;
  }
  Number factor() {  // -a^b is -(a^b), and a^b^c is a^(b^c)
    const Scoped deeper(nesting, nesting + 1);
    if (nesting > 200) { throw Malformed("found more than 200 nested levels, expected fewer"); }
    if (take("-") != '\0') { return Number(0) - factor(); }
    const Number base = atom();
    return take("^") != '\0' ? power(base, integer_of(factor())) : base;
  }
  Number atom() {
    const Text digits = "0123456789";
    const Text letters = "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (take("(") != '\0') {
      const Number inside = sum();
      expect(")");
      return inside;
    }
    if (digits.find(next()) != Text::npos) {
      Text number = take_all(digits + ".");
      if (const Text e = take_all("e"); !e.empty()) {
        number += e + take_all("-");
        number += take_all(digits);
      }
      return Number(Decimal(number).value);
    }
    Name name{take_all(letters + digits), {}, {}};
    if (name.text.empty()) { fail("a number, a name or ("); }
    if (take("(") != '\0') { return call(name.text); }
    if (take("[") != '\0') {
      do {
        elsewhere(name);
      } while (take(",") != '\0');
      expect("]");
    }
    return algebra_.name(name);
  }
  Number call(const Text& function) {
    const Number a = sum();
    if (function == "max") {
      expect(",");
      const Number b = sum();
      expect(")");
      return maximum(a, b);
    }
    expect(")");
    return algebra_.call(function, a);
  }
  void elsewhere(Name& name) {
    const char which = take("Ng");
    expect("=");
    next();
    const Text value = take_all("0123456789./");
    if (which == 'N') {
      name.N = parse_integer(value, 1, largest_N);
    } else if (which == 'g') {
      name.g = parse_number(value);
    } else {
      fail("N or g");
    }
  }

  const Text& text_;
  Algebra& algebra_;
  std::size_t at_ = 0;
};

template <class Algebra>
typename Algebra::Number evaluate(const Text& text, Algebra& algebra) {
  return Calculator<Algebra>(text, algebra).whole();
}

}  // namespace checker
