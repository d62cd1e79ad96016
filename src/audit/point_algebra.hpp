#pragma once

#include "certispin/numbers/rational.hpp"
#include "matrix_algebra.hpp"

#include <cstddef>
#include <cstdlib>
#include <string>
#include <vector>

namespace certispin {

using Variables = std::vector<std::string>;

/// The position of `name`; the number of variables if it is none.
[[nodiscard]] std::size_t index_of(const std::string& name, const Variables& variables);

/// "left - right is 1/2 at x = 3, y = 2".
[[nodiscard]] std::string describe_difference(const Variables& variables,
                                              const std::vector<Rational>& point,
                                              const Rational& difference);

/// The pair A/B of polynomials at a point, and whether every divisor so far is nonzero there.
///
/// Source      proofs/formula_identity.md (3)
/// Requires    no names but variables.
class PointAlgebra {
 public:
  struct Number {
    Rational over;
    Rational under;
  };
  using Result = Outcome<Number>;

  PointAlgebra(const Variables& variables, const std::vector<Rational>& point)
      : variables_(variables), point_(point) {}

  [[nodiscard]] bool defined() const { return defined_; }

  [[nodiscard]] static Result literal(const Rational& x) { return Number{x, 1}; }
  [[nodiscard]] Result name(const Expression& e) const {
    return Number{point_.at(index_of(e.name, variables_)), 1};
  }
  [[nodiscard]] static Result add(const Number& a, const Number& b) {
    return Number{a.over * b.under + b.over * a.under, a.under * b.under};
  }
  [[nodiscard]] static Result subtract(const Number& a, const Number& b) {
    return Number{a.over * b.under - b.over * a.under, a.under * b.under};
  }
  [[nodiscard]] static Result multiply(const Number& a, const Number& b) {
    return Number{a.over * b.over, a.under * b.under};
  }
  [[nodiscard]] Result divide(const Number& a, const Number& b) {
    defined_ = defined_ && b.over != 0 && b.under != 0;
    return Number{a.over * b.under, a.under * b.over};
  }
  [[nodiscard]] Result power(const Number& a, long n) {
    const Number result{certispin::power(a.over, std::abs(n)),
                        certispin::power(a.under, std::abs(n))};
    return n < 0 ? divide({1, 1}, result) : result;
  }

 private:
  const Variables& variables_;
  const std::vector<Rational>& point_;
  bool defined_ = true;
};

/// left − right, in any arithmetic.
template <class Scalars>
Outcome<MatrixNumber<typename Scalars::Number>> difference_of(
    const Statement& statement, MatrixAlgebra<Scalars>& algebra) {
  const auto left = evaluate(statement.left, algebra);
  if (!left) {
    return left;
  }
  const auto right = evaluate(statement.right, algebra);
  return right ? algebra.subtract(*left, *right) : right;
}

}  // namespace certispin
