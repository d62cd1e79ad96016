#pragma once

#include "certispin/float64/eigensolver.hpp"
#include "certispin/float64/float64.hpp"

namespace certispin {

/// What computed vectors leave of parity and of completeness; each is 0 for exact ones
/// (where g > 0).
struct Float64Residuals {
  Float64 even_parity;  // max |⟨E_k|J_z|E_k⟩| over k = 0, 2, 4, …, even in truth
  Float64 parity;       // the same over all k
  Float64 completeness;  // max |Σ_k ⟨E_i|J_z|E_k⟩² − ⟨E_i|J_z²|E_i⟩|, i = 0, 1
  Float64 relative_completeness;  // the same over ⟨E_i|J_z²|E_i⟩
};

/// Measures them from all N + 1 eigenpairs, in O(N²) operations.
///
/// Method      the doubles of the vectors enter exactly; sums in interval arithmetic at
///             160 bits, so that the residual is that of the vectors and not of a sum in
///             double precision, which at N ≥ 500 would be larger than it.
/// Requires    finite vectors.
/// Guarantees  upper bounds, rounded up; NaN for the relative one if ⟨E_i|J_z²|E_i⟩ = 0.
[[nodiscard]] Float64Residuals measure_residuals(const Float64Eigenpairs& all);

/// The completeness residuals over all i; relative where ⟨E_i|J_z²|E_i⟩ > 0.
struct CompletenessOfAll {
  Float64 absolute;
  Float64 relative;
};

/// Measures them from all N + 1 eigenpairs in double precision, by matrix products of O(N³)
/// operations.
[[nodiscard]] CompletenessOfAll measure_completeness_of_all(const Float64Eigenpairs& all);

}  // namespace certispin
