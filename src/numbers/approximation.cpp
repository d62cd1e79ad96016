#include "certispin/numbers/approximation.hpp"

#include "certispin/numbers/error.hpp"

#include <cfloat>
#include <cmath>

namespace certispin {

Approximation::Approximation(long double value) : Approximation(Bits{LDBL_MANT_DIG}) {
  require(std::isfinite(value), "Approximation: finite seed");
  mpfr_set_ld(value_, value, MPFR_RNDN);
}

Approximation::Approximation(const Rational& value, Bits precision)
    : Approximation(precision) {
  mpfr_set_q(value_, value.backend().data(), MPFR_RNDN);
}

Approximation::Approximation(Bits precision) {
  mpfr_init2(value_, precision);
}

Approximation::Approximation(const Approximation& other)
    : Approximation(other.precision()) {
  mpfr_set(value_, other.value_, MPFR_RNDN);
}

Approximation::Approximation(Approximation&& other) noexcept
    : Approximation(Bits{MPFR_PREC_MIN}) {
  mpfr_swap(value_, other.value_);
}

Approximation& Approximation::operator=(const Approximation& other) {
  Approximation copy(other);
  mpfr_swap(value_, copy.value_);
  return *this;
}

Approximation& Approximation::operator=(Approximation&& other) noexcept {
  mpfr_swap(value_, other.value_);
  return *this;
}

Approximation::~Approximation() {
  mpfr_clear(value_);
}

}  // namespace certispin
