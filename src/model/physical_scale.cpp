#include "certispin/model/physical_scale.hpp"

namespace certispin {

Rational boltzmann_constant() {
  return parse_rational("1.380649e-23");
}

Rational planck_constant() {
  return parse_rational("6.62607015e-34");
}

Interval enclose_thermal_frequency(const Rational& temperature, Bits precision) {
  const Rational over_h = boltzmann_constant() * temperature / planck_constant();
  return Interval(Rational(2 * over_h), precision) * Interval::pi(precision);
}

}  // namespace certispin
