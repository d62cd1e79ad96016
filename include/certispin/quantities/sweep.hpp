#pragma once

#include "certispin/model/physical_scale.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// A column of a sweep: any expression over the registry.
struct SweepQuantity {
  std::string text;  // parses to `expression`; the same for every layout of it
  Expression expression;
  std::string unit;  // of a registered quantity; empty for a compound expression
};

/// Guarantees  InputError for what does not parse or names no quantity.
[[nodiscard]] SweepQuantity parse_sweep_quantity(std::string_view text);

/// Everything that determines the results of a sweep over the grid Ns × gs.
struct SweepJob {
  std::vector<long> Ns;      // ascending
  std::vector<Rational> gs;  // ascending
  std::vector<SweepQuantity> quantities;
  long digits = 0;
  PhysicalScale scale;

  /// Points are counted row by row: all g of the lowest N first.
  [[nodiscard]] std::size_t points() const { return Ns.size() * gs.size(); }
  [[nodiscard]] ModelPoint point(std::size_t place) const {
    return {Ns[place / gs.size()], gs[place % gs.size()]};
  }
};

/// The index-th of `of` shares of a sweep, counted from 1.
struct SweepShard {
  std::size_t index = 1;
  std::size_t of = 1;
};

/// The places of the shard's points, ascending.
///
/// Requires    1 ≤ index ≤ of.
/// Guarantees  each place is in exactly one of the `of` shards; shards differ by at most one
///             point, and by less than the work of two points of the largest N.
[[nodiscard]] std::vector<std::size_t> places_of(const SweepJob& job,
                                                 const SweepShard& shard);

/// A quantity at a point, as text: lower ≤ true value ≤ upper where there are bounds.
struct SweepCell {
  std::string lower;
  std::string upper;
  long digits = 0;        // proved, at most those asked for
  Bits bits = 0;          // working precision
  std::string undefined;  // why there is no value; otherwise empty
  std::string unproved;   // why `digits` are fewer than asked for; otherwise empty

  friend bool operator==(const SweepCell&, const SweepCell&) = default;
};

/// The cells of a point in the order of the job's quantities.
using SweepCells = std::vector<SweepCell>;
/// Cells by the place of their point.
using SweepResults = std::map<std::size_t, SweepCells>;

[[nodiscard]] SweepCells evaluate_sweep_point(const SweepJob& job,
                                              const ModelPoint& point);

/// The time that a point takes, in an arbitrary unit: rows of its matrices, and what every
/// point costs.
[[nodiscard]] std::size_t work_of(const ModelPoint& point);

/// Evaluates the points at `places` on all cores, the largest first, so that no core is left
/// with a large one at the end.
///
/// Guarantees  `finished` is called once for each place and by one thread at a time; an
///             exception of it ends the sweep and is thrown again here.
void run_sweep(const SweepJob& job,
               std::vector<std::size_t> places,
               const std::function<void(std::size_t place, SweepCells cells)>& finished);

}  // namespace certispin
