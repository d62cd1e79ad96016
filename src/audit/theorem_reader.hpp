#pragma once

#include "certispin/audit/theorem.hpp"

#include <string>
#include <toml++/toml.h>

namespace certispin {

/// Reads one [[theorem]] table of `file`.
///
/// Guarantees  that of read_theorems but unique ids.
[[nodiscard]] Theorem read_theorem(const toml::table& source, const std::string& file);

}  // namespace certispin
