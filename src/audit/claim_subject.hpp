#pragma once

#include "certispin/audit/claim.hpp"

#include <string>

namespace certispin {

/// It says the same of every point of a range.
[[nodiscard]] bool is_universal(const Claim& claim);

/// What is spoken of beside the expression: "limit of … at g = 19/20".
struct SubjectPhrase {
  std::string before;
  std::string after;
};

[[nodiscard]] SubjectPhrase phrase_of(const Claim& claim);

/// The same for two claims only if both speak of one expression with the same inputs.
[[nodiscard]] std::string topic_of(const Claim& claim);

/// The number that a claim speaks of: "eta_MF at N = 370, g = 19/20".
[[nodiscard]] std::string label_of(const Claim& claim);

}  // namespace certispin
