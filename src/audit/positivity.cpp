#include "positivity.hpp"

#include "matrix_algebra.hpp"
#include "symbolic_identity.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// What is evident of a number where it is defined; each says more than the one before.
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
    return theorem_.symbols.squares.contains(e.name) ? Sign::unknown : Sign::real;
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
  /// A divisor is not 0.
  [[nodiscard]] static Result divide(Sign a, Sign b) {
    return std::min(a, b == Sign::nonnegative ? Sign::positive : b);
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

}  // namespace

Decision decide_positivity(const Theorem& theorem, const Statement& statement) {
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

}  // namespace certispin
