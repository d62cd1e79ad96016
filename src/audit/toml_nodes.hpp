#pragma once

#include "certispin/numbers/nearest.hpp"
#include "toml_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace certispin {

/// The nodes of one TOML file; what is not as expected is a DataError with its place.
class TomlNodes {
 public:
  explicit TomlNodes(std::string file) : file_(std::move(file)) {}

 protected:
  using Keys = std::vector<std::string_view>;

  [[nodiscard]] const std::string& file() const { return file_; }

  template <class Node>  // a key too
  [[nodiscard]] SourcePosition at(const Node& node) const {
    return position_in(file_, node.source());
  }

  [[noreturn]] void fail(const toml::node& node, const std::string& sentence) const {
    throw DataError(at(node), sentence);
  }

  void known(const toml::table& table, const Keys& keys) const {
    for (const auto& [key, value] : table) {
      if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
        throw DataError(at(key),
                        fmt::format("the key '{}' is unknown; did you mean '{}'?",
                                    key.str(),
                                    nearest(key.str(), keys)));
      }
    }
  }

  [[nodiscard]] std::vector<const toml::table*> tables(const toml::table& document,
                                                       std::string_view key) const {
    std::vector<const toml::table*> result;
    const toml::node* node = document.get(key);
    if (node == nullptr) {
      return result;
    }
    if (!node->is_array_of_tables()) {
      fail(*node, fmt::format("'{}' is not a table; expected [[{}]]", key, key));
    }
    for (const toml::node& each : *node->as_array()) {
      result.push_back(each.as_table());
    }
    return result;
  }

  [[nodiscard]] const toml::node& required(const toml::table& table,
                                           std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      fail(table, fmt::format("there is no key '{}'; expected one", key));
    }
    return *node;
  }

  [[nodiscard]] std::string text(const toml::node& node) const {
    const auto value = node.value_exact<std::string>();
    if (!value || value->empty()) {
      fail(node, "this is not a text; expected one in quotation marks");
    }
    return *value;
  }

  [[nodiscard]] std::string optional_text(const toml::table& table,
                                          std::string_view key) const {
    const toml::node* node = table.get(key);
    return node == nullptr ? "" : text(*node);
  }

  [[nodiscard]] std::size_t count(const toml::node& node) const {
    constexpr std::int64_t most = 1000000;
    const auto value = node.value_exact<std::int64_t>();
    if (!value || *value < 0 || *value > most) {
      fail(node,
           fmt::format("this is not a count; expected an integer from 0 to {}", most));
    }
    return static_cast<std::size_t>(*value);
  }

  [[nodiscard]] std::vector<std::string> texts(const toml::table& table,
                                               std::string_view key) const {
    std::vector<std::string> result;
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      return result;
    }
    if (!node->is_array()) {
      fail(*node, fmt::format("'{}' is not a list; expected [\"a\", \"b\"]", key));
    }
    for (const toml::node& each : *node->as_array()) {
      result.push_back(text(each));
    }
    return result;
  }

 private:
  std::string file_;
};

}  // namespace certispin
