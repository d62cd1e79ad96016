#include "certispin/tridiagonal/ground_pair_sums.hpp"

#include "certispin/numbers/parallel.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <utility>

namespace certispin {
namespace {

constexpr Bits bound_precision = 64;

Approximation middle_of(const Interval& x, Bits precision) {
  Approximation middle(precision);
  mpfi_mid(middle.get(), x.get());
  return middle;
}

/// sum := (sum + weight) · ratio
void accumulate(Approximation& sum,
                const Approximation& weight,
                const Approximation& ratio) {
  mpfr_add(sum.get(), sum.get(), weight.get(), MPFR_RNDN);
  mpfr_mul(sum.get(), sum.get(), ratio.get(), MPFR_RNDN);
}

/// A row of the core at the working precision.
struct Row {
  explicit Row(Bits precision)
      : entry(precision), x(precision), xx(precision), one(Rational(1), precision) {}

  Approximation entry;  // T_ii
  Approximation x;
  Approximation xx;
  Approximation one;
  std::uint64_t e2 = 0;  // squared coupling to the next row
};

/// One vector on one side of the twist, rounded to nearest.
class VectorSweep {
 public:
  VectorSweep(const Interval& lambda, const CoreHead& head, Bits precision)
      : shift_(middle_of(lambda, precision)),
        pivot_(precision),
        inverse_(precision),
        elimination_(middle_of(head.shift, precision)),
        ratio_(precision),
        uu_(middle_of(head.norm_squared, precision)),
        xx_uu_(Rational(0), precision),
        term_(bound_precision),
        sensitivity_(Rational(0), bound_precision) {}

  /// False unless the pivot is positive.
  [[nodiscard]] bool advance(const Row& row) {
    mpfr_sub(pivot_.get(), row.entry.get(), shift_.get(), MPFR_RNDN);
    mpfr_sub(pivot_.get(), pivot_.get(), elimination_.get(), MPFR_RNDN);
    if (mpfr_regular_p(pivot_.get()) == 0 || mpfr_sgn(pivot_.get()) < 0) {
      return false;
    }
    mpfr_div(inverse_.get(), row.one.get(), pivot_.get(), MPFR_RNDN);
    mpfr_mul_ui(elimination_.get(), inverse_.get(), row.e2, MPFR_RNDN);
    mpfr_mul(ratio_.get(), elimination_.get(), inverse_.get(), MPFR_RNDN);  // e²/q²
    mpfr_add(uu_.get(), uu_.get(), row.one.get(), MPFR_RNDN);
    // −∂ln q/∂λ ≤ (1 + uu)/q: proofs/ground_pair_sums.md (5)
    mpfr_mul(term_.get(), uu_.get(), inverse_.get(), MPFR_RNDN);
    mpfr_add(sensitivity_.get(), sensitivity_.get(), term_.get(), MPFR_RNDN);
    mpfr_mul(uu_.get(), uu_.get(), ratio_.get(), MPFR_RNDN);
    accumulate(xx_uu_, row.xx, ratio_);
    return true;
  }

  [[nodiscard]] const Approximation& inverse() const { return inverse_; }          // 1/q
  [[nodiscard]] const Approximation& elimination() const { return elimination_; }  // e²/q
  [[nodiscard]] const Approximation& uu() const { return uu_; }
  [[nodiscard]] const Approximation& xx_uu() const { return xx_uu_; }
  /// Σ −∂ln q_i/∂λ to a factor of 2.
  [[nodiscard]] const Approximation& sensitivity() const { return sensitivity_; }

 private:
  Approximation shift_;
  Approximation pivot_;
  Approximation inverse_;
  Approximation elimination_;
  Approximation ratio_;
  Approximation uu_;
  Approximation xx_uu_;
  Approximation term_;
  Approximation sensitivity_;
};

/// Both vectors on one side of the twist.
class PairSweep {
 public:
  PairSweep(const Interval& lambda_u,
            const CoreHead& head_u,
            const Interval& lambda_v,
            const CoreHead& head_v,
            Bits precision)
      : u_(lambda_u, head_u, precision),
        v_(lambda_v, head_v, precision),
        ratio_(precision),
        uv_(Rational(0), precision),
        x_uv_(Rational(0), precision),
        first_(Rational(1), precision) {}

  [[nodiscard]] bool advance(const Row& row) {
    if (!u_.advance(row) || !v_.advance(row)) {
      return false;
    }
    mpfr_mul(ratio_.get(), u_.elimination().get(), v_.inverse().get(), MPFR_RNDN);
    accumulate(uv_, row.one, ratio_);
    accumulate(x_uv_, row.x, ratio_);
    mpfr_mul(first_.get(), first_.get(), ratio_.get(), MPFR_RNDN);
    return true;
  }

  [[nodiscard]] const VectorSweep& u() const { return u_; }
  [[nodiscard]] const VectorSweep& v() const { return v_; }
  [[nodiscard]] const Approximation& uv() const { return uv_; }
  [[nodiscard]] const Approximation& x_uv() const { return x_uv_; }
  [[nodiscard]] const Approximation& first() const { return first_; }

