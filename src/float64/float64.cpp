#include "certispin/float64/float64.hpp"

#include "certispin/numbers/approximation.hpp"
#include "certispin/numbers/error.hpp"

#include <mpfr.h>

#include <cfloat>
#include <cmath>

namespace certispin {

Float64 to_float64(const Rational& x) {
  return {mpfr_get_d(Approximation(x, DBL_MANT_DIG).get(), MPFR_RNDN)};
}

Rational to_rational(Float64 x) {
  require(std::isfinite(x.value), "to_rational: a finite double");
  Rational exact;
  mpq_set_d(exact.backend().data(), x.value);
  return exact;
}

Interval to_interval(Float64 x, Bits precision) {
  require(std::isfinite(x.value), "to_interval: a finite double");
  return Interval::at(Approximation(static_cast<long double>(x.value)), precision);
}

std::vector<Interval> to_intervals(std::span<const double> v, Bits precision) {
  std::vector<Interval> result;
  for (const double x : v) {
    result.push_back(to_interval({x}, precision));
  }
  return result;
}

}  // namespace certispin
