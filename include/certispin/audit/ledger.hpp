#pragma once

#include "certispin/audit/claim.hpp"

#include <filesystem>
#include <vector>

namespace certispin {

/// Reads the claims of a paper: a folder with `ledger/*.toml`, or one TOML file.
///
/// Guarantees  every claim has the keys that its reading needs and no other, ids are
///             unique and expressions name known quantities; otherwise DataError with
///             file:line:column, what was found and what was expected.
[[nodiscard]] std::vector<Claim> read_ledger(const std::filesystem::path& ledger);

}  // namespace certispin
