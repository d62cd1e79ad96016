#pragma once

#include "certispin/float64/float64_ladder.hpp"
#include "certispin/report/figure.hpp"

namespace certispin {

/// The relative errors of a driver along a ladder, as figure float64-N or float64-g.
///
/// Defines     one curve a quantity, y = |float64/truth − 1| at the ladder's points; a point
///             without a relative error (a truth that is 0, a float64 that is not finite)
///             is left out.  The curve rounding_over_splitting is ε‖H‖/ΔE.
/// Guarantees  each y is enclosed.  The mark is the end of the sampled points at which
///             ΔE < ε‖H‖ is proved or, where there are none, the largest ε‖H‖/ΔE.
[[nodiscard]] Figure float64_figure(const Float64Ladder& ladder);

}  // namespace certispin
