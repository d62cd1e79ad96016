#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/judgement.hpp"
#include "certispin/model/physical_scale.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// What a block holds beside the claim and its verdict.
struct Evidence {
  std::optional<Rational> witness;
  std::vector<Rational> cuts;
  Bits bits = 0;  // none are written if 0
};

/// Each of these writes lines of docs/certificate.md.
[[nodiscard]] std::string certificate_head(const PhysicalScale& scale);
[[nodiscard]] std::string certificate_block(const Claim& claim,
                                            const Judgement& judgement,
                                            const Evidence& evidence);
/// The last line, with the checksum of all before it.
[[nodiscard]] std::string certificate_end(std::size_t points,
                                          std::size_t claims,
                                          std::string_view before);

}  // namespace certispin
