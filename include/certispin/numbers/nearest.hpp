#pragma once

#include <string_view>
#include <vector>

namespace certispin {

/// The candidate that takes the fewest edits from `text`, case aside: what was probably
/// meant.
///
/// Method      Levenshtein distance; of `text` only the first 40 bytes count.
/// Requires    at least one candidate.
[[nodiscard]] std::string_view nearest(std::string_view text,
                                       const std::vector<std::string_view>& candidates);

}  // namespace certispin
