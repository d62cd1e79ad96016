// The checker's own interval arithmetic, beside exact fractions and stored values.

#include "expression.hpp"
#include "support/catch.hpp"
#include "support/multiplier.hpp"

#include <random>

namespace {

using checker::Integer;
using checker::Interval;
using checker::Rational;

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  long integer(long lowest, long highest) {
    return std::uniform_int_distribution<long>(lowest, highest)(engine_);
  }
  Rational dyadic() {
    return checker::scaled(integer(-1L << 40, 1L << 40), integer(-60, 60));
  }
  /// Ends that are kept as they are: a point, a narrow interval, or one around zero.
  Interval interval() {
    const Rational a = dyadic();
    const Rational b = integer(0, 2) == 0   ? a
                       : integer(0, 1) == 0 ? dyadic()
                                            : Rational(a + abs(a) / 1024);
    return Interval(std::min(a, b), std::max(a, b));
  }

 private:
  std::mt19937_64 engine_;
};

/// A number of the interval: an end or between.
Rational inside(const Interval& x, Random& random) {
  return x.lo + (x.hi - x.lo) * Rational(random.integer(0, 4), 4);
}

bool contains(const Interval& x, const Rational& a) {
  return x.lo <= a && a <= x.hi;
}

/// One unit in the last place of an end.
Rational ulp(const Rational& a) {
  const long size =
      checker::size_in_bits(a.get_num()) - checker::size_in_bits(a.get_den());
  return a == 0 ? Rational(0) : checker::scaled(1, size + 1 - checker::working_bits);
}

/// The exact hull of an operation on the ends, which is what rounding may widen by 2 ulp an end.
template <class Operation>
void check(const Interval& a,
           const Interval& b,
           const Interval& result,
           const Operation& op) {
  const auto [lo, hi] = std::minmax<Rational>(
      {op(a.lo, b.lo), op(a.lo, b.hi), op(a.hi, b.lo), op(a.hi, b.hi)});
  CAPTURE(a.lo.get_str(), a.hi.get_str(), b.lo.get_str(), b.hi.get_str());
  CAPTURE(result.lo.get_str(), result.hi.get_str(), lo.get_str(), hi.get_str());
  CHECK(result.lo <= lo);
  CHECK(result.hi >= hi);
  CHECK(lo - result.lo <= 2 * ulp(lo));
  CHECK(result.hi - hi <= 2 * ulp(hi));
}

}  // namespace

TEST_CASE("Operations contain the exact result and are as tight as their bits") {
  Random random(20260);
  const int cases = certispin::test::iterations(2000);
  for (int i = 0; i < cases; ++i) {
    const checker::Scoped bits(checker::working_bits, random.integer(4, 40));
    const Interval a = random.interval();
    const Interval b = random.interval();
    check(a, b, a + b, [](const Rational& x, const Rational& y) {
      return Rational(x + y);
    });
    check(a, b, a - b, [](const Rational& x, const Rational& y) {
      return Rational(x - y);
    });
    check(a, b, a * b, [](const Rational& x, const Rational& y) {
      return Rational(x * y);
    });
    if (b.lo > 0 || b.hi < 0) {
      check(a, b, a / b, [](const Rational& x, const Rational& y) {
        return Rational(x / y);
      });
    } else {
      CHECK_THROWS_AS(a / b, checker::Rejected);
    }
  }
}

TEST_CASE("Powers, absolute values, maxima and roots contain the exact result") {
  Random random(20261);
  const int cases = certispin::test::iterations(1000);
  for (int i = 0; i < cases; ++i) {
    const checker::Scoped bits(checker::working_bits, random.integer(4, 40));
    const Interval a = random.interval();
    const Interval b = random.interval();
    const Rational x = inside(a, random);
    const Rational y = inside(b, random);
    CAPTURE(a.lo.get_str(), a.hi.get_str(), x.get_str());
    CHECK(contains(absolute(a), abs(x)));
    CHECK(contains(maximum(a, b), std::max(x, y)));
    CHECK(contains(checker::power(a, 5), x * x * x * x * x));
    CHECK(contains(checker::power(a, 4), x * x * x * x));
    CHECK(checker::power(a, 4).lo >= 0);
    if (a.lo > 0) {
      CHECK(contains(checker::power(a, -3), 1 / (x * x * x)));
      const Interval r = root(a);
      CHECK(r.lo * r.lo <= a.lo);
      CHECK(r.hi * r.hi >= a.hi);
      CHECK(a.lo - r.lo * r.lo <= 4 * r.lo * ulp(r.lo) + 4 * ulp(a.lo));
    }
  }
}

