#include "certispin/report/compute_report.hpp"

#include "certispin/numbers/text.hpp"
#include "certispin/report/table.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace certispin {
namespace {

using Json = nlohmann::ordered_json;

bool falls_short(const ComputedQuantity& q, long digits) {
  return q.undefined.empty() && q.enclosure.digits < digits;
}

std::string value_text(const ComputedQuantity& q, long digits) {
  if (!q.undefined.empty()) {
    return "undefined";
  }
  return q.enclosure.value ? to_proved_text(*q.enclosure.value, digits) : "undecided";
}

bool uses_scale(const Quantity& quantity) {
  constexpr std::array<std::string_view, 3> of_scale{
      "gamma_phi", "J_angular", "J_over_kBT"};
  return std::any_of(of_scale.begin(), of_scale.end(), [&](std::string_view name) {
    return quantity.formula.find(name) != std::string_view::npos;
  });
}

std::string scale_text(const PhysicalScale& scale) {
  const std::string coupling =
      scale.J_angular
          ? fmt::format("J/hbar = {} rad/s", to_fraction_text(*scale.J_angular))
          : fmt::format("delta_E(N = {}, g = {}) = k_B T",
                        scale.calibration.N,
                        to_fraction_text(scale.calibration.g));
  return fmt::format("physical scale: {}, T = {} K, gamma_phi = {} /s",
                     coupling,
                     to_bounds_text(Value(scale.temperature), 6).lower,
                     to_bounds_text(Value(scale.gamma_phi), 6).lower);
}

}  // namespace

std::string to_text(const ComputeResult& result) {
  using Align = TextTable::Align;
  TextTable table({Align::left, Align::left, Align::left, Align::left});
  std::string notes;
  for (const ComputedQuantity& q : result.quantities) {
    table.add_row({std::string(q.quantity->id),
                   value_text(q, result.digits),
                   q.quantity->unit == "1" ? "" : std::string(q.quantity->unit),
                   std::string(q.quantity->equation)});
    if (!q.undefined.empty()) {
      notes += fmt::format("{} is undefined here: {}\n", q.quantity->id, q.undefined);
    } else if (falls_short(q, result.digits)) {
      notes += fmt::format("{}: {}\n", q.quantity->id, unproved_text(q.enclosure));
    }
  }
  if (std::any_of(result.quantities.begin(),
                  result.quantities.end(),
                  [](const ComputedQuantity& q) { return uses_scale(*q.quantity); })) {
    notes += scale_text(result.problem.scale) + '\n';
  }
  return fmt::format("N = {}, g = {}; every digit shown is proved\n\n{}{}{}",
                     result.problem.point.N,
                     to_fraction_text(result.problem.point.g),
                     table.to_string(),
                     notes.empty() ? "" : "\n",
                     notes);
}

std::string to_json(const ComputeResult& result) {
  Json quantities = Json::array();
  for (const ComputedQuantity& q : result.quantities) {
    Json entry{{"id", q.quantity->id}};
    if (!q.undefined.empty()) {
      entry["undefined"] = q.undefined;
    } else if (q.enclosure.value) {
      const auto bounds =
          to_bounds_text(*q.enclosure.value, result.digits + outward_digits);
      entry["lower"] = bounds.lower;
      entry["upper"] = bounds.upper;
      entry["digits"] = q.enclosure.digits;
      entry["bits"] = q.enclosure.precision;
    }
    if (falls_short(q, result.digits)) {
      entry["note"] = unproved_text(q.enclosure);
    }
    entry["unit"] = q.quantity->unit;
    entry["equation"] = q.quantity->equation;
    quantities.push_back(std::move(entry));
  }
  const Json document{{"schema", "certispin/compute/1"},
                      {"parameters",
                       {{"N", std::to_string(result.problem.point.N)},
                        {"g", to_fraction_text(result.problem.point.g)}}},
                      {"scale", scale_text(result.problem.scale)},
                      {"quantities", std::move(quantities)}};
  return document.dump(2) + '\n';
}

std::string to_csv(const ComputeResult& result) {
  std::string text = "id,lower,upper,digits,unit,equation\n";
  for (const ComputedQuantity& q : result.quantities) {
    if (!q.undefined.empty() || !q.enclosure.value) {
      text += fmt::format(
          "{},,,0,{},\"{}\"\n", q.quantity->id, q.quantity->unit, q.quantity->equation);
      continue;
    }
    const auto bounds =
        to_bounds_text(*q.enclosure.value, result.digits + outward_digits);
    text += fmt::format("{},{},{},{},{},\"{}\"\n",
                        q.quantity->id,
                        bounds.lower,
                        bounds.upper,
                        q.enclosure.digits,
                        q.quantity->unit,
                        q.quantity->equation);
  }
  return text;
}

std::string explain(const Quantity& quantity) {
  const auto domain = [&]() -> std::string_view {
    switch (quantity.domain) {
      case Domain::everywhere:
        return "N >= 1, g >= 0";
      case Domain::two_levels:
        return "N >= 2, g >= 0";
      case Domain::three_levels:
        return "N >= 3, g >= 0";
      case Domain::split_levels:
        return "N >= 2, g > 0";
      case Domain::ordered:
        return "0 <= g <= 1";
      case Domain::tunnelling:
        return "0 < g <= 1";
      case Domain::wells:
        return "0 < g < 1";
    }
    return "";
  };
  TextTable table({TextTable::Align::left, TextTable::Align::left});
  table.add_row({"symbol", std::string(quantity.symbol)});
  table.add_row({"meaning", std::string(quantity.meaning)});
  table.add_row({"unit", std::string(quantity.unit)});
  table.add_row({"equation", std::string(quantity.equation)});
  table.add_row({"formula",
                 quantity.formula.empty() ? std::string("none: enclosed by the kernel")
                                          : std::string(quantity.formula)});
  table.add_row({"method", std::string(quantity.method)});
  table.add_row({"defined for", std::string(domain())});
  return fmt::format("{}\n\n{}", quantity.id, table.to_string());
}

}  // namespace certispin
