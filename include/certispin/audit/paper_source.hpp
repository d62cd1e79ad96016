#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace certispin {

/// SHA-256 in lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view text);

/// `sha256` of [text] in a paper's `sources.toml`; nothing where that is not recorded.
[[nodiscard]] std::optional<std::string> recorded_sha256(
    const std::filesystem::path& folder);

}  // namespace certispin
