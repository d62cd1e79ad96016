#include "certispin/quantities/jet.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"

#include <array>

using namespace certispin;
using namespace certispin::test;

namespace {

const JetArithmetic at_point(200, true);
const JetArithmetic on_interval(200, false);

Jet variable(const Rational& g) {
  return {{Value(g), Value(Rational(1)), Value(Rational(0))}};
}

Jet number(const Rational& x) {
  return constant_jet(Value(x));
}

/// Every coefficient is the rational expected, or encloses it.
void check(const Outcome<Jet>& jet, const std::array<Rational, 3>& expected) {
  REQUIRE(jet.conclusive());
  REQUIRE(jet->order() == 2);
  for (std::size_t k = 0; k < 3; ++k) {
    CAPTURE(k);
    const Interval x = jet->c[k].enclosure(200);
    CHECK(x.contains(expected[k]));
    CHECK(width(x) < power_of_ten(-50));
  }
}

}  // namespace

TEST_CASE("rational functions of a rational g are exact") {
  const Jet g = variable(Rational(2));
  // g² = 4, 2g = 4, 1; 1/g = 1/2, −1/g² = −1/4, 1/g³ = 1/8
  check(at_point.multiply(g, g), {4, 4, 1});
  check(at_point.divide(number(1), g), {Rational(1, 2), Rational(-1, 4), Rational(1, 8)});
  // g^−3: 1/8, −3/g⁴ = −3/16, 6/g⁵ = 3/16;  g^5: 32, 80, 10 g³ = 80
  check(at_point.power(g, number(-3)),
        {Rational(1, 8), Rational(-3, 16), Rational(3, 16)});
  check(at_point.power(g, number(5)), {32, 80, 80});
  CHECK(at_point.power(g, number(5))->c[2].is_exact());
  check(at_point.power(g, number(0)), {1, 0, 0});
  check(at_point.power(g, number(1)), {2, 1, 0});
}

TEST_CASE("roots, exponentials and logarithms") {
  // √g at 4: 2, 1/4, −1/(8·8) = −1/64
  check(at_point.sqrt(variable(Rational(4))), {2, Rational(1, 4), Rational(-1, 64)});
  // exp(g − 1) at 1: 1, 1, 1/2;  log(g) at 1: 0, 1, −1/2
  const auto shifted = at_point.subtract(variable(Rational(1)), number(1));
  check(at_point.exp(*shifted), {1, 1, Rational(1, 2)});
  check(at_point.log(variable(Rational(1))), {0, 1, Rational(-1, 2)});
  // g^g at 1: 1, 1, (g^g)''/2 = (1 + 1)/2 = 1
  check(at_point.power(variable(Rational(1)), variable(Rational(1))), {1, 1, 1});
  // g^(1/2) at 4 as a real power
  check(at_point.power(variable(Rational(4)), number(Rational(1, 2))),
        {2, Rational(1, 4), Rational(-1, 64)});
}

TEST_CASE("kinks have no derivative at the point itself, one beside it") {
  const Jet at_kink = variable(Rational(1));
  CHECK(at_point.max(at_kink, number(1))->order() == 0);
  CHECK(at_point.abs(*at_point.subtract(at_kink, number(1)))->order() == 0);
  check(at_point.max(variable(Rational(2)), number(1)), {2, 1, 0});
  check(at_point.max(variable(Rational(1, 2)), number(1)), {1, 0, 0});
  // on [1, 2], ends included, max(g, 1) is g
  const Jet beside{{Value(Interval::between(Interval(1L, 200), Interval(2L, 200))),
                    Value(Rational(1)),
                    Value(Rational(0))}};
  const auto larger = on_interval.max(beside, number(1));
  REQUIRE(larger->order() == 2);
  CHECK(larger->c[1].exact() == 1);
}

TEST_CASE("what is not certainly differentiable keeps its value alone") {
  const Jet touching{{Value(Interval::between(Interval(0L, 200), Interval(1L, 200))),
                      Value(Rational(1)),
                      Value(Rational(0))}};
  const auto root = on_interval.sqrt(touching);
  REQUIRE(root.conclusive());
  CHECK(root->order() == 0);
  CHECK(!on_interval.divide(number(1), touching).conclusive());
  // a constant, or h⁴ at h = 0, whose root is flat but bends
  CHECK(at_point.sqrt(number(0))->order() == 1);
  check(on_interval.sqrt(number(0)), {0, 0, 0});
}
