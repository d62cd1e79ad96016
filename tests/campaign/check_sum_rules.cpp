#include "certispin/numbers/text.hpp"
#include "checks.hpp"

namespace certispin::test {
namespace {

constexpr Check both_sides{"sum rules: both sides overlap", 100};
constexpr Check digits_reached{"sum rules: as narrow as promised", 100};
constexpr Check selection{"sum rules: every level of the other parity, once", 100};
constexpr Check moments{"sum rules: <J_z^2> from the vector overlaps", 100};
constexpr Check strengths{"sum rules: <E_i|J_z|E_k>^2 from two vectors overlaps", 100};
constexpr Check leakage{"sum rules: leakage and partner make up the sum", 100};
constexpr Check traces{"sum rules: over all states they give the trace", 95};

void check_sides(const SumRules& rules, long digits, Tally& tally) {
  for (const SumRule* rule :
       {&rules.completeness, &rules.energy, &rules.energy_squared}) {
    tally.note(both_sides, agree(rule->sum, rule->closed_form), "state", rules.i);
  }
  for (const Interval* side :
       {&rules.completeness.sum, &rules.completeness.closed_form}) {
    tally.note(digits_reached,
               proved_digits(*side, digits) == digits ? Truth::yes : Truth::no,
               "state",
               rules.i);
  }
}

void check_selection(const SumRules& rules, std::size_t levels, Tally& tally) {
  std::size_t k = 1 - rules.i % 2;
  bool complete = true;
  for (const Transition& each : rules.transitions) {
    complete = complete && each.k == k;
    k += 2;
  }
  tally.note(
      selection, complete && k >= levels ? Truth::yes : Truth::no, "state", rules.i);
}

void check_moments(const Claims& claims, const SumRules& rules, Tally& tally) {
  const auto state = claims.vectors.find(rules.i);
  if (state == claims.vectors.end()) {
    tally.skip(moments, "the vector of a state was not drawn");
    return;
  }
  const auto& c = state->second.fine;
  tally.note(moments,
             agree(matrix_element(c, c, 2), rules.completeness.closed_form),
             "state",
             rules.i);
  for (const Transition& each : rules.transitions) {
    const auto other = claims.vectors.find(each.k);
    if (other == claims.vectors.end()) {
      continue;
    }
    const Interval amplitude = matrix_element(c, other->second.fine, 1);
    tally.note(strengths, agree(square(amplitude), each.strength), "level", each.k);
  }
}

void check_leakage(const SumRules& rules, Tally& tally) {
  Interval sum = rules.leakage;
  for (const Transition& each : rules.transitions) {
    if (each.k / 2 == rules.i / 2) {
      sum += each.strength;
    }
  }
  tally.note(leakage, agree(sum, rules.completeness.sum), "state", rules.i);
}

/// Tr J_z² = N(N+1)(N+2)/12, Tr J_x = 0, Tr 4g²J_y² = 4g² Tr J_z².
void check_traces(const Claims& claims, Tally& tally) {
  const auto& [N, g] = claims.where.point;
  if (claims.sum_rules.size() != claims.size()) {
    tally.skip(traces, "not all states were drawn");
    return;
  }
  const Rational moment = Rational(N) * (N + 1) * (N + 2) / 12;
  const Rational scale = claims.scale();
  const Rational enough = 4 * moment * power_of_ten(-claims.where.digits);
  const auto check =
      [&](SumRule SumRules::*rule, const Rational& exact, const Rational& width) {
        Interval sums(claims.fine.front().precision());
        Interval closed_forms = sums;
        for (const SumRules& each : claims.sum_rules) {
          sums += (each.*rule).sum;
          closed_forms += (each.*rule).closed_form;
        }
        tally.note(traces, encloses(sums, exact, width), "all states");
        tally.note(traces, encloses(closed_forms, exact, width), "all states");
      };
  check(&SumRules::completeness, moment, enough);
  check(&SumRules::energy, 0, enough * scale);
  check(&SumRules::energy_squared, 4 * g * g * moment, enough * scale * scale);
}

}  // namespace

std::vector<Check> sum_rule_checks() {
  return {both_sides, digits_reached, selection, moments, strengths, leakage, traces};
}

void check_sum_rules(const Claims& claims, Tally& tally) {
  for (const SumRules& rules : claims.sum_rules) {
    check_sides(rules, claims.where.digits, tally);
    check_selection(rules, claims.size(), tally);
    check_moments(claims, rules, tally);
    check_leakage(rules, tally);
  }
  check_traces(claims, tally);
}

}  // namespace certispin::test
