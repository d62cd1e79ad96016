#pragma once

#include "certificate_needs.hpp"
#include "certispin/audit/judge.hpp"

#include <string>

namespace certispin {

/// The block of one claim in a certificate, and the points that it rests on.
struct CertifiedClaim {
  std::string block;
  Needs needs;
};

/// Writes the evidence of a confirmed or refuted claim: docs/certificate.md.
///
/// Requires    `judgement` is that of judge(claim, bench).
/// Guarantees  Inconclusive with the reason where the format has no place for it.
[[nodiscard]] Outcome<CertifiedClaim> certify_claim(const Claim& claim,
                                                    const Judgement& judgement,
                                                    const Workbench& bench);

}  // namespace certispin
