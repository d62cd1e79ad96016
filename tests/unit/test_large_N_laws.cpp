#include "certispin/audit/law_check.hpp"
#include "certispin/quantities/large_N_limit.hpp"
#include "support/catch.hpp"
#include "support/oracle_values.hpp"

#include <algorithm>
#include <map>

using namespace certispin;
using namespace certispin::test;

namespace {

const LargeNLaw& law(const std::string& id) {
  const auto& laws = large_N_laws();
  const auto found = std::find_if(
      laws.begin(), laws.end(), [&](const LargeNLaw& each) { return each.id == id; });
  require(found != laws.end(), "a law of that id");
  return *found;
}

/// All laws at one g from a short ladder, sampled once.
const std::vector<Extrapolation>& extrapolations(const std::string& g) {
  static std::map<std::string, std::vector<Extrapolation>> known;
  if (const auto found = known.find(g); found != known.end()) {
    return found->second;
  }
  LadderRequest request;
  request.g = parse_rational(g);
  request.ladder = {suggested_first(request.g), 10};
  for (const LargeNLaw& each : large_N_laws()) {
    request.expressions.push_back(parse_expression(each.expression));
  }
  const auto samples = sample_ladder(request);
  require(samples.conclusive(), "samples");
  for (const LadderSamples& each : *samples) {
    known[g].push_back(extrapolate(each.even, each.odd));
  }
  return known[g];
}

Value closed_form(std::string_view formula, const Rational& g) {
  DoubletCache cache;
  return *enclose_to_digits(parse_expression(formula), {{2, g}, {}}, 60, cache).value;
}

}  // namespace

TEST_CASE(
    "the closed forms are the exact coefficients of the discrete Riccati equation") {
  const OracleValues oracle("large_N_series.json");
  std::size_t compared = 0;
  for (const auto& entry : oracle.points) {
    const Rational g = parse_rational(entry.at("g").get<std::string>());
    for (const std::string id : {"eta_MF", "delta_G", "leakage_sum", "delta_zp"}) {
      const auto& exact = entry.at(id);
      REQUIRE(exact.size() == law(id).coefficients.size());
      for (std::size_t k = 0; k < exact.size(); ++k) {
        CAPTURE(id, k, entry.at("g"));
        const Value ours = closed_form(law(id).coefficients[k], g);
        CHECK(oracle_flaw(ours, exact[k].get<std::string>(), oracle.trusted_digits, 50) ==
              "");
        ++compared;
      }
    }
  }
  CHECK(compared == 7 * 4 * 3);
}

TEST_CASE("every law agrees with the extrapolation at every g") {
  for (const std::string g : {"1/10", "1/2", "4/5", "19/20"}) {
    const auto& found = extrapolations(g);
    REQUIRE(found.size() == large_N_laws().size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const LargeNLaw& each = large_N_laws()[i];
      CAPTURE(g, each.id);
      CHECK(found[i].irregular.empty());
      const auto checks = check_law(found[i], &each, parse_rational(g));
      REQUIRE(checks.size() >= each.coefficients.size());
      for (std::size_t k = 0; k < each.coefficients.size(); ++k) {
        CAPTURE(k);
        CHECK(checks[k].verdict == Verdict::supported);
        CHECK(checks[k].agreement >= checks[k].digits);
      }
      CHECK(checks[0].digits >= 10);
      CHECK(checks[1].digits >= 7);
    }
  }
}

TEST_CASE("a planted wrong law is contradicted, coefficient by coefficient") {
  for (std::size_t i = 0; i < large_N_laws().size(); ++i) {
    for (std::size_t k = 0; k < large_N_laws()[i].coefficients.size(); ++k) {
      LargeNLaw wrong = large_N_laws()[i];
      const std::string text = "(" + std::string(wrong.coefficients[k]) + ") * 1.000001";
      wrong.coefficients[k] = text;
      const auto checks = check_law(extrapolations("1/2")[i], &wrong, Rational(1, 2));
      CAPTURE(wrong.id, k);
      CHECK(checks[k].verdict == Verdict::contradicted);
      CHECK(checks[k].agreement <= 6);
      CHECK(checks[k == 0 ? 1 : 0].verdict == Verdict::supported);
    }
  }
}

TEST_CASE("an irregular sequence has no verdict") {
  LadderRequest request;
  request.g = 1;
  request.ladder = {1000, 8};
  request.expressions.push_back(parse_expression("J_01 / N"));
  const auto samples = sample_ladder(request);
  REQUIRE(samples);
  const Extrapolation found = extrapolate(samples->front().even, samples->front().odd);
  CHECK_FALSE(found.irregular.empty());  // N^{-1/3}
  REQUIRE(found.power);
  CHECK(overlap(*found.power,
                hull(Interval(Rational(32, 100), 64), Interval(Rational(35, 100), 64))));
  const auto checks = check_law(found, nullptr, 1);
  REQUIRE(checks.size() == 1);
  CHECK(checks.front().verdict == Verdict::undecided);
}

TEST_CASE("a law is found however its sequence is written") {
  REQUIRE(find_law(parse_expression("N*(eta_MF - 2)")) != nullptr);
  CHECK(find_law(parse_expression("N*(eta_MF - 2)"))->id == "eta_MF");
  CHECK(find_law(parse_expression("(eta_MF-2)*N"))->id == "eta_MF");
  CHECK(find_law(parse_expression("delta_G/N"))->id == "delta_G");
  CHECK(find_law(parse_expression("N*(eta_MF - 1)")) == nullptr);
  CHECK(find_law(parse_expression("G_01")) == nullptr);
}

TEST_CASE("a ladder is even, long enough and within the largest N") {
  CHECK_NOTHROW(check_ladder({100, 16}));
  CHECK_NOTHROW(check_ladder({24998, 40}));
  for (const Ladder& ladder : {Ladder{7, 16},
                               Ladder{0, 16},
                               Ladder{100, 5},
                               Ladder{100, 41},
                               Ladder{100000, 10},
                               Ladder{largest_N, 16}}) {
    CAPTURE(ladder.first, ladder.terms);
    CHECK_THROWS_AS(check_ladder(ladder), InputError);
  }
  for (const char* g :
       {"0", "0.1", "0.5", "0.95", "0.99", "0.999999", "1", "1.01", "1000"}) {
    CAPTURE(g);
    CHECK_NOTHROW(check_ladder({suggested_first(parse_rational(g)), 16}));
  }
}

TEST_CASE("what is undefined along the ladder is a clear error") {
  LadderRequest request;
  request.g = Rational(6, 5);
  request.ladder = {100, 6};
  request.expressions.push_back(parse_expression("wkb_prefactor"));
  CHECK_THROWS_AS(sample_ladder(request), UndefinedQuantity);
}
