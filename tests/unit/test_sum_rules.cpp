#include "certispin/numbers/text.hpp"
#include "certispin/quantities/registry.hpp"
#include "certispin/quantities/sum_rules.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"

#include <numeric>

using namespace certispin;
using namespace certispin::test;

namespace {

std::vector<SumRules> sum_rules(const ModelPoint& point,
                                std::vector<std::size_t> states,
                                long digits = 30) {
  const auto spectrum = Spectrum::isolate(point, static_cast<std::size_t>(point.N) + 1);
  require(spectrum.conclusive(), "all levels are isolated");
  SumRuleRequest request;
  request.states = std::move(states);
  request.digits = digits;
  const auto rules = enclose_sum_rules(*spectrum, request);
  require(rules.conclusive(), "the sum rules are enclosed");
  return *rules;
}

std::vector<std::size_t> all_states(long N) {
  std::vector<std::size_t> ks(static_cast<std::size_t>(N) + 1);
  std::iota(ks.begin(), ks.end(), 0);
  return ks;
}

Interval registered(const char* id, const ModelPoint& point) {
  DoubletCache cache;
  const Enclosure enclosure =
      enclose_to_digits(parse_expression(id), {point, {}}, 40, cache);
  return enclosure.value->enclosure(300);
}

void check_both_sides(const SumRule& rule, const Rational& scale) {
  CHECK(overlap(rule.sum, rule.closed_form));
  CHECK(width(rule.sum) <= scale * power_of_ten(-25));
  CHECK(width(rule.closed_form) <= scale * power_of_ten(-25));
}

}  // namespace

TEST_CASE("both sides enclose the same number, for every state") {
  for (const long N : {1L, 2L, 3L, 6L, 9L, 26L, 41L}) {
    for (const char* g : {"0", "1/100", "1/2", "0.95", "1", "5"}) {
      CAPTURE(N, g);
      const ModelPoint point{N, parse_rational(g)};
      const Rational norm = N * (1 + point.g);
      for (const SumRules& rules : sum_rules(point, all_states(N))) {
        CAPTURE(rules.i);
        check_both_sides(rules.completeness, N * N);
        check_both_sides(rules.energy, N * N * norm);
        check_both_sides(rules.energy_squared, N * N * norm * norm);
      }
    }
  }
}

TEST_CASE("N = 2: the closed forms") {
  // Odd state of N = 2: J_z moves it to (|1⟩ + |-1⟩)/√2, so ⟨J_z²⟩ = 1; E_1 = -1 gives
  // g⟨J_x⟩ = 1/2 - 1/2 = 0; J_y² has the mean 1, so the second moment is 4g².
  for (const char* g : {"1/3", "1", "3"}) {
    const Rational field = parse_rational(g);
    const auto rules = sum_rules({2, field}, {1});
    CHECK(rules[0].completeness.sum.contains(Rational(1)));
    CHECK(rules[0].energy.sum.contains(Rational(0)));
    CHECK(rules[0].energy_squared.sum.contains(Rational(4 * field * field)));
    CHECK(rules[0].transitions.size() == 2);
  }
}

TEST_CASE("moments and leakages are those of the doublet's own recurrences") {
  for (const ModelPoint& point : {ModelPoint{10, Rational(1, 2)},
                                  ModelPoint{99, Rational(19, 20)},
                                  ModelPoint{370, Rational(19, 20)}}) {
    CAPTURE(point.N);
    const auto rules = sum_rules(point, {0, 1});
    CHECK(overlap(rules[0].completeness.sum, registered("Jz2_0", point)));
    CHECK(overlap(rules[1].completeness.sum, registered("Jz2_1", point)));
    CHECK(overlap(rules[0].transitions[0].strength, square(registered("J_01", point))));
    CHECK(overlap(rules[1].transitions[0].strength, square(registered("J_01", point))));
    CHECK(overlap((rules[0].leakage + rules[1].leakage) / Interval(2, 200),
                  registered("leakage_sum", point)));
    CHECK(proved_digits(rules[0].leakage, 30) >= 28);
  }
}

TEST_CASE("terms: ascending, of the other parity, and summing to the total") {
  const auto rules = sum_rules({20, Rational(9, 10)}, {0, 5});
  for (const SumRules& each : rules) {
    Interval sum(400);
    for (std::size_t t = 0; t < each.transitions.size(); ++t) {
      CHECK(each.transitions[t].k == 2 * t + (each.i % 2 == 0 ? 1 : 0));
      sum += each.transitions[t].strength;
    }
    CHECK(overlap(sum, each.completeness.sum));
  }
  CHECK(rules[0].transitions.size() == 10);
  CHECK(rules[1].transitions.size() == 11);
}

TEST_CASE("the digits asked for are reached, and more digits nest") {
  const ModelPoint point{50, Rational(1, 2)};
  const auto coarse = sum_rules(point, {0, 7}, 10);
  const auto fine = sum_rules(point, {0, 7}, 100);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(proved_digits(fine[i].completeness.sum, 100) == 100);
    CHECK(coarse[i].completeness.sum.contains(fine[i].completeness.sum));
    CHECK(coarse[i].energy.sum.contains(fine[i].energy.sum));
    CHECK(coarse[i].leakage.contains(fine[i].leakage));
  }
}
