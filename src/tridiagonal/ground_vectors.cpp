#include "certispin/tridiagonal/ground_vectors.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Pivots of T − λ from one end of the matrix; each is proved positive.
class PositivePivots {
 public:
  explicit PositivePivots(Bits precision)
      : pivot_(precision), inverse_(precision), elimination_(precision) {}

  /// What the rows before the first one take from its pivot.
  void start_with(const Interval& elimination) { elimination_.assign(elimination); }

  /// Takes a row; `entry` is T_ii and √e2 its coupling to the next row.
  [[nodiscard]] bool advance(const Interval& entry,
                             std::uint64_t e2,
                             const Interval& lambda) {
    pivot_.assign_difference(entry, lambda);
    pivot_.assign_difference(pivot_, elimination_);
    if (!pivot_.certainly_positive()) {
      return false;
    }
    inverse_.assign_quotient(std::uint64_t{1}, pivot_);
    elimination_.assign_product(inverse_, e2);
    return true;
  }

  [[nodiscard]] const Interval& inverse() const { return inverse_; }          // 1/q
  [[nodiscard]] const Interval& elimination() const { return elimination_; }  // e²/q

 private:
  Interval pivot_;
  Interval inverse_;
  Interval elimination_;
};

/// One side of the twist: Horner sums of u and v relative to the row reached.
class PairSweep {
 public:
  explicit PairSweep(Bits precision)
      : u_(precision),
        v_(precision),
        ratio_(precision),
        entry_(precision),
        zero_(precision),
        one_(1, precision),
        weight_(precision),
        weight_squared_(precision),
        sums_{zero_, zero_, zero_, zero_, zero_, zero_, Interval(1, precision)} {}

  void start_with(const CoreHead& head_u, const CoreHead& head_v) {
    u_.start_with(head_u.shift);
    v_.start_with(head_v.shift);
    sums_.uu.assign(head_u.norm_squared);
    sums_.vv.assign(head_v.norm_squared);
  }

  [[nodiscard]] bool advance(const JacobiRows& rows,
                             std::size_t i,
                             std::uint64_t e2,
                             std::uint64_t x,
                             const Interval& lambda_u,
                             const Interval& lambda_v) {
    rows.shifted_entry(entry_, i, zero_);
    if (!u_.advance(entry_, e2, lambda_u) || !v_.advance(entry_, e2, lambda_v)) {
      return false;
    }
    weight_.assign_product(one_, x);
    weight_squared_.assign_product(one_, x * x);
    ratio_.assign_product(u_.elimination(), u_.inverse());  // (u_i/u_next)² = e²/q²
    accumulate(sums_.uu, one_);
    accumulate(sums_.xx_uu, weight_squared_);
    ratio_.assign_product(v_.elimination(), v_.inverse());
    accumulate(sums_.vv, one_);
    accumulate(sums_.xx_vv, weight_squared_);
    ratio_.assign_product(u_.elimination(), v_.inverse());  // u_i v_i / (u_next v_next)
    accumulate(sums_.uv, one_);
    accumulate(sums_.x_uv, weight_);
    sums_.first.assign_product(sums_.first, ratio_);
    return true;
  }

  [[nodiscard]] const GroundPairSums& sums() const { return sums_; }

 private:
  void accumulate(Interval& sum, const Interval& weight) {
    sum.assign_sum(sum, weight);
    sum.assign_product(sum, ratio_);
  }

  PositivePivots u_;
  PositivePivots v_;
  Interval ratio_;
  Interval entry_;
  Interval zero_;
  Interval one_;
  Interval weight_;
  Interval weight_squared_;
  GroundPairSums sums_;
};

/// Both sides and the twist row itself, where u = v = 1.
GroundPairSums join(const GroundPairSums& left,
                    const GroundPairSums& right,
                    std::uint64_t x) {
  const auto total = [](const Interval& a, const Interval& b, std::uint64_t at_twist) {
    Interval sum = a + b;
    sum.add(at_twist);
    return sum;
  };
  return {total(left.uu, right.uu, 1),
          total(left.vv, right.vv, 1),
          total(left.uv, right.uv, 1),
          total(left.xx_uu, right.xx_uu, x * x),
          total(left.xx_vv, right.xx_vv, x * x),
          total(left.x_uv, right.x_uv, x),
          left.first};
}

Inconclusive not_positive(std::size_t row, Bits precision) {
  return {fmt::format("the ground vector's pivot {} is not certainly positive at {} bits",
                      row,
                      precision)};
}

}  // namespace

Outcome<std::vector<Interval>> enclose_ground_vector(const JacobiMatrix& matrix,
                                                     const Interval& lambda,
                                                     std::size_t twist) {
  require(twist < matrix.size(), "the twist is a row");
  const Bits precision = lambda.precision();
  const JacobiRows rows(matrix, precision);
  const Interval zero(precision);
  Interval entry(precision);
  std::vector<Interval> z(matrix.size(), Interval(1, precision));
  // First z_i holds z_i/z_next; then components are multiplied up from the twist.
  const auto ratio = [&](PositivePivots& pivots, std::size_t i, std::uint64_t e2) {
    rows.shifted_entry(entry, i, zero);
    const bool positive = pivots.advance(entry, e2, lambda);
    z[i] = sqrt(Interval(Rational(e2), precision)) * pivots.inverse();
    return positive;
  };
  PositivePivots left(precision);
  for (std::size_t i = 0; i < twist; ++i) {
    if (!ratio(left, i, rows.off_squared(i))) {
      return not_positive(i, precision);
    }
  }
  PositivePivots right(precision);
  for (std::size_t i = matrix.size() - 1; i > twist; --i) {
    if (!ratio(right, i, rows.off_squared(i - 1))) {
      return not_positive(i, precision);
    }
  }
  for (std::size_t i = twist; i-- > 0;) {
    z[i] *= z[i + 1];
  }
  for (std::size_t i = twist + 1; i < z.size(); ++i) {
    z[i] *= z[i - 1];
  }
  Interval norm_squared(precision);
  for (const Interval& component : z) {
    norm_squared += square(component);
  }
  const Interval norm = sqrt(norm_squared);
  for (Interval& component : z) {
    component /= norm;
  }
  return z;
}

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
  const JacobiRows rows(core, precision);
  PairSweep left(precision);
  left.start_with(head_u, head_v);
  for (std::size_t i = 0; i < twist; ++i) {
    if (!left.advance(rows, i, rows.off_squared(i), positions[i], lambda_u, lambda_v)) {
      return not_positive(i, precision);
    }
  }
  PairSweep right(precision);
  for (std::size_t i = core.size() - 1; i > twist; --i) {
    if (!right.advance(
            rows, i, rows.off_squared(i - 1), positions[i], lambda_u, lambda_v)) {
      return not_positive(i, precision);
    }
  }
  return join(left.sums(), right.sums(), positions[twist]);
}

}  // namespace certispin
