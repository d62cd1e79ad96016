#include "rational_function.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace certispin {
namespace {

constexpr int deepest_abbreviation = 50;

Inconclusive outside_the_ring(const char* function) {
  return {
      fmt::format("{} is not arithmetic: an identity between formulas has + - * / "
                  "and integer powers; give a root by its square",
                  function)};
}

std::optional<Rational> constant(const Polynomial& p) {
  if (p.is_zero()) {
    return Rational(0);
  }
  const auto& [monomial, coefficient] = *p.terms().begin();
  const bool alone =
      p.terms().size() == 1 &&
      std::all_of(monomial.begin(), monomial.end(), [](auto e) { return e == 0; });
  return alone ? std::optional(coefficient) : std::nullopt;
}

std::optional<Rational> constant(const RationalFunction& f) {
  const auto over = constant(f.numerator);
  const auto under = constant(f.denominator);
  return over && under ? std::optional<Rational>(*over / *under) : std::nullopt;
}

/// Cancels `under` if it divides `over`.
void cancel(Polynomial& over, Polynomial& under) {
  if (under.terms().size() == 1 && constant(under)) {
    return;
  }
  if (auto quotient = over.divided_by(under)) {
    over = std::move(*quotient);
    under = Polynomial(1, under.symbols());
  }
}

bool is_square(const Rational& x) {
  const mpq_srcptr q = x.backend().data();
  return x >= 0 && mpz_perfect_square_p(mpq_numref(q)) != 0 &&
         mpz_perfect_square_p(mpq_denref(q)) != 0;
}

}  // namespace

SymbolicAlgebra::SymbolicAlgebra(const Symbols& symbols)
    : names_(symbols.variables), variables_(symbols.variables.size()), let_(symbols.let) {
  for (const auto& [name, square] : symbols.squares) {
    names_.push_back(name);
  }
  for (const auto& [name, square] : symbols.squares) {
    const Result value = evaluate(square, *this);
    const auto scale = value ? constant(value->denominator) : std::nullopt;
    bool polynomial = scale.has_value();
    for (std::size_t i = variables_; polynomial && i < count(); ++i) {
      polynomial = !value->numerator.contains(i);
    }
    if (!polynomial) {
      throw InputError(fmt::format(
          "the square of '{}' is not a polynomial in the variables; expected one", name));
    }
    squares_.push_back(value->numerator * Polynomial(1 / *scale, count()));
  }
  known_.clear();  // found before every square was known
}

std::optional<Polynomial> SymbolicAlgebra::product(const Polynomial& a,
                                                   const Polynomial& b) const {
  if (a.terms().size() * b.terms().size() > most_terms * most_terms / 4 ||
      a.degree() + b.degree() > largest_degree) {  // both are at most largest_degree
    return std::nullopt;
  }
  Polynomial result = a * b;
  for (std::size_t i = 0; i < squares_.size(); ++i) {
    result = result.reduced(variables_ + i, squares_[i]);
  }
  const bool small =
      result.terms().size() <= most_terms &&
      std::all_of(result.terms().begin(), result.terms().end(), [](const auto& term) {
        return size_in_bits(term.second) <= most_bits;
      });
  return small ? std::optional(std::move(result)) : std::nullopt;
}

SymbolicAlgebra::Result SymbolicAlgebra::fraction(std::optional<Polynomial> a,
                                                  std::optional<Polynomial> b) {
  if (!a || !b) {
    return Inconclusive{fmt::format(
        "the formula grows beyond {} terms, {} bits a coefficient or degree {}",
        most_terms,
        most_bits,
        largest_degree)};
  }
  largest_ = std::max(largest_, a->terms().size() + b->terms().size());
  cancel(*a, *b);
  return RationalFunction{std::move(*a), std::move(*b)};
}

SymbolicAlgebra::Result SymbolicAlgebra::literal(const Rational& x) const {
  return RationalFunction{Polynomial(x, count()), Polynomial(1, count())};
}

