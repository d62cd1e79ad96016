#pragma once

#include "certispin/numbers/outcome.hpp"
#include "certispin/numbers/taylor.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace certispin {

/// The scale s of a Jacobi matrix as a function of a parameter on an interval G with a
/// centre c: T = s · diagonal + constants.
struct ScaleOverInterval {
  Interval centre;  // s(c)
  Interval offset;  // s − s(c) on G
  Interval first;   // s' on G
  Interval second;  // s''/2 on G
};

/// A simple eigenvalue λ of that matrix on G.
struct LevelOverInterval {
  Interval centre;  // λ(c)
  Interval mean;    // dλ/ds = ⟨diagonal⟩ on G
  Interval slope;   // of `mean` in the parameter, on G; used from order 2 on
};

/// Taylor coefficients on G of s · d − λ, the diagonal entries less the eigenvalue.
///
/// Method      dλ/ds is known, so that s · d − λ varies by (s − s(c)) (d − ⟨diagonal⟩): rows
///             near the mean hardly vary, however wide G is.
/// Source      Hellmann–Feynman; proofs/derivative_in_g.md (2), (3)
class ShiftedEntries {
 public:
  /// Refers to both.
  ShiftedEntries(const ScaleOverInterval& scale,
                 const LevelOverInterval& level,
                 Bits precision);

  /// result := the coefficients for a row with the integer `d` on the diagonal.
  void assign(TaylorSeries& result, std::int64_t d);

  /// Encloses the coefficients of λ itself.
  [[nodiscard]] TaylorSeries level(std::size_t order) const;

 private:
  const ScaleOverInterval& scale_;
  const LevelOverInterval& level_;
  Interval half_bend_;  // s' · slope/2
  Interval row_;
  Interval excess_;
  Interval one_;
};

/// CoreHead as functions of the parameter.
struct CoreHeadSeries {
  TaylorSeries shift;
  TaylorSeries norm_squared;
};

/// GroundPairSums as functions of the parameter.
struct GroundPairSeries {
  TaylorSeries uu;
  TaylorSeries vv;
  TaylorSeries uv;
  TaylorSeries xx_uu;
  TaylorSeries xx_vv;
  TaylorSeries x_uv;
  TaylorSeries first;
};

/// One ground vector of a pair: its level on G and what stands before the core.
struct GroundOverInterval {
  LevelOverInterval level;
  CoreHeadSeries head;
};

/// Encloses the Taylor coefficients on G of the sums of enclose_ground_pair_sums.
///
/// Method      the recurrence and the Horner sums of enclose_ground_pair_sums on power
///             series (forward differentiation), at linear cost.
/// Source      proofs/derivative_in_g.md
/// Requires    as enclose_ground_pair_sums; the levels are the lowest for every parameter
///             in G; heads of one order.
/// Guarantees  coefficients k = 0 … order of each sum are enclosed at every parameter in G;
///             Inconclusive if a pivot is not certainly positive on all of G.
[[nodiscard]] Outcome<GroundPairSeries> enclose_ground_pair_series(
    const JacobiMatrix& core,
    const std::vector<std::uint32_t>& positions,
    const ScaleOverInterval& scale,
    const GroundOverInterval& u,
    const GroundOverInterval& v,
    std::size_t twist);

}  // namespace certispin
