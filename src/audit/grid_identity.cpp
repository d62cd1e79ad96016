#include "grid_identity.hpp"

#include "point_algebra.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>

namespace certispin {
namespace {

constexpr std::size_t most_points = 1000000;
constexpr std::size_t largest_degree = 1000000;

/// Bounds of the degree in each variable.
using Degrees = std::vector<std::size_t>;

Degrees operator+(Degrees a, const Degrees& b) {
  std::transform(a.begin(), a.end(), b.begin(), a.begin(), std::plus<>());
  return a;
}

Degrees larger(Degrees a, const Degrees& b) {
  std::transform(a.begin(), a.end(), b.begin(), a.begin(), [](auto x, auto y) {
    return std::max(x, y);
  });
  return a;
}

/// The degrees of the pair A/B that the induction gives.
class DegreeAlgebra {
 public:
  struct Number {
    Degrees over;
    Degrees under;
  };
  using Result = Outcome<Number>;

  explicit DegreeAlgebra(const Variables& variables) : variables_(variables) {}

  [[nodiscard]] Result literal(const Rational&) const { return Number{none(), none()}; }

  [[nodiscard]] Result name(const Expression& e) const {
    Number x{none(), none()};
    x.over.at(index_of(e.name, variables_)) = 1;
    return x;
  }

  [[nodiscard]] static Result add(const Number& a, const Number& b) {
    return small({larger(a.over + b.under, b.over + a.under), a.under + b.under});
  }
  [[nodiscard]] static Result subtract(const Number& a, const Number& b) {
    return add(a, b);
  }
  [[nodiscard]] static Result multiply(const Number& a, const Number& b) {
    return small({a.over + b.over, a.under + b.under});
  }
  [[nodiscard]] static Result divide(const Number& a, const Number& b) {
    return small({a.over + b.under, a.under + b.over});
  }
  [[nodiscard]] Result power(const Number& a, long n) const {
    Number result{none(), none()};
    for (long i = 0; i < std::abs(n); ++i) {
      result = {result.over + a.over, result.under + a.under};
    }
    return small(n < 0 ? Number{result.under, result.over} : result);
  }

 private:
  [[nodiscard]] Degrees none() const { return Degrees(variables_.size(), 0); }

  [[nodiscard]] static Result small(Number x) {
    for (const Degrees& degrees : {x.over, x.under}) {
      for (const std::size_t degree : degrees) {
        if (degree > largest_degree) {
          return Inconclusive{fmt::format("the degree may be beyond {}", largest_degree)};
        }
      }
    }
    return x;
  }

  const Variables& variables_;
};

/// The degree in each variable of all numerators of left − right, at most.
Outcome<Degrees> degrees_of(const Theorem& theorem, const Statement& statement) {
  DegreeAlgebra scalars(theorem.symbols.variables);
  MatrixAlgebra<DegreeAlgebra> algebra(scalars, theorem);
  const auto difference = difference_of(statement, algebra);
  if (!difference) {
    return difference.why();
  }
  Degrees most(theorem.symbols.variables.size(), 0);
  for (const auto& entry : difference->entries) {
    most = larger(std::move(most), entry.over);
  }
  return most;
}

/// Values of a product grid, one point after another.
class Grid {
 public:
  explicit Grid(const Degrees& degrees)
      : degrees_(degrees), point_(degrees.size(), first_value) {}

  [[nodiscard]] const std::vector<Rational>& point() const { return point_; }

  /// The next point; false after the last.
  bool advance() {
    for (std::size_t i = 0; i < degrees_.size(); ++i) {
      if (point_[i] < first_value + Rational(static_cast<long>(degrees_[i]))) {
        point_[i] += 1;
        return true;
      }
      point_[i] = first_value;
    }
    return false;
  }

 private:
  static constexpr long first_value = 2;  // 0 and 1 are where most divisors vanish

  Degrees degrees_;
  std::vector<Rational> point_;
};

/// "3×5×3", or nothing if there are too many points.
std::string size_text(const Degrees& degrees) {
  std::vector<std::size_t> sizes;
  std::size_t points = 1;
  for (const std::size_t degree : degrees) {
    sizes.push_back(degree + 1);
    if (points > most_points / (degree + 1)) {
      return "";
    }
    points *= degree + 1;
  }
  return sizes.empty() ? "1" : fmt::format("{}", fmt::join(sizes, "×"));
}

Decision decide_on(Grid grid, const Theorem& theorem, const Statement& statement) {
  const Variables& variables = theorem.symbols.variables;
  bool defined = false;
  bool zero = true;
  do {
    PointAlgebra scalars(variables, grid.point());
    MatrixAlgebra<PointAlgebra> algebra(scalars, theorem);
    const auto difference = difference_of(statement, algebra);
    if (!difference) {
      return {Truth::unknown, "", difference.why().reason};
    }
    defined = defined || scalars.defined();
    for (const auto& entry : difference->entries) {
      zero = zero && entry.over == 0;
      if (entry.over != 0 && scalars.defined()) {
        return {Truth::no,
                "",
                describe_difference(variables, grid.point(), entry.over / entry.under)};
      }
    }
  } while (grid.advance());
  if (!zero || !defined) {
    return {Truth::unknown,
            "",
            zero ? "the sides are defined at no point of the grid"
                 : "the sides differ as formulas, but no point of the grid shows it"};
  }
  return {Truth::yes, "", ""};
}

}  // namespace

Decision decide_grid(const Theorem& theorem, const Statement& statement) {
  const auto degrees = degrees_of(theorem, statement);
  if (!degrees) {
    return {Truth::unknown, "", degrees.why().reason};
  }
  const std::string size = size_text(*degrees);
  if (size.empty()) {
    return {
        Truth::unknown, "", fmt::format("the grid has more than {} points", most_points)};
  }
  Decision decision = decide_on(Grid(*degrees), theorem, statement);
  decision.size = size;
  return decision;
}

}  // namespace certispin
