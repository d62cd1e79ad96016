#pragma once

#include "certispin/audit/consistency.hpp"
#include "relation_terms.hpp"

namespace certispin {

/// Judges one declared relation from the printed cells of its claims.
///
/// Method      `inconsistent`: the two sides, in interval arithmetic over the box of cells,
///             have no real in common; where a name stands twice, on every piece of the box.
///             `agree`: with the numbers as they stand, one side lies in what the printed
///             number on the other stands for; between two formulas, they are equal.
///             `rounding`: neither.  The explanation says whether it is proved that some
///             point of the box satisfies the relation (the sides, which are continuous,
///             differ one way at one point and the other way at another).
/// Requires    the relation's claims are in `claims`.
[[nodiscard]] Consistency check_relation(const Relation& relation,
                                         const ClaimIndex& claims);

}  // namespace certispin
