#pragma once

#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/rational.hpp"

#include <concepts>
#include <variant>

namespace certispin {

/// A certified real: known exactly, or enclosed.  Nothing uncertified converts to it.
class Value {
 public:
  // NOLINTBEGIN(google-explicit-constructor): both are certified reals.
  Value(Rational exact) : content_(std::move(exact)) {}
  Value(Interval enclosure) : content_(std::move(enclosure)) {}
  template <std::floating_point T>
  Value(T) = delete;  // an uncertified number
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool is_exact() const {
    return std::holds_alternative<Rational>(content_);
  }
  /// Requires    is_exact().
  [[nodiscard]] const Rational& exact() const { return std::get<Rational>(content_); }

  /// Encloses the real at `precision` (an enclosure keeps its own ends).
  [[nodiscard]] Interval enclosure(Bits precision) const;

  [[nodiscard]] bool certainly_inside(const RationalInterval& set) const;
  [[nodiscard]] bool certainly_outside(const RationalInterval& set) const;
  [[nodiscard]] bool certainly_zero() const { return is_exact() && exact() == 0; }

 private:
  std::variant<Rational, Interval> content_;
};

/// Arithmetic at a working precision: exact where both operands are exact and the result
/// stays small enough to be worth it, enclosed otherwise.
///
/// Guarantees  each function returns an exact value, or a bounded enclosure of the result,
///             or Inconclusive where the operation is not certainly defined.
class Arithmetic {
 public:
  explicit Arithmetic(Bits precision) : precision_(precision) {}

  [[nodiscard]] Bits precision() const { return precision_; }

  [[nodiscard]] Outcome<Value> add(const Value& a, const Value& b) const;
  [[nodiscard]] Outcome<Value> subtract(const Value& a, const Value& b) const;
  [[nodiscard]] Outcome<Value> multiply(const Value& a, const Value& b) const;
  [[nodiscard]] Outcome<Value> divide(const Value& a, const Value& b) const;
  /// a^b: b an exact integer, or a > 0.
  [[nodiscard]] Outcome<Value> power(const Value& a, const Value& b) const;
  [[nodiscard]] Outcome<Value> max(const Value& a, const Value& b) const;
  [[nodiscard]] Outcome<Value> sqrt(const Value& a) const;
  [[nodiscard]] Outcome<Value> exp(const Value& a) const;
  [[nodiscard]] Outcome<Value> log(const Value& a) const;
  [[nodiscard]] Outcome<Value> abs(const Value& a) const;

 private:
  [[nodiscard]] Interval enclose(const Value& a) const { return a.enclosure(precision_); }

  Bits precision_;
};

}  // namespace certispin
