#include "certispin/quantities/sum_rules.hpp"

#include "certispin/numbers/dot_product.hpp"
#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace certispin {
namespace {

/// A level with its vector on the rows of the even block (the centre's row of an odd
/// state is 0), and the positions 2m of these rows.
struct State {
  std::size_t k = 0;
  Interval energy;
  std::vector<Interval> z;
};

std::vector<std::uint64_t> positions_of(const ParityBlocks& blocks) {
  std::vector<std::uint64_t> positions(blocks.has_centre ? 1 : 0, 0);
  positions.insert(positions.end(), blocks.positions.begin(), blocks.positions.end());
  return positions;
}

Outcome<State> enclose_state(const Spectrum& spectrum, std::size_t k, Bits precision) {
  const auto energy = spectrum.level(k, precision);
  if (!energy) {
    return energy.why();
  }
  auto vector = spectrum.block_vector(k, precision);
  if (!vector) {
    return vector.why();
  }
  if (k % 2 == 1 && spectrum.blocks().has_centre) {
    vector->insert(vector->begin(), Interval(precision));
  }
  return State{k, energy->enclosure(precision), std::move(*vector)};
}

/// Encloses the states of all `ks`, in parallel.
Outcome<std::vector<State>> enclose_states(const Spectrum& spectrum,
                                           const std::vector<std::size_t>& ks,
                                           Bits precision) {
  std::vector<Outcome<State>> found(ks.size(), Inconclusive{});
  for_each_in_parallel(ks.size(), [&](std::size_t i) {
    found[i] = enclose_state(spectrum, ks[i], precision);
  });
  std::vector<State> states;
  for (Outcome<State>& each : found) {
    if (!each) {
      return each.why();
    }
    states.push_back(std::move(*each));
  }
  return states;
}

/// 2m z_m
std::vector<Interval> weighted(const std::vector<Interval>& z,
                               const std::vector<std::uint64_t>& positions) {
  std::vector<Interval> result = z;
  for (std::size_t i = 0; i < z.size(); ++i) {
    result[i].assign_product(z[i], positions[i]);
  }
  return result;
}

/// |[H, J_z] z|², in squared units of the blocks: row m of the commutator is
/// e_{m−1} z_{m−1} − e_m z_{m+1}, and N odd adds its corner at m = 1/2.
Interval commutator_norm_squared(const Spectrum& spectrum,
                                 const State& state,
                                 Bits precision) {
  const ParityBlocks& blocks = spectrum.blocks();
  const bool even = state.k % 2 == 0;
  const std::vector<Interval>& z = state.z;
  std::vector<Interval> e;
  for (const std::uint64_t e2 : blocks.even.off_squared) {
    e.push_back(sqrt(Interval(Rational(e2), precision)));
  }
  Interval sum(precision);
  // The odd block, where an even state goes, has no centre row.
  for (std::size_t i = even && blocks.has_centre ? 1 : 0; i < z.size(); ++i) {
    Interval row(precision);
    row += i > 0 ? e[i - 1] * z[i - 1] : Interval(precision);
    row -= i + 1 < z.size() ? e[i] * z[i + 1] : Interval(precision);
    if (i == 0 && !blocks.has_centre) {  // (T'_00 − T_00) z_0/2, T' of the other parity
      const long corner = even ? spectrum.point().N + 1 : -spectrum.point().N - 1;
      row += Interval(corner, precision) * z[0];
    }
    sum += square(row);
  }
  return sum;
}

/// The closed forms, with sums that are still empty.
SumRules start(const Spectrum& spectrum,
               const State& state,
               const std::vector<Interval>& weighted_z,
               Bits precision) {
  const Interval zero(precision);
  const Interval moment = dot(weighted_z, weighted_z, precision) / Interval(4, precision);
  const Interval unit(spectrum.blocks().energy_unit, precision);
  const Interval g_Jx = -(state.energy / Interval(2, precision)) -
                        moment / Interval(spectrum.point().N, precision);
  return {state.k,
          {zero, moment},
          {zero, g_Jx},
          {zero, square(unit) * commutator_norm_squared(spectrum, state, precision)},
          zero,
          {}};
}

void add(SumRules& rules, Transition transition, bool keep) {
  const Interval& s = transition.strength;
  const Interval weighed = transition.energy * s;
  rules.completeness.sum += s;
  rules.energy.sum += weighed;
  rules.energy_squared.sum += transition.energy * weighed;
  const bool partner = transition.k / 2 == rules.i / 2;
  if (!partner) {
    rules.leakage += s;
  }
  if (keep) {
    rules.transitions.push_back(std::move(transition));
  }
}

std::vector<std::size_t> of_parity(const std::vector<std::size_t>& ks,
                                   std::size_t parity) {
  std::vector<std::size_t> result;
  std::copy_if(ks.begin(), ks.end(), std::back_inserter(result), [&](std::size_t k) {
    return k % 2 == parity;
  });
  return result;
}

/// The sum rules of all wanted states of one parity at one precision.
class ParitySums {
 public:
  ParitySums(const Spectrum& spectrum, const SumRuleRequest& request, Bits precision)
      : spectrum_(spectrum),
        request_(request),
        precision_(precision),
        positions_(positions_of(spectrum.blocks())) {}

