#pragma once

#include "certispin/report/provenance.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace certispin {

using Json = nlohmann::ordered_json;

/// null where there is no text.
[[nodiscard]] inline Json optional_json(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

/// {verdict: number of claims}
[[nodiscard]] inline Json summary_json(const Audit& audit) {
  Json summary = Json::object();
  for (const auto& [verdict, count] : audit.summary()) {
    summary[std::string(to_text(verdict))] = count;
  }
  return summary;
}

[[nodiscard]] inline Json provenance_json(const Audit& audit) {
  Json facts = Json::object();
  for (const auto& [name, text] : provenance(audit)) {
    facts[name] = text;
  }
  return facts;
}

/// A document with line breaks; bytes that are no UTF-8 are replaced, never thrown at.
[[nodiscard]] inline std::string document_text(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace certispin
