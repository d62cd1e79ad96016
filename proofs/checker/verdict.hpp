#pragma once

#include "certificate.hpp"

namespace checker {

/// Returns the statement of a claim, once it is proved; Rejected with the reason otherwise.
std::string prove_claim(const Claim& claim, const Facts& facts);

}  // namespace checker
