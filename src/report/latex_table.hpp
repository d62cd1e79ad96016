#pragma once

#include "certispin/report/paper_table.hpp"

#include <string>

namespace certispin {

/// The grid of a table as a tabular; "" if it has none.
[[nodiscard]] std::string latex_grid(const PaperTable& table, long digits);

/// The claims beside the grid as a tabular; "" if there are none.
[[nodiscard]] std::string latex_list(const PaperTable& table, long digits);

}  // namespace certispin
