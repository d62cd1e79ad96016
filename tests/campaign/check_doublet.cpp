#include "certispin/quantities/registry.hpp"
#include "checks.hpp"

#include <utility>

namespace certispin::test {
namespace {

constexpr Check levels{"registry: E_0 to E_3 overlap with the levels", 100};
// Undecided where the levels do not tell that the splitting is positive.
constexpr Check splitting{"registry: delta_E overlaps with E_1 - E_0", 50};
constexpr Check moments{"registry: Jz2_0, Jz2_1, J_01 overlap with the vectors", 100};
constexpr Check sums{"registry: Jz2_i, J_01 overlap with the sum rules", 100};
constexpr Check leakage{"registry: leakage_0, leakage_1 overlap with the sum rules", 100};

/// Compares a quantity with another enclosure, or says why it is not there.
void compare(const Claims& claims,
             const Check& check,
             const std::string& id,
             const Interval& other,
             std::size_t k,
             Tally& tally) {
  const auto found = claims.doublet.find(id);
  if (found == claims.doublet.end()) {
    tally.skip(check, id + " " + undefined_because(quantity(id), claims.where.point));
    return;
  }
  tally.note(check, agree(found->second, other), id, k);
}

Interval moment(const std::vector<Interval>& a,
                const std::vector<Interval>& b,
                bool squared) {
  const Rational j(static_cast<long>(a.size()) - 1, 2);
  Interval sum(a.front().precision());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Rational m = static_cast<long>(i) - j;
    sum += Interval(squared ? m * m : m, sum.precision()) * a[i] * b[i];
  }
  return sum;
}

}  // namespace

std::vector<Check> doublet_checks() {
  return {levels, splitting, moments, sums, leakage};
}

void check_doublet(const Claims& claims, Tally& tally) {
  for (std::size_t k = 0; k < std::min<std::size_t>(4, claims.size()); ++k) {
    compare(claims, levels, "E_" + std::to_string(k), claims.coarse[k], k, tally);
    compare(claims, levels, "E_" + std::to_string(k), claims.fine[k], k, tally);
  }
  const Interval difference = claims.fine[1] - claims.fine[0];
  const Truth truth = agree(claims.doublet.at("delta_E"), difference);
  tally.note(
      splitting,
      truth == Truth::yes && !difference.certainly_positive() ? Truth::unknown : truth,
      "E_",
      1);
  const auto& even = claims.vectors.at(0).fine;
  const auto& odd = claims.vectors.at(1).fine;
  compare(claims, moments, "Jz2_0", moment(even, even, true), 0, tally);
  compare(claims, moments, "Jz2_1", moment(odd, odd, true), 1, tally);
  compare(claims, moments, "J_01", moment(even, odd, false), 0, tally);
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    const SumRules& rules = claims.sum_rules.at(i);
    const std::string state = std::to_string(i);
    compare(claims, sums, "Jz2_" + state, rules.completeness.sum, i, tally);
    const Interval partner = sqrt(rules.transitions.front().strength);  // E_1 or E_0
    compare(claims, sums, "J_01", partner, i, tally);
    compare(claims,
            leakage,
            "leakage_" + state,
            rules.leakage / rules.completeness.closed_form,
            i,
            tally);
  }
}

}  // namespace certispin::test
