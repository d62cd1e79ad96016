#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace certispin::cli {

/// "17 of 250 claims" on a terminal until all are done, nothing in a pipe.
[[nodiscard]] std::function<void(std::size_t done, std::size_t all)> show_progress(
    std::string things);

}  // namespace certispin::cli