SymbolicAlgebra::Result SymbolicAlgebra::name(const Expression& e) {
  if (e.at_N || e.at_g) {
    return Inconclusive{fmt::format("'{}' at another point is no symbol", e.name)};
  }
  const auto symbol = std::find(names_.begin(), names_.end(), e.name);
  if (symbol != names_.end()) {
    const auto index = static_cast<std::size_t>(symbol - names_.begin());
    return RationalFunction{Polynomial::symbol(index, count()), Polynomial(1, count())};
  }
  if (const auto seen = known_.find(e.name); seen != known_.end()) {
    return seen->second;
  }
  const auto abbreviation = let_.find(e.name);
  if (abbreviation == let_.end() || depth_ == deepest_abbreviation) {
    return Inconclusive{fmt::format("'{}' stands for nothing, or for itself", e.name)};
  }
  ++depth_;
  Result result = evaluate(abbreviation->second, *this);
  --depth_;
  if (result) {
    known_.emplace(e.name, *result);
  }
  return result;
}

SymbolicAlgebra::Result SymbolicAlgebra::add(const Number& a, const Number& b) {
  if (a.denominator.terms() == b.denominator.terms()) {
    return fraction(a.numerator + b.numerator, a.denominator);
  }
  Polynomial a_factor = b.denominator;  // by which a is widened
  Polynomial b_factor = a.denominator;
  cancel(a_factor, b_factor);
  cancel(b_factor, a_factor);
  const auto left = product(a.numerator, a_factor);
  const auto right = product(b.numerator, b_factor);
  return fraction(left && right ? std::optional(*left + *right) : std::nullopt,
                  product(a.denominator, a_factor));
}

SymbolicAlgebra::Result SymbolicAlgebra::subtract(const Number& a, const Number& b) {
  return add(a, {-b.numerator, b.denominator});
}

SymbolicAlgebra::Result SymbolicAlgebra::multiply(const Number& a, const Number& b) {
  Number left = a;
  Number right = b;
  cancel(left.numerator, right.denominator);
  cancel(right.numerator, left.denominator);
  return fraction(product(left.numerator, right.numerator),
                  product(left.denominator, right.denominator));
}

SymbolicAlgebra::Result SymbolicAlgebra::divide(const Number& a, const Number& b) {
  std::optional<Polynomial> over = product(a.numerator, b.denominator);
  std::optional<Polynomial> under = b.numerator;
  for (std::size_t root = variables_; root < count(); ++root) {
    if (over && under && under->contains(root)) {
      const Polynomial conjugate = under->conjugate(root);
      over = product(*over, conjugate);
      under = product(*under, conjugate);
    }
  }
  if (under && under->is_zero()) {
    return Inconclusive{"a divisor is zero, or not certainly nonzero"};
  }
  if (!over || !under) {
    return fraction(std::nullopt, std::nullopt);
  }
  if (!constant(*under)) {
    divisors_.push_back(*under);
  }
  return multiply({Polynomial(1, count()), a.denominator}, {*over, *under});
}

SymbolicAlgebra::Result SymbolicAlgebra::power(const Number& a, const Number& b) {
  const Rational exponent = constant(b).value_or(Rational(1, 2));
  if (denominator(exponent) != 1 || exponent > largest_exponent ||
      exponent < -largest_exponent) {
    return Inconclusive{
        fmt::format("an exponent is not an integer from -{0} to {0}", largest_exponent)};
  }
  return power(a, numerator(exponent).convert_to<long>());
}

SymbolicAlgebra::Result SymbolicAlgebra::power(const Number& a, long n) {
  Result result = literal(1);
  for (long i = 0; result && i < std::abs(n); ++i) {
    result = multiply(*result, a);
  }
  return n >= 0 || !result ? result : divide(*literal(1), *result);
}

SymbolicAlgebra::Result SymbolicAlgebra::max(const Number& a, const Number& b) const {
  const auto left = constant(a);
  const auto right = constant(b);
  return left && right ? literal(std::max(*left, *right)) : outside_the_ring("max");
}
SymbolicAlgebra::Result SymbolicAlgebra::sqrt(const Number&) {
  return outside_the_ring("sqrt");
}
SymbolicAlgebra::Result SymbolicAlgebra::exp(const Number&) {
  return outside_the_ring("exp");
}
SymbolicAlgebra::Result SymbolicAlgebra::log(const Number&) {
  return outside_the_ring("log");
}
SymbolicAlgebra::Result SymbolicAlgebra::abs(const Number&) {
  return outside_the_ring("abs");
}

