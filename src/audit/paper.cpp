#include "certispin/audit/paper.hpp"

#include "toml_file.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

std::string text_of(const toml::node& node,
                    std::string_view key,
                    const std::string& file) {
  const auto text = node.value_exact<std::string>();
  if (!text) {
    throw DataError(position_in(file, node.source()),
                    fmt::format("'{}' of the paper is not a string", key));
  }
  return *text;
}

std::string text_at(const toml::table& paper,
                    std::string_view key,
                    const std::string& file) {
  const toml::node* node = paper.get(key);
  return node == nullptr ? "" : text_of(*node, key, file);
}

std::vector<std::string> texts_at(const toml::table& paper,
                                  std::string_view key,
                                  const std::string& file) {
  std::vector<std::string> texts;
  const toml::node* node = paper.get(key);
  if (node == nullptr) {
    return texts;
  }
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    throw DataError(position_in(file, node->source()),
                    fmt::format("'{}' of the paper is not an array of strings", key));
  }
  for (const toml::node& element : *array) {
    texts.push_back(text_of(element, key, file));
  }
  return texts;
}

}  // namespace

Paper read_paper(const std::filesystem::path& ledger) {
  const std::filesystem::path file = ledger / "sources.toml";
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return {};
  }
  const toml::table sources = parse_toml_file(file);
  const toml::node* node = sources.get("paper");
  if (node == nullptr) {
    return {};
  }
  const toml::table* paper = node->as_table();
  if (paper == nullptr) {
    throw DataError(position_in(file.string(), node->source()), "'paper' is not a table");
  }
  return {text_at(*paper, "title", file.string()),
          text_at(*paper, "subtitle", file.string()),
          text_at(*paper, "author", file.string()),
          texts_at(*paper, "figures", file.string())};
}

}  // namespace certispin
