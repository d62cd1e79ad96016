#pragma once

#include "claim_table.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace certispin {

/// A matrix as it is written, row after row.
struct MatrixText {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<std::string> entries;
};

/// Reads the key matrices of a theorem; none without it.
///
/// Guarantees  every matrix has an entry and rows of equal length; otherwise DataError.
[[nodiscard]] std::map<std::string, MatrixText> read_matrix_texts(ClaimTable& table);

}  // namespace certispin
