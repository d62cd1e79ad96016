#pragma once

#include "certispin/quantities/quantity.hpp"

#include <string_view>
#include <vector>

namespace certispin {

/// Every quantity, in the order in which `compute` prints them.
[[nodiscard]] const std::vector<Quantity>& registry();

/// The quantity of that id, or nullptr.
[[nodiscard]] const Quantity* find_quantity(std::string_view id);

/// Guarantees  the quantity, or InputError naming the nearest ids.
[[nodiscard]] const Quantity& quantity(std::string_view id);

/// The registered id that takes the fewest edits from `id`.
[[nodiscard]] std::string_view nearest_id(std::string_view id);

}  // namespace certispin
