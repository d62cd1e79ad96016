#pragma once

#include "certispin/model/parity_blocks.hpp"
#include "certispin/quantities/doublet_over_g.hpp"
#include "certispin/tridiagonal/ground_series.hpp"

#include <optional>

namespace certispin {

/// An interval of g with its middle.
struct RangeOfG {
  RationalInterval g;
  Rational middle;
  Bits precision = 0;
};

/// The scale of the blocks, s = 1/(N g), which falls with g.
[[nodiscard]] ScaleOverInterval scale_over(long N, const RangeOfG& range);

/// g/2, the unit of the blocks.
[[nodiscard]] Jet half_of(const RangeOfG& range);

/// A level by its energy in the middle and the second moments that bound it on the range.
[[nodiscard]] LevelOverInterval level_over(const RangeOfG& range,
                                           const Value& energy,
                                           const Interval& largest_moment,
                                           const Interval& smallest_moment);

[[nodiscard]] Jet to_jet(const TaylorSeries& series);

/// A chain of operations on jets of which the first inconclusive one counts.
class JetSteps {
 public:
  explicit JetSteps(JetArithmetic on) : on_(on) {}

  [[nodiscard]] const std::optional<Inconclusive>& failure() const { return failure_; }

  Jet multiply(const Jet& a, const Jet& b) { return take(on_.multiply(a, b)); }
  Jet divide(const Jet& a, const Jet& b) { return take(on_.divide(a, b)); }
  Jet sqrt(const Jet& a) { return take(on_.sqrt(a)); }

 private:
  Jet take(const Outcome<Jet>& x);

  JetArithmetic on_;
  std::optional<Inconclusive> failure_;
};

/// Encloses what both ground vectors give over a range of g: all but E_2 and E_3.
///
/// Method      enclose_ground_pair_series twice: the first pass finds how the moments vary,
///             which the second derivatives need.
/// Source      proofs/derivative_in_g.md; proofs/ground_doublet.md (3), (6)
/// Requires    `u`, `v` without slopes; any core row as twist, best the one in the well.
[[nodiscard]] Outcome<DoubletJets> enclose_ground_pair(const ParityBlocks& blocks,
                                                       const RangeOfG& range,
                                                       const ScaleOverInterval& scale,
                                                       LevelOverInterval u,
                                                       LevelOverInterval v,
                                                       std::size_t twist);

}  // namespace certispin
