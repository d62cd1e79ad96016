#pragma once

#include "certispin/quantities/certified_evaluation.hpp"

namespace certispin {

/// Encloses the doublet that any backward-stable double-precision eigensolver computes from
/// the (N+1)×(N+1) matrix, whatever its rounding errors.
///
/// Method      With n = N + 1, ε = 2^-52 and ‖H‖_2 = |E_0| (−H has no negative entry), the
///             backward error is η = (n + 2) ε ‖H‖: p(n) ε ‖H‖ of the solver, of which
///             p(n) = n is assumed, and 2 ε ‖H‖ of rounding the entries.  Then
///               |δE_k| ≤ η                                    (Weyl),
///               sin θ_i ≤ min(1, 2η/gap_i)                    (Davis–Kahan),
///               |δ⟨J_z²⟩_i| ≤ (N²/4)(sin θ_i + 3nε),
///               |δ|J_01|| ≤ (N/2)(sin θ_0 + sin θ_1 + 3nε)
///             with gap_0 = ΔE and gap_1 = min(ΔE, E_2 − E_1) from proved enclosures; 3nε
///             covers vectors that are orthonormal to nε and the rounding of the sums.
/// Source      [And99] §4.7, [DK70], [Par98] §11.7
/// Guarantees  contains the computed doublet if the solver is backward stable with
///             p(n) = n; Inconclusive if the true doublet could not be enclosed.
///
/// p(n) = n is the classical assumption, not a theorem about a library.  Measured with
/// OpenBLAS 0.3.21 at 611 points with N ≤ 300, the levels of dsyevd, dsyev and dstevd keep
/// to 0.51 p(n) ε ‖H‖.  Those of the MRRR drivers and of Eigen exceed p(n) ε ‖H‖ for some
/// small n: dsyevr and dstevr by 3.4 (N = 3, g = 1), dstemr by 57 (N = 9, g = 100), Eigen
/// by 1.5 (N = 2, g = 1/4); Reference-LAPACK issue #999 reports the like of xSTEMR.
/// Float64Row::within_bound tells where a run refutes the assumption.
[[nodiscard]] Outcome<Doublet> enclose_computed_doublet(const ModelPoint& point,
                                                        DoubletCache& cache);

/// How far backward stability leaves the vectors of the doublet free to mix.
struct MixingBound {
  Interval size;  // ε ‖H‖/ΔE: what a backward error of ε ‖H‖ can do
  Interval sine;  // the larger bound of sin θ_i above, with the 3nε of the vectors
};

/// Guarantees  contains both; sin θ_i ≤ `sine` if the solver is backward stable with
///             p(n) = n; Inconclusive if the true doublet could not be enclosed or ΔE = 0.
[[nodiscard]] Outcome<MixingBound> enclose_mixing_bound(const ModelPoint& point,
                                                        DoubletCache& cache);

/// Encloses |computed − truth| for whatever evaluate_float64 may compute; the upper end is
/// the a-priori bound.
///
/// Method      enclose_computed_doublet, then the formula in 53-bit interval arithmetic: an
///             interval with 53-bit ends that contains a result contains its rounding, so
///             the rounding of every operation is included (subnormal results as well).
/// Requires    `truth` contains the true value; exp, log and pow of the C library err by
///             less than a unit in the last place.
/// Guarantees  as enclose_computed_doublet; Inconclusive where the bound is infinite (a
///             divisor that may be computed as 0, a result that may overflow);
///             UndefinedQuantity as enclose_expression.
[[nodiscard]] Outcome<Interval> enclose_a_priori_bound(const Expression& expression,
                                                       const Problem& problem,
                                                       const Value& truth,
                                                       DoubletCache& cache);

}  // namespace certispin
