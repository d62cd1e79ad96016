#pragma once

#include "certispin/report/sweep_report.hpp"

#include <string>
#include <vector>

namespace certispin {

/// Reads a shard as to_json wrote it.
///
/// Guarantees  the cells of exactly the shard's points; InputError for a file that is cut
///             short, changed, of another version, or no shard.
[[nodiscard]] SweepResult read_sweep_shard(const std::string& path);

/// The whole sweep from its shards, in any order.
///
/// Guarantees  the result that the sweep has without shards; InputError unless all belong to
///             one job and each of its shards is there once.
[[nodiscard]] SweepResult merge_sweep_shards(const std::vector<std::string>& paths);

}  // namespace certispin
