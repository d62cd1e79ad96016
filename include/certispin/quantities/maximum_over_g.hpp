#pragma once

#include "certispin/numbers/sign.hpp"
#include "certispin/quantities/function_of_g.hpp"

#include <string>
#include <vector>

namespace certispin {

/// Where the largest value over a range of g may be.
struct MaximumPlace {
  RationalInterval g;            // one point where the position is known exactly
  Sign before = Sign::unknown;   // of the derivative at g.lower
  Sign after = Sign::unknown;    // at g.upper
  bool only_stationary = false;  // proved: the derivative has one zero in g, no more
  bool constant = false;         // proved: the function has one value on all of g
  bool differentiable = false;   // proved: on all of g
  Outcome<Value> height = Inconclusive{{}};  // encloses the largest value in g

  [[nodiscard]] bool is_point() const { return g.lower == g.upper; }
  /// A sign change of the derivative from + to − is proved.
  [[nodiscard]] bool is_peak() const {
    return before == Sign::positive && after == Sign::negative;
  }
};

/// The largest value of a function over a closed range of g.
struct MaximumOverG {
  std::vector<MaximumPlace>
      places;              // each maximiser lies in one; several are not told apart
  std::size_t pieces = 0;  // that the search enclosed
  Bits bits = 0;           // the most that were spent
  std::string open;        // why something is not settled; may be empty
};

/// Encloses position and height of the largest value over `range`.
///
/// Method      branch and bound: a piece goes where its values are too small, where it is
///             monotone (its higher end stays) or convex (both ends stay); a concave piece
///             whose derivative changes sign has one stationary point, which narrow_root
///             brackets.  Places are told apart by rising precision.
/// Source      proofs/derivative_in_g.md
/// Guarantees  every maximiser lies in one of `places`; positions have `digits` digits,
///             heights too, where the precision cap and the number of pieces allow.
[[nodiscard]] MaximumOverG find_maximum_over_g(FunctionOfG& f,
                                               const RationalInterval& range,
                                               long digits);

}  // namespace certispin
