#pragma once

#include "certispin/audit/theorem.hpp"
#include "decision.hpp"

namespace certispin {

/// Are the two sides the same formula, or do they differ as the theorem says?
///
/// Method      every element of left − right in the ring of `SymbolicAlgebra`.
/// Source      proofs/formula_identity.md
/// Guarantees  equal sides agree wherever both are defined; different ones differ at a
///             point, which the note names.  Size: terms of the largest formula on the way.
[[nodiscard]] Decision decide_symbolic(const Theorem& theorem,
                                       const Statement& statement);

}  // namespace certispin
