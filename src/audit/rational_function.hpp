#pragma once

#include "certispin/audit/claim.hpp"
#include "polynomial.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace certispin {

/// numerator/denominator in the symbols of a `SymbolTable`; the denominator is a nonzero
/// polynomial in the variables alone.
struct RationalFunction {
  Polynomial numerator;
  Polynomial denominator;
};

/// A rational number for each variable, where two formulas differ.
struct Counterexample {
  std::string point;     // "u = 1/3, v = 2/5"; empty if no variable matters
  Rational coefficient;  // of `part` in left − right there; not 0
  std::string part;      // "1", or the product of symbols known by their square
};

/// The ring ℚ(variables)[roots], root² a polynomial in the variables, and arithmetic in it.
///
/// Defines     a symbol of `squares` stands for a root of its square (either one); so
///             i² = −1 gives complex numbers with real variables.
/// Guarantees  every result is exact.  Inconclusive where an operation leaves the ring or
///             grows beyond `most_terms`.
class SymbolicAlgebra {
 public:
  using Number = RationalFunction;
  using Result = Outcome<RationalFunction>;

  static constexpr std::size_t most_terms = 2000;
  static constexpr std::size_t most_bits = 20000;   // of a coefficient
  static constexpr unsigned largest_degree = 4096;  // in one symbol
  static constexpr long largest_exponent = 64;

  explicit SymbolicAlgebra(const Symbols& symbols);

  [[nodiscard]] Result literal(const Rational& x) const;
  [[nodiscard]] Result name(const Expression& e);
  [[nodiscard]] Result add(const Number& a, const Number& b);
  [[nodiscard]] Result subtract(const Number& a, const Number& b);
  [[nodiscard]] Result multiply(const Number& a, const Number& b);
  /// Method      the divisor's roots are cleared by its conjugates first.
  [[nodiscard]] Result divide(const Number& a, const Number& b);
  /// Requires    an exponent that is an integer constant.
  [[nodiscard]] Result power(const Number& a, const Number& b);
  /// Requires    |n| ≤ largest_exponent.
  [[nodiscard]] Result power(const Number& a, long n);
  /// Requires    two constants.
  [[nodiscard]] Result max(const Number& a, const Number& b) const;
  [[nodiscard]] static Result sqrt(const Number& a);
  [[nodiscard]] static Result exp(const Number& a);
  [[nodiscard]] static Result log(const Number& a);
  [[nodiscard]] static Result abs(const Number& a);

  /// Terms of the largest formula so far.
  [[nodiscard]] std::size_t largest() const { return largest_; }

  /// A point at which `difference` is not 0.
  ///
  /// Method      the variables run through small fractions until every root is real (or
  ///             the square constant), no divisor so far vanishes and the squares are
  ///             independent modulo squares of rationals: the products of roots are then
  ///             linearly independent over ℚ, and one coefficient ≠ 0 decides.
  /// Guarantees  absent if none was found, which proves nothing.
  [[nodiscard]] std::optional<Counterexample> counterexample(
      const Number& difference) const;

 private:
  /// Guarantees  absent where the product or its coefficients would be too large.
  [[nodiscard]] std::optional<Polynomial> product(const Polynomial& a,
                                                  const Polynomial& b) const;
  /// a/b of two polynomials, either of which may have grown too large.
  [[nodiscard]] Result fraction(std::optional<Polynomial> a, std::optional<Polynomial> b);
  [[nodiscard]] std::size_t count() const { return names_.size(); }
  [[nodiscard]] Rational value(const Polynomial& p,
                               const std::vector<Rational>& point) const;
  [[nodiscard]] std::optional<Counterexample> difference_at(
      const Number& difference, const std::vector<Rational>& point) const;
  [[nodiscard]] bool independent(const std::vector<Rational>& point) const;

  std::vector<std::string> names_;  // variables, then roots
  std::size_t variables_ = 0;
  std::vector<Polynomial> squares_;  // of the roots
  std::map<std::string, Expression> let_;
  std::vector<Polynomial> divisors_;  // so far: where one is 0, nothing is said
  std::size_t largest_ = 0;
  std::map<std::string, RationalFunction> known_;  // abbreviations already evaluated
  int depth_ = 0;                                  // of abbreviations being resolved
};

}  // namespace certispin
