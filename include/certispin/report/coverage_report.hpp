#pragma once

#include "certispin/audit/coverage.hpp"

#include <string>

namespace certispin {

/// Counts by disposition and by rule, what is wrong, and the part that is accounted for.
[[nodiscard]] std::string to_text(const Coverage& coverage);
/// Schema certispin/coverage/1.
[[nodiscard]] std::string to_json(const Coverage& coverage);

}  // namespace certispin
