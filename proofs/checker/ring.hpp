#pragma once

#include "quantities.hpp"

#include <set>

namespace checker {

/// Polynomial in named symbols: its monomials, exponents by name, and their coefficients, not 0.
using Monomial = std::map<std::string, long>;
using Polynomial = std::map<Monomial, Rational>;

/// over/under, nothing cancelled: where every divisor of a formula is not 0, `under` is not 0 and
/// the formula is over/under, since every step below is an identity between real numbers.
struct Fraction {
  Polynomial over;
  Polynomial under;
  explicit Fraction(const Rational& a);
  Fraction(Polynomial o, Polynomial u) : over(std::move(o)), under(std::move(u)) {}
};

Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
Fraction operator/(const Fraction& a, const Fraction& b);
Fraction square(const Fraction& a);
Fraction maximum(const Fraction& a, const Fraction& b);  // of two numbers
Fraction no_function(const Fraction& a);                 // sqrt, exp, log, abs
long integer_of(const Fraction& a);

/// Formulas in variables, in symbols known by their square, and in names that stand for formulas:
/// proofs/formula_identity.md.
struct Ring {
  using Number = Fraction;
  std::set<std::string> variables;
  std::map<std::string, std::string> squares;
  std::map<std::string, std::string> formulas;

  Fraction name(const Name& name);
  static auto function(const std::string& name) {
    return find_function(name) != nullptr ? no_function : nullptr;
  }
  /// No square left; 0 exactly if the element of the ring is 0.
  Polynomial reduced(const Polynomial& p);
  /// The squares are rational numbers, no product of some of which is a rational's square.
  bool independent_constants();

  Polynomial square_of(const std::string& symbol);
  std::map<std::string, Fraction> known;
};

}  // namespace checker
