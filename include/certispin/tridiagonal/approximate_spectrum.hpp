#pragma once

#include "certispin/numbers/approximation.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// Uncertified eigenvalue, to extended precision and to twice its digits, the row where its
/// eigenvector is largest, and a number about halfway to the next eigenvalue (where there
/// is one).
struct ApproximateEigenpair {
  long double value = 0;
  Approximation refined{0.0L};
  std::size_t twist = 0;
  long double separator = 0;
};

/// The `count` lowest eigenpairs, to seed proofs.
///
/// Method      multisection by Sturm counts until each eigenvalue stands alone, then
///             Rayleigh-quotient steps on the twisted factorisation, the last of them in
///             doubled extended precision.
/// Source      [DP04] for the twist; nothing here is certified.
/// Requires    1 ≤ count ≤ n; entries within 10^±4000.
[[nodiscard]] std::vector<ApproximateEigenpair> approximate_lowest(
    const JacobiMatrix& matrix, std::size_t count);

}  // namespace certispin
