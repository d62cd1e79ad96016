#include "certispin/quantities/jet.hpp"

#include <algorithm>

namespace certispin {
namespace {

/// A chain of steps of which the first inconclusive one counts.
class Steps {
 public:
  explicit Steps(const Arithmetic& on) : on_(on) {}

  [[nodiscard]] bool failed() const { return failed_; }

  Value add(const Value& a, const Value& b) { return take(on_.add(a, b)); }
  Value subtract(const Value& a, const Value& b) { return take(on_.subtract(a, b)); }
  Value multiply(const Value& a, const Value& b) { return take(on_.multiply(a, b)); }
  Value divide(const Value& a, const Value& b) { return take(on_.divide(a, b)); }
  Value power(const Value& a, const Value& b) { return take(on_.power(a, b)); }

 private:
  Value take(const Outcome<Value>& x) {
    failed_ = failed_ || !x;
    return x ? *x : Value(Rational(0));
  }

  const Arithmetic& on_;
  bool failed_ = false;
};

Value number(std::size_t k) {
  return Rational(static_cast<long>(k));
}

bool is_constant(const Jet& a) {
  return a.order() == Jet::largest_order &&
         std::all_of(a.c.begin() + 1, a.c.end(), [](const Value& x) {
           return x.certainly_zero();
         });
}

/// The jet of value `first` whose k-th coefficient is `next(steps, jet so far, k)`, up to
/// `order` or to the last that is certainly defined.
template <class Next>
Outcome<Jet> build(const Arithmetic& on,
                   const Outcome<Value>& first,
                   std::size_t order,
                   const Next& next) {
  if (!first) {
    return first.why();
  }
  Jet result{{*first}};
  for (std::size_t k = 1; k <= order; ++k) {
    Steps steps(on);
    Value coefficient = next(steps, result, k);
    if (steps.failed()) {
      break;
    }
    result.c.push_back(std::move(coefficient));
  }
  return result;
}

}  // namespace

Jet constant_jet(const Value& value) {
  Jet jet{{value}};
  jet.c.resize(Jet::largest_order + 1, Value(Rational(0)));
  return jet;
}

Value intersection(const Value& a, const Value& b, Bits precision) {
  if (a.is_exact() || b.is_exact()) {
    return a.is_exact() ? a : b;
  }
  const Interval x = a.enclosure(precision);
  const Interval y = b.enclosure(precision);
  if (!x.bounded() || !y.bounded()) {
    return x.bounded() ? a : b;
  }
  require(overlap(x, y), "two enclosures of one real overlap");
  return Interval::between(mpfr_cmp(x.lower(), y.lower()) < 0 ? y : x,
                           mpfr_cmp(x.upper(), y.upper()) < 0 ? x : y);
}

Outcome<Jet> JetArithmetic::add(const Jet& a, const Jet& b) const {
  return build(
      on_,
      on_.add(a.c[0], b.c[0]),
      std::min(a.order(), b.order()),
      [&](Steps& on, const Jet&, std::size_t k) { return on.add(a.c[k], b.c[k]); });
}

Outcome<Jet> JetArithmetic::subtract(const Jet& a, const Jet& b) const {
  return build(
      on_,
      on_.subtract(a.c[0], b.c[0]),
      std::min(a.order(), b.order()),
      [&](Steps& on, const Jet&, std::size_t k) { return on.subtract(a.c[k], b.c[k]); });
}

Outcome<Jet> JetArithmetic::multiply(const Jet& a, const Jet& b) const {
  return build(on_,
               on_.multiply(a.c[0], b.c[0]),
               std::min(a.order(), b.order()),
               [&](Steps& on, const Jet&, std::size_t k) {
                 Value sum(Rational(0));
                 for (std::size_t i = 0; i <= k; ++i) {
                   sum = on.add(sum, on.multiply(a.c[i], b.c[k - i]));
                 }
                 return sum;
               });
}

Outcome<Jet> JetArithmetic::divide(const Jet& a, const Jet& b) const {
  return build(on_,
               on_.divide(a.c[0], b.c[0]),
               std::min(a.order(), b.order()),
               [&](Steps& on, const Jet& q, std::size_t k) {  // Σ q_i b_{k−i} = a_k
                 Value rest = a.c[k];
                 for (std::size_t i = 0; i < k; ++i) {
                   rest = on.subtract(rest, on.multiply(q.c[i], b.c[k - i]));
                 }
                 return on.divide(rest, b.c[0]);
               });
}

Outcome<Jet> JetArithmetic::sqrt(const Jet& a) const {
  if (is_constant(a)) {  // also √0, but at a point √(h⁴) = h² bends
    const auto root = on_.sqrt(a.c[0]);
    if (!root) {
      return root.why();
    }
    return point_ && a.c[0].certainly_zero() ? Jet{{*root, Value(Rational(0))}}
                                             : constant_jet(*root);
  }
  return build(on_,
               on_.sqrt(a.c[0]),
               a.order(),
               [&](Steps& on, const Jet& r, std::size_t k) {  // Σ r_i r_{k−i} = a_k
                 Value rest = a.c[k];
                 for (std::size_t i = 1; i < k; ++i) {
                   rest = on.subtract(rest, on.multiply(r.c[i], r.c[k - i]));
                 }
                 return on.divide(rest, on.multiply(number(2), r.c[0]));
               });
}

Outcome<Jet> JetArithmetic::exp(const Jet& a) const {
  return build(on_,
               on_.exp(a.c[0]),
               a.order(),
               [&](Steps& on, const Jet& e, std::size_t k) {  // k e_k = Σ i a_i e_{k−i}
                 Value sum(Rational(0));
                 for (std::size_t i = 1; i <= k; ++i) {
                   const Value weighted = on.multiply(number(i), a.c[i]);
                   sum = on.add(sum, on.multiply(weighted, e.c[k - i]));
                 }
                 return on.divide(sum, number(k));
               });
}

Outcome<Jet> JetArithmetic::log(const Jet& a) const {
  return build(on_,
               on_.log(a.c[0]),
               a.order(),
               [&](Steps& on, const Jet& l, std::size_t k) {  // k a_k = Σ i l_i a_{k−i}
                 Value rest = on.multiply(number(k), a.c[k]);
                 for (std::size_t i = 1; i < k; ++i) {
                   const Value weighted = on.multiply(number(i), l.c[i]);
                   rest = on.subtract(rest, on.multiply(weighted, a.c[k - i]));
                 }
                 return on.divide(rest, on.multiply(number(k), a.c[0]));
               });
}

/// (a^n)' = n a^(n−1) a', (a^n)''/2 = n a^(n−1) a''/2 + n(n−1)/2 a^(n−2) a'².
Outcome<Jet> JetArithmetic::integer_power(const Jet& a, const Value& n) const {
  if (n.certainly_zero()) {
    return constant_jet(Value(Rational(1)));
  }
  if (n.exact() == 1) {
    return a;
  }
  return build(
      on_, on_.power(a.c[0], n), a.order(), [&](Steps& on, const Jet&, std::size_t k) {
        const Value first =
            on.multiply(n, on.power(a.c[0], Value(Rational(n.exact() - 1))));
        Value linear = on.multiply(first, a.c[k]);
        if (k == 1) {
          return linear;
        }
        const Value pairs(Rational(n.exact() * (n.exact() - 1) / 2));
        const Value second =
            on.multiply(pairs, on.power(a.c[0], Value(Rational(n.exact() - 2))));
        const Value squared = on.power(a.c[1], number(2));
        return on.add(linear, on.multiply(second, squared));
      });
}

Outcome<Jet> JetArithmetic::power(const Jet& a, const Jet& b) const {
  const Value& n = b.c[0];
  if (is_constant(b) && n.is_exact() && denominator(n.exact()) == 1) {
    return integer_power(a, n);
  }
  if (is_constant(a) && is_constant(b)) {
    const auto value = on_.power(a.c[0], n);
    return value ? Outcome<Jet>(constant_jet(*value)) : value.why();
  }
  const auto logarithm = log(a);
  const auto exponent = logarithm ? multiply(b, *logarithm) : logarithm;
  return exponent ? exp(*exponent) : exponent;
}

int JetArithmetic::sign(const Value& a) const {
  const Interval x = a.enclosure(precision());
  const bool nonnegative = x.bounded() && mpfr_cmp_si(x.lower(), 0) >= 0;
  const bool nonpositive = x.bounded() && mpfr_cmp_si(x.upper(), 0) <= 0;
  if (x.certainly_positive() || (nonnegative && !point_)) {
    return 1;
  }
  return x.certainly_negative() || (nonpositive && !point_) ? -1 : 0;
}

Outcome<Jet> JetArithmetic::max(const Jet& a, const Jet& b) const {
  const auto excess = on_.subtract(a.c[0], b.c[0]);
  const int which = excess ? sign(*excess) : 0;
  if (which != 0) {
    return which > 0 ? a : b;
  }
  const auto value = on_.max(a.c[0], b.c[0]);
  if (!value) {
    return value.why();
  }
  return is_constant(a) && is_constant(b) ? constant_jet(*value) : Jet{{*value}};
}

Outcome<Jet> JetArithmetic::abs(const Jet& a) const {
  const int which = sign(a.c[0]);
  if (which > 0) {
    return a;
  }
  if (which < 0) {
    return subtract(constant_jet(Value(Rational(0))), a);
  }
  const auto value = on_.abs(a.c[0]);
  if (!value) {
    return value.why();
  }
  return is_constant(a) ? constant_jet(*value) : Jet{{*value}};
}

}  // namespace certispin