TEST_CASE("One short number is exact, a long one is rounded outward") {
  const checker::Scoped bits(checker::working_bits, 24);
  const Interval third = Interval(1) / Interval(3);
  CHECK(third.exact());
  CHECK((third * Interval(3)).lo == 1);
  CHECK(checker::power(Interval(Rational(19, 20)), 100).exact());
  const Interval power = checker::power(Interval(Rational(19, 20)), 2000);
  CHECK(!power.exact());
  Rational exact = 1;
  for (int i = 0; i < 2000; ++i) {
    exact *= Rational(19, 20);
  }
  CHECK(contains(power, exact));
  CHECK(root(Interval(Rational(9, 4))).lo == Rational(3, 2));
  CHECK(root(Interval(Rational(9, 4))).exact());
  const Interval wide = checker::rounded({Rational(1, 3), Rational(2, 3)});
  CHECK(wide.lo < Rational(1, 3));
  CHECK(wide.hi > Rational(2, 3));
}

TEST_CASE("exp, log, sqrt and pi contain mpmath's values and reach their bits") {
  // mpmath 1.3.0, mp.dps = 90: mpmath.nstr(mpmath.exp(mpmath.mpf('-600')), 45) and so on
  struct Row {
    Interval (*function)(const Interval&);
    const char* argument;
    const char* value;
  };
  const Row rows[] = {
      {checker::exponential, "1", "2.71828182845904523536028747135266249775724709"},
      {checker::exponential, "-0.5", "0.606530659712633423603799534991180453441918135"},
      {checker::exponential,
       "-600",
       "2.65039655300431081633867944726958270152909255e-261"},
      {checker::exponential, "1e-30", "1.000000000000000000000000000001"},
      {checker::exponential,
       "2000.25",
       "4.9835340162061958104885398368852804585071379e868"},
      {checker::logarithm, "2", "0.693147180559945309417232121458176568075500134"},
      {checker::logarithm, "1e-500", "-1151.29254649702284200899572734218210380055074"},
      {checker::logarithm,
       "1.0000000001",
       "0.0000000000999999999950000000003333333333083333333353333"},
      {checker::logarithm, "0.3", "-1.20397280432593599262274621776183850295361093"},
      {checker::logarithm, "12345.678", "9.42106132129183197652678399107144604894183363"},
      {checker::root, "2", "1.41421356237309504880168872420969807856967188"},
      {checker::root, "1e-501", "3.16227766016837933199889354443271853371955514e-251"},
      {checker::root, "12345.678", "111.111106555555462166662837722025988808180646"},
      {[](const Interval&) { return checker::enclose_pi(); },
       "0",
       "3.1415926535897932384626433832795028841971694"},
  };
  for (const long size : {20L, 64L, 120L}) {
    const checker::Scoped bits(checker::working_bits, size);
    for (const Row& row : rows) {
      const Interval ours = row.function(Interval(checker::Decimal(row.argument).value));
      const Rational value = checker::Decimal(row.value).value;
      const Rational error = abs(value) / checker::Decimal("1e43").value;
      CAPTURE(row.argument, row.value, size);
      CHECK(ours.lo <= value + error);
      CHECK(ours.hi >= value - error);
      CHECK(ours.hi - ours.lo <= checker::scaled(abs(value), 3 - size));
      CHECK(ours.lo < ours.hi);
    }
  }
}