 private:
  VectorSweep u_;
  VectorSweep v_;
  Approximation ratio_;
  Approximation uv_;
  Approximation x_uv_;
  Approximation first_;
};

Interval width_of(const Interval& x) {
  Approximation width(bound_precision);
  mpfr_sub(width.get(), x.upper(), x.lower(), MPFR_RNDU);
  return Interval::at(width, bound_precision);
}

Interval power_of_two(Bits exponent) {
  return {power(Rational(2), exponent), bound_precision};
}

/// What both matrices and the precision give to either side.
struct Pair {
  const JacobiMatrix& core;
  const std::vector<std::uint32_t>& positions;
  const Interval& lambda_u;
  const Interval& lambda_v;
  Bits precision;
};

/// By how much the sums of one vector's side may be off, relatively.
///
/// Source      proofs/ground_pair_sums.md (6)
Interval side_error(const Pair& pair,
                    const Interval& lambda,
                    const CoreHead& head,
                    const VectorSweep& sweep) {
  const Interval size = Interval(pair.core.largest_diagonal(), bound_precision) +
                        abs(lambda) + abs(head.shift);
  const Interval moved = power_of_two(3 - pair.precision) * size + width_of(lambda) +
                         width_of(head.shift);  // W: (2)
  const Interval of_head = head.norm_squared.is_point()
                               ? Interval(bound_precision)
                               : width_of(head.norm_squared) / head.norm_squared;
  return Interval(8, bound_precision) * moved *
             Interval::at(sweep.sensitivity(), bound_precision) +
         of_head;
}

/// One side of the twist with a factor [1 − r, 1 + r] that holds the errors of its sums.
struct Side {
  PairSweep sweep;
  Interval factor;
};

Outcome<Side> bounded(const Pair& pair,
                      PairSweep sweep,
                      const CoreHead& head_u,
                      const CoreHead& head_v) {
  const auto roundings = static_cast<Bits>(std::bit_width(16 * (pair.core.size() + 2)));
  const Interval error = side_error(pair, pair.lambda_u, head_u, sweep.u()) +
                         side_error(pair, pair.lambda_v, head_v, sweep.v()) +
                         power_of_two(roundings - pair.precision);
  if (!certainly_less(error, Interval(Rational(1, 8), bound_precision))) {
    return Inconclusive{
        fmt::format("the levels are enclosed too widely for their vectors at {} bits",
                    pair.precision)};
  }
  const Interval one(1, pair.precision);
  const Interval r = Interval(2, pair.precision) * error;
  return Side{std::move(sweep), Interval::between(one - r, one + r)};
}

/// The rows from `first` up to just before `twist`, or down to just after it.
Outcome<Side> sweep_side(const Pair& pair,
                         const CoreHead& head_u,
                         const CoreHead& head_v,
                         std::size_t first,
                         std::size_t twist) {
  mpfr_clear_underflow();
  mpfr_clear_overflow();
  const Approximation scale(pair.core.scale, pair.precision);
  PairSweep sweep(pair.lambda_u, head_u, pair.lambda_v, head_v, pair.precision);
  Row row(pair.precision);
  for (std::size_t i = first; i != twist; i = i < twist ? i + 1 : i - 1) {
    const std::uint64_t x = pair.positions[i];
    mpfr_mul_si(row.entry.get(), scale.get(), pair.core.diagonal[i], MPFR_RNDN);
    mpfr_set_ui(row.x.get(), x, MPFR_RNDN);
    mpfr_set_ui(row.xx.get(), x * x, MPFR_RNDN);
    row.e2 = pair.core.off_squared[i < twist ? i : i - 1];
    if (!sweep.advance(row)) {
      return Inconclusive{fmt::format(
          "the ground vectors' pivot {} is not positive at {} bits", i, pair.precision)};
    }
  }
  if (mpfr_underflow_p() != 0 || mpfr_overflow_p() != 0) {
    return Inconclusive{"the ground vectors leave the range of the exponents"};
  }
  return bounded(pair, std::move(sweep), head_u, head_v);
}

/// Both sides and the twist row itself, where u = v = 1 and x = `x`.
GroundPairSums join(const Side& left, const Side& right, std::uint64_t x) {
  const Bits p = left.factor.precision();
  const auto total = [&](const Approximation& a,
                         const Approximation& b,
                         std::uint64_t at_twist) {
    Interval sum = Interval::at(a, p) * left.factor + Interval::at(b, p) * right.factor;
    sum.add(at_twist);
    return sum;
  };
  const PairSweep& l = left.sweep;
  const PairSweep& r = right.sweep;
  return {total(l.u().uu(), r.u().uu(), 1),
          total(l.v().uu(), r.v().uu(), 1),
          total(l.uv(), r.uv(), 1),
          total(l.u().xx_uu(), r.u().xx_uu(), x * x),
          total(l.v().xx_uu(), r.v().xx_uu(), x * x),
          total(l.x_uv(), r.x_uv(), x),
          Interval::at(l.first(), p) * left.factor};
}

}  // namespace

Outcome<GroundPairSums> enclose_ground_pair_sums(
    const JacobiMatrix& core,
    const std::vector<std::uint32_t>& positions,
    const Interval& lambda_u,
    const CoreHead& head_u,
    const Interval& lambda_v,
    const CoreHead& head_v,
    std::size_t twist) {
  require(core.corner == 0, "the core's corner belongs to its heads");
  require(positions.size() == core.size() && twist < core.size(), "one position a row");
  const Bits precision = std::max(lambda_u.precision(), lambda_v.precision());
  const Pair pair{core, positions, lambda_u, lambda_v, precision};
  const CoreHead none{Interval(precision), Interval(precision)};
  Outcome<Side> left = Inconclusive{};
  Outcome<Side> right = Inconclusive{};
  in_parallel([&] { left = sweep_side(pair, head_u, head_v, 0, twist); },
              [&] { right = sweep_side(pair, none, none, core.size() - 1, twist); });
  if (!left || !right) {
    return left ? right.why() : left.why();
  }
  return join(*left, *right, positions[twist]);
}

}  // namespace certispin
