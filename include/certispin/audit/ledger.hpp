#pragma once

#include "certispin/audit/claim.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// Reads the claims of a paper: a folder with `ledger/*.toml`, or one TOML file.
///
/// Guarantees  every claim has the keys that its reading needs and no other, ids are
///             unique and expressions name known quantities; otherwise DataError with
///             file:line:column, what was found and what was expected.
[[nodiscard]] std::vector<Claim> read_ledger(const std::filesystem::path& ledger);

/// The files of a ledger: ledger/*.toml of a folder in order of their names, or the file.
/// Guarantees  at least one, or InputError.
[[nodiscard]] std::vector<std::filesystem::path> ledger_files(
    const std::filesystem::path& ledger);

/// The same of one text; `name` stands for its file in errors.
[[nodiscard]] std::vector<Claim> parse_ledger(std::string_view text,
                                              const std::string& name);

}  // namespace certispin
