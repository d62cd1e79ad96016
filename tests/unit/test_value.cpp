#include "certispin/numbers/value.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

#include <type_traits>

using namespace certispin;
using namespace certispin::test;

namespace {

const Arithmetic arithmetic(100);
const Value third = Rational(1, 3);
const Value zero = Rational(0);

/// The outcome is known exactly and is `expected`.
bool exactly(const Outcome<Value>& outcome, const Rational& expected) {
  return outcome && outcome->is_exact() && outcome->exact() == expected;
}

/// The outcome is an enclosure of `expected` at the working precision.
std::string flaw(const Outcome<Value>& outcome, const Rational& expected) {
  if (!outcome) {
    return outcome.why().reason;
  }
  return outcome->is_exact() ? "exact"
                             : enclosure_flaw(outcome->enclosure(2), expected, 16);
}

Value enclosed(const Rational& x) {
  return Interval(x, 100);
}

}  // namespace

TEST_CASE("exact operands give exact results") {
  const Value x = Rational(-19, 20);
  const Value y = Rational(2, 7);
  CHECK(exactly(arithmetic.add(x, y), Rational(-93, 140)));
  CHECK(exactly(arithmetic.subtract(x, y), Rational(-173, 140)));
  CHECK(exactly(arithmetic.multiply(x, y), Rational(-38, 140)));
  CHECK(exactly(arithmetic.divide(x, y), Rational(-133, 40)));
  CHECK(exactly(arithmetic.max(x, y), Rational(2, 7)));
  CHECK(exactly(arithmetic.abs(x), Rational(19, 20)));
  CHECK(exactly(arithmetic.power(x, Rational(2)), Rational(361, 400)));
  CHECK(exactly(arithmetic.power(x, Rational(-1)), Rational(-20, 19)));
  CHECK(exactly(arithmetic.sqrt(Rational(361, 400)), Rational(19, 20)));
  CHECK(exactly(arithmetic.sqrt(zero), 0));
  CHECK(exactly(arithmetic.exp(zero), 1));
  CHECK(exactly(arithmetic.log(Rational(1)), 0));
}

TEST_CASE("G_loc = 487.5 exactly, a tie that rounding to 488 survives") {
  const auto G_loc = arithmetic.divide(
      *arithmetic.multiply(Rational(10000),
                           *arithmetic.subtract(Rational(1), Rational(361, 400))),
      Rational(2));
  CHECK(exactly(G_loc, Rational(975, 2)));
  CHECK(G_loc->certainly_inside({Rational(975, 2), 489}));
  CHECK_FALSE(G_loc->certainly_outside({487, Rational(975, 2)}));
  CHECK(G_loc->certainly_outside({487, Rational(974, 2)}));
}

TEST_CASE("an enclosed operand gives an enclosure of the exact result") {
  CHECK(flaw(arithmetic.add(enclosed(Rational(1, 3)), third), Rational(2, 3)) == "");
  CHECK(flaw(arithmetic.subtract(third, enclosed(Rational(1, 7))), Rational(4, 21)) ==
        "");
  CHECK(flaw(arithmetic.multiply(enclosed(Rational(-1, 3)), third), Rational(-1, 9)) ==
        "");
  CHECK(flaw(arithmetic.divide(third, enclosed(Rational(-1, 7))), Rational(-7, 3)) == "");
  CHECK(flaw(arithmetic.max(enclosed(Rational(-1, 3)), third), Rational(1, 3)) == "");
  CHECK(flaw(arithmetic.abs(enclosed(Rational(-1, 3))), Rational(1, 3)) == "");
  CHECK(flaw(arithmetic.power(enclosed(Rational(1, 3)), Rational(4)), Rational(1, 81)) ==
        "");
  CHECK(flaw(arithmetic.power(enclosed(4), Rational(3, 2)), Rational(8)) == "");
  CHECK(flaw(arithmetic.power(enclosed(Rational(-1, 3)), Rational(3)),
             Rational(-1, 27)) == "");
  const auto root = arithmetic.sqrt(third);
  CHECK(flaw(arithmetic.multiply(*root, *root), Rational(1, 3)) == "");
  CHECK(flaw(arithmetic.log(*arithmetic.exp(third)), Rational(1, 3)) == "");
}

TEST_CASE("powers at the edge") {
  CHECK(exactly(arithmetic.power(zero, zero), 1));
  CHECK(exactly(arithmetic.power(zero, Rational(3)), 0));
  CHECK(exactly(arithmetic.power(Rational(1), Rational(1L << 60)), 1));
  CHECK_FALSE(arithmetic.power(zero, Rational(-1)));
  CHECK_FALSE(arithmetic.power(zero, Rational(1, 2)));
  CHECK_FALSE(arithmetic.power(Rational(-2), Rational(1, 2)));
  CHECK_FALSE(arithmetic.power(enclosed(0), Rational(-1)));
  const auto large = arithmetic.power(Rational(19, 20), Rational(1'000'000));
  REQUIRE(large);
  CHECK_FALSE(large->is_exact());  // a fraction of ten million bits is not worth it
  CHECK(large->enclosure(2).certainly_positive());
  CHECK(flaw(arithmetic.power(Rational(-1), Rational(1'000'001)), -1) == "");
}

TEST_CASE("what is not certainly defined is inconclusive and says why") {
  const Value may_be_zero = enclose({-1, 1}, 100);
  for (const auto& outcome : {arithmetic.divide(third, zero),
                              arithmetic.divide(third, may_be_zero),
                              arithmetic.divide(zero, zero),
                              arithmetic.sqrt(Rational(-1)),
                              arithmetic.sqrt(may_be_zero),
                              arithmetic.log(zero),
                              arithmetic.log(Rational(-1)),
                              arithmetic.log(may_be_zero),
                              arithmetic.exp(Rational(power_of_ten(40)))}) {
    CHECK_FALSE(outcome);
    CHECK_FALSE(outcome.why().reason.empty());
  }
}

TEST_CASE("results too long to be worth it are enclosed instead") {
  const Value long_fraction = power(Rational(3, 7), 20'000);
  const auto product = arithmetic.multiply(long_fraction, long_fraction);
  REQUIRE(product);
  CHECK_FALSE(product->is_exact());
  CHECK(flaw(product, power(Rational(3, 7), 40'000)) == "");
}

TEST_CASE("certainty of sets") {
  const Value x = enclosed(Rational(1, 3));
  CHECK(x.certainly_inside({0, 1}));
  CHECK(x.certainly_outside({1, 2}));
  CHECK_FALSE(x.certainly_inside({0, Rational(1, 3)}));
  CHECK_FALSE(x.certainly_outside({0, Rational(1, 3)}));
  CHECK(third.certainly_inside({Rational(1, 3), Rational(1, 3)}));
  CHECK(zero.certainly_zero());
  CHECK_FALSE(Value(Interval(0L, 53)).certainly_zero());
  CHECK(enclosure_flaw(third.enclosure(70), Rational(1, 3)) == "");
}
