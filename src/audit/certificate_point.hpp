#pragma once

#include "certificate_needs.hpp"

#include <string>

namespace certispin {

/// Bounds of the lowest levels of a point, as a line of a certificate (without its end).
///
/// Method      the level enclosures, widened so far that counting and the recurrences of
///             docs/certificate.md still succeed with `slack` bits less.
/// Guarantees  both were done; Inconclusive at the precision cap.
/// Requires    N ≥ 2, g > 0 and 2 to 4 levels that exist.
[[nodiscard]] Outcome<std::string> certify_point(const ModelPoint& point,
                                                 const Need& need);

}  // namespace certispin