Rational SymbolicAlgebra::value(const Polynomial& p,
                                const std::vector<Rational>& point) const {
  Rational sum = 0;
  for (const auto& [monomial, coefficient] : p.terms()) {
    Rational term = coefficient;
    for (std::size_t i = 0; i < variables_; ++i) {
      term *= certispin::power(point[i], static_cast<long>(monomial[i]));
    }
    sum += term;
  }
  return sum;
}

bool SymbolicAlgebra::independent(const std::vector<Rational>& point) const {
  std::vector<Rational> squares;
  for (const Polynomial& square : squares_) {
    squares.push_back(value(square, point));
    const bool real = squares.back() > 0;
    if (!real && (squares.back() == 0 || !constant(square))) {
      return false;
    }
  }
  for (std::size_t subset = 1; subset < (std::size_t{1} << squares.size()); ++subset) {
    Rational product = 1;
    for (std::size_t i = 0; i < squares.size(); ++i) {
      product *= (subset >> i & 1U) != 0 ? squares[i] : Rational(1);
    }
    if (is_square(product)) {
      return false;
    }
  }
  return true;
}

std::optional<Counterexample> SymbolicAlgebra::difference_at(
    const Number& difference, const std::vector<Rational>& point) const {
  const auto vanishes = [&](const Polynomial& p) { return value(p, point) == 0; };
  if (std::any_of(divisors_.begin(), divisors_.end(), vanishes) ||
      vanishes(difference.denominator) || !independent(point)) {
    return std::nullopt;
  }
  std::map<Monomial, Polynomial> parts;  // by their product of roots
  for (const auto& [monomial, coefficient] : difference.numerator.terms()) {
    Monomial roots(monomial.begin() + static_cast<long>(variables_), monomial.end());
    parts.try_emplace(std::move(roots), count())
        .first->second.add_term(monomial, coefficient);
  }
  for (const auto& [roots, part] : parts) {
    const Rational coefficient = value(part, point);
    if (coefficient == 0) {
      continue;
    }
    std::vector<std::string> place;
    for (std::size_t i = 0; i < variables_; ++i) {
      if (difference.numerator.contains(i) || difference.denominator.contains(i)) {
        place.push_back(names_[i] + " = " + to_fraction_text(point[i]));
      }
    }
    std::vector<std::string> product;
    for (std::size_t i = 0; i < roots.size(); ++i) {
      if (roots[i] != 0) {
        product.push_back(names_[variables_ + i]);
      }
    }
    return Counterexample{
        fmt::format("{}", fmt::join(place, ", ")),
        coefficient / value(difference.denominator, point),
        product.empty() ? "1" : fmt::format("{}", fmt::join(product, " "))};
  }
  return std::nullopt;
}

std::optional<Counterexample> SymbolicAlgebra::counterexample(
    const Number& difference) const {
  static const std::array<Rational, 11> fractions{Rational(1, 3),
                                                  Rational(2, 5),
                                                  Rational(3, 7),
                                                  Rational(5, 11),
                                                  Rational(2),
                                                  Rational(1, 7),
                                                  Rational(3),
                                                  Rational(-1, 2),
                                                  Rational(7, 13),
                                                  Rational(-3, 5),
                                                  Rational(5)};
  constexpr std::size_t tries = 200;
  for (std::size_t k = 0; k < tries; ++k) {
    std::vector<Rational> point;
    for (std::size_t i = 0; i < variables_; ++i) {
      const std::size_t stride = 1 + k / fractions.size();
      point.push_back(fractions.at((k + i * stride) % fractions.size()) +
                      Rational(static_cast<long>(i / fractions.size())));
    }
    if (auto found = difference_at(difference, point)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace certispin
