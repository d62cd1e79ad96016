#include "certispin/report/spectrum_report.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/report/table.hpp"
#include "json.hpp"
#include "sum_rules_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

std::string_view parity_text(std::size_t k) {
  return k % 2 == 0 ? "even" : "odd";
}

/// "5/2" for the i-th component of a vector of `size` that ends at m = N/2.
std::string m_text(const ModelPoint& point, std::size_t size, std::size_t i) {
  const auto below = static_cast<long>(size - 1 - i);
  return to_fraction_text(Rational(point.N, 2) - below);
}

std::string levels_text(const SpectrumResult& result) {
  using Align = TextTable::Align;
  TextTable table({Align::right, Align::left, Align::left});
  table.add_row({"k", "parity", "E_k"});
  std::string notes;
  for (const SpectrumLevel& level : result.levels) {
    const Enclosure& energy = level.energy;
    table.add_row(
        {std::to_string(level.k),
         std::string(parity_text(level.k)),
         energy.value ? to_proved_text(*energy.value, result.digits) : "undecided"});
    if (energy.digits < result.digits) {
      notes += fmt::format("E_{}: {}\n", level.k, unproved_text(energy));
    }
  }
  return table.to_string() + notes;
}

std::string vector_text(const SpectrumResult& result, const SpectrumVector& vector) {
  std::string text = fmt::format("\n|E_{}⟩ on the Dicke states, c_(-m) = {}c_m\n",
                                 vector.k,
                                 vector.k % 2 == 0 ? "" : "-");
  if (!vector.components) {
    return text + "undecided: " + vector.components.why().reason + '\n';
  }
  using Align = TextTable::Align;
  TextTable table({Align::right, Align::left});
  table.add_row({"m", "c_m"});
  for (std::size_t i = 0; i < vector.components->size(); ++i) {
    table.add_row({m_text(result.point, vector.components->size(), i),
                   to_proved_text((*vector.components)[i], result.digits)});
  }
  return text + table.to_string();
}

template <class Real>
Json bounds_json(const Real& x, long digits) {
  const BoundsText bounds = to_bounds_text(x, digits + outward_digits);
  return {{"lower", bounds.lower}, {"upper", bounds.upper}};
}

Json level_json(const SpectrumLevel& level, long digits) {
  Json entry{{"k", level.k}, {"parity", parity_text(level.k)}};
  if (level.energy.value) {
    entry.update(bounds_json(*level.energy.value, digits));
    entry["digits"] = level.energy.digits;
    entry["bits"] = level.energy.precision;
  }
  if (level.energy.digits < digits) {
    entry["note"] = unproved_text(level.energy);
  }
  return entry;
}

Json vector_json(const SpectrumResult& result, const SpectrumVector& vector) {
  Json entry{{"k", vector.k}, {"parity", parity_text(vector.k)}};
  if (!vector.components) {
    entry["note"] = vector.components.why().reason;
    return entry;
  }
  Json components = Json::array();
  for (std::size_t i = 0; i < vector.components->size(); ++i) {
    Json component{{"m", m_text(result.point, vector.components->size(), i)}};
    component.update(bounds_json((*vector.components)[i], result.digits));
    components.push_back(std::move(component));
  }
  entry["components"] = std::move(components);
  return entry;
}

Json rule_json(const SumRule& rule, long digits) {
  return {{"sum", bounds_json(rule.sum, digits)},
          {"closed_form", bounds_json(rule.closed_form, digits)}};
}

Json sum_rules_json(const SumRules& rules, long digits) {
  Json entry{{"i", rules.i},
             {"completeness", rule_json(rules.completeness, digits)},
             {"energy", rule_json(rules.energy, digits)},
             {"energy_squared", rule_json(rules.energy_squared, digits)},
             {"leakage", bounds_json(rules.leakage, digits)}};
  if (!rules.transitions.empty()) {
    Json transitions = Json::array();
    for (const Transition& each : rules.transitions) {
      transitions.push_back({{"k", each.k},
                             {"energy", bounds_json(each.energy, digits)},
                             {"strength", bounds_json(each.strength, digits)}});
    }
    entry["transitions"] = std::move(transitions);
  }
  return entry;
}

}  // namespace

bool is_decided(const SpectrumResult& result) {
  return result.sum_rules.conclusive() &&
         std::all_of(result.levels.begin(),
                     result.levels.end(),
                     [&](const SpectrumLevel& level) {
                       return level.energy.digits == result.digits;
                     }) &&
         std::all_of(
             result.vectors.begin(),
             result.vectors.end(),
             [](const SpectrumVector& vector) { return vector.components.conclusive(); });
}

std::string to_text(const SpectrumResult& result) {
  std::string text = fmt::format(
      "N = {}, g = {}; energies in J; every digit shown is proved, and so is the place k "
      "of each level\n\n",
      result.point.N,
      to_fraction_text(result.point.g));
  text += levels_text(result);
  for (const SpectrumVector& vector : result.vectors) {
    text += vector_text(result, vector);
  }
  if (!result.sum_rules) {
    return text + "\nsum rules undecided: " + result.sum_rules.why().reason + '\n';
  }
  for (const SumRules& rules : *result.sum_rules) {
    text += '\n' + to_text(rules, result.digits);
  }
  return text;
}

std::string to_json(const SpectrumResult& result) {
  Json document{
      {"schema", "certispin/spectrum/1"},
      {"parameters",
       {{"N", std::to_string(result.point.N)}, {"g", to_fraction_text(result.point.g)}}},
      {"unit", "J"},
      {"eigenvalues", Json::array()}};
  for (const SpectrumLevel& level : result.levels) {
    document["eigenvalues"].push_back(level_json(level, result.digits));
  }
  for (const SpectrumVector& vector : result.vectors) {
    document["vectors"].push_back(vector_json(result, vector));
  }
  if (!result.sum_rules) {
    document["sum_rules_note"] = result.sum_rules.why().reason;
    return document_text(document);
  }
  for (const SumRules& rules : *result.sum_rules) {
    document["sum_rules"].push_back(sum_rules_json(rules, result.digits));
  }
  return document_text(document);
}

std::string to_csv(const SpectrumResult& result) {
  std::string text = "k,parity,lower,upper,digits\n";
  for (const SpectrumLevel& level : result.levels) {
    const BoundsText bounds =
        level.energy.value
            ? to_bounds_text(*level.energy.value, result.digits + outward_digits)
            : BoundsText{};
    text += fmt::format("{},{},{},{},{}\n",
                        level.k,
                        parity_text(level.k),
                        bounds.lower,
                        bounds.upper,
                        level.energy.digits);
  }
  return text;
}

}  // namespace certispin
