#pragma once

#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/value.hpp"

#include <string>

namespace certispin {

/// The ends of an enclosure as decimals: lower ≤ every real of it ≤ upper.
struct BoundsText {
  std::string lower;
  std::string upper;
};

/// Guarantees  `significant` digits, the lower end rounded down, the upper end up; an
///             end that is a shorter decimal is printed exactly.
[[nodiscard]] BoundsText to_bounds_text(const Interval& x, long significant);
/// The same of an exact value: both texts are it exactly where that takes at most
/// `significant` digits.
[[nodiscard]] BoundsText to_bounds_text(const Value& x, long significant);

/// Encloses the decimal `text`, whatever its exponent.
///
/// Requires    a decimal as these functions write it.
[[nodiscard]] Interval enclose_decimal(const std::string& text, Bits precision);

/// The number of significant digits that the enclosure proves: the largest D ≤ `most`
/// with (upper − lower) ≤ 10^-D · min |x|.
///
/// Guarantees  `most` for a point, 0 for an enclosure of zero that is not a point.
[[nodiscard]] long proved_digits(const Interval& x, long most);
[[nodiscard]] long proved_digits(const Value& x, long most);

/// Only proved digits, for a person: "2838.93…" when both ends begin so (truncated, never
/// rounded), "487.5" when exact, and where the digits cannot be told (the enclosure holds
/// a short decimal) "0.25 ± 1.2e-30", which contains the enclosure.
[[nodiscard]] std::string to_proved_text(const Interval& x, long significant);
[[nodiscard]] std::string to_proved_text(const Value& x, long significant);

}  // namespace certispin
