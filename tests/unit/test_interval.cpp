#include "certispin/numbers/interval.hpp"
#include "support/catch.hpp"
#include "support/multiplier.hpp"
#include "support/random.hpp"

#include <functional>
#include <string>
#include <vector>

using namespace certispin;
using namespace certispin::test;

namespace {

bool same(const Interval& a, const Interval& b) {
  return mpfr_equal_p(a.lower(), b.lower()) != 0 &&
         mpfr_equal_p(a.upper(), b.upper()) != 0;
}

/// The hull of the values of `f` at the corners of two intervals.
template <class Function>
RationalInterval at_corners(const RationalInterval& a,
                            const RationalInterval& b,
                            Function f) {
  const Rational all[] = {
      f(a.lower, b.lower), f(a.lower, b.upper), f(a.upper, b.lower), f(a.upper, b.upper)};
  return {*std::min_element(std::begin(all), std::end(all)),
          *std::max_element(std::begin(all), std::end(all))};
}

RationalInterval exact_power(const RationalInterval& a, long n) {
  const Rational low = power(a.lower, n);
  const Rational high = power(a.upper, n);
  const bool through_zero = a.lower < 0 && a.upper > 0 && n % 2 == 0 && n != 0;
  return {through_zero ? Rational(0) : std::min(low, high), std::max(low, high)};
}

constexpr std::uint64_t seed = 20240601;

}  // namespace

TEST_CASE("conversions round outward and are tight") {
  Random random(seed);
  for (int i = 0; i < iterations(500); ++i) {
    const Rational x = random.rational();
    const Bits bits = random.precision();
    CAPTURE(x, bits);
    CHECK(enclosure_flaw(Interval(x, bits), x, 1) == "");
  }
  CHECK(enclosure_flaw(Interval(-7L, 53), Rational(-7), 0) == "");
  CHECK(enclosure_flaw(Interval((1L << 62) + 1, 10), Rational((1L << 62) + 1), 1) == "");
  const Interval third(Rational(1, 3), 100);
  const Approximation middle = third.approximate_middle();
  CHECK(enclosure_flaw(Interval::at(middle, 100), to_rational(middle.get()), 0) == "");
  CHECK(enclosure_flaw(Interval::at(middle, 20), to_rational(middle.get()), 1) == "");
}

TEST_CASE("sums, differences, products and quotients contain the exact result") {
  Random random(seed + 1);
  for (int i = 0; i < iterations(2000); ++i) {
    const Interval a = random.interval(random.precision());
    const Interval b = random.interval(random.precision());
    const RationalInterval A = ends(a);
    const RationalInterval B = ends(b);
    CAPTURE(seed, i, A.lower, A.upper, B.lower, B.upper);
    CHECK((a + b).precision() == std::max(a.precision(), b.precision()));
    CHECK(range_flaw(a + b, {A.lower + B.lower, A.upper + B.upper}) == "");
    CHECK(range_flaw(a - b, {A.lower - B.upper, A.upper - B.lower}) == "");
    CHECK(range_flaw(a * b, at_corners(A, B, std::multiplies<>())) == "");
    if (b.contains_zero()) {
      CHECK_FALSE((a / b).bounded());
    } else {
      CHECK(range_flaw(a / b, at_corners(A, B, std::divides<>())) == "");
    }
    Interval c = a;
    CHECK(same(c += b, a + b));
    CHECK(same(c -= b, (a + b) - b));
    CHECK(same(c *= b, ((a + b) - b) * b));
  }
}

TEST_CASE("the assign functions contain the exact result at the target's precision") {
  Random random(seed + 2);
  for (int i = 0; i < iterations(2000); ++i) {
    const Interval a = random.interval(random.precision());
    const Interval b = random.interval(random.precision());
    const RationalInterval A = ends(a);
    const RationalInterval B = ends(b);
    const auto n = static_cast<std::int64_t>(random.integer(-1L << 40, 1L << 40));
    const auto u = static_cast<std::uint64_t>(n < 0 ? -n : n);
    const Bits bits = random.precision();
    Interval x(bits);
    CAPTURE(seed, i, A.lower, A.upper, B.lower, B.upper, n, bits);
    x.assign(a);
    CHECK(range_flaw(x, A) == "");
    x.assign_sum(a, b);
    CHECK(range_flaw(x, {A.lower + B.lower, A.upper + B.upper}) == "");
    x.assign_difference(a, b);
    CHECK(range_flaw(x, {A.lower - B.upper, A.upper - B.lower}) == "");
    x.assign_product(a, b);
    CHECK(range_flaw(x, at_corners(A, B, std::multiplies<>())) == "");
    x.assign_product(a, n);
    CHECK(range_flaw(x, at_corners(A, {n, n}, std::multiplies<>())) == "");
    x.assign_product(a, u);
    CHECK(range_flaw(x, at_corners(A, {u, u}, std::multiplies<>())) == "");
    if (!b.contains_zero()) {
      x.assign_quotient(u, b);
      CHECK(range_flaw(x, at_corners({u, u}, B, std::divides<>())) == "");
    }
    x.assign(a);
    const RationalInterval rounded = ends(x);
    x.add(u);
    CHECK(range_flaw(x, {rounded.lower + u, rounded.upper + u}) == "");
    CHECK(x.precision() == bits);
  }
}

