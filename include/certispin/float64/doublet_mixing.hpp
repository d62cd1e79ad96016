#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/outcome.hpp"

#include <span>
#include <vector>

namespace certispin {

/// The two ground vectors on the Dicke basis m = −N/2…N/2, each of norm 1.
struct DoubletVectors {
  std::vector<Interval> E_0;  // even: ⟨−m|E_0⟩ = ⟨m|E_0⟩ > 0
  std::vector<Interval> E_1;  // odd: ⟨−m|E_1⟩ = −⟨m|E_1⟩, ⟨m|E_1⟩ > 0 for m > 0
};

/// Encloses them by enclose_vector.
///
/// Guarantees  each component is enclosed; Inconclusive at the precision cap, and at g = 0,
///             where every mixture of the two is a ground vector.
[[nodiscard]] Outcome<DoubletVectors> enclose_doublet_vectors(const ModelPoint& point);

/// Where a computed vector v stands to the proved doublet.
struct Mixing {
  Interval sine;     // sin θ; θ = 0 is the right member of the doublet, π/2 the other
  Interval outside;  // norm of the part of v/‖v‖ outside the doublet
};

/// Encloses the mixing of `v`, whose doubles enter exactly.
///
/// Defines     with a = ⟨own|v⟩ and b = ⟨other|v⟩: tan θ = |b/a|, sin θ = |b|/√(a² + b²),
///             outside = √(1 − (a² + b²)/‖v‖²).
/// Requires    `own` and `other` contain orthonormal vectors of as many components as v.
/// Guarantees  contains both; Inconclusive if v is not finite or may be orthogonal to the
///             doublet.
[[nodiscard]] Outcome<Mixing> enclose_mixing(const std::vector<Interval>& own,
                                             const std::vector<Interval>& other,
                                             std::span<const double> v);

}  // namespace certispin
