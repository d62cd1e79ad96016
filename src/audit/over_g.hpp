#pragma once

#include "certispin/quantities/certified_evaluation.hpp"

namespace certispin {

/// How often a range of g is halved to find where a level is passed: to 1e-7 of it.
inline constexpr int finest_passage = 24;

/// Encloses an expression on a whole interval of g.
///
/// Method      ⟨E_i|J_z²|E_i⟩ does not increase with g: its values at the two ends enclose
///             it in between; the rest is interval arithmetic on g itself.
/// Source      proofs/monotone_in_g.md
/// Guarantees  contains the value at every g of the interval; Inconclusive where the
///             interval is too wide for that; UndefinedQuantity with the reason where a name
///             has no such enclosure on any interval.
[[nodiscard]] Outcome<Interval> enclose_over_g(const Expression& expression,
                                               long N,
                                               const RationalInterval& g,
                                               Bits precision,
                                               DoubletCache& cache);

}  // namespace certispin
