#pragma once

#include "certispin/numbers/value.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// A function of g on an interval G or at a point of it: c_k = f^(k)/k!, as far as known.
///
/// Guarantees  c_0 contains f(g) for every g in G; if there are more, f is as often
///             differentiable on G (from within, at its ends) and c_k contains f^(k)(g)/k!
///             for every g in G.
struct Jet {
  static constexpr std::size_t largest_order = 2;

  std::vector<Value> c;

  [[nodiscard]] std::size_t order() const { return c.size() - 1; }
};

/// A function that does not depend on g.
[[nodiscard]] Jet constant_jet(const Value& value);

/// The reals that belong to both of two enclosures of one real.
[[nodiscard]] Value intersection(const Value& a, const Value& b, Bits precision);

/// Arithmetic on jets: that of power series, with Value for each coefficient, so that
/// rational functions of a rational g stay exact.
///
/// Source      [Moo66] chapter 11; proofs/derivative_in_g.md
/// Guarantees  as Arithmetic for the values; a derivative that is not certainly defined is
///             left out, with those above it.
class JetArithmetic {
 public:
  using Number = Jet;

  /// `at_a_point`: G is one point, where a function that is 0 may have a kink.
  JetArithmetic(Bits precision, bool at_a_point) : on_(precision), point_(at_a_point) {}

  [[nodiscard]] Bits precision() const { return on_.precision(); }

  [[nodiscard]] Outcome<Jet> add(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> subtract(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> multiply(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> divide(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> power(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> max(const Jet& a, const Jet& b) const;
  [[nodiscard]] Outcome<Jet> sqrt(const Jet& a) const;
  [[nodiscard]] Outcome<Jet> exp(const Jet& a) const;
  [[nodiscard]] Outcome<Jet> log(const Jet& a) const;
  [[nodiscard]] Outcome<Jet> abs(const Jet& a) const;

 private:
  [[nodiscard]] Outcome<Jet> integer_power(const Jet& a, const Value& n) const;
  /// The sign of a on all of G, as far as a function equal to |a| there needs it.
  [[nodiscard]] int sign(const Value& a) const;

  Arithmetic on_;
  bool point_;
};

}  // namespace certispin
