#include "certispin/tridiagonal/ground_series.hpp"

#include <fmt/format.h>

namespace certispin {

ShiftedEntries::ShiftedEntries(const ScaleOverInterval& scale,
                               const LevelOverInterval& level,
                               Bits precision)
    : scale_(scale),
      level_(level),
      half_bend_(precision),
      row_(precision),
      excess_(precision),
      one_(1, precision) {
  half_bend_ = scale.first * level.slope / Interval(2, precision);
}

void ShiftedEntries::assign(TaylorSeries& result, std::int64_t d) {
  excess_.assign_product(one_, d);
  excess_.assign_difference(excess_, level_.mean);
  row_.assign_product(scale_.centre, d);
  row_.assign_difference(row_, level_.centre);
  result[0].assign_product(scale_.offset, excess_);
  result[0].assign_sum(result[0], row_);
  if (result.order() > 0) {
    result[1].assign_product(scale_.first, excess_);
  }
  if (result.order() > 1) {
    result[2].assign_product(scale_.second, excess_);
    result[2].assign_difference(result[2], half_bend_);
  }
}

TaylorSeries ShiftedEntries::level(std::size_t order) const {
  TaylorSeries lambda(order, one_.precision());
  lambda[0] = level_.centre + scale_.offset * level_.mean;
  if (order > 0) {
    lambda[1] = scale_.first * level_.mean;
  }
  if (order > 1) {
    lambda[2] = scale_.second * level_.mean + half_bend_;
  }
  return lambda;
}

namespace {

/// Pivots of T − λ as power series; each is proved positive.
class PositivePivotSeries {
 public:
  PositivePivotSeries(const ScaleOverInterval& scale,
                      const GroundOverInterval& ground,
                      std::size_t order,
                      Bits precision)
      : entries_(scale, ground.level, precision),
        pivot_(order, precision),
        inverse_(order, precision),
        elimination_(order, precision) {}

  void start_with(const TaylorSeries& elimination) { elimination_.assign(elimination); }

  /// Takes a row with `d` on the diagonal and √e2 as coupling to the next row.
  [[nodiscard]] bool advance(std::int64_t d, std::uint64_t e2) {
    entries_.assign(pivot_, d);
    pivot_.subtract(elimination_);
    if (!pivot_[0].certainly_positive()) {
      return false;
    }
    inverse_.assign_reciprocal(pivot_);
    elimination_.assign_product(inverse_, e2);
    return true;
  }

  [[nodiscard]] const TaylorSeries& inverse() const { return inverse_; }
  [[nodiscard]] const TaylorSeries& elimination() const { return elimination_; }

 private:
  ShiftedEntries entries_;
  TaylorSeries pivot_;
  TaylorSeries inverse_;
  TaylorSeries elimination_;
};

GroundPairSeries empty_sums(std::size_t order, Bits precision) {
  const TaylorSeries zero(order, precision);
  GroundPairSeries sums{zero, zero, zero, zero, zero, zero, zero};
  sums.first.add(1);
  return sums;
}

/// One side of the twist: Horner sums of u and v relative to the row reached.
class PairSweep {
 public:
  PairSweep(const ScaleOverInterval& scale,
            const GroundOverInterval& u,
            const GroundOverInterval& v)
      : order_(u.head.shift.order()),
        precision_(scale.centre.precision()),
        u_(scale, u, order_, precision_),
        v_(scale, v, order_, precision_),
        ratio_(order_, precision_),
        sums_(empty_sums(order_, precision_)) {}

  void start_with(const CoreHeadSeries& head_u, const CoreHeadSeries& head_v) {
    u_.start_with(head_u.shift);
    v_.start_with(head_v.shift);
    sums_.uu.assign(head_u.norm_squared);
    sums_.vv.assign(head_v.norm_squared);
  }

  [[nodiscard]] bool advance(std::int64_t d, std::uint64_t e2, std::uint64_t x) {
    if (!u_.advance(d, e2) || !v_.advance(d, e2)) {
      return false;
    }
    ratio_.assign_product(u_.elimination(), u_.inverse());  // (u_i/u_next)² = e²/q²
    accumulate(sums_.uu, 1);
    accumulate(sums_.xx_uu, x * x);
    ratio_.assign_product(v_.elimination(), v_.inverse());
    accumulate(sums_.vv, 1);
    accumulate(sums_.xx_vv, x * x);
    ratio_.assign_product(u_.elimination(), v_.inverse());  // u_i v_i / (u_next v_next)
    accumulate(sums_.uv, 1);
    accumulate(sums_.x_uv, x);
    sums_.first.multiply_by(ratio_);
    return true;
  }

  [[nodiscard]] const GroundPairSeries& sums() const { return sums_; }

 private:
  void accumulate(TaylorSeries& sum, std::uint64_t weight) {
    sum.add(weight);
    sum.multiply_by(ratio_);
  }

  std::size_t order_;
  Bits precision_;
  PositivePivotSeries u_;
  PositivePivotSeries v_;
  TaylorSeries ratio_;
  GroundPairSeries sums_;
};

/// Both sides and the twist row itself, where u = v = 1.
GroundPairSeries join(const GroundPairSeries& left,
                      const GroundPairSeries& right,
                      std::uint64_t x) {
  const auto total = [](TaylorSeries sum, const TaylorSeries& b, std::uint64_t at_twist) {
    sum.add(b);
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
  return {fmt::format(
      "the ground vector's pivot {} is not certainly positive on the interval at {} bits",
      row,
      precision)};
}

}  // namespace

Outcome<GroundPairSeries> enclose_ground_pair_series(
    const JacobiMatrix& core,
    const std::vector<std::uint32_t>& positions,
    const ScaleOverInterval& scale,
    const GroundOverInterval& u,
    const GroundOverInterval& v,
    std::size_t twist) {
  require(core.corner == 0, "the core's corner belongs to its heads");
  require(positions.size() == core.size() && twist < core.size(), "one position a row");
  const auto failed = [&](std::size_t row) {
    return not_positive(row, scale.centre.precision());
  };
  PairSweep left(scale, u, v);
  left.start_with(u.head, v.head);
  for (std::size_t i = 0; i < twist; ++i) {
    if (!left.advance(core.diagonal[i], core.off_squared[i], positions[i])) {
      return failed(i);
    }
  }
  PairSweep right(scale, u, v);
  for (std::size_t i = core.size() - 1; i > twist; --i) {
    if (!right.advance(core.diagonal[i], core.off_squared[i - 1], positions[i])) {
      return failed(i);
    }
  }
  return join(left.sums(), right.sums(), positions[twist]);
}

}  // namespace certispin