TEST_CASE("operands of the assign functions may be the target") {
  Random random(seed + 3);
  for (int i = 0; i < iterations(300); ++i) {
    const Bits bits = random.precision();
    const Interval a = random.interval(bits);
    const Interval b = random.interval(bits);
    const auto u = static_cast<std::uint64_t>(random.integer(0, 1L << 40));
    CAPTURE(seed, i, ends(a).lower, ends(a).upper, ends(b).lower, ends(b).upper);
    const auto check = [&](auto operation, const Interval& expected) {
      Interval x = a;
      operation(x);
      CHECK(same(x, expected));
    };
    check([&](Interval& x) { x.assign(x); }, a);
    check([&](Interval& x) { x.assign_sum(x, b); }, a + b);
    check([&](Interval& x) { x.assign_sum(b, x); }, a + b);
    check([&](Interval& x) { x.assign_sum(x, x); }, a + a);
    check([&](Interval& x) { x.assign_difference(x, b); }, a - b);
    check([&](Interval& x) { x.assign_product(x, b); }, a * b);
    check([&](Interval& x) { x.assign_product(b, x); }, a * b);
    check([&](Interval& x) { x.assign_product(x, x); }, a * a);
    Interval product(bits);
    product.assign_product(a, u);
    check([&](Interval& x) { x.assign_product(x, u); }, product);
    check([&](Interval& x) { x = Interval(x); }, a);
    check([&](Interval& x) { x += x; }, a + a);
    check([&](Interval& x) { x -= x; }, a - a);
    check([&](Interval& x) { x *= x; }, a * a);
    if (!a.contains_zero()) {
      check([&](Interval& x) { x /= x; }, a / a);
    }
  }
}

TEST_CASE("compound assignment is the operation, at the larger precision of the two") {
  Random random(seed + 9);
  for (int i = 0; i < iterations(500); ++i) {
    const Interval a = random.interval(random.precision());
    const Interval b = random.interval(random.precision());
    CAPTURE(seed, i, a.precision(), b.precision());
    const auto check = [&](auto operation, const Interval& expected) {
      Interval x = a;
      operation(x);
      CHECK((same(x, expected) || (!x.bounded() && !expected.bounded())));
      CHECK(x.precision() == std::max(a.precision(), b.precision()));
    };
    check([&](Interval& x) { x += b; }, a + b);
    check([&](Interval& x) { x -= b; }, a - b);
    check([&](Interval& x) { x *= b; }, a * b);
    check([&](Interval& x) { x /= b; }, a / b);
  }
  Interval undefined(1L, 60);
  undefined /= Interval(50);
  CHECK_FALSE(undefined.bounded());
}

TEST_CASE("integer powers, of negative and sign-changing bases too") {
  Random random(seed + 4);
  for (int i = 0; i < iterations(1000); ++i) {
    const Interval a = random.interval(random.precision());
    const long n = random.integer(-9, 9);
    const RationalInterval A = ends(a);
    CAPTURE(seed, i, A.lower, A.upper, n);
    const Interval result = power(a, n);
    if (n < 0 && a.contains_zero()) {
      CHECK_FALSE(result.bounded());
    } else if (a.contains_zero() &&
               n % 2 != 0) {  // contained; sharp for even powers only
      CHECK(range_flaw(result, exact_power(A, n), 1L << 60) != "unbounded");
      CHECK(result.contains(power(A.lower, n)));
      CHECK(result.contains(power(A.upper, n)));
    } else {
      CHECK(range_flaw(result, exact_power(A, n), 64) != "unbounded");
      CHECK(result.contains(exact_power(A, n).lower));
      CHECK(result.contains(exact_power(A, n).upper));
    }
    if (a.certainly_positive() && n > 0) {
      CHECK(range_flaw(result, exact_power(A, n)) == "");
    }
  }
  CHECK(same(power(enclose({-2, 3}, 53), 2), enclose({0, 9}, 53)));
  CHECK(same(power(enclose({-2, 3}, 53), 6), enclose({0, 729}, 53)));
  CHECK(same(power(Interval(-3L, 53), 5), Interval(-243L, 53)));
  CHECK(same(power(Interval(-2L, 53), -3), Interval(Rational(-1, 8), 53)));
  CHECK(same(power(enclose({-1, 1}, 53), 0), Interval(1L, 53)));
  CHECK(same(power(Interval(0L, 53), 7), Interval(0L, 53)));
}

TEST_CASE("roots and squares contain the exact result") {
  Random random(seed + 5);
  for (int i = 0; i < iterations(1000); ++i) {
    const Interval a = random.interval(random.precision());
    const RationalInterval A = ends(a);
    CAPTURE(seed, i, A.lower, A.upper);
    CHECK(range_flaw(square(a), exact_power(A, 2)) == "");
    if (A.lower < 0) {
      CHECK_FALSE(sqrt(a).bounded());
      continue;
    }
    const Interval root = sqrt(a);
    const RationalInterval R = ends(root);
    const Rational one_ulp = ulp(root);
    CHECK(R.lower * R.lower <= A.lower);
    CHECK((R.lower + one_ulp) * (R.lower + one_ulp) >= A.lower);
    CHECK(R.upper * R.upper >= A.upper);
    CHECK((R.upper - one_ulp) * (R.upper - one_ulp) <= A.upper);
  }
}
