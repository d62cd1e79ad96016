#include "certispin/tridiagonal/eigenvalue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/tridiagonal/approximate_spectrum.hpp"
#include "certispin/tridiagonal/sturm_count.hpp"

namespace certispin {
namespace {

constexpr Bits counting_precision = 64;
constexpr Bits seed_accuracy = 44;  // bits of a seed that usually hold

/// Pivots from one end to just before the twist, and |z|² of what they pass, relative to
/// the row reached.
class HalfSweep {
 public:
  explicit HalfSweep(Bits precision)
      : pivot_(precision),
        inverse_(precision),
        elimination_(precision),
        ratio_(precision),
        norm_squared_(precision) {}

  /// Takes row `i`, whose coupling to the next row toward the twist is √e2.
  [[nodiscard]] bool advance(const JacobiRows& rows, std::size_t i, std::uint64_t e2,
                             const Interval& x) {
    rows.shifted_entry(pivot_, i, x);
    pivot_.assign_difference(pivot_, elimination_);
    if (pivot_.contains_zero() || !pivot_.bounded()) {
      return false;
    }
    inverse_.assign_inverse(pivot_);
    elimination_.assign_product(inverse_, e2);       // e²/q
    ratio_.assign_product(elimination_, inverse_);   // (z_i / z_next)² = e²/q²
    norm_squared_.add(std::uint64_t{1});
    norm_squared_.assign_product(norm_squared_, ratio_);
    return true;
  }

  [[nodiscard]] const Interval& elimination() const { return elimination_; }
  [[nodiscard]] const Interval& norm_squared() const { return norm_squared_; }

