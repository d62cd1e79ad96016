#include "certispin/tridiagonal/eigenvalue.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/tridiagonal/approximate_spectrum.hpp"
#include "certispin/tridiagonal/sturm_count.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <fmt/format.h>
#include <limits>

namespace certispin {
namespace {

constexpr Bits counting_precision = 64;
constexpr Bits rounding_slack = 12;  // rounding alone leaves 2^(slack − p) of the norm
constexpr Bits refined_seed_bits =
    2 * std::numeric_limits<long double>::digits - 16;  // of the norm

/// Bounds of the entries: max |T_ii|, max e_i.
struct EntryBounds {
  Interval diagonal;
  Interval coupling;
};

EntryBounds bound_entries(const JacobiMatrix& matrix) {
  constexpr Bits enough = 64;
  const std::uint64_t coupling =
      *std::max_element(matrix.off_squared.begin(), matrix.off_squared.end());
  return {Interval(matrix.largest_diagonal(), enough),
          sqrt(Interval(Rational(coupling), enough))};
}

/// Pivots from one end to just before the twist, rounded to nearest, and |z|² of the rows
/// passed relative to the row reached (at about half the precision: it only weighs γ).
class HalfSweep {
 public:
  HalfSweep(const JacobiMatrix& matrix,
            const Approximation& scale,
            Bits precision,
            Bits norm_precision)
      : matrix_(matrix),
        scale_(scale),
        entry_(precision),
        elimination_(Rational(0), precision),
        ratio_(norm_precision),
        norm_squared_(Rational(0), norm_precision),
        one_(Rational(1), norm_precision) {}

  /// entry := T_ii − x − e²/q of the row before; every rounding is relative 2^-p.
  void shifted_entry(std::size_t i, const Approximation& x) {
    mpfr_mul_si(entry_.get(), scale_.get(), matrix_.diagonal[i], MPFR_RNDN);
    if (i == 0 && matrix_.corner != 0) {
      mpfr_add_si(entry_.get(), entry_.get(), matrix_.corner, MPFR_RNDN);
    }
    mpfr_sub(entry_.get(), entry_.get(), x.get(), MPFR_RNDN);
    mpfr_sub(entry_.get(), entry_.get(), elimination_.get(), MPFR_RNDN);
  }

  /// Takes row `i`, whose coupling to the next row toward the twist is √e2.
  void advance(std::size_t i, std::uint64_t e2, const Approximation& x) {
    shifted_entry(i, x);
    if (mpfr_zero_p(entry_.get()) != 0) {  // moves T_ii by 2^-p ≤ 2^-p e, as e ≥ 1
      mpfr_set_ui_2exp(entry_.get(), 1, -entry_.precision(), MPFR_RNDN);
    }
    MPFR_DECL_INIT(coupling, 64);
    mpfr_set_ui(coupling, e2, MPFR_RNDN);
    mpfr_div(elimination_.get(), coupling, entry_.get(), MPFR_RNDN);  // e²/q
    // (z_i / z_next)² = e²/q² = (e²/q)²/e²: at most 8 roundings with the two sums
    mpfr_set(ratio_.get(), elimination_.get(), MPFR_RNDN);
    mpfr_sqr(ratio_.get(), ratio_.get(), MPFR_RNDN);
    mpfr_div_ui(ratio_.get(), ratio_.get(), e2, MPFR_RNDN);
    mpfr_add(norm_squared_.get(), norm_squared_.get(), one_.get(), MPFR_RNDN);
    mpfr_mul(norm_squared_.get(), norm_squared_.get(), ratio_.get(), MPFR_RNDN);
  }

  [[nodiscard]] const Approximation& entry() const { return entry_; }
  [[nodiscard]] const Approximation& elimination() const { return elimination_; }
  [[nodiscard]] const Approximation& norm_squared() const { return norm_squared_; }

