#include "certispin/numbers/text.hpp"
#include "support/decimal_text.hpp"
#include "support/generators.hpp"
#include "support/property.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// A real and an interval that contains it.
struct Enclosed {
  Rational x;
  Interval around{2};
};

Enclosed any_enclosed(Bits bits) {
  const RationalInterval set = *any_rational_interval();
  const long share = *rc::gen::inRange<long>(0, 101);
  const Rational x = set.lower + (set.upper - set.lower) * Rational(share, 100);
  return {x, enclose(set, bits)};
}

Bits any_precision() {
  return *rc::gen::inRange<Bits>(2, 300);
}

}  // namespace

TEST_CASE("every operation contains the result for any reals in its operands") {
  Decided decided;
  check_property(
      2000,
      [&] {
        const Bits bits = any_precision();
        const Enclosed a = any_enclosed(bits);
        const Enclosed b = any_enclosed(any_precision());
        const long n = *rc::gen::inRange<long>(-6, 7);
        const auto contains = [&](const Interval& result, const Rational& exact) {
          decided.note(result.bounded());
          return !result.bounded() || result.contains(exact);
        };
        RC_ASSERT(contains(a.around + b.around, a.x + b.x));
        RC_ASSERT(contains(a.around - b.around, a.x - b.x));
        RC_ASSERT(contains(a.around * b.around, a.x * b.x));
        RC_ASSERT(b.x == 0 || contains(a.around / b.around, a.x / b.x));
        RC_ASSERT(contains(-a.around, -a.x));
        RC_ASSERT(contains(abs(a.around), abs(a.x)));
        RC_ASSERT(contains(square(a.around), a.x * a.x));
        RC_ASSERT(contains(max(a.around, b.around), std::max(a.x, b.x)));
        RC_ASSERT(hull(a.around, b.around).contains(a.x));
        RC_ASSERT(hull(a.around, b.around).contains(b.x));
        RC_ASSERT((a.x == 0 && n < 0) || contains(power(a.around, n), power(a.x, n)));
        const Interval root = sqrt(square(a.around));
        RC_ASSERT(contains(root, abs(a.x)));
      },
      decided);
}

TEST_CASE("a proved comparison holds for any reals in its operands") {
  Decided decided;
  check_property(
      2000,
      [&] {
        const Enclosed a = any_enclosed(any_precision());
        const Enclosed b = any_enclosed(any_precision());
        const Truth answer = less(a.around, b.around);
        decided.note(answer != Truth::unknown);
        RC_ASSERT(answer != Truth::yes || a.x < b.x);
        RC_ASSERT(answer != Truth::no || a.x >= b.x);
        RC_ASSERT(!a.around.certainly_positive() || a.x > 0);
        RC_ASSERT(!a.around.certainly_negative() || a.x < 0);
        const RationalInterval set = *any_rational_interval();
        const bool inside = set.lower <= a.x && a.x <= set.upper;
        RC_ASSERT(!a.around.certainly_inside(set) || inside);
        RC_ASSERT(!a.around.certainly_outside(set) || !inside);
        RC_ASSERT(a.x != b.x || overlap(a.around, b.around));
      },
      decided);
}

TEST_CASE("more precise operands give nested results") {
  Decided decided;
  check_property(
      500,
      [&] {
        const Rational x = *any_rational();
        const Rational y = *any_rational();
        const Bits coarse = *rc::gen::inRange<Bits>(10, 100);
        const Bits fine = coarse + *rc::gen::inRange<Bits>(20, 200);
        const auto value = [&](Bits bits) {
          const Interval a(x, bits);
          const Interval b(y, bits);
          return exp((a - b) / (abs(a) + abs(b) + Interval(1, bits)));
        };
        const Interval outer = value(coarse);
        const Interval inner = value(fine);
        decided.note(inner.bounded());
        RC_ASSERT(overlap(outer, inner));
        RC_ASSERT(width(inner) <= width(outer));
      },
      decided);
}

TEST_CASE("text read back contains what was written") {
  Decided decided;
  check_property(
      1000,
      [&] {
        const RationalInterval set = *any_rational_interval();
        const Interval x = enclose(set, any_precision());
        const long digits = *rc::gen::inRange<long>(1, 50);
        const BoundsText text = to_bounds_text(x, digits);
        RC_ASSERT(read_decimal(text.lower) <= ends(x).lower);
        RC_ASSERT(read_decimal(text.upper) >= ends(x).upper);
        const RationalInterval shown = admitted_by(to_proved_text(x, digits));
        RC_ASSERT(shown.lower <= ends(x).lower);
        RC_ASSERT(shown.upper >= ends(x).upper);
        decided.note(true);
      },
      decided);
}
