#pragma once

#include "certispin/float64/float64.hpp"
#include "certispin/numbers/printed_decimal.hpp"
#include "certispin/numbers/truth.hpp"
#include "certispin/numbers/value.hpp"

#include <optional>

namespace certispin {

/// The digits of a correct double-precision number.
inline constexpr long most_float64_digits = 17;

/// The proved error of a double-precision number.
struct Float64Error {
  std::optional<Interval> absolute;  // |value − truth|; absent if infinite or NaN
  std::optional<Interval> relative;  // |value/truth − 1|; absent also if truth may be 0
  long correct_digits = 0;
};

/// Encloses the error of `value`, which enters exactly as the dyadic rational it is.
///
/// Defines     correct_digits = ⌊−log10 |value/truth − 1|⌋ within 0…17; for a value that
///             equals an exact truth 17.
/// Requires    `truth` contains the true value.
/// Guarantees  contains the errors; correct_digits is a proved lower bound, 0 where there
///             is no relative error.
[[nodiscard]] Float64Error enclose_float64_error(Float64 value,
                                                 const Value& truth,
                                                 Bits precision);

/// Would `value`, printed with as many decimals as `printed` and in its format, show the
/// same number?
///
/// Defines     value rounded to the printed unit, ties to even, equals the printed number.
///             In the format d.ddde±x the unit follows the value's own decade: 9.6e-9 does
///             not print like 1.0e-8.
/// Guarantees  exact rational arithmetic; false if `value` is infinite or NaN.
[[nodiscard]] bool prints_like(Float64 value, const PrintedDecimal& printed);

/// Would `value` and the true value show the same number when printed to `significant`
/// digits?
///
/// Defines     each rounded to nearest in its own decade, ties to even.
/// Requires    `truth` contains the true value; significant ≥ 1.
/// Guarantees  yes and no are proved; unknown where the enclosure does not decide.  An
///             infinite value or NaN: no.
[[nodiscard]] Truth prints_same_digits(Float64 value,
                                       const Value& truth,
                                       long significant);

}  // namespace certispin
