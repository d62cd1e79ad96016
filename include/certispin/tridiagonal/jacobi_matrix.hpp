#pragma once

#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/rational.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace certispin {

/// Real symmetric tridiagonal n×n matrix with exact entries and negative off-diagonals:
///   T_ii = scale · diagonal[i] + (i = 0 ? corner : 0),  T_i,i+1 = −√off_squared[i] < 0.
///
/// The eigenvalues are simple, the k-th eigenvector (from k = 0) has k sign changes, and
/// the lowest can be chosen positive [GK02].
struct JacobiMatrix {
  Rational scale;
  std::int64_t corner = 0;
  std::vector<std::int64_t> diagonal;
  std::vector<std::uint64_t> off_squared;  // n − 1 entries, each > 0

  [[nodiscard]] std::size_t size() const { return diagonal.size(); }

  /// T_ii exactly.
  [[nodiscard]] Rational entry(std::size_t i) const {
    return scale * diagonal[i] + (i == 0 ? corner : 0);
  }

  /// |scale| max |diagonal[i]| + |corner| ≥ max |T_ii|
  [[nodiscard]] Rational largest_diagonal() const {
    std::int64_t largest = 0;
    for (const std::int64_t a : diagonal) {
      largest = std::max(largest, std::abs(a));
    }
    return abs(scale) * largest + std::abs(corner);
  }
};

/// The rows of a Jacobi matrix at a working precision; computing one does not allocate.
class JacobiRows {
 public:
  JacobiRows(const JacobiMatrix& matrix, Bits precision)
      : matrix_(matrix),
        scale_(matrix.scale, precision),
        corner_(static_cast<long>(matrix.corner), precision) {}

  /// result := T_ii − x
  void shifted_entry(Interval& result, std::size_t i, const Interval& x) const {
    result.assign_product(scale_, matrix_.diagonal[i]);
    result.assign_difference(result, x);
    if (i == 0 && matrix_.corner != 0) {
      result.assign_sum(result, corner_);
    }
  }

  [[nodiscard]] std::uint64_t off_squared(std::size_t i) const {
    return matrix_.off_squared[i];
  }
  [[nodiscard]] std::size_t size() const { return matrix_.size(); }

 private:
  const JacobiMatrix& matrix_;
  Interval scale_;
  Interval corner_;
};

}  // namespace certispin
