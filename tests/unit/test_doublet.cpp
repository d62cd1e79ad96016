#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/doublet.hpp"
#include "certispin/quantities/doublet_cache.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Bits ours = 150;
constexpr Bits finer = 500;

Doublet doublet(const ModelPoint& point, Bits bits) {
  DoubletSolver solver(point);
  auto found = solver.enclose(bits);
  require(found.conclusive(), "the doublet is enclosed");
  const auto failed = solver.add_excited(*found, bits);
  require(!failed, "the excited levels are enclosed");
  return *found;
}

Interval finely(const Rational& x) {
  return {x, finer};
}

/// Lowest eigenpair of [[a, -e], [-e, b]]: both levels and the squared components of the
/// positive unit vector.
struct Pair {
  Interval lower;
  Interval upper;
  Interval first_squared;
  Interval second_squared;
};

Pair pair(const Rational& a, const Rational& b, const Rational& e2) {
  const Interval middle = finely((a + b) / 2);
  const Interval half_gap = sqrt(finely((a - b) * (a - b) / 4 + e2));
  const Interval lower = middle - half_gap;
  const Interval ratio_squared = square(finely(a) - lower) / finely(e2);  // (z_2/z_1)²
  const Interval first_squared = finely(1) / (finely(1) + ratio_squared);
  return {lower, middle + half_gap, first_squared, first_squared * ratio_squared};
}

/// `value` contains the finer enclosure and has a hundred bits.
bool agrees(const Value& value, const Interval& exact) {
  const Interval enclosure = value.enclosure(finer);
  return (value.is_exact() ? exact.contains(value.exact()) : enclosure.contains(exact)) &&
         width(enclosure) <= magnitude(ends(enclosure)) * power(Rational(2), -100);
}

}  // namespace

TEST_CASE("N = 1 is exact") {
  for (const char* g : {"0", "1/1000", "0.95", "1", "10"}) {
    CAPTURE(g);
    const Rational field = parse_rational(g);
    const Doublet d = doublet({1, field}, ours);
    CHECK(d.E_0.exact() == Rational(-1, 2) - field);
    CHECK(d.E_1.exact() == Rational(-1, 2) + field);
    CHECK(d.delta_E.exact() == 2 * field);
    CHECK(d.Jz2_0.exact() == Rational(1, 4));
    CHECK(d.Jz2_1.exact() == Rational(1, 4));
    CHECK(d.J_01.exact() == Rational(1, 2));
    CHECK_FALSE(d.E_2);
    CHECK_FALSE(d.E_3);
  }
}

TEST_CASE("g = 0 is exact and degenerate") {
  for (long N = 2; N <= 7; ++N) {
    CAPTURE(N);
    const Doublet d = doublet({N, 0}, ours);
    const Rational j(N, 2);
    CHECK(d.E_0.exact() == -j);
    CHECK(d.E_1.exact() == -j);
    CHECK(d.delta_E.exact() == 0);
    CHECK(d.Jz2_0.exact() == j * j);
    CHECK(d.Jz2_1.exact() == j * j);
    CHECK(d.J_01.exact() == j);
    CHECK(d.E_2->exact() == -2 * (j - 1) * (j - 1) / N);
    CHECK(d.E_3.has_value() == (N >= 3));
    if (N >= 3) {
      CHECK(d.E_3->exact() == d.E_2->exact());
    }
  }
}

TEST_CASE("N = 2: the closed forms") {
  for (const char* g : {"1/1000", "1/2", "0.95", "1", "7/3", "10"}) {
    CAPTURE(g);
    const Rational field = parse_rational(g);
    const Pair even = pair(0, -1, 4 * field * field);
    const Doublet d = doublet({2, field}, ours);
    CHECK(agrees(d.E_0, even.lower));
    CHECK(agrees(d.E_1, finely(-1)));
    CHECK(agrees(*d.E_2, even.upper));
    CHECK_FALSE(d.E_3);
    CHECK(agrees(d.delta_E, finely(-1) - even.lower));
    CHECK(agrees(d.Jz2_0, even.second_squared));
    CHECK(agrees(d.Jz2_1, finely(1)));
    CHECK(agrees(d.J_01, sqrt(even.second_squared)));
  }
}

TEST_CASE("N = 3: the closed forms") {
  for (const char* g : {"1/1000", "1/2", "0.95", "1", "7/3", "10"}) {
    CAPTURE(g);
    const Rational field = parse_rational(g);
    const Rational first(-1, 6);
    const Rational e2 = 3 * field * field;
    const Pair even = pair(first - 2 * field, Rational(-3, 2), e2);
    const Pair odd = pair(first + 2 * field, Rational(-3, 2), e2);
    const Interval quarter = finely(Rational(1, 4));
    const Interval nine_quarters = finely(Rational(9, 4));
    const Doublet d = doublet({3, field}, ours);
    CHECK(agrees(d.E_0, even.lower));
    CHECK(agrees(d.E_1, odd.lower));
    CHECK(agrees(*d.E_2, even.upper));
    CHECK(agrees(*d.E_3, odd.upper));
    CHECK(agrees(d.delta_E, odd.lower - even.lower));
    CHECK(agrees(d.Jz2_0,
                 quarter * even.first_squared + nine_quarters * even.second_squared));
    CHECK(agrees(d.Jz2_1,
                 quarter * odd.first_squared + nine_quarters * odd.second_squared));
    CHECK(agrees(
        d.J_01,
        finely(Rational(1, 2)) * sqrt(even.first_squared * odd.first_squared) +
            finely(Rational(3, 2)) * sqrt(even.second_squared * odd.second_squared)));
  }
}

