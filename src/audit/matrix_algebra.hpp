#pragma once

#include "certispin/audit/theorem.hpp"
#include "matrix_shape.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace certispin {

/// A rectangular array of numbers; 1×1 is a scalar.
template <class Scalar>
struct MatrixNumber {
  Shape shape;
  std::optional<Rational> constant;  // of a scalar that no symbol enters
  std::vector<Scalar> entries;       // row after row
};

/// Matrices over any arithmetic, and the names of a theorem: its abbreviations and matrices.
///
/// Defines     0 is the zero matrix of any shape.
/// Requires    `Scalars` has a type Number; literal(Rational) and name(Expression), the
///             operations add, subtract, multiply, divide, and power(Number, long), each
///             returning Outcome<Number>.
/// Guarantees  that of the scalars.  InputError where shapes do not fit together;
///             Inconclusive for what is not arithmetic.
template <class Scalars>
class MatrixAlgebra {
 public:
  using Scalar = typename Scalars::Number;
  using Number = MatrixNumber<Scalar>;
  using Result = Outcome<Number>;

  static constexpr long largest_exponent = 64;

  MatrixAlgebra(Scalars& scalars, const Theorem& theorem)
      : scalars_(scalars), theorem_(theorem) {}

  [[nodiscard]] Result literal(const Rational& x) {
    return scalar(scalars_.literal(x), x);
  }

  [[nodiscard]] Result name(const Expression& e) {
    if (e.at_N || e.at_g) {
      return Inconclusive{fmt::format("'{}' at another point is no symbol", e.name)};
    }
    if (const auto seen = known_.find(e.name); seen != known_.end()) {
      return seen->second;
    }
    const auto let = theorem_.symbols.let.find(e.name);
    const auto matrix = theorem_.matrices.find(e.name);
    if (let == theorem_.symbols.let.end() && matrix == theorem_.matrices.end()) {
      return scalar(scalars_.name(e), std::nullopt);
    }
    if (depth_ == deepest_abbreviation) {
      return Inconclusive{fmt::format("'{}' stands for itself", e.name)};
    }
    ++depth_;
    Result result = matrix == theorem_.matrices.end() ? evaluate(let->second, *this)
                                                      : array(matrix->second);
    --depth_;
    if (result) {
      known_.emplace(e.name, *result);
    }
    return result;
  }

  [[nodiscard]] Result add(const Number& a, const Number& b) {
    Result sum = entrywise(
        a, b, [this](const Scalar& x, const Scalar& y) { return scalars_.add(x, y); });
    return folded(std::move(sum), a, b, [](auto& x, auto& y) { return x + y; });
  }

  [[nodiscard]] Result subtract(const Number& a, const Number& b) {
    Result difference = entrywise(a, b, [this](const Scalar& x, const Scalar& y) {
      return scalars_.subtract(x, y);
    });
    return folded(std::move(difference), a, b, [](auto& x, auto& y) { return x - y; });
  }

  [[nodiscard]] Result multiply(const Number& a, const Number& b) {
    const Shape shape = shape_of_product(a.shape, b.shape);
    if (a.shape.scalar() || b.shape.scalar()) {
      Result product = scaled(shape, a, b);
      return folded(std::move(product), a, b, [](auto& x, auto& y) { return x * y; });
    }
    Number product{shape, {}, {}};
    for (std::size_t row = 0; row < shape.rows; ++row) {
      for (std::size_t column = 0; column < shape.columns; ++column) {
        const auto entry = inner_product(a, b, row, column);
        if (!entry) {
          return entry.why();
        }
        product.entries.push_back(*entry);
      }
    }
    return product;
  }

  [[nodiscard]] Result divide(const Number& a, const Number& b) {
    require_scalar(b.shape, "a divisor");
    Number quotient{a.shape, {}, {}};
    for (const Scalar& x : a.entries) {
      const auto entry = scalars_.divide(x, b.entries.front());
      if (!entry) {
        return entry.why();
      }
      quotient.entries.push_back(*entry);
    }
    if (a.constant && b.constant && *b.constant != 0) {
      quotient.constant = *a.constant / *b.constant;
    }
    return quotient;
  }

  [[nodiscard]] Result power(const Number& a, const Number& b) {
    const Rational exponent = b.constant.value_or(Rational(1, 2));
    if (denominator(exponent) != 1 || exponent > largest_exponent ||
        exponent < -largest_exponent) {
      return Inconclusive{fmt::format("an exponent is not an integer from -{0} to {0}",
                                      largest_exponent)};
    }
    const long n = numerator(exponent).convert_to<long>();
    if (!a.shape.scalar()) {
      require_power(a.shape, n);
      return matrix_power(a, n);
    }
    const bool defined = a.constant && (*a.constant != 0 || n >= 0);
    return scalar(
        scalars_.power(a.entries.front(), n),
        defined ? std::optional(certispin::power(*a.constant, n)) : std::nullopt);
  }

