#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/interval.hpp"

#include <cstddef>
#include <vector>

namespace certispin::test {

/// Levels that Arb could not separate: `count` of them lie in `energy`.
struct ArbLevels {
  Interval energy;
  std::size_t count = 1;
  std::size_t pivot = 0;           // row of the largest component
  std::vector<Interval> products;  // c_i c_pivot; empty for more than one level
};

/// The spectrum of the dense (N + 1)×(N + 1) matrix of H/J by Arb, ascending.
///
/// Method      QR without proof, then enclosures of all eigenpairs of a general complex
///             matrix (Rump; van der Hoeven and Mourrain), or of clusters.
/// Guarantees  Arb's: each group encloses its levels; empty if Arb found no enclosure.
[[nodiscard]] std::vector<ArbLevels> levels_by_arb(const ModelPoint& point,
                                                   Bits precision);

}  // namespace certispin::test
