#include "certispin/quantities/maximum_over_g.hpp"
#include "certispin/quantities/zeros_over_g.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr long digits = 25;

MaximumOverG maximum(const std::string& text, long N, const RationalInterval& g) {
  FunctionOfG f(parse_expression(text), Problem{{N, g.lower}, {}});
  return find_maximum_over_g(f, g, digits);
}

ZerosOverG zeros(const std::string& text, long N, const RationalInterval& g) {
  FunctionOfG f(parse_expression(text), Problem{{N, g.lower}, {}});
  return find_zeros_over_g(f, g, digits);
}

const RationalInterval ordered{Rational(1, 10), Rational(9, 10)};
const RationalInterval both_phases{Rational(1, 2), Rational(3, 2)};

/// x² brackets `square` between the ends of a bracket of that many digits.
bool brackets_root_of(const RationalInterval& x, const Rational& square) {
  return x.lower * x.lower <= square && square <= x.upper * x.upper &&
         width(x) <= power_of_ten(-digits) * x.upper;
}

}  // namespace

TEST_CASE("maxima that algebra gives") {
  const auto half = maximum("m_star * g", 50, both_phases);  // g √(1 − g²): at 1/√2, 1/2
  REQUIRE(half.places.size() == 1);
  const MaximumPlace& place = half.places.front();
  CHECK(place.is_peak());
  CHECK(place.only_stationary);
  CHECK(brackets_root_of(place.g, Rational(1, 2)));
  CHECK(place.height->enclosure(64).contains(Rational(1, 2)));

  const auto power_law = maximum("g^3 * exp(0 - 6*g^2)", 3, ordered);  // at g = 1/2
  REQUIRE(power_law.places.size() == 1);
  CHECK(power_law.places.front().g.lower < Rational(1, 2));
  CHECK(power_law.places.front().g.upper > Rational(1, 2));
  CHECK(power_law.places.front().only_stationary);
}

TEST_CASE("the larger of two maxima, and two that are equal") {
  // (x² − 1/16)² turned over, x = g − 1/2, tilted: at g = 3/4 it is higher than at 1/4
  const std::string wells = "0 - ((g - 0.5)^2 - 0.0625)^2";
  const auto tilted = maximum(wells + " + g / 1000", 5, ordered);
  REQUIRE(tilted.places.size() == 1);
  CHECK(tilted.places.front().g.lower > Rational(7, 10));
  const auto equal = maximum(wells, 5, ordered);
  CHECK(equal.places.size() == 2);  // both are 0: not told apart
  for (const MaximumPlace& place : equal.places) {
    CHECK(place.height->enclosure(64).contains(Rational(0)));
  }
}

TEST_CASE("ends, kinks and constants") {
  const auto falling = maximum("Jz2_0", 11, ordered);  // proofs/monotone_in_g.md
  REQUIRE(falling.places.size() == 1);
  CHECK(falling.places.front().g.lower == ordered.lower);
  CHECK(falling.places.front().is_point());
  const auto kink = maximum("0 - max(2 - g, g)", 3, both_phases);
  REQUIRE(kink.places.size() == 1);
  CHECK(kink.places.front().g.lower == 1);
  CHECK(kink.places.front().g.upper == 1);
  const auto flat = maximum("0 - max(1, g)", 3, both_phases);
  REQUIRE(flat.places.size() == 1);
  CHECK(flat.places.front().g.lower == Rational(1, 2));
  CHECK(flat.places.front().g.upper == 1);
  CHECK(maximum("eta_geom", 3, ordered).places.front().constant);
}

TEST_CASE("without a second derivative: the least distance of two levels") {
  const auto gap = maximum("E_0 - E_2", 20, {Rational(1, 2), Rational(6, 5)});
  REQUIRE(gap.places.size() == 1);
  CHECK(gap.places.front().is_peak());
  CHECK(!gap.places.front().only_stationary);
  CHECK(width(gap.places.front().g) <= power_of_ten(-digits));
}

TEST_CASE("two peaks and a kink that the first search does not tell apart") {
  const RationalInterval range{Rational(1, 2), Rational(7, 10)};
  // −(|x| − a)² + b x, x = g − 0.58, is largest at x = a + b/2: there it is a b + b²/4
  const auto two =
      maximum("10 - (abs(g - 0.58) - 8/10^9)^2 + (g - 0.58) / 10^11", 2, range);
  REQUIRE(two.places.size() == 1);
  const Rational at = parse_rational("0.580000008005");
  CHECK(two.places.front().g.lower <= at);
  CHECK(at <= two.places.front().g.upper);
  REQUIRE(two.places.front().height);
  CHECK(two.places.front().height->enclosure(300).contains(
      Rational(10) + Rational(8, 1000000000) / power_of_ten(11) + power_of_ten(-22) / 4));
}

TEST_CASE("constant at both ends is not constant") {
  const RationalInterval range{Rational(1, 2), Rational(7, 10)};
  const auto dent = maximum("1 - max(0, 1/10^9 - abs(g - 0.6123)) / 10^30", 2, range);
  CHECK_FALSE((dent.places.size() == 1 && dent.places.front().constant));
  const auto bump = maximum("1 + max(0, 1/10^9 - abs(g - 0.6123)) / 10^30", 2, range);
  CHECK_FALSE((bump.places.size() == 1 && bump.places.front().constant));
}

