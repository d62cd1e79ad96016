#pragma once

#include "certificate.hpp"
#include "quantities.hpp"

namespace checker {

/// Proves what a claim asserts: Rejected with the reason where that fails.
void prove_claim(const Claim& claim,
                 const Certificate& certificate,
                 const Doublets& doublets);

}  // namespace checker
