#pragma once

#include "certispin/audit/claim.hpp"

#include <string>
#include <vector>

namespace certispin {

/// The numerals that a claim prints, without signs.
[[nodiscard]] std::vector<std::string> printed_numerals(const Claim& claim);

/// Whether both print the same digits: 2.40 is not 2.4, 10^-14 is 1e-14.
[[nodiscard]] bool same_numeral(const std::string& a, const std::string& b);

}  // namespace certispin
