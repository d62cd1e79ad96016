#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/rational.hpp"
#include "certispin/numbers/value.hpp"
#include "certispin/quantities/expression.hpp"

#include <map>
#include <optional>
#include <string>

namespace certispin {

/// Every real between two ends; an absent end is infinite.
struct Range {
  std::optional<Rational> lower;
  std::optional<Rational> upper;

  [[nodiscard]] bool is_point() const { return lower && upper && *lower == *upper; }
};

/// No real belongs to both.
[[nodiscard]] bool disjoint(const Range& a, const Range& b);
/// Every real of `inner` belongs to `outer`.
[[nodiscard]] bool contains(const Range& outer, const Range& inner);

/// What the names of an expression may be, independently of each other.
using Box = std::map<std::string, Range>;

/// Interval arithmetic with exact rational ends over a box.
///
/// Method      exact, but for sqrt, exp, log and powers with a real exponent, whose ends
///             are enclosed at 256 bits and taken outward.
/// Guarantees  each operation contains every value that it takes on its operands and is
///             continuous there; Inconclusive where it may be undefined or would be huge.
class CellAlgebra {
 public:
  using Number = Range;

  explicit CellAlgebra(const Box& box) : box_(box) {}

  [[nodiscard]] static Outcome<Range> literal(const Rational& x) { return Range{x, x}; }
  /// Requires    a name of the box.
  [[nodiscard]] Outcome<Range> name(const Expression& e) const;

  [[nodiscard]] static Outcome<Range> add(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> subtract(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> multiply(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> divide(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> power(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> max(const Range& a, const Range& b);
  [[nodiscard]] static Outcome<Range> sqrt(const Range& a);
  [[nodiscard]] static Outcome<Range> exp(const Range& a);
  [[nodiscard]] static Outcome<Range> log(const Range& a);
  [[nodiscard]] static Outcome<Range> abs(const Range& a);

 private:
  const Box& box_;
};

}  // namespace certispin
