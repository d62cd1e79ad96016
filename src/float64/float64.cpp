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

}  // namespace certispin
