#include "certispin/quantities/function_of_g.hpp"
#include "support/generators.hpp"
#include "support/property.hpp"

#include <array>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Bits precision = 120;

const std::array<std::string, 9> expressions{"eta_MF",
                                             "Jz2_0",
                                             "Jz2_1",
                                             "J_01",
                                             "delta_E",
                                             "E_0",
                                             "log(delta_E) / N",
                                             "leakage * g^2",
                                             "E_2 - E_0"};

/// A box inside the ordered or the disordered phase, and two points of it.
struct Case {
  std::string expression;
  long N = 0;
  RationalInterval g;
  Rational a;
  Rational b;
};

rc::Gen<Case> any_case() {
  const auto part = rc::gen::inRange<long>(0, 1001);
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange<std::size_t>(0, expressions.size()),
                     rc::gen::inRange<long>(3, 60),
                     rc::gen::inRange<long>(50, 1500),
                     rc::gen::inRange<long>(1, 2000),
                     part,
                     part),
      [](const auto& parts) {
        const auto [which, N, start, width, first, second] = parts;
        const Rational lower(start, 1000);
        Rational upper = lower + Rational(width, 50000);
        if (lower < 1 && upper > 1) {
          upper = 1;
        }
        const auto at = [&](long share) {
          return Rational(lower + (upper - lower) * Rational(share, 1000));
        };
        return Case{expressions.at(which), N, {lower, upper}, at(first), at(second)};
      });
}

std::string name_of(const Case& c) {
  return c.expression + " at N = " + std::to_string(c.N) + ", g in [" +
         to_fraction_text(c.g.lower) + ", " + to_fraction_text(c.g.upper) + "]";
}

Interval on(const Value& x) {
  return x.enclosure(precision);
}

/// (f(b) − f(a))/(b − a), which is f' somewhere between.
Interval quotient(const Jet& at_a, const Jet& at_b, const Case& c) {
  return (on(at_b.c[0]) - on(at_a.c[0])) / Interval(Rational(c.b - c.a), precision);
}

}  // namespace

TEST_CASE("an interval of g encloses values and derivatives at its points") {
  Decided decided;
  check_property(
      300,
      [&] {
        const Case c = *any_case();
        RC_LOG(name_of(c));
        FunctionOfG f(parse_expression(c.expression), Problem{{c.N, c.g.lower}, {}});
        const auto box = f.over(c.g, precision);
        decided.note(box.conclusive());
        if (!box) {
          return;
        }
        for (const Rational& g : {c.a, c.b, c.g.lower, c.g.upper}) {
          const auto point = f.at(g, precision);
          RC_ASSERT(point.conclusive());
          for (std::size_t k = 0; k <= std::min(box->order(), point->order()); ++k) {
            RC_ASSERT(overlap(on(box->c[k]), on(point->c[k])));
          }
        }
      },
      decided);
}

TEST_CASE("difference quotients are values of the derivative: the mean value theorem") {
  Decided decided;
  check_property(
      300,
      [&] {
        const Case c = *any_case();
        RC_LOG(name_of(c));
        FunctionOfG f(parse_expression(c.expression), Problem{{c.N, c.g.lower}, {}});
        const auto box = f.over(c.g, precision);
        const bool usable = box && box->order() > 0 && c.a != c.b;
        decided.note(usable);
        if (!usable) {
          return;
        }
        const auto a = f.at(c.a, precision);
        const auto b = f.at(c.b, precision);
        RC_ASSERT(a.conclusive() && b.conclusive());
        RC_ASSERT(overlap(on(box->c[1]), quotient(*a, *b, c)));
        if (box->order() > 1) {  // and of f' for f''
          const Interval slope = (on(b->c[1]) - on(a->c[1])) /
                                 Interval(Rational(2 * (c.b - c.a)), precision);
          RC_ASSERT(overlap(on(box->c[2]), slope));
        }
      },
      decided);
}

TEST_CASE("a derivative at a point is the limit of central difference quotients") {
  Decided decided;
  check_property(
      100,
      [&] {
        Case c = *any_case();
        RC_LOG(name_of(c));
        const Rational h = power_of_ten(-8);
        c.a = c.g.lower - h;
        c.b = c.g.lower + h;
        FunctionOfG f(parse_expression(c.expression), Problem{{c.N, c.g.lower}, {}});
        const auto a = f.at(c.a, precision);
        const auto b = f.at(c.b, precision);
        const auto here = f.at(c.g.lower, precision);
        const bool usable = a && b && here && here->order() > 0 && c.g.lower != 1;
        decided.note(usable);
        if (!usable) {
          return;
        }
        const Interval slope = on(here->c[1]);
        const Interval error = abs(quotient(*a, *b, c) - slope);
        const Interval size = Interval(1L, precision) + abs(slope) + abs(on(here->c[0]));
        RC_ASSERT(certainly_less(error, size * Interval(power_of_ten(-6), precision)));
      },
      decided);
}
