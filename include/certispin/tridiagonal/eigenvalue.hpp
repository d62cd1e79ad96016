#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

namespace certispin {

/// The k-th eigenvalue (from k = 0) with numbers that provably separate it from the rest:
/// λ_{k−1} < below < λ_k < above < λ_{k+1}; absent where there is no such neighbour.
struct IsolatedEigenvalue {
  std::size_t index = 0;
  std::optional<Approximation> below;
  std::optional<Approximation> above;
  Approximation seed{0.0L};  // uncertified
  std::size_t twist = 0;     // row where the eigenvector is largest; uncertified
};

/// Isolates the `count` lowest eigenvalues.
///
/// Method      one Sturm count at each separator, at a low precision that rises until it
///             is decided.
/// Source      [Par98] §3.3
/// Requires    1 ≤ count ≤ n.
/// Guarantees  proved separation, or Inconclusive at the precision cap.
[[nodiscard]] Outcome<std::vector<IsolatedEigenvalue>> isolate_lowest(
    const JacobiMatrix& matrix, std::size_t count);

/// Encloses the eigenvalue that `where` isolates.
///
/// Method      with (T − x) z = γ e_twist solved exactly by the pivots from both ends,
///             ρ = x + γ/|z|² is the Rayleigh quotient of z and ε² = γ²/|z|² (1 − 1/|z|²)
///             its residual; the Kato–Temple inequality turns the separators into
///             ρ − ε²/(above − ρ) ≤ λ ≤ ρ + ε²/(ρ − below).  Each pass doubles the digits,
///             so that the precision doubles from pass to pass.
/// Source      [Kat49], [Par98] §10-5; [DP04] for the twist; proofs/kato_temple.md
/// Guarantees  contains λ_k; the width is a small multiple of 2^-precision times the norm
///             of the matrix; Inconclusive if a pivot cannot be told from 0.
/// Unit        that of the matrix entries.
[[nodiscard]] Outcome<Interval> enclose_eigenvalue(const JacobiMatrix& matrix,
                                                   const IsolatedEigenvalue& where,
                                                   Bits precision);

}  // namespace certispin
