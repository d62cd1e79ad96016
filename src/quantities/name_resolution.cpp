#include "certispin/quantities/name_resolution.hpp"

#include <fmt/format.h>
#include <map>

namespace certispin {

const Expression& formula_of(const Quantity& quantity) {
  static const auto formulas = [] {
    std::map<std::string_view, Expression> parsed;
    for (const Quantity& each : registry()) {
      if (!each.formula.empty()) {
        parsed.emplace(each.id, parse_expression(each.formula));
      }
    }
    return parsed;
  }();
  return formulas.at(quantity.id);
}

void require_defined(const Quantity& quantity, const ModelPoint& point) {
  if (const std::string reason = undefined_because(quantity, point); !reason.empty()) {
    throw UndefinedQuantity(fmt::format("{} is undefined at N = {}, g = {}: {}",
                                        quantity.id,
                                        point.N,
                                        to_fraction_text(point.g),
                                        reason));
  }
}

RationalInterval temperature_range(const Problem& problem) {
  const auto input = problem.inputs.find("T");
  const Rational& T = problem.scale.temperature;
  return input != problem.inputs.end() ? input->second : RationalInterval{T, T};
}

}  // namespace certispin
