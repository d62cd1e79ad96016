#pragma once

#include "certispin/audit/float64_full.hpp"

#include <string>

namespace certispin {

[[nodiscard]] std::string to_text(const Float64Full& full);
/// Schema certispin/float64_full/1; numbers are strings.
[[nodiscard]] std::string to_json(const Float64Full& full);

}  // namespace certispin
