#include "certispin/float64/a_priori_bound.hpp"

#include "certispin/quantities/name_resolution.hpp"

#include <cfloat>

namespace certispin {
namespace {

constexpr Bits double_precision = DBL_MANT_DIG;

/// x rounded outward to 53 bits.
Interval rounded_outward(const Interval& x) {
  Interval result(double_precision);
  result.assign(x);
  return result;
}

Interval power_of_two(long exponent) {
  return {power(Rational(2), exponent), double_precision};
}

/// x ± radius as double arithmetic may hold it.
Value widened(const Interval& x, const Interval& radius) {
  return rounded_outward(Interval::between(x - radius, x + radius));
}

/// min(1, x)
Interval at_most_one(const Interval& x) {
  Interval one(1, x.precision());
  return certainly_less(x, one) ? x : one;
}

/// min(1, a/b); 1 also where b may be 0.
Interval sine_bound(const Interval& a, const Interval& b) {
  return b.certainly_positive() ? at_most_one(a / b) : Interval(1, a.precision());
}

/// Bounds on what backward stability leaves open, as points or narrow intervals.
struct Radii {
  Interval level;
  Interval sine;  // of both vectors' angles to the true ones
  Interval Jz2_0;
  Interval Jz2_1;
  Interval J_01;
};

Interval epsilon(Bits bits) {
  return {power(Rational(2), 1 - DBL_MANT_DIG), bits};
}

Radii bound_radii(const ModelPoint& point, const Doublet& d, Bits bits) {
  const Interval eps = epsilon(bits);
  const Interval n(point.N + 1, bits);
  const Interval level = Interval(point.N + 3, bits) * eps * abs(d.E_0.enclosure(bits));
  const Interval perturbation = Interval(2, bits) * level;
  const Interval sine_0 = sine_bound(perturbation, d.delta_E.enclosure(bits));
  const Interval sine_1 =
      d.E_2
          ? max(sine_0,
                sine_bound(perturbation, d.E_2->enclosure(bits) - d.E_1.enclosure(bits)))
          : sine_0;
  const Interval sums = Interval(3, bits) * n * eps;
  const Interval j(Rational(point.N, 2), bits);
  return {level,
          at_most_one(sine_1 + sums),
          square(j) * (sine_0 + sums),
          square(j) * (sine_1 + sums),
          j * (sine_0 + sine_1 + sums)};
}

/// What double arithmetic may compute: each operation on 53-bit intervals rounded outward.
class RoundingAlgebra {
 public:
  using Number = Value;
  using Result = Outcome<Value>;

  RoundingAlgebra(const Problem& problem, DoubletCache& cache)
      : problem_(problem), cache_(cache) {}

  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] RoundingAlgebra at(const Problem& elsewhere) const {
    return {elsewhere, cache_};
  }

  [[nodiscard]] static Result literal(const Rational& x) { return rounded(Value(x)); }
  [[nodiscard]] Result name(const Expression& e) { return resolve_name(e, *this); }

  [[nodiscard]] Result registered(const Quantity& q) {
    return q.formula.empty() ? component(q.id) : evaluate(formula_of(q), *this);
  }
  [[nodiscard]] Result component(std::string_view id) const {
    const auto doublet = enclose_computed_doublet(problem_.point, cache_);
    return doublet ? Result(*doublet_component<Value>(*doublet, id))
                   : Result(doublet.why());
  }
  [[nodiscard]] static Result pi() {
    return rounded(Value(Interval::pi(double_precision)));
  }
  [[nodiscard]] Result input(const RationalInterval& range) const {
    return rounded(Value(Rational((range.lower + range.upper) / 2)));
  }
  [[nodiscard]] Result thermal_frequency() const {
    const RationalInterval T = temperature_range(problem_);
    return rounded(Value(
        enclose_thermal_frequency(Rational((T.lower + T.upper) / 2), double_precision)));
  }

