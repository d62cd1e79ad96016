#pragma once

#include "certispin/audit/theorem.hpp"
#include "decision.hpp"

namespace certispin {

/// Is left ≥ right, or left > right, by a form of left − right that is evidently so?
///
/// Method      form = left − right in the ring of `SymbolicAlgebra`; and the form is built
///             by +, *, / and powers from literals, from what the theorem assumes to be
///             nonnegative or positive, and from even powers of reals.
/// Source      proofs/formula_identity.md (4)
/// Guarantees  `yes` holds wherever both sides are defined and the assumptions hold.  `no`
///             names a point where the relation fails; or, of the sides of the theorem
///             itself, says that the form does not prove it.
/// Requires    no roots.
[[nodiscard]] Decision decide_positivity(const Theorem& theorem,
                                         const Statement& statement);

}  // namespace certispin
