#pragma once

#include "certispin/numbers/rational.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace certispin {

/// Exponents of a monomial, one a symbol.
using Monomial = std::vector<unsigned>;

/// Polynomial with rational coefficients in a fixed list of symbols; no zero coefficient is
/// kept, so that two are equal exactly if their terms are.
class Polynomial {
 public:
  explicit Polynomial(std::size_t symbols) : symbols_(symbols) {}
  Polynomial(const Rational& constant, std::size_t symbols);
  [[nodiscard]] static Polynomial symbol(std::size_t index, std::size_t symbols);

  [[nodiscard]] const std::map<Monomial, Rational>& terms() const { return terms_; }
  [[nodiscard]] bool is_zero() const { return terms_.empty(); }
  [[nodiscard]] bool contains(std::size_t symbol) const;
  /// The largest exponent of any symbol.
  [[nodiscard]] unsigned degree() const;
  [[nodiscard]] std::size_t symbols() const { return symbols_; }

  void add_term(const Monomial& monomial, const Rational& coefficient);

  friend Polynomial operator+(Polynomial a, const Polynomial& b);
  friend Polynomial operator-(const Polynomial& a);
  friend Polynomial operator*(const Polynomial& a, const Polynomial& b);

  /// The quotient by `divisor`.
  /// Requires    divisor ≠ 0.
  /// Guarantees  absent if there is a remainder, or the quotient has more terms than this.
  [[nodiscard]] std::optional<Polynomial> divided_by(const Polynomial& divisor) const;
  /// The polynomial with symbol → −symbol.
  [[nodiscard]] Polynomial conjugate(std::size_t symbol) const;
  /// With each symbol² → square.
  /// Requires    `square` does not contain the symbol.
  [[nodiscard]] Polynomial reduced(std::size_t symbol, const Polynomial& square) const;

 private:
  std::size_t symbols_;
  std::map<Monomial, Rational> terms_;
};

Polynomial operator+(Polynomial a, const Polynomial& b);
Polynomial operator-(const Polynomial& a);
Polynomial operator*(const Polynomial& a, const Polynomial& b);

}  // namespace certispin
