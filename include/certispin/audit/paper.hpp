#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace certispin {

/// What a report says of the paper that is audited; empty where nothing is known.
struct Paper {
  std::string title;
  std::string subtitle;
  std::string author;
  std::vector<std::string> figures;  // the ones that certispin can draw
};

/// Reads the table [paper] of `sources.toml` in the folder of a ledger.
///
/// Guarantees  an empty one for a single file or without sources.toml; DataError with
///             file:line:column if an entry is not a string (figures: strings).
[[nodiscard]] Paper read_paper(const std::filesystem::path& ledger);

}  // namespace certispin