  [[nodiscard]] Outcome<std::vector<SumRules>> run(const std::vector<std::size_t>& ks) {
    auto states = enclose_states(spectrum_, ks, precision_);
    if (!states) {
      return states.why();
    }
    states_ = std::move(*states);
    for (const State& state : states_) {
      weighted_.push_back(weighted(state.z, positions_));
      rules_.push_back(start(spectrum_, state, weighted_.back(), precision_));
    }
    const std::size_t first = 1 - ks.front() % 2;
    const std::size_t levels = (spectrum_.size() + 1 - first) / 2;
    for (std::size_t k = first; k < spectrum_.size(); k += 2 * block) {
      if (const auto failure = add_levels(k)) {
        return *failure;
      }
      request_.progress(std::min(k / 2 + block, levels), levels);
    }
    return std::move(rules_);
  }

 private:
  static constexpr std::size_t block = 64;  // vectors kept at once

  /// Terms of the next levels from k on; added in order, whatever finished first.
  [[nodiscard]] std::optional<Inconclusive> add_levels(std::size_t first) {
    std::vector<std::size_t> ks;
    for (std::size_t k = first; k < spectrum_.size() && ks.size() < block; k += 2) {
      ks.push_back(k);
    }
    const auto levels = enclose_states(spectrum_, ks, precision_);
    if (!levels) {
      return levels.why();
    }
    for_each_in_parallel(states_.size(), [&](std::size_t i) {
      for (const State& level : *levels) {
        add(rules_[i], transition(i, level), request_.transitions);
      }
    });
    return std::nullopt;
  }

  [[nodiscard]] Transition transition(std::size_t i, const State& level) const {
    const Interval twice = dot(weighted_[i], level.z, precision_);
    return {level.k,
            level.energy - states_[i].energy,
            square(twice) / Interval(4, precision_)};
  }

  const Spectrum& spectrum_;
  const SumRuleRequest& request_;
  Bits precision_;
  std::vector<std::uint64_t> positions_;
  std::vector<State> states_;
  std::vector<std::vector<Interval>> weighted_;
  std::vector<SumRules> rules_;
};

Outcome<std::vector<SumRules>> enclose_at(const Spectrum& spectrum,
                                          const SumRuleRequest& request,
                                          Bits precision) {
  std::vector<SumRules> all;
  for (const std::size_t parity : {std::size_t{0}, std::size_t{1}}) {
    const auto ks = of_parity(request.states, parity);
    if (ks.empty()) {
      continue;
    }
    auto rules = ParitySums(spectrum, request, precision).run(ks);
    if (!rules) {
      return rules;
    }
    std::move(rules->begin(), rules->end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(), [](const SumRules& a, const SumRules& b) {
    return a.i < b.i;
  });
  return all;
}

bool reach(const std::vector<SumRules>& all, long digits, const ModelPoint& point) {
  const Rational strength = Rational(point.N * point.N, 4);  // ‖J_z‖²
  const Rational energy = energy_scale(point);
  const auto both = [&](const SumRule& rule, const Rational& scale) {
    return reaches(rule.sum, digits, scale) && reaches(rule.closed_form, digits, scale);
  };
  return std::all_of(all.begin(), all.end(), [&](const SumRules& rules) {
    return both(rules.completeness, strength) && both(rules.energy, strength * energy) &&
           both(rules.energy_squared, strength * energy * energy) &&
           reaches(rules.leakage, digits, strength);
  });
}

bool is_consistent(const SumRules& rules) {
  const auto holds = [](const SumRule& rule) {
    return overlap(rule.sum, rule.closed_form);
  };
  return holds(rules.completeness) && holds(rules.energy) && holds(rules.energy_squared);
}

}  // namespace

Outcome<std::vector<SumRules>> enclose_sum_rules(const Spectrum& spectrum,
                                                 const SumRuleRequest& request) {
  require(spectrum.size() == static_cast<std::size_t>(spectrum.point().N) + 1,
          "sum rules take all levels");
  constexpr Bits guard = 48;
  Bits bits = bits_for_digits(request.digits) + guard;
  auto rules = enclose_at(spectrum, request, bits);
  while (!rules || !reach(*rules, request.digits, spectrum.point())) {
    if (bits == precision_cap) {
      return rules ? Inconclusive{"a sum is too wide at the precision cap"} : rules.why();
    }
    bits = next_rung(bits);
    rules = enclose_at(spectrum, request, bits);
  }
  if (!std::all_of(rules->begin(), rules->end(), is_consistent)) {
    throw BrokenInvariant("both sides of a sum rule enclose one real");
  }
  return rules;
}

}  // namespace certispin
