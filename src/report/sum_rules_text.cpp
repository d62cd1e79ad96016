#include "sum_rules_text.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/report/table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

using Align = TextTable::Align;

constexpr long share_digits = 8;

/// A bound of |sum − closed form|: both enclose the same real.
std::string difference_text(const SumRule& rule) {
  return to_bounds_text(abs(rule.sum - rule.closed_form), 2).upper;
}

std::string both_sides(const SumRules& rules, long digits) {
  TextTable table(
      {Align::left, Align::left, Align::left, Align::left, Align::left, Align::left});
  const auto add = [&](const std::string& sum,
                       const std::string& closed_form,
                       const std::string& unit,
                       const SumRule& rule) {
    table.add_row({"  " + sum,
                   to_proved_text(rule.sum, digits),
                   "= " + closed_form,
                   to_proved_text(rule.closed_form, digits),
                   unit,
                   "apart by at most " + difference_text(rule)});
  };
  const std::size_t i = rules.i;
  add("Σ_k s_k", fmt::format("⟨E_{0}|J_z²|E_{0}⟩", i), "", rules.completeness);
  add(fmt::format("Σ_k (E_k - E_{}) s_k", i),
      fmt::format("g ⟨E_{0}|J_x|E_{0}⟩", i),
      "J",
      rules.energy);
  add(fmt::format("Σ_k (E_k - E_{})² s_k", i),
      fmt::format("4g² ⟨E_{0}|J_y²|E_{0}⟩", i),
      "J²",
      rules.energy_squared);
  return table.to_string();
}

/// Levels outside the doublet, the strongest first.
std::vector<const Transition*> leaking(const SumRules& rules) {
  std::vector<const Transition*> levels;
  for (const Transition& each : rules.transitions) {
    if (each.k / 2 != rules.i / 2) {
      levels.push_back(&each);
    }
  }
  std::sort(levels.begin(), levels.end(), [](const Transition* a, const Transition* b) {
    return mpfr_greater_p(a->strength.upper(), b->strength.upper()) != 0;
  });
  return levels;
}

std::string percent(const Interval& part, const Interval& whole) {
  const Interval hundred(100, part.precision());
  return to_proved_text(hundred * part / whole, share_digits) + " %";
}

/// The levels that leak most, and a bound of what all others take.
std::string carriers(const SumRules& rules, long digits) {
  constexpr std::size_t most = 6;
  const auto levels = leaking(rules);
  TextTable table({Align::right, Align::left, Align::left, Align::left});
  table.add_row({"k",
                 fmt::format("E_k - E_{}", rules.i),
                 "s_k",
                 rules.i < 2 ? "of the leakage" : "of that"});
  Interval rest = rules.leakage;
  for (std::size_t i = 0; i < std::min(most, levels.size()); ++i) {
    const Transition& level = *levels[i];
    rest -= level.strength;
    table.add_row({fmt::format("{:>6}", level.k),
                   to_proved_text(level.energy, std::min(digits, share_digits)),
                   to_proved_text(level.strength, std::min(digits, share_digits)),
                   percent(level.strength, rules.leakage)});
  }
  std::string text = table.to_string();
  if (levels.size() > most) {
    const Interval share = Interval(100, rest.precision()) * abs(rest) / rules.leakage;
    text += fmt::format("the other {} levels together: at most {} %\n",
                        levels.size() - most,
                        to_bounds_text(share, 3).upper);
  }
  return text;
}

}  // namespace

std::string to_text(const SumRules& rules, long digits) {
  std::string text = fmt::format("sum rules of E_{0}, s_k = ⟨E_{0}|J_z|E_k⟩²\n{1}",
                                 rules.i,
                                 both_sides(rules, digits));
  text += fmt::format("  s_k = 0 exactly for {} k: J_z is odd\n",
                      rules.i % 2 == 0 ? "even" : "odd");
  text += rules.i < 2 ? "  leakage, Eq. (25), Σ s_k outside the doublet: "
                      : fmt::format("  Σ s_k without k = {}: ", rules.i ^ 1U);
  text += to_proved_text(rules.leakage, digits) + '\n';
  if (!leaking(rules).empty() && rules.leakage.certainly_positive()) {
    text += carriers(rules, digits);
  }
  return text;
}

}  // namespace certispin
