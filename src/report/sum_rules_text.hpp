#pragma once

#include "certispin/quantities/sum_rules.hpp"

#include <string>

namespace certispin {

/// Both sides of each sum rule of one state, and which levels carry its leakage.
[[nodiscard]] std::string to_text(const SumRules& rules, long digits);

}  // namespace certispin