  [[nodiscard]] Result add(const Value& a, const Value& b) const {
    return rounded(real_.add(a, b));
  }
  [[nodiscard]] Result subtract(const Value& a, const Value& b) const {
    return rounded(real_.subtract(a, b));
  }
  [[nodiscard]] Result multiply(const Value& a, const Value& b) const {
    return rounded(real_.multiply(a, b));
  }
  [[nodiscard]] Result divide(const Value& a, const Value& b) const {
    return rounded(real_.divide(a, b));
  }
  [[nodiscard]] Result power(const Value& a, const Value& b) const {
    return rounded(real_.power(a, exact_if_point(b)));
  }
  [[nodiscard]] Result max(const Value& a, const Value& b) const {
    return rounded(real_.max(a, b));
  }
  [[nodiscard]] Result sqrt(const Value& a) const { return rounded(real_.sqrt(a)); }
  [[nodiscard]] Result exp(const Value& a) const { return rounded(real_.exp(a)); }
  [[nodiscard]] Result log(const Value& a) const { return rounded(real_.log(a)); }
  [[nodiscard]] Result abs(const Value& a) const { return rounded(real_.abs(a)); }

 private:
  /// An integer exponent is recognised in an exact value only.
  static Value exact_if_point(const Value& x) {
    const Interval enclosure = x.enclosure(double_precision);
    if (!enclosure.is_point()) {
      return x;
    }
    Rational exact;
    mpfr_get_q(exact.backend().data(), enclosure.lower());
    return exact;
  }

  /// Every double that a real in `x` may round to.
  static Result rounded(const Result& x) {
    if (!x) {
      return x;
    }
    const Interval result = with_subnormals(x->enclosure(double_precision));
    if (!certainly_less(certispin::abs(result), power_of_two(DBL_MAX_EXP - 1))) {
      return Inconclusive{"a result may overflow"};
    }
    return Value(result);
  }

  /// A positive real below 2^-1022 rounds to a double in [0, 2^-1022].
  static Interval with_subnormals(const Interval& x) {
    const Interval zero(double_precision);
    const Interval least_normal = power_of_two(DBL_MIN_EXP - 1);
    if (certainly_less(least_normal, certispin::abs(x))) {
      return x;
    }
    const bool goes_below = mpfr_sgn(x.lower()) < 0;
    const bool goes_above = mpfr_sgn(x.upper()) > 0;
    return Interval::between(goes_below ? -certispin::max(-x, least_normal) : zero,
                             goes_above ? certispin::max(x, least_normal) : zero);
  }

  const Problem& problem_;
  DoubletCache& cache_;
  Arithmetic real_{double_precision};
};

Bits enough_for_doubles(const ModelPoint& point) {
  constexpr long more_digits_than_double = 20;
  return first_rung(point, more_digits_than_double);
}

}  // namespace

Outcome<MixingBound> enclose_mixing_bound(const ModelPoint& point, DoubletCache& cache) {
  const Bits bits = enough_for_doubles(point);
  const auto proved = cache.at(point, bits, point.N >= 2);
  if (!proved) {
    return proved.why();
  }
  const Interval delta_E = proved->delta_E.enclosure(bits);
  if (!delta_E.certainly_positive()) {
    return Inconclusive{"the doublet is not split"};
  }
  return MixingBound{epsilon(bits) * abs(proved->E_0.enclosure(bits)) / delta_E,
                     bound_radii(point, *proved, bits).sine};
}

Outcome<Doublet> enclose_computed_doublet(const ModelPoint& point, DoubletCache& cache) {
  const Bits bits = enough_for_doubles(point);
  const auto proved = cache.at(point, bits, point.N >= 2);
  if (!proved) {
    return proved.why();
  }
  const Radii radii = bound_radii(point, *proved, bits);
  const auto level = [&](const Value& x) {
    return widened(x.enclosure(bits), radii.level);
  };
  Doublet computed{level(proved->E_0),
                   level(proved->E_1),
                   {},
                   {},
                   widened(proved->delta_E.enclosure(bits), radii.level + radii.level),
                   widened(proved->Jz2_0.enclosure(bits), radii.Jz2_0),
                   widened(proved->Jz2_1.enclosure(bits), radii.Jz2_1),
                   widened(proved->J_01.enclosure(bits), radii.J_01)};
  if (proved->E_2) {
    computed.E_2 = level(*proved->E_2);
  }
  if (proved->E_3) {
    computed.E_3 = level(*proved->E_3);
  }
  return computed;
}

Outcome<Interval> enclose_a_priori_bound(const Expression& expression,
                                         const Problem& problem,
                                         const Value& truth,
                                         DoubletCache& cache) {
  RoundingAlgebra algebra(problem, cache);
  const auto computed = evaluate(expression, algebra);
  if (!computed) {
    return computed.why();
  }
  constexpr Bits guard = 32;
  const Interval exact = truth.enclosure(2 * double_precision + guard);
  return abs(computed->enclosure(double_precision) - exact);
}

}  // namespace certispin
