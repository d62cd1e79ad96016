#pragma once

#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/rational.hpp"

#include <span>
#include <vector>

namespace certispin {

/// An uncertified double-precision number, possibly infinite or NaN: the answer of a
/// pipeline that is being audited.  Nothing converts it to a certified Value.
struct Float64 {
  double value = 0;
};

/// `x` rounded to nearest, ties to even; infinite beyond the range of double, and rounded
/// once more where the result is subnormal (below 2^-1022).
[[nodiscard]] Float64 to_float64(const Rational& x);

/// The dyadic rational that `x` is.  Requires  a finite number.
[[nodiscard]] Rational to_rational(Float64 x);

/// The number that `x` is, at `precision` or rounded outward.  Requires  a finite number.
[[nodiscard]] Interval to_interval(Float64 x, Bits precision);
/// The same of each component.
[[nodiscard]] std::vector<Interval> to_intervals(std::span<const double> v,
                                                 Bits precision);

}  // namespace certispin
