#include "seed_refinement.hpp"

#include <cmath>

namespace certispin {
namespace {

constexpr Bits seed_precision = DoubleExtended::digits + 10;

DoubleExtended rounded(const Approximation& x) {
  const long double high = mpfr_get_ld(x.get(), MPFR_RNDN);
  Approximation rest(high);
  mpfr_sub(rest.get(), x.get(), rest.get(), MPFR_RNDN);
  return {high, mpfr_get_ld(rest.get(), MPFR_RNDN)};
}

template <class Integer>
DoubleExtended integer(Integer n) {
  return {static_cast<long double>(n), 0};
}

}  // namespace

/// What one end contributes at the twist: e²/q of the row before, and |z|² of its rows.
struct SeedRefinement::HalfStep {
  DoubleExtended elimination;
  long double norm_squared = 0;
};

SeedRefinement::SeedRefinement(const JacobiMatrix& matrix, long double norm)
    : matrix_(matrix), norm_(norm) {
  const Approximation exact_norm(norm);
  Approximation scale(matrix.scale, seed_precision);
  mpfr_div(scale.get(), scale.get(), exact_norm.get(), MPFR_RNDN);
  scale_ = rounded(scale);
  const DoubleExtended inverse = DoubleExtended{1, 0} / DoubleExtended{norm, 0};
  corner_ = integer(matrix.corner) * inverse;
  squared_coupling_ = inverse * inverse;
}

DoubleExtended SeedRefinement::diagonal(std::size_t i) const {
  const DoubleExtended entry = scale_ * integer(matrix_.diagonal[i]);
  return i == 0 ? entry + corner_ : entry;
}

SeedRefinement::HalfStep SeedRefinement::sweep(std::size_t from,
                                               std::size_t twist,
                                               const DoubleExtended& x) const {
  HalfStep half;
  for (std::size_t i = from; i != twist;) {
    const DoubleExtended pivot = diagonal(i) - x - half.elimination;
    const std::uint64_t e2 = matrix_.off_squared[i < twist ? i : i - 1];
    half.elimination = squared_coupling_ * integer(e2) / pivot;
    half.norm_squared = (half.norm_squared + 1) * half.elimination.high / pivot.high;
    i = i < twist ? i + 1 : i - 1;
  }
  return half;
}

Approximation SeedRefinement::operator()(long double value, std::size_t twist) const {
  const DoubleExtended x{value, 0};
  const HalfStep left = sweep(0, twist, x);
  const HalfStep right = sweep(matrix_.size() - 1, twist, x);
  const DoubleExtended gamma = diagonal(twist) - x - left.elimination - right.elimination;
  const long double correction =
      (gamma.high + gamma.low) / (left.norm_squared + right.norm_squared + 1);
  Approximation refined(seed_precision);
  mpfr_set_ld(refined.get(), value, MPFR_RNDN);
  if (std::isfinite(correction)) {
    const Approximation step(correction);
    mpfr_add(refined.get(), refined.get(), step.get(), MPFR_RNDN);
  }
  const Approximation unit(norm_);
  mpfr_mul(refined.get(), refined.get(), unit.get(), MPFR_RNDN);
  return refined;
}

}  // namespace certispin
