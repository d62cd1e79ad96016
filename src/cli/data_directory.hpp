#pragma once

#include <filesystem>

namespace certispin::cli {

/// The folder of the paper that the project ships with.
///
/// Guarantees  $CERTISPIN_DATA_DIR, or the installed data beside the program, or the
///             source tree it was built in: the first that exists; InputError if none.
[[nodiscard]] std::filesystem::path default_ledger();

/// The folder `proofs` of the same places.
[[nodiscard]] std::filesystem::path default_proofs();

}  // namespace certispin::cli
