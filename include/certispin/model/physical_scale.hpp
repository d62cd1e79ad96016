#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/rational.hpp"

#include <optional>

namespace certispin {

/// What turns numbers in units of J into SI: a temperature, a dephasing rate and either J
/// itself or the point at which ΔE = k_B T fixes it.  The default is the paper's: T = 10 nK,
/// γ_φ = 0.05 /s, ΔE(N = 370, g = 19/20) = k_B T.
struct PhysicalScale {
  Rational temperature = power_of_ten(-8);               // K
  Rational gamma_phi = parse_rational("0.05");           // 1/s
  std::optional<Rational> J_angular;                     // J/ħ in rad/s
  ModelPoint calibration{370, parse_rational("19/20")};  // used unless J_angular is set
};

/// Boltzmann's and Planck's constants, exact by definition of the SI.
[[nodiscard]] Rational boltzmann_constant();  // J/K
[[nodiscard]] Rational planck_constant();     // J s

/// Encloses k_B T / ħ.  Unit  rad/s.
[[nodiscard]] Interval enclose_thermal_frequency(const Rational& temperature,
                                                 Bits precision);

}  // namespace certispin
