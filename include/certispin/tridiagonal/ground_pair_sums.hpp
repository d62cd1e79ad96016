#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace certispin {

/// How a ground vector enters the rows it shares with its partner: the first shared pivot
/// is T_00 − λ − `shift`, and rows outside the core add `norm_squared` · z_0² to |z|².
struct CoreHead {
  Interval shift;
  Interval norm_squared;
};

/// Sums over the core rows of two positive ground vectors u, v, each scaled to 1 at the
/// twist row; x_i are integer positions of the rows.
struct GroundPairSums {
  Interval uu;     // Σ u_i², rows outside the core included
  Interval vv;     // Σ v_i², likewise
  Interval uv;     // Σ u_i v_i
  Interval xx_uu;  // Σ x_i² u_i²
  Interval xx_vv;  // Σ x_i² v_i²
  Interval x_uv;   // Σ x_i u_i v_i
  Interval first;  // u_0 v_0
};

/// Encloses the sums for the ground vectors of two matrices that share the rows of `core`
/// and differ only in what stands before its first row.
///
/// Method      ratios as in enclose_ground_vector, squared so that no root is taken, and
///             sums accumulated toward the twist by Horner's rule, all rounded to nearest;
///             no vector is stored.  The computed pivots are exactly those of a matrix
///             whose diagonal is off by at most W, and Σ −∂ln q_i/∂λ, accumulated beside
///             them, bounds what that does to any product of ratios.
/// Source      proofs/ground_pair_sums.md
/// Requires    `lambda_u`, `lambda_v` contain the lowest eigenvalues; `core.corner` = 0;
///             positions ≥ 0, one a row; twist < core.size().
/// Guarantees  each sum is enclosed; its relative width is a small multiple of n 2^-p
///             plus the relative effect of the widths of λ; Inconclusive if a pivot is not
///             positive or λ is too wide.
[[nodiscard]] Outcome<GroundPairSums> enclose_ground_pair_sums(
    const JacobiMatrix& core,
    const std::vector<std::uint32_t>& positions,
    const Interval& lambda_u,
    const CoreHead& head_u,
    const Interval& lambda_v,
    const CoreHead& head_v,
    std::size_t twist);

}  // namespace certispin
