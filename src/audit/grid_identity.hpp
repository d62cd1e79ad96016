#pragma once

#include "certispin/audit/theorem.hpp"
#include "decision.hpp"

namespace certispin {

/// Are the two sides the same rational function?
///
/// Method      every formula is a pair A/B of polynomials, built by induction as
///             A/B ± C/D = (AD ± CB)/(BD), (A/B)(C/D) = (AC)/(BD), (A/B)/(C/D) =
///             (AD)/(BC), which bounds the degree in each variable; nothing is cancelled.
///             The numerator of left − right is computed exactly at the integers
///             2 … d + 2 of each variable, d its degree there at most.
/// Source      proofs/formula_identity.md (3)
/// Guarantees  a polynomial that is 0 on that grid is 0, so the sides agree wherever both
///             are defined; a point where it is not, and both are, is named.
///             Unknown beyond `most_points`, or if the sides are defined nowhere on the
///             grid.
/// Requires    no roots.
[[nodiscard]] Decision decide_grid(const Theorem& theorem, const Statement& statement);

}  // namespace certispin