TEST_CASE("a pole changes sides and is no zero") {
  const auto pole = zeros("1 / (g - 0.5)", 3, {Rational(2, 5), Rational(3, 5)});
  REQUIRE(pole.places.size() == 1);
  CHECK(opposite(pole.places.front().before, pole.places.front().after));
  CHECK_FALSE(pole.places.front().is_crossing());
  CHECK_FALSE(pole.places.front().only_zero);
}

TEST_CASE("ranges of many decades") {
  const Rational huge = power_of_ten(30);
  const auto falling =
      maximum("E_0", 4, {Rational(1, 2), huge});  // dE_0/dg = −2⟨J_x⟩ < 0
  REQUIRE(falling.places.size() == 1);
  CHECK(falling.places.front().is_point());
  CHECK(falling.places.front().g.lower == Rational(1, 2));
  const auto level = zeros("E_0 + 5", 4, {Rational(1, 10), power_of_ten(8)});
  REQUIRE(level.places.size() == 1);
  CHECK(level.places.front().only_zero);
}

TEST_CASE("zeros that algebra gives") {
  const auto root = zeros("g^2 - 0.5", 3, ordered);
  REQUIRE(root.places.size() == 1);
  CHECK(brackets_root_of(root.places.front().g, Rational(1, 2)));
  CHECK(root.places.front().only_zero);
  CHECK(root.places.front().before == Sign::negative);
  CHECK(root.places.front().after == Sign::positive);

  const auto three = zeros("(g - 0.2) * (g - 0.5) * (g - 0.8)", 3, ordered);
  REQUIRE(three.places.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(three.places[i].is_crossing());
    const Rational exact(static_cast<long>(2 + 3 * i), 10);
    CHECK(three.places[i].g.lower <= exact);
    CHECK(exact <= three.places[i].g.upper);
  }
  CHECK(zeros("1 + g", 3, ordered).places.empty());
}

TEST_CASE("zeros at an end, touched, and all along") {
  const auto end = zeros("G_loc", 7, {Rational(1, 2), Rational(1)});  // 0 at g = 1
  REQUIRE(end.places.size() == 1);
  CHECK(end.places.front().g.lower == 1);
  CHECK(end.places.front().is_point());
  CHECK(end.places.front().after == Sign::unknown);
  const auto touched = zeros("(g - 0.3)^2", 3, ordered);
  REQUIRE(touched.places.size() == 1);
  CHECK(!touched.places.front().only_zero);
  CHECK(!touched.places.front().is_crossing());
  const auto along = zeros("G_loc", 7, both_phases);
  REQUIRE(along.places.size() == 1);
  CHECK(along.places.front().g.lower == 1);
  CHECK(along.places.front().g.upper == Rational(3, 2));
  CHECK(!along.places.front().only_zero);
}

TEST_CASE("ranges that begin at g = 0") {
  const RationalInterval from_zero{Rational(0), Rational(9, 10)};
  const auto parabola = maximum("g * (1.4 - 2 * g)", 3, from_zero);  // at 7/20
  REQUIRE(parabola.places.size() == 1);
  CHECK(parabola.places.front().is_peak());
  CHECK(parabola.places.front().g.lower < Rational(7, 20));
  CHECK(Rational(7, 20) < parabola.places.front().g.upper);
  const auto root = zeros("g^2 - 0.5", 3, from_zero);
  REQUIRE(root.places.size() == 1);
  CHECK(brackets_root_of(root.places.front().g, Rational(1, 2)));
  const auto eta = maximum("eta_MF", 20, from_zero);  // that of 1/2 ≤ g ≤ 9/10
  REQUIRE(eta.places.size() == 1);
  CHECK(eta.places.front().is_peak());
}

TEST_CASE("a quantity must be defined on all of the range") {
  CHECK_THROWS_AS(maximum("S_inst", 10, both_phases), UndefinedQuantity);
  CHECK_THROWS_AS(maximum("gap_ratio", 1, ordered), UndefinedQuantity);
}

TEST_CASE("the maximum of eta_MF over g at N = 20 against mpmath") {
  // Model of tests/oracle/make_derivative_values.py with 80 digits: eta_MF' is 1.89e-30 and
  // -1.41e-30 at these two g, and eta_MF is 2.2528889839429415610620500892837 at both.
  const Rational rising = parse_rational("0.7490242102737736847883618944889875");
  const Rational falling = parse_rational("0.7490242102737736847883618944890625");
  const auto peak = maximum("eta_MF", 20, {Rational(1, 2), Rational(9, 10)});
  REQUIRE(peak.places.size() == 1);
  CHECK(peak.places.front().g.lower < falling);
  CHECK(peak.places.front().g.upper > rising);
  const Rational height = parse_rational("2.2528889839429415610620500892837");
  CHECK(peak.places.front().height->certainly_inside(
      {height - power_of_ten(-30), height + power_of_ten(-30)}));
}

TEST_CASE("the maximum of eta_MF over g brackets what a fine grid of values says") {
  const auto peak = maximum("eta_MF", 40, {Rational(1, 2), Rational(99, 100)});
  REQUIRE(peak.places.size() == 1);
  const Interval height = peak.places.front().height->enclosure(200);
  DoubletCache cache;
  const Expression eta = parse_expression("eta_MF");
  for (long i = 0; i <= 98; ++i) {  // nothing on the grid is higher
    const Problem here{{40, Rational(1, 2) + Rational(i, 200)}, {}};
    const auto value = enclose_expression(eta, here, 200, cache);
    REQUIRE(value.conclusive());
    CHECK(certainly_less(value->enclosure(200), height));
  }
}
