#pragma once

#include "certispin/numbers/printed_decimal.hpp"
#include "certispin/numbers/value.hpp"

#include <optional>
#include <string>

namespace certispin {

/// The ends of a bounded enclosure, exactly; twice the value itself where that is exact.
[[nodiscard]] RationalInterval rational_bounds(const Value& x);

/// The decimal that `x` prints as when rounded to a multiple of `place`, in the style of
/// `like`: as many decimals, and its power of ten if it has one.
///
/// Requires    place > 0.
/// Guarantees  every real of `x` rounds to it (an exact tie away from zero); absent where
///             the enclosure does not decide.
[[nodiscard]] std::optional<std::string> rounded_text(const Value& x,
                                                      const PrintedDecimal& like,
                                                      const Rational& place);

}  // namespace certispin
