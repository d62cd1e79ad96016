#include "checks.hpp"

namespace certispin::test {

Truth agree(const Interval& a, const Interval& b) {
  if (!a.bounded() || !b.bounded()) {
    return Truth::unknown;
  }
  return overlap(a, b) ? Truth::yes : Truth::no;
}

Truth encloses(const Interval& x, const Rational& exact, const Rational& enough) {
  if (!x.bounded()) {
    return Truth::unknown;
  }
  if (!x.contains(exact)) {
    return Truth::no;
  }
  return width(x) <= enough ? Truth::yes : Truth::unknown;
}

std::vector<Check> all_checks() {
  std::vector<Check> all;
  for (const auto& some :
       {level_checks(), vector_checks(), sum_rule_checks(), doublet_checks()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

void check_all(const Claims& claims, Tally& tally) {
  check_levels(claims, tally);
  check_vectors(claims, tally);
  check_sum_rules(claims, tally);
  check_doublet(claims, tally);
}

void check_case(const Case& where, Tally& tally) {
  const auto claims = claims_at(where);
  if (claims) {
    check_all(*claims, tally);
  } else {
    tally.fail("no result: " + claims.why().reason);
  }
}

}  // namespace certispin::test
