#pragma once

#include "certispin/numbers/rational.hpp"

#include <mpfr.h>

namespace certispin {

/// Working precision in bits.
using Bits = mpfr_prec_t;

/// An uncertified binary number.  It may choose where a proof looks (a shift, a seed) and
/// can never become the answer: `Interval::at` encloses the number itself, nothing near it.
class Approximation {
 public:
  /// Exactly `value`, which is finite.
  explicit Approximation(long double value);
  /// `value` rounded to nearest.
  Approximation(const Rational& value, Bits precision);
  /// An unset number of that precision.
  explicit Approximation(Bits precision);
  Approximation(const Approximation& other);
  Approximation(Approximation&& other) noexcept;
  Approximation& operator=(const Approximation& other);
  Approximation& operator=(Approximation&& other) noexcept;
  ~Approximation();

  [[nodiscard]] mpfr_srcptr get() const { return value_; }
  [[nodiscard]] mpfr_ptr get() { return value_; }
  [[nodiscard]] Bits precision() const { return mpfr_get_prec(value_); }

 private:
  mpfr_t value_;
};

}  // namespace certispin
