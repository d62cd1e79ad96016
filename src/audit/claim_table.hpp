#pragma once

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

namespace certispin {

/// One [[claim]], [[relation]] or [[theorem]] table while it is read: its keys are checked
/// off as they are used.  `kind` names it in errors, and `selector` the key that decides
/// which others it has.
class ClaimTable {
 public:
  ClaimTable(const toml::table& table,
             std::string file,
             std::string kind = "claim",
             std::string selector = "reading")
      : table_(table),
        file_(std::move(file)),
        kind_(std::move(kind)),
        selector_(std::move(selector)) {}

  [[nodiscard]] SourcePosition at(const toml::source_region& source) const {
    return {file_, source.begin.line, source.begin.column};
  }
  [[nodiscard]] SourcePosition position() const { return at(table_.source()); }
  [[nodiscard]] SourcePosition position_of(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return at(node == nullptr ? table_.source() : node->source());
  }

  /// The place of `inner` in the sub-table `key`.
  [[nodiscard]] SourcePosition position_of(std::string_view key,
                                           std::string_view inner) const {
    const toml::node* node = table_.get(key);
    const toml::table* sub = node == nullptr ? nullptr : node->as_table();
    const toml::node* value = sub == nullptr ? nullptr : sub->get(inner);
    return value == nullptr ? position_of(key) : at(value->source());
  }

  [[noreturn]] void fail(std::string_view key, const std::string& sentence) const {
    throw DataError(position_of(key), sentence);
  }

  /// The node of `key`, checked off; null without it.
  const toml::node* node(std::string_view key) {
    used_.emplace(key);
    return table_.get(key);
  }

  std::optional<std::string> text(std::string_view key) {
    const toml::node* found = node(key);
    return found == nullptr ? std::nullopt : std::optional(string_of(*found, key));
  }

  /// A text for people, where a minus sign may be U+2212; empty without the key.
  std::string prose(std::string_view key) {
    const toml::node* found = node(key);
    return found == nullptr ? "" : prose_of(*found, key);
  }

  std::string required(std::string_view key) {
    auto value = text(key);
    if (!value) {
      throw DataError(
          position(),
          fmt::format("{}{} has no key '{}'; expected one", kind_, name(), key));
    }
    return *value;
  }

  /// The strings of the sub-table `key`, which may hold only `allowed` (empty: any name).
  std::map<std::string, std::string> strings(
      std::string_view key, const std::vector<std::string_view>& allowed = {}) {
    used_.emplace(key);
    std::map<std::string, std::string> result;
    const toml::node* node = table_.get(key);
    if (node == nullptr) {
      return result;
    }
    if (!node->is_table()) {
      fail(key, fmt::format("'{}' is not a table; expected {{ name = \"value\" }}", key));
    }
    for (const auto& [inner, value] : *node->as_table()) {
      if (!allowed.empty() &&
          std::find(allowed.begin(), allowed.end(), inner.str()) == allowed.end()) {
        throw DataError(at(inner.source()),
                        fmt::format("'{}' has the unknown key '{}'; expected {}",
                                    key,
                                    inner.str(),
                                    fmt::join(allowed, " or ")));
      }
      result.emplace(inner.str(), string_of(value, inner.str()));
    }
    return result;
  }

  /// The strings of the array `key`; empty without it.
  std::vector<std::string> list(std::string_view key) {
    used_.emplace(key);
    std::vector<std::string> result;
    const toml::node* node = table_.get(key);
    if (node == nullptr) {
      return result;
    }
    if (!node->is_array()) {
      fail(key, fmt::format("'{}' is not a list; expected [\"a\", \"b\"]", key));
    }
    for (const toml::node& element : *node->as_array()) {
      result.push_back(string_of(element, key));
    }
    return result;
  }

  /// One of `choices`; `otherwise` without the key, unless that is empty.
  std::string choice(std::string_view key,
                     const std::vector<std::string_view>& choices,
                     std::string_view otherwise = "") {
    const auto given = otherwise.empty() ? required(key) : text(key);
    if (!given) {
      return std::string(otherwise);
    }
    if (std::find(choices.begin(), choices.end(), *given) == choices.end()) {
      fail(key,
           fmt::format("{} '{}' is unknown; expected {}",
                       key,
                       *given,
                       fmt::join(choices, " or ")));
    }
    return *given;
  }

  /// Refuses a key that is none of `known`, with what was probably meant.
  void reject_unknown(const std::vector<std::string_view>& known) const {
    for (const auto& [key, value] : table_) {
      if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
        throw DataError(at(key.source()),
                        fmt::format("{}{} has the unknown key '{}'; did you mean '{}'?",
                                    kind_,
                                    name(),
                                    key.str(),
                                    nearest(key.str(), known)));
      }
    }
  }

  void reject_unused() const {
    for (const auto& [key, value] : table_) {
      if (!used_.contains(std::string(key.str()))) {
        throw DataError(at(key.source()),
                        fmt::format("{}{} has the key '{}', which its {} does not "
                                    "use; expected only {}",
                                    kind_,
                                    name(),
                                    key.str(),
                                    selector_,
                                    fmt::join(used_, ", ")));
      }
    }
  }

  /// Calls `read` and gives an InputError the place of `key`.
  template <class Read>
  auto located(std::string_view key, const Read& read) const {
    try {
      return read();
    } catch (const DataError&) {
      throw;
    } catch (const InputError& error) {
      throw DataError(position_of(key), fmt::format("'{}': {}", key, error.what()));
    }
  }

  /// The string of `node`, in errors called `key`; one for people.
  [[nodiscard]] std::string prose_of(const toml::node& node, std::string_view key) const {
    const auto value = node.value_exact<std::string>();
    if (!value) {
      throw DataError(
          at(node.source()),
          fmt::format("'{}' is not a string; expected quotation marks: numbers "
                      "are kept as printed",
                      key));
    }
    const bool control = std::any_of(value->begin(), value->end(), [](unsigned char c) {
      return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
    });
    if (control) {
      throw DataError(at(node.source()),
                      fmt::format("'{}' has a control character; expected text", key));
    }
    return *value;
  }

  /// … and one that is data.
  [[nodiscard]] std::string string_of(const toml::node& node,
                                      std::string_view key) const {
    std::string value = prose_of(node, key);
    if (value.find("\xE2\x88\x92") != std::string::npos) {
      throw DataError(
          at(node.source()),
          fmt::format("'{}' has a Unicode minus sign (U+2212); expected '-'", key));
    }
    return value;
  }

 private:
  [[nodiscard]] std::string name() const {
    const auto id = table_["id"].value<std::string>();
    return id ? fmt::format(" '{}'", *id) : "";
  }

  const toml::table& table_;
  std::string file_;
  std::string kind_;
  std::string selector_;
  std::set<std::string> used_;
};

}  // namespace certispin
