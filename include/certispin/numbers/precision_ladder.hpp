#pragma once

#include "certispin/numbers/approximation.hpp"

#include <algorithm>

namespace certispin {

/// Where every ladder ends: "undecided at 20000 bits".
inline constexpr Bits precision_cap = 20000;
/// The most digits that can be asked for: 5000 digits and their guard bits fit below the
/// cap with room for cancellation.
inline constexpr long digits_cap = 5000;

/// Bits that hold `digits` decimal digits: digits · log2(10), rounded up.
[[nodiscard]] constexpr Bits bits_for_digits(long digits) {
  return static_cast<Bits>(digits * 33220 / 10000 + 1);
}

/// The next rung: half as much again, so that the last rung dominates the cost, and at
/// most the cap.  Requires bits < cap.
[[nodiscard]] constexpr Bits next_rung(Bits bits) {
  return std::min<Bits>(bits + bits / 2 + 32, precision_cap);
}

}  // namespace certispin
