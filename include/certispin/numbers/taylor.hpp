#pragma once

#include "certispin/numbers/interval.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// Taylor coefficients f^(k)/k!, k = 0 … order, of a function of one variable, each enclosed
/// at a point of the variable or on a whole interval of it.
///
/// Method      the truncated product and quotient of power series, in place: no operation
///             allocates.
/// Source      [Moo66] chapter 11; proofs/derivative_in_g.md
/// Guarantees  if the operands enclose the coefficients of f and h at every point of the
///             interval, the result encloses those of f + h, f h or 1/f.
class TaylorSeries {
 public:
  /// The constant 0.
  TaylorSeries(std::size_t order, Bits precision);

  [[nodiscard]] std::size_t order() const { return coefficients_.size() - 1; }
  [[nodiscard]] Interval& operator[](std::size_t k) { return coefficients_[k]; }
  [[nodiscard]] const Interval& operator[](std::size_t k) const {
    return coefficients_[k];
  }

  // *this := …; all series have the same order, and no operand is *this.
  void assign(const TaylorSeries& a);
  void assign_product(const TaylorSeries& a, const TaylorSeries& b);
  void assign_product(const TaylorSeries& a, std::uint64_t b);
  /// Requires    a certainly does not vanish.
  void assign_reciprocal(const TaylorSeries& a);

  void subtract(const TaylorSeries& a);
  void add(const TaylorSeries& a);
  void add(std::uint64_t a) { coefficients_.front().add(a); }
  void multiply_by(const TaylorSeries& a);

 private:
  std::vector<Interval> coefficients_;
  Interval term_;
  Interval sum_;
};

}  // namespace certispin
