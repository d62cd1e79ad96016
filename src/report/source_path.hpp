#pragma once

#include <string>

namespace certispin {

/// A file's path as reports name it: relative to the root of the git work tree that it is
/// in, else to the working directory if it lies below, else absolute; '/' between parts.
///
/// Guarantees  the same text from every working directory of one work tree.
[[nodiscard]] std::string source_path(const std::string& file);

/// The same as a URI reference: percent-encoded, file:// if absolute.
[[nodiscard]] std::string source_uri(const std::string& file);

}  // namespace certispin
