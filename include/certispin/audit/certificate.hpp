#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/model/physical_scale.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace certispin {

/// The evidence of a ledger's verdicts, for a program that checks it from scratch.
struct Certificates {
  std::string text;  // the whole file: docs/certificate.md
  std::size_t confirmed = 0;
  std::size_t refuted = 0;
  std::size_t points = 0;  // (N, g) whose levels are bounded
  std::vector<std::string>
      missing;  // "id: reason", proved verdicts without a certificate

  [[nodiscard]] std::size_t claims() const { return confirmed + refuted; }
};

/// Judges every claim, on all cores, and writes a certificate of each that is confirmed or
/// refuted.
///
/// Method      the bounds of every level are counted here as well, with fewer bits than a
///             checker has.
/// Guarantees  the same text on every run.
[[nodiscard]] Certificates certify(
    const std::vector<Claim>& claims,
    const PhysicalScale& scale,
    const std::function<void(std::size_t done, std::size_t all)>& progress = [](auto,
                                                                                auto) {});

}  // namespace certispin
