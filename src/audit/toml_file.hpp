#pragma once

#include "certispin/numbers/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <toml++/toml.h>

namespace certispin {

[[nodiscard]] inline SourcePosition position_in(const std::string& file,
                                                const toml::source_region& source) {
  return {file, source.begin.line, source.begin.column};
}

/// Parses a TOML text; `name` stands for its file in errors.
/// Guarantees  DataError with file:line:column if it is not TOML.
[[nodiscard]] inline toml::table parse_toml(std::string_view text,
                                            const std::string& name) {
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    throw DataError(position_in(name, error.source()), std::string(error.description()));
  }
}

[[nodiscard]] inline toml::table parse_toml_file(const std::filesystem::path& path) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored)) {
    throw InputError("'" + path.string() + "' is a folder; expected a TOML file");
  }
  try {
    return toml::parse_file(path.string());
  } catch (const toml::parse_error& error) {
    throw DataError(position_in(path.string(), error.source()),
                    std::string(error.description()));
  }
}

}  // namespace certispin
