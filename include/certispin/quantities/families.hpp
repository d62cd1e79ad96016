#pragma once

#include "certispin/quantities/quantity.hpp"

#include <vector>

/// The families that the registry lists, one file each.
namespace certispin {

[[nodiscard]] std::vector<Quantity> level_quantities();       // spectrum of the doublet
[[nodiscard]] std::vector<Quantity> mean_field_quantities();  // closed forms of g and N
[[nodiscard]] std::vector<Quantity> dephasing_quantities();   // rate factors and ratios
[[nodiscard]] std::vector<Quantity> correction_quantities();  // finite-N corrections
[[nodiscard]] std::vector<Quantity> physical_quantities();    // with an SI scale

}  // namespace certispin
