#pragma once

#include "expression.hpp"

#include <map>
#include <set>

namespace checker {

/// Monomials, exponents by symbol, and their coefficients; none of either is 0.
using Monomial = std::map<Text, long>;
using Polynomial = std::map<Monomial, Rational>;

inline void add_term(Polynomial& p, const Monomial& m, const Rational& coefficient) {
  spend(4096 + size_in_bits(coefficient.get_num()) + size_in_bits(coefficient.get_den()));
  Rational& c = p[m];
  c += coefficient;
  if (c == 0) { p.erase(m); }
  if (p.size() > 20'000) { throw Rejected("a formula grows beyond 20000 terms"); }
}
inline Polynomial plus(Polynomial a, const Polynomial& b, int sign) {
  for (const auto& [m, c] : b) {
    add_term(a, m, sign * c);
  }
  return a;
}
inline Polynomial times(const Polynomial& a, const Polynomial& b) {
  Polynomial result;
  for (const auto& [m, c] : a) {
    for (const auto& [n, d] : b) {
      Monomial product = m;
      for (const auto& [symbol, exponent] : n) {
        product[symbol] += exponent;
        if (product[symbol] > 4096) { throw Rejected("a formula grows beyond degree 4096"); }
      }
      add_term(result, product, c * d);
    }
  }
  return result;
}

/// over/under, nothing cancelled.  Every step is an identity between real numbers: where no divisor
/// of a formula is 0, `under` is not 0 and the formula has the value over/under.
struct Fraction {
  Polynomial over;
  Polynomial under{{Monomial{}, 1}};
  explicit Fraction(const Rational& a) { add_term(over, {}, a); }
  Fraction(Polynomial o, Polynomial u) : over(std::move(o)), under(std::move(u)) {}

  static Rational constant(const Polynomial& p) {
    if (p.empty()) { return 0; }
    if (p.size() > 1 || !p.begin()->first.empty()) { throw Rejected("a symbol in a constant"); }
    return p.begin()->second;
  }
  Rational constant() const {
    if (under.empty()) { throw Rejected("a divisor is zero"); }
    return constant(over) / constant(under);
  }
  Fraction plus(const Fraction& b, int sign) const {
    if (under == b.under) { return {checker::plus(over, b.over, sign), under}; }
    return {checker::plus(times(over, b.under), times(b.over, under), sign), times(under, b.under)};
  }
};
inline Fraction operator+(const Fraction& a, const Fraction& b) { return a.plus(b, 1); }
inline Fraction operator-(const Fraction& a, const Fraction& b) { return a.plus(b, -1); }
inline Fraction operator*(const Fraction& a, const Fraction& b) {
  return {times(a.over, b.over), times(a.under, b.under)};
}
inline Fraction operator/(const Fraction& a, const Fraction& b) {
  return {times(a.over, b.under), times(a.under, b.over)};
}
inline Fraction square(const Fraction& a) { return a * a; }
inline Fraction maximum(const Fraction& a, const Fraction& b) {
  return Fraction(std::max(a.constant(), b.constant()));
}
inline long integer_of(const Fraction& a) { return integer_of(Interval(a.constant())); }

/// Formulas in variables, in symbols known by their square, and in names that stand for formulas:
/// proofs/formula_identity.md.
struct Ring {
  using Number = Fraction;
  std::set<Text> variables;
  std::map<Text, Text> squares;
  std::map<Text, Text> formulas;
  std::map<Text, Fraction> known{};  // formulas already written out

  Fraction name(const Name& name) {
    if (name.N || name.g) { throw Rejected(name.text + "[...] is no symbol of a ring"); }
    if (squares.contains(name.text) || variables.contains(name.text)) {
      return {Polynomial{{Monomial{{name.text, 1}}, 1}}, Fraction(1).under};
    }
    if (!formulas.contains(name.text)) { refuse(name.text, "a symbol of this identity"); }
    if (!known.contains(name.text)) {
      known.emplace(name.text, evaluate(formulas.at(name.text), *this));
    }
    return known.at(name.text);
  }
  static Fraction call(const Text& function, const Fraction&) {
    throw Rejected(function + " is no arithmetic of a ring");
  }

  Polynomial square_of(const Text& symbol) {
    const Fraction f = evaluate(squares.at(symbol), *this);
    for (const auto& [m, c] : f.over) {
      for (const auto& [factor, exponent] : m) {
        if (squares.contains(factor)) { throw Rejected("the square of " + symbol + " has roots"); }
      }
    }
    return times(f.over, Fraction(Fraction({Fraction(1).over, f.under}).constant()).over);
  }

  /// No square left: proofs/formula_identity.md (1).  Empty exactly for the ring's 0.
  Polynomial reduced(Polynomial p) {
    for (const auto& [symbol, text] : squares) {
      const Polynomial square = square_of(symbol);
      for (const auto& [m, c] : std::exchange(p, {})) {
        Monomial rest = m;
        const long exponent = rest[symbol];
        rest.erase(symbol);
        if (exponent % 2 != 0) { rest[symbol] = 1; }
        Polynomial term{{rest, c}};
        for (long i = 0; i < exponent / 2; ++i) {
          term = times(term, square);
        }
        p = plus(std::move(p), term, 1);
      }
    }
    return p;
  }

  /// The squares are rational numbers, and no product of some of them is a rational's square.
  bool independent_constants() {
    if (squares.size() > 8) { throw Rejected("more than 8 squares"); }
    std::vector<Rational> products;  // of every nonempty subset
    for (const auto& [symbol, text] : squares) {
      const Rational c = Fraction::constant(square_of(symbol));
      for (std::size_t i = products.size(); i-- > 0;) {
        products.push_back(products.at(i) * c);
      }
      products.push_back(c);
    }
    return std::none_of(products.begin(), products.end(), is_square);
  }
};

}  // namespace checker
