#pragma once

#include "certispin/numbers/rational.hpp"

#include <string>
#include <string_view>

namespace certispin {

/// A closed interval with rational ends.
struct RationalInterval {
  Rational lower;
  Rational upper;
};

/// A decimal as it is printed: its text, its exact value and the unit of its last place.
class PrintedDecimal {
 public:
  /// Reads "2.351", "-0.5", "5.7e-9".
  ///
  /// Guarantees  InputError unless the text is a plain ASCII decimal.
  explicit PrintedDecimal(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const Rational& value() const { return value_; }
  /// One unit in the last printed place: 0.001 for "2.351", 1e-10 for "5.7e-9".
  [[nodiscard]] const Rational& unit() const { return unit_; }

  /// The reals that may print like this when rounded to nearest, ties either way:
  /// value ± unit/2, closed.
  [[nodiscard]] RationalInterval rounding_cell() const;

  /// The reals that print like this when truncated toward zero:
  /// value and what lies from it up to value + unit (down to value − unit after a minus
  /// sign).  The far end is given and does not belong: it prints as the next decimal.
  [[nodiscard]] RationalInterval truncation_cell() const;

 private:
  std::string text_;
  Rational value_;
  Rational unit_;
};

}  // namespace certispin
