#include "symbolic_identity.hpp"

#include "matrix_algebra.hpp"
#include "rational_function.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

using SymbolicMatrix = MatrixNumber<RationalFunction>;

std::string describe(const Counterexample& found, const Shape& shape, std::size_t entry) {
  const std::string element = shape.scalar() ? ""
                                             : fmt::format(" in row {}, column {}",
                                                           entry / shape.columns + 1,
                                                           entry % shape.columns + 1);
  return fmt::format("left - right is {}{}{}{}",
                     to_fraction_text(found.coefficient),
                     found.part == "1" ? "" : fmt::format(" {} + …", found.part),
                     element,
                     found.point.empty() ? "" : " at " + found.point);
}

/// Are the sides equal?  A note says where they are not.
Decision decide_equality(const SymbolicMatrix& difference,
                         const SymbolicAlgebra& algebra) {
  Decision decision{Truth::yes, "", ""};
  for (std::size_t i = 0; i < difference.entries.size(); ++i) {
    if (difference.entries[i].numerator.is_zero()) {
      continue;
    }
    if (const auto found = algebra.counterexample(difference.entries[i])) {
      return {Truth::no, "", describe(*found, difference.shape, i)};
    }
    decision = {
        Truth::unknown, "", "the sides differ as formulas, but no point shows it"};
  }
  return decision;
}

Decision negated(Decision decision) {
  if (decision.holds != Truth::unknown) {
    decision.holds = decision.holds == Truth::yes ? Truth::no : Truth::yes;
  }
  if (decision.holds == Truth::no) {
    decision.note = "the two sides are the same";
  }
  return decision;
}

}  // namespace

Decision decide_symbolic(const Theorem& theorem, const Statement& statement) {
  SymbolicAlgebra scalars(theorem.symbols);
  MatrixAlgebra<SymbolicAlgebra> algebra(scalars, theorem);
  const auto left = evaluate(statement.left, algebra);
  if (!left) {
    return {Truth::unknown, "", left.why().reason};
  }
  const auto right = evaluate(statement.right, algebra);
  if (!right) {
    return {Truth::unknown, "", right.why().reason};
  }
  const auto difference = algebra.subtract(*left, *right);
  if (!difference) {
    return {Truth::unknown, "", difference.why().reason};
  }
  Decision decision = decide_equality(*difference, scalars);
  if (theorem.comparison == Comparison::different) {
    decision = negated(std::move(decision));
  }
  decision.size = fmt::format("{} terms", scalars.largest());
  return decision;
}

}  // namespace certispin
