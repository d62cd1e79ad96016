#include "matrix_reader.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

MatrixText read_matrix_text(const toml::node& node, const ClaimTable& table) {
  const auto array = [&](const toml::node& each) -> const toml::array& {
    if (!each.is_array() || each.as_array()->empty()) {
      throw DataError(
          table.at(each.source()),
          "this is no row or matrix; expected [[\"a\", \"b\"], [\"c\", \"d\"]]");
    }
    return *each.as_array();
  };
  MatrixText matrix{array(node).size(), 0, {}};
  for (const toml::node& row : array(node)) {
    const std::size_t columns = array(row).size();
    if (matrix.columns != 0 && columns != matrix.columns) {
      throw DataError(table.at(row.source()),
                      fmt::format("a row of {} after rows of {}; expected equal lengths",
                                  columns,
                                  matrix.columns));
    }
    matrix.columns = columns;
    for (const toml::node& entry : array(row)) {
      matrix.entries.push_back(table.string_of(entry, "matrices"));
    }
  }
  return matrix;
}

}  // namespace

std::map<std::string, MatrixText> read_matrix_texts(ClaimTable& table) {
  std::map<std::string, MatrixText> texts;
  const toml::node* node = table.node("matrices");
  if (node == nullptr) {
    return texts;
  }
  if (!node->is_table()) {
    table.fail("matrices",
               "'matrices' is not a table; expected { X = [[\"0\", \"1\"], [\"1\", "
               "\"0\"]] }");
  }
  for (const auto& [name, value] : *node->as_table()) {
    texts.emplace(name.str(), read_matrix_text(value, table));
  }
  return texts;
}

}  // namespace certispin
