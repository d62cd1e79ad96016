#pragma once

#include "certispin/numbers/error.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/registry.hpp"

#include <optional>
#include <string_view>

/// What a name in an expression stands for, in any arithmetic: a parameter, a registered
/// quantity, or either at another point.
///
/// An algebra that resolves names has, beside what `evaluate` requires: problem();
/// at(Problem), itself elsewhere (it keeps a reference); pi(); input(RationalInterval), any real
/// of it; component(id), what the kernel finds itself; registered(Quantity), the value where
/// the quantity is defined; and thermal_frequency(), k_B T / ħ of its problem.
namespace certispin {

/// The registry's formula, parsed once.  Requires  a quantity that has one.
[[nodiscard]] const Expression& formula_of(const Quantity& quantity);

/// Guarantees  UndefinedQuantity with the reason unless `quantity` is defined at `point`.
void require_defined(const Quantity& quantity, const ModelPoint& point);

/// The temperatures that a problem admits: its input T, or that of its scale.
[[nodiscard]] RationalInterval temperature_range(const Problem& problem);

/// The member of a doublet that `id` names; absent for a level that does not exist.
///
/// Requires    the id of a quantity without a formula.
template <class Number, class AnyDoublet>
[[nodiscard]] std::optional<Number> doublet_component(const AnyDoublet& d,
                                                      std::string_view id) {
  if (id == "E_0") {
    return d.E_0;
  }
  if (id == "E_1") {
    return d.E_1;
  }
  if (id == "E_2") {
    return d.E_2;
  }
  if (id == "E_3") {
    return d.E_3;
  }
  if (id == "delta_E") {
    return d.delta_E;
  }
  if (id == "Jz2_0") {
    return d.Jz2_0;
  }
  if (id == "Jz2_1") {
    return d.Jz2_1;
  }
  require(id == "J_01", "a quantity has a formula or is part of the doublet");
  return d.J_01;
}

/// J/ħ where it is an input or part of the scale; absent where ΔE = k_B T fixes it.
template <class Algebra>
std::optional<Outcome<typename Algebra::Number>> given_J(Algebra& algebra) {
  const Problem& problem = algebra.problem();
  if (const auto input = problem.inputs.find("J_angular");
      input != problem.inputs.end()) {
    return algebra.input(input->second);
  }
  if (problem.scale.J_angular) {
    return algebra.literal(*problem.scale.J_angular);
  }
  return std::nullopt;
}

/// J/(k_B T): from J itself, or 1/ΔE at the point where ΔE = k_B T.
template <class Algebra>
Outcome<typename Algebra::Number> resolve_J_over_kBT(Algebra& algebra) {
  const Inputs& inputs = algebra.problem().inputs;
  if (const auto input = inputs.find("J_over_kBT"); input != inputs.end()) {
    return algebra.input(input->second);
  }
  const PhysicalScale& scale = algebra.problem().scale;
  const Problem calibration{scale.calibration, scale};
  const auto J = given_J(algebra);
  const auto numerator = J ? *J : algebra.literal(Rational(1));
  const auto divisor =
      J ? algebra.thermal_frequency() : algebra.at(calibration).component("delta_E");
  return numerator && divisor ? algebra.divide(*numerator, *divisor)
                              : (numerator ? divisor : numerator);
}

/// Requires    is_parameter(name).
template <class Algebra>
Outcome<typename Algebra::Number> resolve_parameter(std::string_view name,
                                                    Algebra& algebra) {
  const Problem& problem = algebra.problem();
  if (name == "N") {
    return algebra.literal(Rational(problem.point.N));
  }
  if (name == "g") {
    return algebra.literal(problem.point.g);
  }
  if (name == "pi") {
    return algebra.pi();
  }
  if (name == "T") {
    return algebra.literal(problem.scale.temperature);
  }
  if (name == "gamma_phi") {
    return algebra.literal(problem.scale.gamma_phi);
  }
  if (name == "J_over_kBT") {
    return resolve_J_over_kBT(algebra);
  }
  require(name == "J_angular", "every parameter has a value");
  if (const auto J = given_J(algebra)) {
    return *J;
  }
  const auto ratio = resolve_J_over_kBT(algebra);
  const auto frequency = algebra.thermal_frequency();
  return ratio && frequency ? algebra.multiply(*ratio, *frequency)
                            : (ratio ? frequency : ratio);
}

/// The value of a name at the algebra's own point.
///
/// Guarantees  InputError for an unknown name; UndefinedQuantity outside the domain.
template <class Algebra>
Outcome<typename Algebra::Number> resolve_here(std::string_view name, Algebra& algebra) {
  const Inputs& inputs = algebra.problem().inputs;
  if (const auto input = inputs.find(name); input != inputs.end()) {
    return algebra.input(input->second);
  }
  if (is_parameter(name)) {
    return resolve_parameter(name, algebra);
  }
  const Quantity& q = quantity(name);
  require_defined(q, algebra.problem().point);
  return algebra.registered(q);
}

/// The value of a name, at another point where the name says so.
template <class Algebra>
Outcome<typename Algebra::Number> resolve_name(const Expression& e, Algebra& algebra) {
  if (!e.at_N && !e.at_g) {
    return resolve_here(e.name, algebra);
  }
  Problem elsewhere = algebra.problem();
  elsewhere.point.N = e.at_N.value_or(elsewhere.point.N);
  elsewhere.point.g = e.at_g.value_or(elsewhere.point.g);
  Algebra there = algebra.at(elsewhere);
  return resolve_here(e.name, there);
}

}  // namespace certispin
