#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace certispin::cli {

/// "17 of 250 claims, about 2 min left" on a terminal until all are done, nothing in a pipe.
/// The time left is that of the claims so far.
[[nodiscard]] std::function<void(std::size_t done, std::size_t all)> show_progress(
    std::string things);

/// The same for things of different work: `share` of all the work is done.
[[nodiscard]] std::function<void(std::size_t done, std::size_t all, double share)>
show_weighted_progress(std::string things);

}  // namespace certispin::cli
