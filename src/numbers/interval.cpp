#include "certispin/numbers/interval.hpp"

#include <algorithm>

namespace certispin {
namespace {

Bits wider(const Interval& a, const Interval& b) {
  return std::max(a.precision(), b.precision());
}

}  // namespace

Interval::Interval(Bits precision) {
  mpfi_init2(value_, precision);
  mpfi_set_ui(value_, 0);
}

Interval::Interval(const Rational& value, Bits precision) {
  mpfi_init2(value_, precision);
  mpfi_set_q(value_, value.backend().data());
}

Interval::Interval(long value, Bits precision) {
  mpfi_init2(value_, precision);
  mpfi_set_si(value_, value);
}

Interval::Interval(const Interval& other) {
  mpfi_init2(value_, other.precision());
  mpfi_set(value_, other.value_);
}

Interval::Interval(Interval&& other) noexcept {
  mpfi_init2(value_, MPFR_PREC_MIN);
  mpfi_swap(value_, other.value_);
}

Interval& Interval::operator=(const Interval& other) {
  if (precision() == other.precision()) {
    mpfi_set(value_, other.value_);
    return *this;
  }
  Interval copy(other);
  mpfi_swap(value_, copy.value_);
  return *this;
}

Interval& Interval::operator=(Interval&& other) noexcept {
  mpfi_swap(value_, other.value_);
  return *this;
}

Interval::~Interval() {
  mpfi_clear(value_);
}

Interval Interval::at(const Approximation& x, Bits precision) {
  Interval result(precision);
  mpfi_set_fr(result.value_, x.get());
  return result;
}

Interval Interval::between(const Interval& lower, const Interval& upper) {
  Interval result(wider(lower, upper));
  mpfr_set(&result.value_->left, lower.lower(), MPFR_RNDD);
  mpfr_set(&result.value_->right, upper.upper(), MPFR_RNDU);
  return result;
}

Interval Interval::pi(Bits precision) {
  Interval result(precision);
  mpfi_const_pi(result.value_);
  return result;
}

Approximation Interval::approximate_middle() const {
  Approximation middle(precision());
  mpfi_mid(middle.get(), value_);
  return middle;
}

bool Interval::is_point() const {
  return mpfr_equal_p(lower(), upper()) != 0;
}

bool Interval::contains(const Rational& x) const {
  return mpfr_cmp_q(lower(), x.backend().data()) <= 0 &&
         mpfr_cmp_q(upper(), x.backend().data()) >= 0 && bounded();
}

bool Interval::contains(const Interval& other) const {
  return mpfr_lessequal_p(lower(), other.lower()) != 0 &&
         mpfr_greaterequal_p(upper(), other.upper()) != 0;
}

bool Interval::certainly_positive() const {
  return mpfr_regular_p(lower()) != 0 && mpfr_regular_p(upper()) != 0 &&
         mpfr_sgn(lower()) > 0;
}

bool Interval::certainly_negative() const {
  return mpfr_regular_p(lower()) != 0 && mpfr_regular_p(upper()) != 0 &&
         mpfr_sgn(upper()) < 0;
}

bool Interval::certainly_inside(const RationalInterval& set) const {
  return bounded() && mpfr_cmp_q(lower(), set.lower.backend().data()) >= 0 &&
         mpfr_cmp_q(upper(), set.upper.backend().data()) <= 0;
}

bool Interval::certainly_outside(const RationalInterval& set) const {
  return bounded() && (mpfr_cmp_q(upper(), set.lower.backend().data()) < 0 ||
                       mpfr_cmp_q(lower(), set.upper.backend().data()) > 0);
}

void Interval::assign_sum(const Interval& a, const Interval& b) {
  mpfr_add(&value_->left, a.lower(), b.lower(), MPFR_RNDD);
  mpfr_add(&value_->right, a.upper(), b.upper(), MPFR_RNDU);
}

void Interval::assign_difference(const Interval& a, const Interval& b) {
  mpfr_sub(&value_->left, a.lower(), b.upper(), MPFR_RNDD);
  mpfr_sub(&value_->right, a.upper(), b.lower(), MPFR_RNDU);
}

void Interval::assign_product(const Interval& a, const Interval& b) {
  if (a.certainly_positive() && b.certainly_positive()) {
    mpfr_mul(&value_->left, a.lower(), b.lower(), MPFR_RNDD);
    mpfr_mul(&value_->right, a.upper(), b.upper(), MPFR_RNDU);
  } else {
    mpfi_mul(value_, a.value_, b.value_);
  }
}

void Interval::assign_product(const Interval& a, std::int64_t b) {
  mpfr_mul_si(&value_->left, b < 0 ? a.upper() : a.lower(), b, MPFR_RNDD);
  mpfr_mul_si(&value_->right, b < 0 ? a.lower() : a.upper(), b, MPFR_RNDU);
}

void Interval::assign_product(const Interval& a, std::uint64_t b) {
  mpfr_mul_ui(&value_->left, a.lower(), b, MPFR_RNDD);
  mpfr_mul_ui(&value_->right, a.upper(), b, MPFR_RNDU);
}

void Interval::assign_quotient(std::uint64_t a, const Interval& b) {
  MPFR_DECL_INIT(exactly_a, 64);  // on the stack; mpfr_ui_div is slower
  mpfr_set_ui(exactly_a, a, MPFR_RNDN);
  mpfr_div(&value_->left, exactly_a, b.upper(), MPFR_RNDD);
  mpfr_div(&value_->right, exactly_a, b.lower(), MPFR_RNDU);
}

void Interval::add(std::uint64_t a) {
  MPFR_DECL_INIT(exactly_a, 64);  // mpfr_add_ui is slower
  mpfr_set_ui(exactly_a, a, MPFR_RNDN);
  mpfr_add(&value_->left, lower(), exactly_a, MPFR_RNDD);
  mpfr_add(&value_->right, upper(), exactly_a, MPFR_RNDU);
}

void Interval::forget_unless(bool meaningful) {
  if (!meaningful) {
    mpfr_set_nan(&value_->left);
    mpfr_set_nan(&value_->right);
  }
}

// In place, without allocating, unless the result is to be more precise than *this.
Interval& Interval::operator+=(const Interval& b) {
  if (b.precision() > precision()) {
    return *this = *this + b;
  }
  mpfi_add(value_, value_, b.value_);
  return *this;
}

Interval& Interval::operator-=(const Interval& b) {
  if (b.precision() > precision()) {
    return *this = *this - b;
  }
  mpfi_sub(value_, value_, b.value_);
  return *this;
}

Interval& Interval::operator*=(const Interval& b) {
  if (b.precision() > precision()) {
    return *this = *this * b;
  }
  mpfi_mul(value_, value_, b.value_);
  return *this;
}

Interval& Interval::operator/=(const Interval& b) {
  if (b.precision() > precision()) {
    return *this = *this / b;
  }
  const bool defined = !b.contains_zero();
  mpfi_div(value_, value_, b.value_);
  forget_unless(defined);
  return *this;
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfi_add(result.value_, a.value_, b.value_);
  return result;
}

Interval operator-(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfi_sub(result.value_, a.value_, b.value_);
  return result;
}

Interval operator*(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfi_mul(result.value_, a.value_, b.value_);
  return result;
}

Interval operator/(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfi_div(result.value_, a.value_, b.value_);
  result.forget_unless(!b.contains_zero());
  return result;
}

Interval operator-(const Interval& a) {
  Interval result(a.precision());
  mpfi_neg(result.value_, a.value_);
  return result;
}

Interval sqrt(const Interval& a) {
  Interval result(a.precision());
  mpfi_sqrt(result.value_, a.value_);
  return result;
}

Interval square(const Interval& a) {
  Interval result(a.precision());
  mpfi_sqr(result.value_, a.value_);
  return result;
}

Interval exp(const Interval& a) {
  Interval result(a.precision());
  mpfi_exp(result.value_, a.value_);
  return result;
}

Interval log(const Interval& a) {
  Interval result(a.precision());
  mpfi_log(result.value_, a.value_);
  return result;
}

Interval abs(const Interval& a) {
  Interval result(a.precision());
  mpfi_abs(result.value_, a.value_);
  return result;
}

Interval max(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfr_max(&result.value_->left, a.lower(), b.lower(), MPFR_RNDD);
  mpfr_max(&result.value_->right, a.upper(), b.upper(), MPFR_RNDU);
  result.forget_unless(a.bounded() && b.bounded());  // mpfr_max ignores a NaN
  return result;
}

Interval power(const Interval& a, long n) {
  const auto magnitude = static_cast<unsigned long>(n < 0 ? -n : n);
  Interval result(1, a.precision());
  if (!a.bounded()) {
    result.forget_unless(false);
    return result;
  }
  if (a.contains_zero() || a.certainly_negative()) {
    // Binary powering; `square` keeps even powers of sign-changing intervals sharp.
    const Interval half =
        magnitude > 1 ? power(a, static_cast<long>(magnitude / 2)) : result;
    result = magnitude > 1 ? square(half) : result;
    result = magnitude % 2 == 1 ? result * a : result;
  } else {
    // x^n is increasing on x > 0.
    mpfr_pow_ui(&result.value_->left, a.lower(), magnitude, MPFR_RNDD);
    mpfr_pow_ui(&result.value_->right, a.upper(), magnitude, MPFR_RNDU);
  }
  return n < 0 ? Interval(1, a.precision()) / result : result;
}

Interval hull(const Interval& a, const Interval& b) {
  Interval result(wider(a, b));
  mpfi_union(result.value_, a.value_, b.value_);
  result.forget_unless(a.bounded() && b.bounded());
  return result;
}

void use_full_exponent_range() {
  mpfr_set_emin(mpfr_get_emin_min());
  mpfr_set_emax(mpfr_get_emax_max());
}

Truth less(const Interval& a, const Interval& b) {
  if (!a.bounded() || !b.bounded()) {
    return Truth::unknown;
  }
  if (mpfr_less_p(a.upper(), b.lower()) != 0) {
    return Truth::yes;
  }
  return mpfr_greaterequal_p(a.lower(), b.upper()) != 0 ? Truth::no : Truth::unknown;
}

bool overlap(const Interval& a, const Interval& b) {
  return mpfr_lessequal_p(a.lower(), b.upper()) != 0 &&
         mpfr_lessequal_p(b.lower(), a.upper()) != 0;
}

}  // namespace certispin
