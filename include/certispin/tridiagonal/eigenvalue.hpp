#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace certispin {

/// The k-th eigenvalue (from k = 0) with numbers that provably separate it from the rest:
/// λ_{k−1} < below < λ_k < above < λ_{k+1}; absent where there is no such neighbour.
struct IsolatedEigenvalue {
  std::size_t index = 0;
  std::optional<Approximation> below;
  std::optional<Approximation> above;
  Approximation seed{0.0L};  // uncertified
  Bits seed_bits = 0;        // how many of the norm's it is thought to hold; uncertified
  std::size_t twist = 0;     // row where the eigenvector is largest; uncertified
};

/// Isolates the `count` lowest eigenvalues.
///
/// Method      one Sturm count at each separator, at a low precision; where a pivot may be
///             0, again nearer to the eigenvalue and at a higher one.
/// Source      [Par98] §3.3
/// Requires    1 ≤ count ≤ n.
/// Guarantees  proved separation, or Inconclusive at the precision cap.
[[nodiscard]] Outcome<std::vector<IsolatedEigenvalue>> isolate_lowest(
    const JacobiMatrix& matrix, std::size_t count);

/// Encloses the eigenvalue that `where` isolates.
///
/// Method      one twisted factorisation of T − x, rounded to nearest, gives a vector z and γ
///             with (T − x) z = γ e_twist − R z, where R collects the roundings and has an
///             a-priori bound r = O(2^-precision |T|).  The Rayleigh quotient lies in
///             ρ = x + γ/|z|² ± r, the residual norm is ε ≤ |γ|/|z| + r, and the Kato–Temple
///             inequality turns the separators into
///             ρ − ε²/(above − ρ) ≤ λ ≤ ρ + ε²/(ρ − below).  Each pass doubles the digits,
///             and the precision doubles from pass to pass.
/// Source      [Kat49], [Par98] chapters 10, 11; [DP04] for the twist; proofs/kato_temple.md
/// Guarantees  contains λ_k; the width is a small multiple of 2^-precision |T| once the
///             seed is good; Inconclusive if a separator is too near.
/// Unit        that of the matrix entries.
[[nodiscard]] Outcome<Interval> enclose_eigenvalue(const JacobiMatrix& matrix,
                                                   const IsolatedEigenvalue& where,
                                                   Bits precision);

}  // namespace certispin