 private:
  const JacobiMatrix& matrix_;
  const Approximation& scale_;
  Approximation entry_;
  Approximation elimination_;
  Approximation ratio_;
  Approximation norm_squared_;
  Approximation one_;  // MPFR is fastest where all precisions agree
};

/// [1 − 2^-bits, 1 + 2^-bits]
Interval nearly_one(Bits bits, Bits precision) {
  const Rational radius = power(Rational(2), -bits);
  return Interval::between(Interval(Rational(1 - radius), precision),
                           Interval(Rational(1 + radius), precision));
}

/// γ and |z|² of (T − x) z = γ e_twist − R z with z_twist = 1, and a bound of |R z|/|z|.
struct TwistedResidual {
  Interval gamma;
  Interval norm_squared;
  Interval backward_error;
};

TwistedResidual twisted_residual(const JacobiMatrix& matrix,
                                 const EntryBounds& bounds,
                                 const Approximation& x,
                                 std::size_t twist,
                                 Bits precision) {
  // (1 + 2^-p)^{±8(n+1)}: 8 roundings a row, all terms positive
  const auto roundings = static_cast<Bits>(std::bit_width(16 * (matrix.size() + 1)));
  // ≤ p: two of the eight roundings were made at p bits
  const Bits norm_precision = std::min(precision, precision / 2 + roundings + 8);
  const Approximation scale(matrix.scale, precision);
  HalfSweep left(matrix, scale, precision, norm_precision);
  HalfSweep right(matrix, scale, precision, norm_precision);
  for (std::size_t i = 0; i < twist; ++i) {
    left.advance(i, matrix.off_squared[i], x);
  }
  for (std::size_t i = matrix.size() - 1; i > twist; --i) {
    right.advance(i, matrix.off_squared[i - 1], x);
  }
  left.shifted_entry(twist, x);
  // Its own rounding, and that of the difference, are relative 2^-p each.
  const Interval gamma = (Interval::at(left.entry(), precision) -
                          Interval::at(right.elimination(), precision)) *
                         nearly_one(precision - 2, precision);
  const Interval norm_squared =
      (Interval::at(left.norm_squared(), precision) +
       Interval::at(right.norm_squared(), precision) + Interval(1, precision)) *
      nearly_one(norm_precision - roundings, precision);
  // |R z| ≤ 2^-p (5 max|T_ii| + 2|x| + 4 max e) |z|: proofs/kato_temple.md (4)
  const Interval size =
      bounds.diagonal + abs(Interval::at(x, precision)) + bounds.coupling;
  return TwistedResidual{
      gamma, norm_squared, size * Interval(power(Rational(2), 4 - precision), precision)};
}

/// One pass: the Kato–Temple bounds from the shift x.
Outcome<Interval> kato_temple(const JacobiMatrix& matrix,
                              const EntryBounds& bounds,
                              const IsolatedEigenvalue& where,
                              const Approximation& shift,
                              Bits precision) {
  Approximation x(precision);  // MPFR is fastest where all precisions agree
  mpfr_set(x.get(), shift.get(), MPFR_RNDN);
  const TwistedResidual residual =
      twisted_residual(matrix, bounds, x, where.twist, precision);
  if (!residual.norm_squared.bounded()) {
    return Inconclusive{"the vector of the twisted factorisation overflows"};
  }
  const Interval& error = residual.backward_error;
  const Interval centre =
      Interval::at(x, precision) + residual.gamma / residual.norm_squared;
  const Interval rayleigh = Interval::between(centre - error, centre + error);
  const Interval norm = abs(residual.gamma) / sqrt(residual.norm_squared) + error;
  Interval lower = rayleigh;
  Interval upper = rayleigh;
  if (where.above) {
    const Interval room = Interval::at(*where.above, precision) - rayleigh;
    if (!room.certainly_positive()) {
      return Inconclusive{
          "the Rayleigh quotient is not certainly below the next eigenvalue"};
    }
    lower -= square(norm) / room;
  }
  if (where.below) {
    const Interval room = rayleigh - Interval::at(*where.below, precision);
    if (!room.certainly_positive()) {
      return Inconclusive{
          "the Rayleigh quotient is not certainly above the previous eigenvalue"};
    }
    upper += square(norm) / room;
  }
  return Interval::between(lower, upper);
}

/// Binary exponents of the norm of the matrix and of the distance to the separators.
struct Scales {
  mpfr_exp_t norm = 0;
  mpfr_exp_t gap = 0;
};

mpfr_exp_t exponent_of(mpfr_srcptr x, mpfr_exp_t of_zero) {
  return mpfr_zero_p(x) != 0 ? of_zero : mpfr_get_exp(x);
}

Scales scales_of(const EntryBounds& bounds, const IsolatedEigenvalue& where) {
  const auto norm = std::max(exponent_of(bounds.diagonal.upper(), 0),
                             exponent_of(bounds.coupling.upper(), 0)) +
                    1;
  Approximation gap(Bits{8});
  const Approximation& separator = where.above ? *where.above : *where.below;
  mpfr_sub(gap.get(), separator.get(), where.seed.get(), MPFR_RNDN);
  return {norm, exponent_of(gap.get(), norm - counting_precision)};
}

/// The precisions of the passes, ascending to the wanted one.
std::vector<Bits> rungs(Bits precision, Bits seed_bits, const Scales& scales) {
  constexpr Bits slack = 16;
  const Bits spread = std::max<Bits>(scales.norm - scales.gap, 0);
  const Bits guard = spread + slack;
  const Bits seed_accuracy = std::max<Bits>(seed_bits - spread, slack);
  std::vector<Bits> result{precision};
  while (result.back() - guard > 2 * seed_accuracy) {
    result.push_back((result.back() - guard) / 2 + guard + 2);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

/// A number with `index` + 1 eigenvalues below it, between the pair and the next one.  A
/// pivot may be exactly 0 at some shift: each attempt looks nearer to the pair, at more bits.
Outcome<Approximation> separate(const JacobiMatrix& matrix,
                                std::size_t index,
                                const ApproximateEigenpair& pair) {
  constexpr int nearer = 16;
  Bits bits = counting_precision;
  long double distance = pair.separator - pair.value;
  Approximation separator(pair.separator);
  auto found = count_below(matrix, Interval::at(separator, bits));
  while (!found && bits < precision_cap) {
    bits = next_rung(bits);
    distance -= distance / nearer;
    separator = Approximation(pair.value + distance);
    found = count_below(matrix, Interval::at(separator, bits));
  }
  if (!found) {
    return found.why();
  }
  if (*found != index + 1) {
    return Inconclusive{fmt::format(
        "{} eigenvalues lie below a separator meant for {}", *found, index + 1)};
  }
  return separator;
}

mpfr_exp_t width_exponent(const Interval& x) {
  Approximation width(Bits{8});
  mpfr_sub(width.get(), x.upper(), x.lower(), MPFR_RNDU);
  return exponent_of(width.get(), mpfr_get_emin());
}

}  // namespace

Outcome<std::vector<IsolatedEigenvalue>> isolate_lowest(const JacobiMatrix& matrix,
                                                        std::size_t count) {
  std::vector<IsolatedEigenvalue> result;
  std::optional<Approximation> below;
  for (const ApproximateEigenpair& pair : approximate_lowest(matrix, count)) {
    IsolatedEigenvalue isolated;
    isolated.index = result.size();
    isolated.seed = pair.refined;
    isolated.seed_bits = refined_seed_bits;
    isolated.twist = pair.twist;
    isolated.below = below;
    if (isolated.index + 1 < matrix.size()) {
      auto separator = separate(matrix, isolated.index, pair);
      if (!separator) {
        return separator.why();
      }
      isolated.above = *separator;
    }
    below = isolated.above;
    result.push_back(std::move(isolated));
  }
  return result;
}

Outcome<Interval> enclose_eigenvalue(const JacobiMatrix& matrix,
                                     const IsolatedEigenvalue& where,
                                     Bits precision) {
  if (matrix.size() == 1) {
    return Interval(matrix.entry(0), precision);
  }
  const EntryBounds bounds = bound_entries(matrix);
  const Scales scales = scales_of(bounds, where);
  Approximation x = where.seed;
  Outcome<Interval> enclosure = Inconclusive{"no pass was made"};
  for (const Bits bits : rungs(precision, where.seed_bits, scales)) {
    mpfr_exp_t width = mpfr_get_emax();
    mpfr_exp_t before = width;
    do {  // more than one pass only where the seed was poor
      enclosure = kato_temple(matrix, bounds, where, x, bits);
      if (!enclosure) {
        return enclosure;
      }
      x = enclosure->approximate_middle();
      before = width;
      width = width_exponent(*enclosure);
    } while (width > scales.norm - bits + rounding_slack && width + 2 < before);
  }
  return enclosure;
}

}  // namespace certispin
