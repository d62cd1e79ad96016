#pragma once

#include "certispin/numbers/value.hpp"

namespace certispin {

/// What is proved of the sign of a real.
enum class Sign { negative, zero, positive, unknown };

[[nodiscard]] inline Sign sign_of(const Value& x) {
  const Interval enclosure = x.enclosure(MPFR_PREC_MIN);
  if (enclosure.certainly_positive()) {
    return Sign::positive;
  }
  if (enclosure.certainly_negative()) {
    return Sign::negative;
  }
  const bool zero = x.certainly_zero() ||
                    (!x.is_exact() && enclosure.is_point() && enclosure.contains_zero());
  return zero ? Sign::zero : Sign::unknown;
}

[[nodiscard]] inline bool opposite(Sign a, Sign b) {
  return (a == Sign::negative && b == Sign::positive) ||
         (a == Sign::positive && b == Sign::negative);
}

}  // namespace certispin