TEST_CASE("N = 5, g = 4/5: E_2 = -5/2, where a pivot is exactly zero") {
  const Doublet d = doublet({5, Rational(4, 5)}, ours);
  CHECK(agrees(*d.E_2, finely(Rational(-5, 2))));
}

TEST_CASE("the splitting by the Wronskian identity, against E_1 - E_0") {
  int points = 0;
  for (long N : {2, 3, 4, 5, 10, 11, 24, 25, 100, 101, 300, 301}) {
    for (const char* g :
         {"1/1000", "1/10", "1/2", "0.9", "0.95", "1", "1.1", "3", "10"}) {
      CAPTURE(N, g);
      const ModelPoint point{N, parse_rational(g)};
      const Interval by_identity = doublet(point, ours).delta_E.enclosure(ours);
      REQUIRE(by_identity.certainly_positive());
      const Bits digits_lost = -std::min<Bits>(0, mpfr_get_exp(by_identity.lower()));
      const Doublet fine = doublet(point, ours + digits_lost + 100);
      const Interval by_subtraction = fine.E_1.enclosure(ours) - fine.E_0.enclosure(ours);
      CHECK(by_subtraction.certainly_positive());
      CHECK(overlap(by_identity, by_subtraction));
      CHECK(width(by_identity) <= ends(by_identity).lower * power(Rational(2), -100));
      CHECK(width(by_subtraction) <= ends(by_identity).lower * power(Rational(2), -100));
      ++points;
    }
  }
  CHECK(points == 12 * 9);
}

TEST_CASE("a splitting of 1e-390 with 164 bits") {
  const Doublet d = doublet({2000, Rational(1, 2)}, 164);
  const Rational seen = parse_rational("1.1278873323779882409e-390");
  const Interval splitting = d.delta_E.enclosure(164);
  CHECK(
      splitting.certainly_inside({seen - power_of_ten(-409), seen + power_of_ten(-409)}));
  CHECK(width(splitting) < ends(splitting).lower * power_of_ten(-30));
}

TEST_CASE("N = 10^6: the splitting near its law for large N, and at two precisions") {
  // ΔE e^{N S_inst}/√N → (8/√(2π)) m^{5/2}/(1+m), proofs/: the next order is about 1/(N m^3)
  const ModelPoint point{1000000, parse_rational("0.95")};
  DoubletCache cache;
  const auto enclosed = [&](const char* text, long digits) {
    return enclose_to_digits(parse_expression(text), {point, {}}, digits, cache);
  };
  const Enclosure ratio =
      enclosed("wkb_prefactor / (8 / sqrt(2 * pi) * m_star^(5/2) / (1 + m_star))", 20);
  REQUIRE(ratio.digits == 20);
  CHECK(ratio.value->certainly_inside(
      {parse_rational("0.9999"), parse_rational("1.0001")}));
  const Enclosure few = enclosed("delta_E", 20);
  const Enclosure many = enclosed("delta_E", 50);
  REQUIRE(many.digits == 50);
  CHECK(overlap(few.value->enclosure(200), many.value->enclosure(200)));
}

TEST_CASE("the cache answers at the precision asked for, whatever it has") {
  DoubletCache cache;
  const ModelPoint point{20, Rational(9, 10)};
  const auto coarse = cache.at(point, 80, false);
  REQUIRE(coarse);
  CHECK_FALSE(coarse->E_2);
  const auto fine = cache.at(point, 300, true);
  REQUIRE(fine);
  CHECK(fine->E_2);
  CHECK(fine->E_3);
  const auto again = cache.at(point, 80, true);
  REQUIRE(again);
  CHECK(again->E_2);
  CHECK(overlap(coarse->E_0.enclosure(80), fine->E_0.enclosure(80)));
  CHECK(width(fine->E_0.enclosure(80)) < width(coarse->E_0.enclosure(80)));
  const auto between = cache.at(point, 200, false);
  REQUIRE(between);
  // Not the finer one: the answer must not depend on what was asked before.
  CHECK(width(between->E_0.enclosure(80)) > width(fine->E_0.enclosure(80)));

  const auto first = cache.look_up(point, 300, true);
  const auto second = cache.look_up(point, 300, false);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);  // the same object, not a new computation
}
