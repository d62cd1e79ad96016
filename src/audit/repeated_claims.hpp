#pragma once

#include "certispin/audit/consistency.hpp"

#include <vector>

namespace certispin {

/// Judges what the paper's claims say more than once: one entry for all claims that say
/// something of the same number, the worst of every two.
///
/// Guarantees  `inconsistent`: no real is what two of them say.
[[nodiscard]] std::vector<Consistency> check_repeated_claims(
    const std::vector<Claim>& claims);

}  // namespace certispin
