#include "certispin/float64/doublet_mixing.hpp"

#include "certispin/float64/float64.hpp"
#include "certispin/numbers/dot_product.hpp"
#include "certispin/quantities/spectrum.hpp"

#include <algorithm>
#include <cmath>

namespace certispin {
namespace {

/// All N + 1 Dicke components of a state of definite parity from those with m ≥ 0.
std::vector<Interval> mirrored(const std::vector<Interval>& upper, long N, bool even) {
  const auto states = static_cast<std::size_t>(N) + 1;
  std::vector<Interval> components(states, Interval(upper.front().precision()));
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const std::size_t at_m = states - upper.size() + i;
    components[states - 1 - at_m] = even ? upper[i] : -upper[i];
    components[at_m] = upper[i];
  }
  return components;
}

}  // namespace

Outcome<DoubletVectors> enclose_doublet_vectors(const ModelPoint& point) {
  constexpr long digits = 60;  // far below the rounding of doubles, squared
  if (point.g == 0) {
    return Inconclusive{"at g = 0 every mixture of the doublet is a ground vector"};
  }
  const auto spectrum = Spectrum::isolate(point, 2);
  if (!spectrum) {
    return spectrum.why();
  }
  const auto even = enclose_vector(*spectrum, 0, digits);
  const auto odd = enclose_vector(*spectrum, 1, digits);
  if (!even || !odd) {
    return even ? odd.why() : even.why();
  }
  return DoubletVectors{mirrored(*even, point.N, true), mirrored(*odd, point.N, false)};
}

Outcome<Mixing> enclose_mixing(const std::vector<Interval>& own,
                               const std::vector<Interval>& other,
                               std::span<const double> v) {
  require(own.size() == v.size() && other.size() == v.size(),
          "enclose_mixing: vectors of one length");
  if (!std::all_of(v.begin(), v.end(), [](double x) { return std::isfinite(x); })) {
    return Inconclusive{"the computed vector is not finite"};
  }
  const Bits precision = own.front().precision();
  const std::vector<Interval> exact = to_intervals(v, precision);
  const Interval b = dot(other, exact, precision);
  const Interval inside = square(dot(own, exact, precision)) + square(b);
  if (!inside.certainly_positive()) {
    return Inconclusive{"the computed vector may be orthogonal to the doublet"};
  }
  const Interval one(1, precision);
  const Interval rest = one - inside / dot(exact, exact, precision);
  // rest ≥ 0: Bessel's inequality
  return Mixing{abs(b) / sqrt(inside), sqrt(max(rest, Interval(precision)))};
}

}  // namespace certispin
