#include "certispin/quantities/certified_evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <map>

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/registry.hpp"

namespace certispin {
namespace {

constexpr std::array<std::string_view, 6> parameters{"N",         "g",         "T",
                                                     "gamma_phi", "J_angular", "J_over_kBT"};

/// The registry's formulas, parsed once.
const Expression& formula_of(const Quantity& q) {
  static const auto formulas = [] {
    std::map<std::string_view, Expression> parsed;
    for (const Quantity& each : registry()) {
      if (!each.formula.empty()) {
        parsed.emplace(each.id, parse_expression(each.formula));
      }
    }
    return parsed;
  }();
  return formulas.at(q.id);
}

/// What the kernel encloses itself.
std::optional<Value> component(const Doublet& d, std::string_view id) {
  static const std::map<std::string_view, std::function<std::optional<Value>(const Doublet&)>>
      components{{"E_0", [](const Doublet& x) { return x.E_0; }},
                 {"E_1", [](const Doublet& x) { return x.E_1; }},
                 {"E_2", [](const Doublet& x) { return x.E_2; }},
                 {"E_3", [](const Doublet& x) { return x.E_3; }},
                 {"delta_E", [](const Doublet& x) { return x.delta_E; }},
                 {"Jz2_0", [](const Doublet& x) { return x.Jz2_0; }},
                 {"Jz2_1", [](const Doublet& x) { return x.Jz2_1; }},
                 {"J_01", [](const Doublet& x) { return x.J_01; }}};
  return components.at(id)(d);
}

/// Interval arithmetic over the registry at one point and precision.
class CertifiedAlgebra : public Arithmetic {
 public:
  using Number = Value;

  CertifiedAlgebra(const Problem& problem, Bits precision, DoubletCache& cache)
      : Arithmetic(precision), problem_(problem), cache_(cache) {}

  [[nodiscard]] static Outcome<Value> literal(const Rational& x) { return Value(x); }

  [[nodiscard]] Outcome<Value> name(const Expression& e) {
    if (!e.at_N && !e.at_g) {
      return here(e.name);
    }
    Problem elsewhere = problem_;
    elsewhere.point.N = e.at_N.value_or(problem_.point.N);
    elsewhere.point.g = e.at_g.value_or(problem_.point.g);
    return CertifiedAlgebra(elsewhere, precision(), cache_).here(e.name);
  }

 private:
  Outcome<Value> here(const std::string& name) {
    if (is_parameter(name)) {
      return parameter(name);
    }
    const Quantity& q = quantity(name);
    if (const std::string reason = undefined_because(q, problem_.point); !reason.empty()) {
      throw UndefinedQuantity(fmt::format("{} is undefined at N = {}, g = {}: {}", q.id,
                                          problem_.point.N,
                                          to_fraction_text(problem_.point.g), reason));
    }
    if (problem_.point.N <= q.zero_up_to_N) {
      return Value(Rational(0));
    }
    if (!q.formula.empty()) {
      return evaluate(formula_of(q), *this);
    }
    const auto doublet =
        cache_.at(problem_.point, precision(), name == "E_2" || name == "E_3");
    if (!doublet) {
      return doublet.why();
    }
    const std::optional<Value> value = component(*doublet, name);
    require(value.has_value(), "a level that its domain admits");
    return *value;
  }

  Outcome<Value> parameter(const std::string& name) {
    const PhysicalScale& scale = problem_.scale;
    if (name == "N") {
      return Value(Rational(problem_.point.N));
    }
    if (name == "g") {
      return Value(problem_.point.g);
    }
    if (name == "T") {
      return Value(scale.temperature);
    }
    if (name == "gamma_phi") {
      return Value(scale.gamma_phi);
    }
    return name == "J_angular" ? J_angular() : J_over_kBT();
  }

  Outcome<Value> thermal_frequency() const {
    return Value(enclose_thermal_frequency(problem_.scale.temperature, precision()));
  }

  /// ħJ/(k_B T): from J itself, or 1/ΔE at the point where ΔE = k_B T.
  Outcome<Value> J_over_kBT() {
    if (problem_.scale.J_angular) {
      return divide(Value(*problem_.scale.J_angular), *thermal_frequency());
    }
    const auto reference = cache_.at(problem_.scale.calibration, precision(), false);
    return reference ? divide(Value(Rational(1)), reference->delta_E)
                     : Outcome<Value>(reference.why());
  }

  Outcome<Value> J_angular() {
    if (problem_.scale.J_angular) {
      return Value(*problem_.scale.J_angular);
    }
    const auto ratio = J_over_kBT();
    return ratio ? multiply(*ratio, *thermal_frequency()) : ratio;
  }

  const Problem& problem_;
  DoubletCache& cache_;
};

}  // namespace

bool is_parameter(std::string_view name) {
  return std::find(parameters.begin(), parameters.end(), name) != parameters.end();
}

void check_names(const Expression& expression) {
  for (const std::string& name : names_in(expression)) {
    if (!is_parameter(name)) {
      static_cast<void>(quantity(name));
    }
  }
}

Outcome<Value> enclose_expression(const Expression& expression, const Problem& problem,
                                  Bits precision, DoubletCache& cache) {
  CertifiedAlgebra algebra(problem, precision, cache);
  return evaluate(expression, algebra);
}

Bits first_rung(const ModelPoint& point, long digits) {
  constexpr Bits cancellation = 30;
  const auto size = static_cast<Bits>(std::bit_width(static_cast<unsigned long>(point.N)));
  return std::min<Bits>(bits_for_digits(digits) + 2 * size + cancellation, precision_cap);
}

Enclosure enclose_to_digits(const Expression& expression, const Problem& problem,
                            long digits, DoubletCache& cache) {
  Bits bits = first_rung(problem.point, digits);
  for (;;) {
    Enclosure reached{enclose_expression(expression, problem, bits, cache), bits, 0};
    if (reached.value) {
      reached.digits = proved_digits(*reached.value, digits);
    }
    if (reached.digits == digits || bits == precision_cap) {
      return reached;
    }
    constexpr Bits margin = 16;
    bits = reached.digits > 0
               ? std::min(bits + bits_for_digits(digits - reached.digits) + margin,
                          precision_cap)
               : next_rung(bits);
  }
}

}  // namespace certispin
