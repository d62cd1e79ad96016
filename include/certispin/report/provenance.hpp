#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certispin {

/// "0.1.0"
[[nodiscard]] std::string_view program_version();

/// What a result was made with, name and text: the program's version, the compiler, the
/// libraries that compute (the ones that are loaded, not the headers, where they can say),
/// the digits asked for, the highest precision used and the audited eigensolver.
///
/// Guarantees  the same on every run of one program on one machine: no time, no host.
using Provenance = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] Provenance provenance(const Audit& audit);

}  // namespace certispin