 private:
  Interval pivot_;
  Interval inverse_;
  Interval elimination_;
  Interval ratio_;
  Interval norm_squared_;
};

/// γ and |z|² of (T − x) z = γ e_twist, z_twist = 1.
struct TwistedResidual {
  Interval gamma;
  Interval norm_squared;
};

Outcome<TwistedResidual> twisted_residual(const JacobiMatrix& matrix, const Interval& x,
                                          std::size_t twist) {
  const Bits precision = x.precision();
  const JacobiRows rows(matrix, precision);
  HalfSweep left(precision);
  HalfSweep right(precision);
  for (std::size_t i = 0; i < twist; ++i) {
    if (!left.advance(rows, i, rows.off_squared(i), x)) {
      return Inconclusive{fmt::format("pivot {} may be zero at {} bits", i, precision)};
    }
  }
  for (std::size_t i = matrix.size() - 1; i > twist; --i) {
    if (!right.advance(rows, i, rows.off_squared(i - 1), x)) {
      return Inconclusive{fmt::format("pivot {} may be zero at {} bits", i, precision)};
    }
  }
  TwistedResidual result{Interval(precision), Interval(1, precision)};
  rows.shifted_entry(result.gamma, twist, x);
  result.gamma -= left.elimination();
  result.gamma -= right.elimination();
  result.norm_squared += left.norm_squared();
  result.norm_squared += right.norm_squared();
  return result;
}

/// One pass: the Kato–Temple bounds from the shift x.
Outcome<Interval> kato_temple(const JacobiMatrix& matrix, const IsolatedEigenvalue& where,
                              const Interval& x) {
  const Bits precision = x.precision();
  const auto residual = twisted_residual(matrix, x, where.twist);
  if (!residual) {
    return residual.why();
  }
  const Interval one(1, precision);
  const Interval correction = residual->gamma / residual->norm_squared;
  const Interval rayleigh = x + correction;
  const Interval error_squared =
      correction * residual->gamma * (one - one / residual->norm_squared);
  Interval lower = rayleigh;
  Interval upper = rayleigh;
  if (where.above) {
    const Interval room = Interval::at(*where.above, precision) - rayleigh;
    if (!room.certainly_positive()) {
      return Inconclusive{"the Rayleigh quotient is not certainly below the next eigenvalue"};
    }
    lower -= error_squared / room;
  }
  if (where.below) {
    const Interval room = rayleigh - Interval::at(*where.below, precision);
    if (!room.certainly_positive()) {
      return Inconclusive{
          "the Rayleigh quotient is not certainly above the previous eigenvalue"};
    }
    upper += error_squared / room;
  }
  return Interval::between(lower, upper);
}

/// Binary exponents of the norm of the matrix and of the distance to the separators.
struct Scales {
  mpfr_exp_t norm = 0;
  mpfr_exp_t gap = 0;
};

mpfr_exp_t exponent_of(const Rational& x) {
  const Approximation rounded(x, Bits{8});
  return mpfr_zero_p(rounded.get()) != 0 ? 0 : mpfr_get_exp(rounded.get());
}

Scales scales_of(const JacobiMatrix& matrix, const IsolatedEigenvalue& where) {
  std::int64_t steepest = 0;
  for (const std::int64_t a : matrix.diagonal) {
    steepest = std::max(steepest, std::abs(a));
  }
  const auto coupling =
      *std::max_element(matrix.off_squared.begin(), matrix.off_squared.end());
  Approximation gap(Bits{8});
  const Approximation& separator = where.above ? *where.above : *where.below;
  mpfr_sub(gap.get(), separator.get(), where.seed.get(), MPFR_RNDN);
  const auto norm = std::max({exponent_of(matrix.scale * steepest),
                              exponent_of(Rational(matrix.corner)),
                              exponent_of(Rational(coupling)) / 2 + 1});
  return {norm, mpfr_zero_p(gap.get()) != 0 ? norm - counting_precision
                                            : mpfr_get_exp(gap.get())};
}

/// The precisions of the passes, ascending to the wanted one.
std::vector<Bits> rungs(Bits precision, const Scales& scales) {
  constexpr Bits slack = 16;
  const Bits guard = std::max<Bits>(scales.norm - scales.gap, 0) + slack;
  std::vector<Bits> result{precision};
  while (result.back() - guard > 2 * seed_accuracy) {
    result.push_back((result.back() - guard) / 2 + guard + slack / 2);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

mpfr_exp_t width_exponent(const Interval& x) {
  Approximation width(Bits{8});
  mpfr_sub(width.get(), x.upper(), x.lower(), MPFR_RNDU);
  return mpfr_zero_p(width.get()) != 0 ? mpfr_get_emin() : mpfr_get_exp(width.get());
}

}  // namespace

Outcome<std::vector<IsolatedEigenvalue>> isolate_lowest(const JacobiMatrix& matrix,
                                                        std::size_t count) {
  std::vector<IsolatedEigenvalue> result;
  std::optional<Approximation> below;
  for (const ApproximateEigenpair& pair : approximate_lowest(matrix, count)) {
    IsolatedEigenvalue isolated;
    isolated.index = result.size();
    isolated.seed = Approximation(pair.value);
    isolated.twist = pair.twist;
    isolated.below = below;
    if (isolated.index + 1 < matrix.size()) {
      isolated.above = Approximation(pair.separator);
      Bits bits = counting_precision;
      auto found = count_below(matrix, Interval::at(*isolated.above, bits));
      while (!found && bits < precision_cap) {
        bits = next_rung(bits);
        found = count_below(matrix, Interval::at(*isolated.above, bits));
      }
      if (!found) {
        return found.why();
      }
      if (*found != isolated.index + 1) {
        return Inconclusive{fmt::format("{} eigenvalues lie below a separator meant for {}",
                                        *found, isolated.index + 1)};
      }
    }
    below = isolated.above;
    result.push_back(std::move(isolated));
  }
  return result;
}

Outcome<Interval> enclose_eigenvalue(const JacobiMatrix& matrix,
                                     const IsolatedEigenvalue& where, Bits precision) {
  if (matrix.size() == 1) {
    return Interval(matrix.entry(0), precision);
  }
  constexpr mpfr_exp_t slack = 12;  // what rounding alone leaves, in units of 2^-bits·norm
  const Scales scales = scales_of(matrix, where);
  Approximation x = where.seed;
  Outcome<Interval> enclosure = Inconclusive{"no pass was made"};
  for (const Bits bits : rungs(precision, scales)) {
    mpfr_exp_t width = mpfr_get_emax();
    mpfr_exp_t before = width;
    do {  // more than one pass only where the seed was poor
      enclosure = kato_temple(matrix, where, Interval::at(x, bits));
      if (!enclosure) {
        return enclosure;
      }
      x = enclosure->approximate_middle();
      before = width;
      width = width_exponent(*enclosure);
    } while (width > scales.norm - bits + slack && width + 2 < before);
  }
  return enclosure;
}

}  // namespace certispin
