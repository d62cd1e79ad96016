#pragma once

#include "text.hpp"

#include <optional>

namespace checker {

inline long nesting = 0;  // of parentheses, signs, powers and formulas behind names

/// A name in an expression, at another point if it says so: delta_E[N=370, g=19/20].
struct Name {
  std::string text;
  std::optional<long> N;
  std::optional<Rational> g;
};

/// Computes an expression while reading it, a function a level of the grammar, in the numbers of
/// an algebra that gives a name its value.
template <class Algebra>
class Calculator {
 public:
  using Number = typename Algebra::Number;

  Calculator(const std::string& text, Algebra& algebra)
      : text_(text), algebra_(algebra) {}

  Number whole() {
    Number result = sum();
    if (next() != '\0') {
      fail("an operator or the end");
    }
    return result;
  }

 private:
  [[noreturn]] void fail(const std::string& expected) {
    throw Malformed("found '" + text_.substr(at_, 20) + "' at column " +
                    std::to_string(at_ + 1) + " of '" + text_.substr(0, 60) +
                    "', expected " + expected);
  }
  char next() {
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  /// The next character if it is one of these, otherwise 0 and nothing is read.
  char take(const char* characters) {
    const bool found =
        next() != '\0' && std::string(characters).find(next()) != std::string::npos;
    return found ? text_[at_++] : '\0';
  }
  void expect(const char* character) {
    if (take(character) == '\0') {
      fail(character);
    }
  }
  std::string take_all(const std::string& characters) {
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
    if (nesting > 200) {
      throw Malformed("found more than 200 nested levels, expected fewer");
    }
    if (take("-") != '\0') {
      return Number(0) - factor();
    }
    const Number base = atom();
    return take("^") != '\0' ? power(base, integer_of(factor())) : base;
  }
  Number atom() {
    if (take("(") != '\0') {
      const Number inside = sum();
      expect(")");
      return inside;
    }
    const std::string digits = "0123456789";
    if (digits.find(next()) != std::string::npos) {
      std::string number = take_all(digits + ".");
      if (at_ < text_.size() && text_[at_] == 'e') {
        number += text_[at_++];
        number += take_all("-");
        number += take_all(digits);
      }
      return Number(Decimal(number).value);
    }
    const std::string letters = "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (letters.find(next()) == std::string::npos) {
      fail("a number, a name or (");
    }
    Name name{take_all(letters + digits), {}, {}};
    if (take("(") != '\0') {
      return call(name.text);
    }
    if (take("[") != '\0') {
      do {
        elsewhere(name);
      } while (take(",") != '\0');
      expect("]");
    }
    return algebra_.name(name);
  }
  Number call(const std::string& function) {
    const Number a = sum();
    if (function == "max") {
      expect(",");
      const Number b = sum();
      expect(")");
      return maximum(a, b);
    }
    expect(")");
    const auto apply = algebra_.function(function);
    if (apply == nullptr) {
      fail("sqrt, exp, log, abs or max before the parenthesis");
    }
    return apply(a);
  }
  void elsewhere(Name& name) {
    const bool is_N = take("N") != '\0';
    if (!is_N) {
      expect("g");
    }
    expect("=");
    next();
    const std::string value = take_all("0123456789./");
    if (is_N) {
      name.N = parse_integer(value, 1, largest_N);
    } else {
      name.g = parse_number(value);
    }
  }

  const std::string& text_;
  Algebra& algebra_;
  std::size_t at_ = 0;
};

template <class Algebra>
typename Algebra::Number evaluate(const std::string& text, Algebra& algebra) {
  constexpr std::size_t longest = 4096;
  if (text.size() > longest) {
    throw Malformed("found a longer expression, expected at most 4096 characters");
  }
  spend(4096 + 64 * static_cast<long>(text.size()));
  return Calculator<Algebra>(text, algebra).whole();
}

}  // namespace checker
