#pragma once

#include "certispin/numbers/rational.hpp"

#include <string_view>
#include <vector>

namespace certispin {

/// The most values on an axis of a grid, and the most cells of a grid.
inline constexpr std::size_t largest_grid = 10'000'000;

/// Reads numbers and ranges FIRST:LAST:STEP, separated by commas: "100,370,500:2000:100".
/// A range ends at the last of its numbers that is ≤ LAST; STEP is 1 where N leaves it out.
///
/// Guarantees  ascending, each value once, exact; InputError with what was found otherwise.
[[nodiscard]] std::vector<long> parse_N_list(std::string_view text);
[[nodiscard]] std::vector<Rational> parse_g_list(std::string_view text);

}  // namespace certispin
