#pragma once

#include "certispin/float64/driver.hpp"
#include "certispin/float64/float64.hpp"
#include "certispin/model/model_point.hpp"

#include <map>

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
  // NaN where the driver computes only the lowest vectors:
  Float64 even_parity_residual;  // max |⟨E_k|J_z|E_k⟩| over k = 0, 2, 4, …, even in truth
  Float64 completeness_residual;  // max |Σ_k ⟨E_i|J_z|E_k⟩² − ⟨E_i|J_z²|E_i⟩|, i = 0, 1
  Float64 relative_completeness_residual;  // the same over ⟨E_i|J_z²|E_i⟩
};

/// H/J = −(2/N) J_z² − 2g J_x on the Dicke basis m = −N/2…N/2 in double precision: diagonal
/// −2m²/N, off-diagonal −g √(j(j+1) − m(m+1)).  No parity blocks.
///
/// Source      Eq. (3)
/// Guarantees  InputError if an entry overflows.
[[nodiscard]] Float64Tridiagonal float64_hamiltonian(const ModelPoint& point);

/// Doublets of one driver, each point diagonalised once.
class Float64Doublets {
 public:
  explicit Float64Doublets(Driver driver) : driver_(driver) {}

  [[nodiscard]] Driver driver() const { return driver_; }

  /// Guarantees  the driver's answer; InputError if N is too large for the driver;
  ///             NumericalFailure if the driver fails.
  const Float64Doublet& at(const ModelPoint& point);

 private:
  Driver driver_;
  std::map<ModelPoint, Float64Doublet> doublets_;
};

}  // namespace certispin
