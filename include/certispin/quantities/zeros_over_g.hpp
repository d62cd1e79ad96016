#pragma once

#include "certispin/numbers/sign.hpp"
#include "certispin/quantities/function_of_g.hpp"

#include <string>
#include <vector>

namespace certispin {

/// Where a function may be 0.
struct ZeroPlace {
  RationalInterval g;           // one point where the position is known exactly
  Sign before = Sign::unknown;  // of the function left of it; unknown at the range's end
  Sign after = Sign::unknown;
  bool only_zero = false;  // proved: one zero in g, no more
  bool all_zero = false;   // proved: 0 on all of g
  bool defined = false;    // proved: defined and continuous on all of g

  [[nodiscard]] bool is_point() const { return g.lower == g.upper; }
  /// The sign changes within g, and so through 0, proved.
  [[nodiscard]] bool is_crossing() const { return defined && opposite(before, after); }
};

/// All zeros of a function on a closed range of g.
struct ZerosOverG {
  std::vector<ZeroPlace> places;  // from left to right; each zero lies in one
  std::size_t pieces = 0;         // that the search enclosed
  std::string open;               // why something is not settled; may be empty
};

/// Encloses every g of `range` where `f` is 0.
///
/// Method      a piece of the range goes where the sign of f is proved; where that of the
///             derivative is proved, the signs at the ends tell whether f is 0 once or nowhere;
///             others are halved.  narrow_root brackets each zero.
/// Source      proofs/derivative_in_g.md
/// Guarantees  f ≠ 0 outside of `places`; positions have `digits` digits where the precision
///             cap and the number of pieces allow.
[[nodiscard]] ZerosOverG find_zeros_over_g(FunctionOfG& f,
                                           const RationalInterval& range,
                                           long digits);

}  // namespace certispin
