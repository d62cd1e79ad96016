#include "certispin/float64/doublet_mixing.hpp"

#include "certispin/model/parity_blocks.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"

#include <algorithm>
#include <cmath>

namespace certispin {
namespace {

constexpr Bits first_precision = 256;  // far below the rounding of doubles, squared

Outcome<std::vector<Interval>> enclose_block(const JacobiMatrix& block, Bits precision) {
  const auto isolated = isolate_lowest(block, 1);
  if (!isolated) {
    return isolated.why();
  }
  const auto lambda = enclose_eigenvalue(block, isolated->front(), precision);
  if (!lambda) {
    return lambda.why();
  }
  return enclose_ground_vector(block, *lambda, isolated->front().twist);
}

/// Dicke components of a block's vector, whose last row is m = N/2: (|m⟩ ± |−m⟩)/√2, and
/// |0⟩ itself.
std::vector<Interval> on_dicke_basis(const ModelPoint& point,
                                     const std::vector<Interval>& block,
                                     bool even) {
  const Bits precision = block.front().precision();
  const Interval root = sqrt(Interval(2, precision));
  const auto states = static_cast<std::size_t>(point.N) + 1;
  std::vector<Interval> components(states, Interval(precision));
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t upper = states - block.size() + i;  // of m
    const std::size_t lower = states - 1 - upper;         // of −m
    if (upper == lower) {
      components[upper] = block[i];
      continue;
    }
    components[upper] = block[i] / root;
    components[lower] = even ? components[upper] : -components[upper];
  }
  return components;
}

/// The double itself.
Interval exactly(double x, Bits precision) {
  return Interval::at(Approximation(static_cast<long double>(x)), precision);
}

Interval inner_product(const std::vector<Interval>& a, std::span<const double> v) {
  const Bits precision = a.front().precision();
  Interval sum(precision);
  for (std::size_t i = 0; i < v.size(); ++i) {
    sum += a[i] * exactly(v[i], precision);
  }
  return sum;
}

Interval norm_squared(std::span<const double> v, Bits precision) {
  Interval sum(precision);
  for (const double x : v) {
    sum += square(exactly(x, precision));
  }
  return sum;
}

}  // namespace

Outcome<DoubletVectors> enclose_doublet_vectors(const ModelPoint& point) {
  if (point.g == 0) {
    return Inconclusive{"at g = 0 every mixture of the doublet is a ground vector"};
  }
  const ParityBlocks blocks = parity_blocks(point);
  for (Bits bits = first_precision;; bits = next_rung(bits)) {
    const auto even = enclose_block(blocks.even, bits);
    const auto odd = enclose_block(blocks.odd, bits);
    if (even && odd) {
      return DoubletVectors{on_dicke_basis(point, *even, true),
                            on_dicke_basis(point, *odd, false)};
    }
    if (bits == precision_cap) {
      return even ? odd.why() : even.why();
    }
  }
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
  const Interval b = inner_product(other, v);
  const Interval inside = square(inner_product(own, v)) + square(b);
  if (!inside.certainly_positive()) {
    return Inconclusive{"the computed vector may be orthogonal to the doublet"};
  }
  const Interval one(1, precision);
  const Interval rest = one - inside / norm_squared(v, precision);
  // rest ≥ 0: Bessel's inequality
  return Mixing{abs(b) / sqrt(inside), sqrt(max(rest, Interval(precision)))};
}

}  // namespace certispin
