#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// Encloses the positive unit eigenvector of the lowest eigenvalue.
///
/// Defines     T z = λ z, z_i > 0, Σ z_i² = 1.
/// Method      the three-term recurrence from both ends to row `twist` in interval
///             arithmetic on an enclosure of λ: every ratio z_i/z_{i+1} = √e_i²/q_i is
///             positive, and both directions are the growing ones.
/// Source      [GK02] for positivity; proofs/ground_vector.md
/// Requires    `lambda` contains the lowest eigenvalue.
/// Guarantees  each component is enclosed; Inconclusive if a pivot is not certainly
///             positive at this width of `lambda`.
[[nodiscard]] Outcome<std::vector<Interval>> enclose_ground_vector(
    const JacobiMatrix& matrix, const Interval& lambda, std::size_t twist);

}  // namespace certispin
