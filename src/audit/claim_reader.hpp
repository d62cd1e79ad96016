#pragma once

#include "certispin/audit/claim.hpp"

#include <string>
#include <toml++/toml.h>

namespace certispin {

/// Reads one [[claim]] table of `file`.
///
/// Guarantees  the claim has the keys that its reading needs and no other; otherwise
///             DataError with file:line:column, what was found and what was expected.
[[nodiscard]] Claim read_claim(const toml::table& source, const std::string& file);

}  // namespace certispin
