#include "checks.hpp"

#include <algorithm>

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

Truth is_narrow(const Interval& x, long digits, const Rational& scale) {
  if (!x.bounded()) {
    return Truth::no;
  }
  const RationalInterval set = ends(x);
  const Rational least = x.contains_zero() ? 0 : std::min(abs(set.lower), abs(set.upper));
  const Rational enough = std::max(Rational(least * power_of_ten(-digits)),
                                   Rational(scale * power_of_ten(-2 * digits)));
  return width(set) <= enough ? Truth::yes : Truth::no;
}

Truth nest(const Interval& coarse, const Interval& fine) {
  return coarse.contains(fine) ? Truth::yes : Truth::unknown;
}

Interval matrix_element(const std::vector<Interval>& a,
                        const std::vector<Interval>& b,
                        long power) {
  const Rational j(static_cast<long>(a.size()) - 1, 2);
  Interval sum(a.front().precision());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Rational m = static_cast<long>(i) - j;
    sum += Interval(certispin::power(m, power), sum.precision()) * a[i] * b[i];
  }
  return sum;
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
