#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/rational.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// Arithmetic over quantity ids, parameters and exact literals.
///
/// Grammar  + - * / ^ (right-associative, binds tighter than a sign), parentheses,
///          decimal literals, sqrt exp log abs max, names, and a name at another point:
///          delta_E[N=370], G_01[N=370, g=19/20].
struct Expression {
  enum class Kind { literal, name, negate, add, subtract, multiply, divide, power, call };

  Kind kind = Kind::literal;
  Rational literal;              // of a literal
  std::string name;              // of a name or a function
  std::optional<long> at_N;      // of a name
  std::optional<Rational> at_g;  // of a name
  std::vector<Expression> operands;
};

/// Guarantees  InputError with the column and what was expected if `text` does not parse or
///             has more than 4096 characters.
[[nodiscard]] Expression parse_expression(std::string_view text);

/// Every name in the expression, functions left out, in order of appearance.
[[nodiscard]] std::vector<std::string> names_in(const Expression& expression);

/// Evaluates in any arithmetic.
///
/// Requires    `algebra` has a type Number; literal(Rational) and name(Expression) and
///             the operations add, subtract, multiply, divide, power, max, sqrt, exp, log,
///             abs, each returning Outcome<Number>.
/// Guarantees  that of the algebra; the first inconclusive step ends the evaluation.
template <class Algebra>
Outcome<typename Algebra::Number> evaluate(const Expression& e, Algebra& algebra) {
  using Result = Outcome<typename Algebra::Number>;
  using Kind = Expression::Kind;
  if (e.kind == Kind::literal) {
    return algebra.literal(e.literal);
  }
  if (e.kind == Kind::name) {
    return algebra.name(e);
  }
  const Result a = evaluate(e.operands.front(), algebra);
  if (!a) {
    return a;
  }
  if (e.operands.size() == 2) {
    const Result b = evaluate(e.operands.back(), algebra);
    if (!b) {
      return b;
    }
    switch (e.kind) {
      case Kind::add:
        return algebra.add(*a, *b);
      case Kind::subtract:
        return algebra.subtract(*a, *b);
      case Kind::multiply:
        return algebra.multiply(*a, *b);
      case Kind::divide:
        return algebra.divide(*a, *b);
      case Kind::power:
        return algebra.power(*a, *b);
      default:
        return algebra.max(*a, *b);
    }
  }
  if (e.kind == Kind::negate) {
    const Result zero = algebra.literal(Rational(0));
    return zero ? algebra.subtract(*zero, *a) : zero;
  }
  if (e.name == "sqrt") {
    return algebra.sqrt(*a);
  }
  if (e.name == "exp") {
    return algebra.exp(*a);
  }
  return e.name == "log" ? algebra.log(*a) : algebra.abs(*a);
}

}  // namespace certispin
