#include "positivity.hpp"

#include "point_algebra.hpp"
#include "symbolic_identity.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace certispin {
namespace {

/// What is evident of a number; each says more than the one before.
enum class Sign { unknown, real, nonnegative, positive };

/// Signs by induction on a formula.
class SignAlgebra {
 public:
  using Number = Sign;
  using Result = Outcome<Sign>;

  explicit SignAlgebra(const Theorem& theorem) : theorem_(theorem) {}

  [[nodiscard]] static Result literal(const Rational& x) {
    return x > 0 ? Sign::positive : x == 0 ? Sign::nonnegative : Sign::real;
  }

  [[nodiscard]] Result name(const Expression& e) const {
    if (theorem_.positive.contains(e.name)) {
      return Sign::positive;
    }
    if (theorem_.nonnegative.contains(e.name)) {
      return Sign::nonnegative;
    }
    return Sign::real;
  }

  [[nodiscard]] static Result add(Sign a, Sign b) {
    if (std::min(a, b) >= Sign::nonnegative) {
      return std::max(a, b);
    }
    return std::min(a, b);
  }
  [[nodiscard]] static Result subtract(Sign a, Sign b) {
    return std::min({a, b, Sign::real});
  }
  [[nodiscard]] static Result multiply(Sign a, Sign b) { return std::min(a, b); }
  /// The form is defined wherever the assumptions hold: a divisor is positive.
  [[nodiscard]] static Result divide(Sign a, Sign b) {
    return b == Sign::positive ? a : Sign::unknown;
  }
  [[nodiscard]] static Result power(Sign a, long n) {
    const bool even_of_real = n % 2 == 0 && a == Sign::real;
    const Sign power = n == 0 ? Sign::positive : even_of_real ? Sign::nonnegative : a;
    return n < 0 ? divide(Sign::positive, power) : Result(power);
  }

 private:
  const Theorem& theorem_;
};

/// form = left − right, as the ring decides.
Decision decide_form(const Theorem& theorem, const Statement& statement) {
  Statement difference;
  difference.left.kind = Expression::Kind::subtract;
  difference.left.operands = {statement.left, statement.right};
  difference.right = *statement.form;
  Decision decision = decide_symbolic(theorem, difference);
  if (decision.holds == Truth::no) {
    decision.note = "the form is not left - right: their difference" +
                    decision.note.substr(std::string("left - right").size());
  }
  return decision;
}

/// Is left − right evidently of the sign that is stated?
Decision decide_by_form(const Theorem& theorem, const Statement& statement) {
  Decision decision = decide_form(theorem, statement);
  if (decision.holds != Truth::yes) {
    return decision;
  }
  SignAlgebra scalars(theorem);
  MatrixAlgebra<SignAlgebra> algebra(scalars, theorem);
  const auto sign = evaluate(*statement.form, algebra);
  if (!sign) {
    return {Truth::unknown, decision.size, sign.why().reason};
  }
  const bool strict = theorem.comparison == Comparison::greater;
  const Sign least = strict ? Sign::positive : Sign::nonnegative;
  if (sign->entries.front() < least) {
    return {Truth::no,
            decision.size,
            fmt::format("the form is not evidently {}", strict ? "positive" : ">= 0")};
  }
  return decision;
}

/// The k-th sample point at which the assumed signs hold.
std::vector<Rational> sample_point(const Theorem& theorem, std::size_t k) {
  static const std::array<Rational, 11> values{Rational(1, 3),
                                               Rational(2),
                                               Rational(0),
                                               Rational(-1, 2),
                                               Rational(1, 7),
                                               Rational(5),
                                               Rational(3, 7),
                                               Rational(-3),
                                               Rational(1),
                                               Rational(1, 100),
                                               Rational(10)};
  std::vector<Rational> point;
  const std::size_t stride = 1 + k / values.size();
  for (const std::string& name : theorem.symbols.variables) {
    Rational x = values.at((k + point.size() * stride) % values.size());
    const bool positive = theorem.positive.contains(name);
    if (x < 0 && (positive || theorem.nonnegative.contains(name))) {
      x = -x;
    }
    point.push_back(x == 0 && positive ? Rational(1, 2) : x);
  }
  return point;
}

/// A sentence with a point at which the assumptions hold and the relation does not.
std::optional<std::string> violation(const Theorem& theorem, const Statement& statement) {
  const Variables& variables = theorem.symbols.variables;
  constexpr std::size_t tries = 121;
  for (std::size_t k = 0; k < tries; ++k) {
    const std::vector<Rational> point = sample_point(theorem, k);
    PointAlgebra scalars(variables, point);
    MatrixAlgebra<PointAlgebra> algebra(scalars, theorem);
    const auto difference = difference_of(statement, algebra);
    if (!difference) {
      return std::nullopt;
    }
    if (!scalars.defined()) {
      continue;
    }
    const auto& [over, under] = difference->entries.front();
    const Rational value = over / under;
    if (value < 0 || (value == 0 && theorem.comparison == Comparison::greater)) {
      return describe_difference(variables, point, value);
    }
  }
  return std::nullopt;
}

}  // namespace

Decision decide_positivity(const Theorem& theorem, const Statement& statement) {
  Decision decision = decide_by_form(theorem, statement);
  if (decision.holds == Truth::yes) {
    return decision;
  }
  if (const auto where = violation(theorem, statement)) {
    return {Truth::no, decision.size, *where};
  }
  if (statement.other_sides) {
    return {Truth::unknown, decision.size, "no point shows that it fails"};
  }
  return decision;
}

}  // namespace certispin
