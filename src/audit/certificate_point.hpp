#pragma once

#include "certificate_needs.hpp"

#include <string>

namespace certispin {

/// More bits than this have no place in a certificate.
inline constexpr Bits most_certificate_bits = 16384;

/// Bounds of the lowest levels of a point, as a line of a certificate (without its end).
///
/// Method      the level enclosures, widened so far that counting and the recurrences of
///             docs/certificate.md still succeed with 4 bits less.
/// Guarantees  both were done; Inconclusive if `most_certificate_bits` are too few.
/// Requires    N ≥ 2, g > 0 and 2 to 4 levels that exist.
[[nodiscard]] Outcome<std::string> certify_point(const ModelPoint& point,
                                                 const Need& need);

}  // namespace certispin
