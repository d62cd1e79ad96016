#pragma once

#include "certispin/numbers/approximation.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"
#include "double_extended.hpp"

#include <cstddef>

namespace certispin {

/// Doubles the digits of seeds that are accurate to extended precision; uncertified.  Refers
/// to the matrix.
///
/// Method      one Rayleigh-quotient step on the twisted factorisation, the matrix in
///             units of `norm` and in doubled extended precision.
class SeedRefinement {
 public:
  SeedRefinement(const JacobiMatrix& matrix, long double norm);

  /// A better approximation of the eigenvalue near `value` · norm; `value` · norm itself
  /// where the step is not finite.
  [[nodiscard]] Approximation operator()(long double value, std::size_t twist) const;

 private:
  struct HalfStep;

  [[nodiscard]] HalfStep sweep(std::size_t from,
                               std::size_t twist,
                               const DoubleExtended& x) const;

  [[nodiscard]] DoubleExtended diagonal(std::size_t i) const;

  const JacobiMatrix& matrix_;
  long double norm_;
  DoubleExtended scale_;             // in units of the norm
  DoubleExtended corner_;            // likewise
  DoubleExtended squared_coupling_;  // of an off_squared of 1, likewise
};

}  // namespace certispin
