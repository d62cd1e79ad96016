#pragma once

#include "certispin/quantities/sweep.hpp"

#include <optional>
#include <string>

namespace certispin {

/// A finished sweep, or a shard of one, for every renderer.
struct SweepResult {
  SweepJob job;
  std::optional<SweepShard> shard;
  SweepResults cells;  // of every point of the shard, or of all
};

/// Every cell that is defined reached the digits that were asked for.
[[nodiscard]] bool is_decided(const SweepResult& result);

/// RFC 4180 with a heading: N, g, quantity, lower, upper, digits, unit, note.  Where there
/// are no bounds or too few digits, the note says why.
[[nodiscard]] std::string to_csv(const SweepResult& result);

/// Schema certispin/sweep/1: the job with its digest, one cell a line, and a digest of all
/// that stands before it.  Shards are such documents with their place in the job.
[[nodiscard]] std::string to_json(const SweepResult& result);

/// HEPData's single-file submission: a comment, then one table a quantity over N and g.
[[nodiscard]] std::string to_hepdata(const SweepResult& result);

}  // namespace certispin
