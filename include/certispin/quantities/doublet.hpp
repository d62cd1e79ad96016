#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/model/parity_blocks.hpp"
#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/value.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace certispin {

/// The ground doublet of a model point: what every other quantity is a formula of.
struct Doublet {
  Value E_0;                 // lowest level of the even block, in J
  Value E_1;                 // lowest level of the odd block, in J
  std::optional<Value> E_2;  // second level of the even block; N ≥ 2, if asked for
  std::optional<Value> E_3;  // second level of the odd block; N ≥ 3, if asked for
  Value delta_E;             // E_1 − E_0 by the Wronskian identity, in J
  Value Jz2_0;               // ⟨E_0|J_z²|E_0⟩
  Value Jz2_1;               // ⟨E_1|J_z²|E_1⟩
  Value J_01;                // ⟨E_0|J_z|E_1⟩ > 0
};

/// Encloses the doublet of one model point at any precision; what does not depend on the
/// precision (the blocks, the isolated levels) is found once.
///
/// Method      proofs/ground_doublet.md: Kato–Temple enclosures of the levels, positive
///             recurrences for both ground vectors on the shared core rows, and
///             ΔE Σ u_i v_i = (s_u − s_v) u_0 v_0, where s is what the rows before the core
///             take from its first pivot: relative accuracy however small ΔE is.
/// Guarantees  each value contains the true one; Inconclusive if a proof does not go
///             through at that precision.
class DoubletSolver {
 public:
  explicit DoubletSolver(ModelPoint point);

  [[nodiscard]] const ModelPoint& point() const { return point_; }

  /// Encloses all but E_2 and E_3.
  [[nodiscard]] Outcome<Doublet> enclose(Bits precision);
  /// Encloses E_2 and E_3, where they exist, and adds them to `doublet`; they cost about
  /// as much as E_0 and E_1.
  [[nodiscard]] std::optional<Inconclusive> add_excited(Doublet& doublet, Bits precision);

 private:
  /// One block with those of its lowest levels that are isolated so far.
  struct Sector {
    const JacobiMatrix* block = nullptr;
    std::vector<IsolatedEigenvalue> levels;
  };

  /// Encloses the k-th level of a sector in units of the block.
  [[nodiscard]] static Outcome<Interval> level(Sector& sector,
                                               std::size_t k,
                                               Bits precision);
  [[nodiscard]] Doublet exact_doublet() const;

  ModelPoint point_;
  std::shared_ptr<const ParityBlocks> blocks_;  // null where the doublet is rational
  Sector even_;
  Sector odd_;
};

}  // namespace certispin
