#include "certispin/quantities/function_of_g.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"
#include "support/oracle_values.hpp"

#include <array>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Bits precision = 300;
constexpr long digits = 35;

Value doubled(const Value& x) {
  const auto twice = Arithmetic(precision).multiply(Value(Rational(2)), x);
  require(twice.conclusive(), "twice a number");
  return *twice;
}

/// The value and the derivatives that the jet holds, by their names in the oracle's file.
std::vector<std::pair<std::string, Value>> derivatives(const Jet& jet) {
  std::vector<std::pair<std::string, Value>> all{{"value", jet.c[0]},
                                                 {"first", jet.c[1]}};
  if (jet.order() > 1) {
    all.emplace_back("second", doubled(jet.c[2]));
  }
  return all;
}

Jet jet_at(const std::string& id, const ModelPoint& point) {
  FunctionOfG f(parse_expression(id), Problem{point, {}});
  const auto jet = f.at(point.g, precision);
  require(jet.conclusive(), "the jet is enclosed");
  return *jet;
}

}  // namespace

TEST_CASE("values and derivatives in g against perturbation theory over all states") {
  const OracleValues oracle("derivative_values.json");
  for (const auto& entry : oracle.points) {
    const ModelPoint point = point_of(entry);
    for (const auto& [id, values] : entry.items()) {
      if (find_quantity(id) == nullptr) {
        continue;
      }
      CAPTURE(point.N, to_fraction_text(point.g), id);
      const Jet jet = jet_at(id, point);
      CHECK(jet.order() == (id == "E_2" || id == "E_3" ? 1 : 2));
      for (const auto& [name, ours] : derivatives(jet)) {
        CAPTURE(name);
        const std::string printed = values.at(name).get<std::string>();
        CHECK(oracle_flaw(ours, printed, oracle.trusted_digits, digits) == "");
        const Rational moved =  // what is wrong in the last trusted digits is seen
            parse_rational(printed) +
            power_of_ten(-30) * (1 + abs(parse_rational(printed)));
        CHECK(!ours.certainly_inside({moved, moved}));
        CHECK(ours.certainly_outside({moved, moved}));
      }
    }
  }
}

TEST_CASE("the derivative of a tiny splitting keeps its relative accuracy") {
  // ΔE is about 1e-390 at N = 2000, g = 1/2; its logarithmic derivative is near
  // N √(1 − g²)/g, by the instanton action artanh(m) − m with m = √(1 − g²).
  const Jet jet = jet_at("delta_E", {2000, Rational(1, 2)});
  const Arithmetic on(precision);
  const auto ratio = on.divide(jet.c[1], jet.c[0]);
  REQUIRE(ratio.conclusive());
  CHECK(ratio->certainly_inside({Rational(3440), Rational(3490)}));  // 2000 √3 = 3464.1
  const RationalInterval slope = ends(jet.c[1].enclosure(precision));
  CHECK(width(slope) < slope.lower * power_of_ten(-60));
}

TEST_CASE("formulas: the derivative of eta_MF is that of G_loc/G_01") {
  const ModelPoint point{30, parse_rational("19/20")};
  const Jet eta = jet_at("eta_MF", point);
  const Jet G_01 = jet_at("G_01", point);
  const Interval g(point.g, precision);
  const Interval N2(900L, precision);
  const Interval G_loc =
      N2 * (Interval(1L, precision) - square(g)) / Interval(2L, precision);
  const Interval x = G_01.c[0].enclosure(precision);
  const Interval expected =
      -(N2 * g * x + G_loc * G_01.c[1].enclosure(precision)) / square(x);
  CHECK(overlap(eta.c[1].enclosure(precision), expected));
  CHECK(eta.c[1].enclosure(precision).bounded());
}
