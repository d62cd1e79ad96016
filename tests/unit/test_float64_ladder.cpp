#include "certispin/float64/float64_ladder.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"
#include "support/oracle_values.hpp"

#include <algorithm>
#include <set>

using namespace certispin;
using namespace certispin::test;

namespace {

ModelPoint point(long N, const char* g) {
  return {N, parse_rational(g)};
}

/// ε‖H‖/ΔE from the levels that mpmath found.
Rational ratio_of(const nlohmann::json& entry) {
  const auto number = [&](const char* name) {
    return parse_rational(entry.at(name).get<std::string>());
  };
  return power(Rational(2), -52) * -number("E_0") / number("delta_E");
}

}  // namespace

TEST_CASE("the ladders ascend, with the sizes of Table 3 and the paper's field") {
  const auto over_N = points_over_N();
  const auto over_g = points_over_g();
  CHECK(over_N.size() == 29);
  CHECK(over_g.size() == 47);
  CHECK(std::is_sorted(over_N.begin(), over_N.end(), [](const auto& a, const auto& b) {
    return a.N < b.N;
  }));
  CHECK(std::is_sorted(over_g.begin(), over_g.end(), [](const auto& a, const auto& b) {
    return a.g < b.g;
  }));
  std::set<long> sizes;
  for (const ModelPoint& each : over_N) {
    CHECK(each.g == Rational(19, 20));
    CHECK(sizes.insert(each.N).second);
  }
  for (const long N : {2, 100, 200, 300, 370, 500, 1000, 2000}) {
    CHECK(sizes.contains(N));
  }
  std::set<Rational> fields;
  for (const ModelPoint& each : over_g) {
    CHECK(each.N == 370);
    CHECK(fields.insert(each.g).second);
  }
  for (const char* g : {"0.05", "0.5", "0.95", "1", "1.2"}) {
    CHECK(fields.contains(parse_rational(g)));
  }
}

TEST_CASE("a step holds the audit of its point") {
  DoubletCache cache;
  const std::vector<ModelPoint> points{point(20, "19/20"), point(21, "6/5")};
  const Float64Ladder ladder = climb("N", points, Driver::dstevd, cache);
  CHECK(ladder.parameter == "N");
  REQUIRE(ladder.steps.size() == points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    REQUIRE(ladder.steps[i].audit);
    const Float64Audit& here = *ladder.steps[i].audit;
    const Float64Audit alone = audit_float64({points[i], {}}, Driver::dstevd, 40, cache);
    REQUIRE(here.rows.size() == alone.rows.size());
    for (const Float64Row& row : alone.rows) {
      CAPTURE(points[i].N, row.quantity->id);
      const Float64Row* same = find_row(here, row.quantity->id);
      REQUIRE(same != nullptr);
      CHECK(same->value.value == row.value.value);
      CHECK(same->error.relative.has_value() == row.error.relative.has_value());
      CHECK_FALSE(certainly_less(*same->error.absolute, *row.error.absolute));
      CHECK_FALSE(certainly_less(*row.error.absolute, *same->error.absolute));
    }
  }
  CHECK(find_row(*ladder.steps[0].audit, "no_such_quantity") == nullptr);
}

TEST_CASE("rounding over splitting is what mpmath's levels give") {
  DoubletCache cache;
  int unresolved = 0;
  int compared = 0;
  for (const auto& entry : OracleValues("mpmath_values.json").points) {
    const ModelPoint where = point_of(entry);
    CAPTURE(where.N, to_fraction_text(where.g));
    const Float64Step step = climb("N", {where}, Driver::dstemr, cache).steps.front();
    const Rational ratio = ratio_of(entry);
    const RationalInterval ours = ends(step.rounding_over_splitting.enclosure(64));
    const Rational trust = ratio * power_of_ten(-50);
    CHECK(ours.lower <= ratio + trust);
    CHECK(ours.upper >= ratio - trust);
    CHECK(width(ours) <= ratio * power_of_ten(-20));
    CHECK(step.unresolved == (ratio > 1 ? Truth::yes : Truth::no));
    unresolved += step.unresolved == Truth::yes ? 1 : 0;
    ++compared;
  }
  CHECK(compared == 56);
  CHECK(unresolved >= 3);
}

TEST_CASE("below the rounding no digit of the splitting is right") {
  DoubletCache cache;
  const std::vector<ModelPoint> points{
      point(370, "0.1"), point(370, "0.5"), point(370, "0.7")};
  for (const Driver driver :
       {Driver::dsyevd, Driver::dsyevr, Driver::dstemr, Driver::eigen}) {
    for (const Float64Step& step : climb("g", points, driver, cache).steps) {
      CAPTURE(to_text(driver), to_fraction_text(step.point.g));
      CHECK(step.unresolved == Truth::yes);
      REQUIRE(step.audit);
      // a multiple of 2^-45, the spacing of doubles at E_0 ≤ −185/2, and ΔE < 1e-25
      CHECK(find_row(*step.audit, "delta_E")->error.correct_digits == 0);
    }
  }
}
