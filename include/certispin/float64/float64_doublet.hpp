#pragma once

#include "certispin/float64/eigensolver.hpp"
#include "certispin/float64/float64.hpp"
#include "certispin/float64/float64_residuals.hpp"
#include "certispin/model/model_point.hpp"

#include <map>
#include <optional>
#include <utility>

namespace certispin {

/// The ground doublet as a double-precision pipeline gives it, in J, with what betrays its
/// eigenvectors: exact ones have a definite parity.
struct Float64Doublet {
  Float64 E_0;
  Float64 E_1;
  Float64 E_2;      // NaN for N < 2
  Float64 E_3;      // NaN for N < 3
  Float64 delta_E;  // E_1 − E_0 by subtraction
  Float64 Jz2_0;    // Σ m² v_0(m)²
  Float64 Jz2_1;
  Float64 J_01;             // |Σ m v_0(m) v_1(m)|
  Float64 parity_residual;  // max_i |⟨E_i|J_z|E_i⟩|, exactly 0 for vectors of one parity
  Float64 parity_mixing;  // larger norm of the wrong-parity parts of v_0 and v_1
  Float64 norm_H;         // ‖H‖_2 = |E_0|, because −H has no negative entry
  std::optional<Float64Residuals> residuals;  // if measured, of all vectors
};

/// H/J = −(2/N) J_z² − 2g J_x on the Dicke basis m = −N/2…N/2 in double precision: diagonal
/// −2m²/N, off-diagonal −g √(j(j+1) − m(m+1)).  No parity blocks.
///
/// Source      Eq. (3)
/// Guarantees  InputError if an entry overflows.
[[nodiscard]] Float64Tridiagonal float64_hamiltonian(const ModelPoint& point);

/// The doublet that eigenpairs of float64_hamiltonian hold; `residuals` is left out.
///
/// Requires    the lowest four pairs, or all if there are fewer.
[[nodiscard]] Float64Doublet doublet_of(const Float64Eigenpairs& pairs);

/// Doublets of one eigensolver, each point diagonalised once.
class Float64Doublets {
 public:
  /// With `measure`, the residuals as well where the driver computes all vectors; they
  /// cost more than the diagonalisation.
  explicit Float64Doublets(Eigensolver solver, bool measure = true)
      : solver_(std::move(solver)), measure_(measure) {}

  [[nodiscard]] const Eigensolver& solver() const { return solver_; }
  [[nodiscard]] Driver driver() const { return solver_.driver(); }

  /// Guarantees  the solver's answer; InputError if N is too large for the driver;
  ///             NumericalFailure if the solver fails.
  const Float64Doublet& at(const ModelPoint& point);

  /// Takes what the solver gave elsewhere as its answer at `point`.
  void remember(const ModelPoint& point, const Float64Doublet& doublet);

 private:
  Eigensolver solver_;
  bool measure_;
  std::map<ModelPoint, Float64Doublet> doublets_;
};

}  // namespace certispin
