#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>

namespace certispin {

/// Counts the eigenvalues of `matrix` below `x`, with proof.
///
/// Method      signs of the pivots q_1 = T_11 − x, q_{i+1} = T_{i+1,i+1} − x − e_i²/q_i of
///             T − x = L D Lᵀ; their number of negative ones is the count (Sylvester's law
///             of inertia).
/// Source      [Par98] §3.3
/// Guarantees  the exact count for every real in `x`; Inconclusive if a pivot's enclosure
///             contains 0.
[[nodiscard]] Outcome<std::size_t> count_below(const JacobiMatrix& matrix,
                                               const Interval& x);

}  // namespace certispin
