#pragma once

#include "certispin/numbers/interval.hpp"

#include <vector>

namespace certispin {

/// Encloses Σ a_i b_i at `precision`.
///
/// Requires    as many components of one as of the other.
[[nodiscard]] Interval dot(const std::vector<Interval>& a,
                           const std::vector<Interval>& b,
                           Bits precision);

}  // namespace certispin
