#include "certispin/numbers/dot_product.hpp"
#include "certispin/numbers/interval.hpp"
#include "support/catch.hpp"
#include "support/multiplier.hpp"
#include "support/random.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr std::uint64_t seed = 20240602;

const RationalInterval whole_line_sample{-1000, 1000};

/// Two ways to an interval about which nothing is certain.
std::vector<Interval> undefined() {
  return {sqrt(Interval(-1L, 53)),
          log(enclose({-1, 1}, 53)),
          Interval(1L, 53) / Interval(0L, 53),
          Interval(1L, 53) / enclose({-1, 1}, 53),
          Interval(1L, 53) / enclose({0, 1}, 53),
          Interval(-1L, 53) / enclose({0, 1}, 53),
          log(enclose({0, Rational(1, 2)}, 53)),
          exp(exp(exp(Interval(10L, 53)))),
          max(sqrt(Interval(-1L, 53)), Interval(5L, 53)),
          hull(sqrt(Interval(-1L, 53)), Interval(5L, 53)),
          sqrt(Interval(-1L, 53)) + Interval(1L, 53),
          power(enclose({0, 1}, 53), -1)};
}

}  // namespace

TEST_CASE("exp and log contain the exact result") {
  Random random(seed);
  for (int i = 0; i < iterations(40); ++i) {
    const Bits bits = 24 + 16 * (i % 8);
    const Rational x(random.integer(-4000, 4000), random.integer(1000, 9999));
    CAPTURE(x, bits);
    const Interval point(x, bits);
    const Interval e = exp(point);
    const RationalInterval below = exp_bounds(ends(point).lower);
    const RationalInterval above = exp_bounds(ends(point).upper);
    CHECK(range_flaw(e, {below.upper, above.lower}) == "");

    const Interval l = log(e);
    CHECK(l.contains(point));
    CHECK(exp_bounds(ends(l).lower).lower <= ends(e).lower);
    CHECK(exp_bounds(ends(l).upper).upper >= ends(e).upper);
  }
  CHECK(enclosure_flaw(exp(Interval(0L, 53)), Rational(1), 0) == "");
  CHECK(enclosure_flaw(log(Interval(1L, 53)), Rational(0), 0) == "");
}

TEST_CASE("log of an interval reaches from end to end") {
  const Interval l = log(enclose({Rational(1, 2), 8}, 100));
  const Interval two = log(Interval(2L, 200));
  CHECK(range_flaw(l, {ends(-two).upper, ends(Interval(3L, 200) * two).lower}) == "");
}

TEST_CASE("pi by Machin's formula") {
  const auto arctangent_of_inverse = [](long n) {  // alternating, decreasing terms
    Rational sum = 0;
    for (long k = 0; k < 60; ++k) {
      sum += power(Rational(n), -(2 * k + 1)) * (k % 2 == 0 ? 1 : -1) / (2 * k + 1);
    }
    return RationalInterval{sum, sum + power(Rational(n), -121)};
  };
  const RationalInterval five = arctangent_of_inverse(5);
  const RationalInterval other = arctangent_of_inverse(239);
  const RationalInterval pi{16 * five.lower - 4 * other.upper,
                            16 * five.upper - 4 * other.lower};
  CHECK(range_flaw(Interval::pi(200), pi) == "");
}

TEST_CASE("absolute value, negation, maximum and hull") {
  const Interval a = enclose({-3, 2}, 53);
  const Interval b = enclose({1, 5}, 53);
  CHECK(range_flaw(abs(a), {0, 3}, 0) == "");
  CHECK(range_flaw(abs(-b), {1, 5}, 0) == "");
  CHECK(range_flaw(-a, {-2, 3}, 0) == "");
  CHECK(range_flaw(max(a, b), {1, 5}, 0) == "");
  CHECK(range_flaw(hull(a, b), {-3, 5}, 0) == "");
  CHECK(range_flaw(hull(b, a), {-3, 5}, 0) == "");
}

