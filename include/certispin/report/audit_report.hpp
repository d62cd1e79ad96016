#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <vector>

namespace certispin {

/// A table for a person: verdict, proved value, printed number, margin, float64 value and
/// its proved error; then what is not confirmed, with the reason; then the counts.
///
/// `differences`: against an approved baseline, one sentence each; shown last.
[[nodiscard]] std::string to_text(const Audit& audit,
                                  const std::vector<std::string>& differences);

/// Schema certispin/audit/1; numbers are strings, lower ≤ true value ≤ upper.
[[nodiscard]] std::string to_json(const Audit& audit);

}  // namespace certispin
