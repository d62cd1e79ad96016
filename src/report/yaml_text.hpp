#pragma once

#include "json.hpp"

#include <string>

namespace certispin {

/// "---" and a document that YAML reads as `value`: outer levels in block style, the
/// innermost and every scalar as the JSON library writes them, for YAML contains JSON.
///
/// Requires    keys are plain words.
[[nodiscard]] std::string yaml_document(const Json& value);

}  // namespace certispin
