#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// Encloses eigenvectors of one matrix, which it refers to, at one precision.
class EigenvectorSolver {
 public:
  EigenvectorSolver(const JacobiMatrix& matrix, Bits precision);

  /// Encloses the unit eigenvector of the eigenvalue in `lambda`.
  ///
  /// Defines     T z = λ z, Σ z_i² = 1, z_{n−1} > 0.
  /// Method      the three-term recurrence from both ends to row `twist` in interval
  ///             arithmetic on an enclosure of λ, as ratios of neighbours; where a
  ///             component nearly vanishes, over two rows at once, so that nothing is
  ///             divided by it.
  /// Source      [DP04] for the twist; proofs/eigenvector.md
  /// Requires    `lambda` contains an eigenvalue; twist < n, best where the vector is
  ///             largest.
  /// Guarantees  each component is enclosed; Inconclusive if a divisor may be 0 at this
  ///             width of `lambda`.
  [[nodiscard]] Outcome<std::vector<Interval>> enclose(const Interval& lambda,
                                                       std::size_t twist) const;

 private:
  JacobiRows rows_;
  Bits precision_;
  std::vector<Interval> couplings_;  // e_i
};

}  // namespace certispin
