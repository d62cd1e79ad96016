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
             Tally& tally) {
  const auto found = claims.doublet.find(id);
  if (found == claims.doublet.end()) {
    tally.skip(check, id + " " + undefined_because(quantity(id), claims.where.point));
    return;
  }
  tally.note(check, agree(found->second, other), id);
}

}  // namespace

std::vector<Check> doublet_checks() {
  return {levels, splitting, moments, sums, leakage};
}

void check_doublet(const Claims& claims, Tally& tally) {
  for (std::size_t k = 0; k < std::min<std::size_t>(4, claims.size()); ++k) {
    compare(claims, levels, "E_" + std::to_string(k), claims.coarse[k], tally);
    compare(claims, levels, "E_" + std::to_string(k), claims.fine[k], tally);
  }
  const Interval difference = claims.fine[1] - claims.fine[0];
  const Truth truth = agree(claims.doublet.at("delta_E"), difference);
  tally.note(
      splitting,
      truth == Truth::yes && !difference.certainly_positive() ? Truth::unknown : truth,
      "delta_E");
  const auto& even = claims.vectors.at(0).fine;
  const auto& odd = claims.vectors.at(1).fine;
  compare(claims, moments, "Jz2_0", matrix_element(even, even, 2), tally);
  compare(claims, moments, "Jz2_1", matrix_element(odd, odd, 2), tally);
  compare(claims, moments, "J_01", matrix_element(even, odd, 1), tally);
  for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
    const SumRules& rules = claims.sum_rules.at(i);
    const std::string state = std::to_string(i);
    compare(claims, sums, "Jz2_" + state, rules.completeness.sum, tally);
    const Interval partner = sqrt(rules.transitions.front().strength);  // E_1 or E_0
    compare(claims, sums, "J_01", partner, tally);
    compare(claims,
            leakage,
            "leakage_" + state,
            rules.leakage / rules.completeness.closed_form,
            tally);
  }
}

}  // namespace certispin::test
