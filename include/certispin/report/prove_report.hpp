#pragma once

#include "certispin/audit/prove.hpp"

#include <string>
#include <vector>

namespace certispin {

/// For a person: a table a file, with each theorem's method and the work it took, the wrong
/// variants rejected, its assumptions and whatever went wrong; then the counts.
[[nodiscard]] std::string proofs_text(const std::vector<Proof>& proofs);

/// Schema certispin/prove/1, in the order of the files.
[[nodiscard]] std::string proofs_json(const std::vector<Proof>& proofs);

}  // namespace certispin
