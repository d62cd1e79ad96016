#include "ground_pair_over_g.hpp"

namespace certispin {
namespace {

Interval between(const Rational& lower, const Rational& upper, Bits precision) {
  return Interval::between(Interval(lower, precision), Interval(upper, precision));
}

/// Both ground vectors on the core rows over an interval of g.
class GroundPair {
 public:
  GroundPair(const ParityBlocks& blocks,
             ScaleOverInterval scale,
             LevelOverInterval u,
             LevelOverInterval v,
             std::size_t twist)
      : blocks_(blocks),
        scale_(std::move(scale)),
        u_(std::move(u)),
        v_(std::move(v)),
        twist_(twist) {}

  [[nodiscard]] TaylorSeries even_level(std::size_t order) const {
    return ShiftedEntries(scale_, u_, precision()).level(order);
  }
  [[nodiscard]] TaylorSeries odd_level(std::size_t order) const {
    return ShiftedEntries(scale_, v_, precision()).level(order);
  }

  /// s_u − s_v of proofs/ground_doublet.md (1).
  [[nodiscard]] TaylorSeries head_difference(std::size_t order) const {
    TaylorSeries difference = even_head(order).shift;
    difference.subtract(odd_head(order).shift);
    return difference;
  }

  [[nodiscard]] Outcome<GroundPairSeries> sums(std::size_t order) const {
    const CoreHeadSeries even = even_head(order);
    if (!even.shift[0].bounded()) {
      return Inconclusive{"the centre row's pivot is not certainly positive"};
    }
    return enclose_ground_pair_series(blocks_.core,
                                      blocks_.positions,
                                      scale_,
                                      {u_, even},
                                      {v_, odd_head(order)},
                                      twist_);
  }

  /// Finds how the mean diagonals vary, which the second derivatives need.
  [[nodiscard]] std::optional<Inconclusive> find_slopes() {
    const auto first = sums(1);
    if (!first) {
      return first.why();
    }
    u_.slope = -slope(first->xx_uu, first->uu);
    v_.slope = -slope(first->xx_vv, first->vv);
    return std::nullopt;
  }

 private:
  [[nodiscard]] Bits precision() const { return scale_.centre.precision(); }

  /// Of the quotient a/b.
  [[nodiscard]] static Interval slope(const TaylorSeries& a, const TaylorSeries& b) {
    return (a[1] - a[0] / b[0] * b[1]) / b[0];
  }

  [[nodiscard]] CoreHeadSeries constant_head(long shift, std::size_t order) const {
    CoreHeadSeries head{TaylorSeries(order, precision()),
                        TaylorSeries(order, precision())};
    head.shift[0] = Interval(shift, precision());
    return head;
  }

  [[nodiscard]] CoreHeadSeries even_head(std::size_t order) const {
    CoreHeadSeries head = constant_head(-blocks_.even.corner, order);
    if (!blocks_.has_centre) {
      return head;
    }
    TaylorSeries pivot(order, precision());
    TaylorSeries inverse(order, precision());
    ShiftedEntries(scale_, u_, precision()).assign(pivot, blocks_.even.diagonal.front());
    if (!pivot[0].certainly_positive()) {
      head.shift[0] = Interval(1, precision()) / Interval(precision());  // unbounded
      return head;
    }
    inverse.assign_reciprocal(pivot);
    head.shift.assign_product(inverse, blocks_.even.off_squared.front());
    head.norm_squared.assign_product(head.shift, inverse);
    return head;
  }

  [[nodiscard]] CoreHeadSeries odd_head(std::size_t order) const {
    return constant_head(-blocks_.odd.corner, order);
  }

  const ParityBlocks& blocks_;
  ScaleOverInterval scale_;
  LevelOverInterval u_;
  LevelOverInterval v_;
  std::size_t twist_;
};

/// proofs/ground_doublet.md (3), (6), with power series in the place of numbers.
Outcome<DoubletJets> formulas(const RangeOfG& range,
                              const GroundPair& pair,
                              const GroundPairSeries& sums) {
  constexpr std::size_t order = Jet::largest_order;
  JetSteps on(JetArithmetic(range.precision, range.g.lower == range.g.upper));
  const auto number = [](long n) { return constant_jet(Value(Rational(n))); };
  const Jet unit = half_of(range);
  const Jet uu = to_jet(sums.uu);
  const Jet vv = to_jet(sums.vv);
  const Jet head = on.multiply(unit, to_jet(pair.head_difference(order)));
  const Jet overlap = on.divide(to_jet(sums.first), to_jet(sums.uv));
  const Jet norm = on.multiply(number(2), on.sqrt(on.multiply(uu, vv)));
  DoubletJets jets{on.multiply(unit, to_jet(pair.even_level(order))),
                   on.multiply(unit, to_jet(pair.odd_level(order))),
                   {},
                   {},
                   on.multiply(head, overlap),
                   on.divide(to_jet(sums.xx_uu), on.multiply(number(4), uu)),
                   on.divide(to_jet(sums.xx_vv), on.multiply(number(4), vv)),
                   on.divide(to_jet(sums.x_uv), norm)};
  return on.failure() ? Outcome<DoubletJets>(*on.failure()) : std::move(jets);
}

}  // namespace

ScaleOverInterval scale_over(long N, const RangeOfG& range) {
  const RationalInterval& g = range.g;
  const Bits precision = range.precision;
  const auto s = [&](const Rational& at) { return Rational(1 / (N * at)); };
  const auto first = [&](const Rational& at) { return Rational(-s(at) / at); };
  const auto second = [&](const Rational& at) { return Rational(s(at) / (at * at)); };
  const Rational centre = s(range.middle);
  return {Interval(centre, precision),
          between(s(g.upper) - centre, s(g.lower) - centre, precision),
          between(first(g.lower), first(g.upper), precision),
          between(second(g.upper), second(g.lower), precision)};
}

Jet half_of(const RangeOfG& range) {
  return {{Value(between(range.g.lower / 2, range.g.upper / 2, range.precision)),
           Value(Rational(1, 2)),
           Value(Rational(0))}};
}

LevelOverInterval level_over(const RangeOfG& range,
                             const Value& energy,
                             const Interval& largest_moment,
                             const Interval& smallest_moment) {
  const Interval unit(Rational(range.middle / 2), range.precision);
  const Interval factor(-4, range.precision);  // ⟨diagonal⟩ = −4⟨J_z²⟩
  return {energy.enclosure(range.precision) / unit,
          Interval::between(factor * largest_moment, factor * smallest_moment),
          Interval(range.precision)};
}

Jet to_jet(const TaylorSeries& series) {
  Jet jet;
  for (std::size_t k = 0; k <= series.order(); ++k) {
    jet.c.emplace_back(series[k]);
  }
  return jet;
}

Jet JetSteps::take(const Outcome<Jet>& x) {
  if (!x && !failure_) {
    failure_ = x.why();
  }
  return x ? *x : constant_jet(Value(Rational(1)));
}

Outcome<DoubletJets> enclose_ground_pair(const ParityBlocks& blocks,
                                         const RangeOfG& range,
                                         const ScaleOverInterval& scale,
                                         LevelOverInterval u,
                                         LevelOverInterval v,
                                         std::size_t twist) {
  GroundPair pair(blocks, scale, std::move(u), std::move(v), twist);
  if (const auto failed = pair.find_slopes()) {
    return *failed;
  }
  const auto sums = pair.sums(Jet::largest_order);
  return sums ? formulas(range, pair, *sums) : sums.why();
}

}  // namespace certispin
