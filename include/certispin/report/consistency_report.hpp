#pragma once

#include "certispin/audit/consistency.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace certispin {

/// For a person, worst first: what is inconsistent and what only rounding explains, each
/// with its two ranges; then a line for each that agrees; then the counts.
[[nodiscard]] std::string consistency_text(const std::vector<Consistency>& entries);

/// "60 relations: 50 agree, 7 rounding, 3 inconsistent"
[[nodiscard]] std::string agreement_counts(const std::vector<Consistency>& entries);

/// Schema certispin/consistency/1, worst first.
[[nodiscard]] std::string consistency_json(const std::vector<Consistency>& entries);

/// The entries alone, in their order, for another document.
[[nodiscard]] nlohmann::ordered_json consistency_entries(
    const std::vector<Consistency>& entries);

}  // namespace certispin