  [[nodiscard]] static Result max(const Number&, const Number&) { return outside("max"); }
  [[nodiscard]] static Result sqrt(const Number&) { return outside("sqrt"); }
  [[nodiscard]] static Result exp(const Number&) { return outside("exp"); }
  [[nodiscard]] static Result log(const Number&) { return outside("log"); }
  [[nodiscard]] static Result abs(const Number&) { return outside("abs"); }

 private:
  static constexpr int deepest_abbreviation = 50;

  [[nodiscard]] static Inconclusive outside(const char* function) {
    return {
        fmt::format("{} is not arithmetic: expected + - * / and integer powers; give "
                    "a root by its square",
                    function)};
  }

  [[nodiscard]] static Result scalar(const Outcome<Scalar>& x,
                                     std::optional<Rational> constant) {
    if (!x) {
      return x.why();
    }
    return Number{{}, std::move(constant), {*x}};
  }

  [[nodiscard]] static bool is_zero(const Number& a) {
    return a.constant && *a.constant == 0;
  }

  /// The constant of an operation on two constants.
  template <class Operation>
  [[nodiscard]] static Result folded(Result result,
                                     const Number& a,
                                     const Number& b,
                                     Operation operation) {
    if (result && a.constant && b.constant) {
      result->constant = operation(*a.constant, *b.constant);
    }
    return result;
  }

  [[nodiscard]] Result array(const FormulaMatrix& formulas) {
    Number result{{formulas.rows, formulas.columns}, {}, {}};
    for (const Expression& formula : formulas.entries) {
      const Result entry = evaluate(formula, *this);
      if (!entry) {
        return entry;
      }
      require_scalar(entry->shape, "an entry of a matrix");
      result.entries.push_back(entry->entries.front());
    }
    return result;
  }

  template <class Operation>
  [[nodiscard]] Result entrywise(const Number& a, const Number& b, Operation operation) {
    const Shape shape = is_zero(a)   ? b.shape
                        : is_zero(b) ? a.shape
                                     : shape_of_sum(a.shape, b.shape);
    Number result{shape, {}, {}};
    for (std::size_t i = 0; i < shape.rows * shape.columns; ++i) {
      const auto entry = operation(a.entries[a.entries.size() == 1 ? 0 : i],
                                   b.entries[b.entries.size() == 1 ? 0 : i]);
      if (!entry) {
        return entry.why();
      }
      result.entries.push_back(*entry);
    }
    return result;
  }

  [[nodiscard]] Result scaled(const Shape& shape, const Number& a, const Number& b) {
    Number result{shape, {}, {}};
    for (std::size_t i = 0; i < shape.rows * shape.columns; ++i) {
      const auto entry = scalars_.multiply(a.entries[a.shape.scalar() ? 0 : i],
                                           b.entries[b.shape.scalar() ? 0 : i]);
      if (!entry) {
        return entry.why();
      }
      result.entries.push_back(*entry);
    }
    return result;
  }

  [[nodiscard]] Outcome<Scalar> inner_product(const Number& a,
                                              const Number& b,
                                              std::size_t row,
                                              std::size_t column) {
    Outcome<Scalar> sum = scalars_.literal(Rational(0));
    for (std::size_t i = 0; sum && i < a.shape.columns; ++i) {
      const auto term = scalars_.multiply(a.entries[row * a.shape.columns + i],
                                          b.entries[i * b.shape.columns + column]);
      sum = term ? scalars_.add(*sum, *term) : term;
    }
    return sum;
  }

  [[nodiscard]] Result matrix_power(const Number& a, long n) {
    Number one{a.shape, {}, {}};
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
      const auto entry = scalars_.literal(i % (a.shape.columns + 1) == 0 ? 1 : 0);
      if (!entry) {
        return entry.why();
      }
      one.entries.push_back(*entry);
    }
    Result result(std::move(one));
    for (long i = 0; result && i < n; ++i) {
      result = multiply(*result, a);
    }
    return result;
  }

  Scalars& scalars_;
  const Theorem& theorem_;
  std::map<std::string, Number> known_;  // abbreviations and matrices already evaluated
  int depth_ = 0;                        // of abbreviations being resolved
};

}  // namespace certispin