TEST_CASE("of an undefined or unbounded result nothing is certain") {
  const Interval one(1L, 53);
  std::size_t number = 0;
  for (const Interval& x : undefined()) {
    CAPTURE(number++);
    CHECK_FALSE(x.bounded());
    CHECK_FALSE(x.certainly_positive());
    CHECK_FALSE(x.certainly_negative());
    CHECK_FALSE(x.contains(Rational(2)));
    CHECK_FALSE(x.certainly_inside(whole_line_sample));
    CHECK_FALSE(x.certainly_outside(whole_line_sample));
    CHECK_FALSE(x.certainly_outside({-1000, -999}));
    CHECK(less(x, one) == Truth::unknown);
    CHECK(less(one, x) == Truth::unknown);
    CHECK(less(x, x) == Truth::unknown);
    CHECK_FALSE(certainly_less(x, one));
  }
}

TEST_CASE("is a < b: the truth table") {
  const auto ask = [](RationalInterval a, RationalInterval b) {
    return less(enclose(a, 53), enclose(b, 53));
  };
  CHECK(ask({1, 2}, {3, 4}) == Truth::yes);
  CHECK(ask({3, 4}, {1, 2}) == Truth::no);
  CHECK(ask({1, 3}, {2, 4}) == Truth::unknown);
  CHECK(ask({2, 4}, {1, 3}) == Truth::unknown);
  CHECK(ask({1, 2}, {2, 3}) == Truth::unknown);  // 2 < 2 is false, 1 < 3 is true
  CHECK(ask({2, 3}, {1, 2}) == Truth::no);       // a ≥ 2 ≥ b whatever they are
  CHECK(ask({2, 2}, {2, 2}) == Truth::no);
  CHECK(ask({2, 2}, {2, 3}) == Truth::unknown);
  CHECK(ask({1, 4}, {2, 3}) == Truth::unknown);
  CHECK(ask({-1, 1}, {-1, 1}) == Truth::unknown);
}

TEST_CASE("signs, membership and overlap") {
  const Interval touching = enclose({0, 1}, 53);
  CHECK_FALSE(touching.certainly_positive());
  CHECK(touching.contains_zero());
  CHECK(enclose({1, 2}, 53).certainly_positive());
  CHECK(enclose({-2, -1}, 53).certainly_negative());
  CHECK_FALSE(enclose({-1, 0}, 53).certainly_negative());

  CHECK(touching.contains(Rational(0)));
  CHECK(touching.contains(Rational(1)));
  CHECK_FALSE(touching.contains(Rational(-1, 1000)));
  CHECK(touching.contains(touching));
  CHECK_FALSE(touching.contains(enclose({0, 2}, 53)));

  CHECK(touching.certainly_inside({0, 1}));
  CHECK_FALSE(touching.certainly_inside({0, Rational(999, 1000)}));
  CHECK(touching.certainly_outside({2, 3}));
  CHECK_FALSE(touching.certainly_outside({1, 3}));  // they share the point 1

  CHECK(overlap(touching, enclose({1, 2}, 53)));
  CHECK(overlap(enclose({1, 2}, 53), touching));
  CHECK_FALSE(overlap(touching, enclose({2, 3}, 53)));
  CHECK_FALSE(overlap(sqrt(Interval(-1L, 53)), touching));
  CHECK(Interval(5L, 53).is_point());
  CHECK_FALSE(touching.is_point());
}

TEST_CASE("copies are deep and moves leave a usable object") {
  Interval a(Rational(1, 3), 100);
  Interval b = a;
  b += Interval(1L, 100);
  CHECK(enclosure_flaw(a, Rational(1, 3)) == "");
  Interval c = std::move(b);
  CHECK(enclosure_flaw(c, Rational(4, 3)) == "");
  b = a;  // NOLINT(bugprone-use-after-move): assignment is allowed
  CHECK(enclosure_flaw(b, Rational(1, 3)) == "");
  c = std::move(a);
  CHECK(enclosure_flaw(c, Rational(1, 3)) == "");
}

TEST_CASE("a dot product contains the exact one, at the precision asked for") {
  const std::vector<Interval> a{Interval(Rational(1, 3), 80), Interval(-2L, 80)};
  const std::vector<Interval> b{Interval(Rational(3, 7), 80),
                                Interval(Rational(1, 9), 80)};
  const Interval sum = dot(a, b, 120);
  CHECK(sum.contains(Rational(1, 7) - Rational(2, 9)));
  CHECK(sum.precision() == 120);
  CHECK(width(sum) < power(Rational(2), -76));
  CHECK_THROWS_AS(dot(a, {}, 120), BrokenInvariant);
}