TEST_CASE("exp and log of wide intervals contain the values at their ends") {
  Random random(20262);
  for (int i = 0; i < certispin::test::iterations(100); ++i) {
    const checker::Scoped bits(checker::working_bits, random.integer(10, 60));
    const Rational a(random.integer(-4000, 4000), 64);
    const Interval x(a, a + Rational(random.integer(0, 300), 64));
    const Interval e = exponential(x);
    CAPTURE(x.lo.get_str(), x.hi.get_str());
    const checker::Scoped more(checker::working_bits, 200);
    for (const Rational& end : {x.lo, x.hi}) {
      const Interval sharp = exponential(Interval(end));
      CHECK(e.lo <= sharp.lo);
      CHECK(e.hi >= sharp.hi);
      const Interval back = logarithm(sharp);  // log e^x = x
      CHECK(contains(back, end));
      CHECK(back.hi - back.lo <= checker::scaled(1, -150));
    }
  }
}

TEST_CASE("What a series leaves out is enclosed as well, at any number of bits") {
  const Interval third(Rational(1, 3));  // exact, so that no rounding hides the remainder
  for (long size = 2; size < 60; ++size) {
    const auto at = [](long bits, const auto& function) {
      const checker::Scoped scope(checker::working_bits, bits);
      return function();
    };
    const auto encloses = [&](const auto& function) {
      const Interval coarse = at(size, function);
      const Interval sharp = at(300, function);
      CAPTURE(size, coarse.lo.get_str(), coarse.hi.get_str());
      CHECK(coarse.lo <= sharp.lo);
      CHECK(coarse.hi >= sharp.hi);
    };
    encloses([&] { return checker::odd_series(third, 1); });
    encloses([&] { return checker::odd_series(third, -1); });
    encloses([] { return checker::enclose_pi(); });
    for (const long x : {-700L, -3L, 1L, 5L, 90L}) {
      encloses([&] { return exponential(Interval(x)); });
      encloses([&] { return exponential(Interval(Rational(x, 1024))); });
      encloses([&] { return logarithm(Interval(Rational(x * x, 7))); });
    }
  }
}

TEST_CASE("What is not defined is refused") {
  CHECK_THROWS_AS(root(Interval(-1)), checker::Rejected);
  CHECK_THROWS_AS(logarithm(Interval(0)), checker::Rejected);
  CHECK_THROWS_AS(logarithm(Interval(Rational(-1), Rational(1))), checker::Rejected);
  CHECK_THROWS_AS(checker::integer_of(Interval(Rational(1, 2))), checker::Rejected);
  CHECK_THROWS_AS(checker::integer_of(Interval(2'000'000)), checker::Rejected);
  CHECK_THROWS_AS(exponential(Interval(2'000'000)), checker::Rejected);
}

TEST_CASE("Numbers are read in one form only") {
  using checker::parse_fraction;
  CHECK(parse_fraction("-19/20") == Rational(-19, 20));
  for (const char* text : {"",
                           "+1",
                           "01",
                           "1/1",
                           "2/4",
                           "1/0",
                           "1/-2",
                           "-0",
                           " 1",
                           "1 ",
                           "0x1",
                           "1.5",
                           "1e3",
                           "--1"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_fraction(text), checker::Malformed);
  }
  CHECK_THROWS_AS(parse_fraction(std::string("1\0", 2)), checker::Malformed);
  CHECK_THROWS_AS(parse_fraction(std::string(10'001, '1')), checker::Malformed);
  CHECK(checker::Decimal("-5.70e-9").value == Rational(-57, 10'000'000'000));
  CHECK(checker::Decimal("-5.70e-9").unit == Rational(1, 100'000'000'000));
  CHECK(checker::Decimal("3e6").unit == 1'000'000);
  for (const char* text :
       {"", "-", "1e", "1e+5", "1.2.3", "e5", "1e99999", "0x10", "1/2", "--1", "."}) {
    CAPTURE(text);
    CHECK_THROWS_AS(checker::Decimal(text), checker::Malformed);
  }
}
