#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/model/parity_blocks.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace certispin {

/// The levels E_0, E_1, … of a model point with their eigenvectors, each with its proved
/// place in the spectrum.
///
/// The levels of the two parity blocks interlace: E_k is level ⌊k/2⌋ of the even block for
/// even k, of the odd block for odd k.  So the order needs no comparison of enclosures,
/// which a doublet's splitting may be too small for.  At g = 0, where the levels of a
/// doublet coincide, this fixes which of them is called even.
///
/// Source      proofs/interlacing.md
/// Guarantees  may be used from several threads.
class Spectrum {
 public:
  /// Isolates the `count` lowest levels.
  ///
  /// Method      Sturm counts between neighbours of one block, both blocks at once.
  /// Requires    1 ≤ count ≤ N + 1.
  /// Guarantees  proved isolation, or Inconclusive at the precision cap.
  [[nodiscard]] static Outcome<Spectrum> isolate(const ModelPoint& point,
                                                 std::size_t count);

  [[nodiscard]] const ModelPoint& point() const { return point_; }
  /// How many levels are isolated.
  [[nodiscard]] std::size_t size() const { return count_; }

  /// Encloses E_k.
  ///
  /// Method      enclose_eigenvalue; exact where g = 0.
  /// Requires    k < size().
  /// Guarantees  contains E_k; Inconclusive if the proof does not go through.
  /// Unit        J
  [[nodiscard]] Outcome<Value> level(std::size_t k, Bits precision) const;

  /// Encloses the unit eigenvector of E_k in its parity block.
  ///
  /// Defines     components on |0⟩ (N even, k even), then (|m⟩ ± |−m⟩)/√2 for rising
  ///             m > 0; the component at m = N/2 is positive.
  /// Method      EigenvectorSolver.
  /// Requires    k < size().
  /// Guarantees  contains the vector; Inconclusive if the proof does not go through.
  [[nodiscard]] Outcome<std::vector<Interval>> block_vector(std::size_t k,
                                                            Bits precision) const;

  /// The blocks that the vectors live in; at g = 0 their entries are those of g = 1, and
  /// only the unit is 0.
  [[nodiscard]] const ParityBlocks& blocks() const { return *blocks_; }

 private:
  Spectrum(ModelPoint point, std::size_t count);

  [[nodiscard]] const JacobiMatrix& block(std::size_t k) const {
    return k % 2 == 0 ? blocks_->even : blocks_->odd;
  }

  ModelPoint point_;
  std::size_t count_;
  std::shared_ptr<const ParityBlocks> blocks_;
  std::array<std::vector<IsolatedEigenvalue>, 2> levels_;
};

/// Has `x` the digits asked for: `digits` significant ones, or an absolute width of at most
/// scale · 10^-min(2 digits, 5500), however small x itself is?
[[nodiscard]] bool reaches(const Value& x, long digits, const Rational& scale);

/// max(N/2, gN) ≤ |E_0| = ‖H‖, in J.
[[nodiscard]] Rational energy_scale(const ModelPoint& point);

/// E_k for each of `ks`, until it reaches `digits` on the scale of energy_scale;
/// Enclosure::digits is then `digits`, also where it is the width that is small.
///
/// Method      a precision ladder for each level, all cores.
/// Requires    each k < spectrum.size().
/// Guarantees  as Spectrum::level; what the cap did not allow has fewer digits.
[[nodiscard]] std::vector<Enclosure> enclose_levels(
    const Spectrum& spectrum,
    const std::vector<std::size_t>& ks,
    long digits,
    const std::function<void(std::size_t done, std::size_t all)>& progress);

/// Components of the eigenvector of E_k on the Dicke states |m⟩ with m ≥ 0, by rising m,
/// each until it reaches `digits` on the scale 1; m = 0, where an odd
/// state is exactly 0, only for even k.
///
/// Defines     c_{−m} = ±c_m with the parity's sign, Σ_m c_m² = 1 over all m, c_{N/2} > 0.
/// Method      Spectrum::block_vector on a precision ladder.
/// Requires    k < spectrum.size().
/// Guarantees  contains each component; Inconclusive at the precision cap.
[[nodiscard]] Outcome<std::vector<Interval>> enclose_vector(const Spectrum& spectrum,
                                                            std::size_t k,
                                                            long digits);

}  // namespace certispin
