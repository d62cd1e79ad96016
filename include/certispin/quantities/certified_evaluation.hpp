#pragma once

#include "certispin/model/physical_scale.hpp"
#include "certispin/numbers/value.hpp"
#include "certispin/quantities/doublet_cache.hpp"
#include "certispin/quantities/expression.hpp"

#include <map>
#include <string>
#include <string_view>

namespace certispin {

/// Names that stand for any real of an interval, such as a printed number for the reals
/// that print like it.  One that is a parameter replaces it in every formula.
using Inputs = std::map<std::string, RationalInterval, std::less<>>;

/// Where an expression is evaluated.
struct Problem {
  ModelPoint point;
  PhysicalScale scale;
  Inputs inputs = {};
};

/// A quantity was asked for where it is not defined (or does not exist).
class UndefinedQuantity : public InputError {
 public:
  using InputError::InputError;
};

/// The names that stand for parameters in an expression, beside the registry ids.
[[nodiscard]] bool is_parameter(std::string_view name);

/// Guarantees  InputError with the nearest id for a name that is neither a parameter, an
///             input nor a registered quantity.
void check_names(const Expression& expression, const Inputs& inputs = {});

/// Encloses an expression at one working precision.
///
/// Guarantees  contains the true value, or Inconclusive; UndefinedQuantity if a quantity in
///             it is not defined at the point.
[[nodiscard]] Outcome<Value> enclose_expression(const Expression& expression,
                                                const Problem& problem,
                                                Bits precision,
                                                DoubletCache& cache);

/// What a precision ladder reached.
struct Enclosure {
  Outcome<Value> value;
  Bits precision = 0;  // of the last rung
  long digits = 0;     // proved significant digits, at most those asked for
};

/// Digits of a printed bound: two more than are proved, so that rounding outward costs none.
inline constexpr long outward_digits = 2;

/// Why an enclosure has fewer digits than were asked for: "only 12 digits proved at 20000
/// bits".
[[nodiscard]] std::string unproved_text(const Enclosure& enclosure);

/// Working precision that usually proves `digits` digits at `point`.
[[nodiscard]] Bits first_rung(const ModelPoint& point, long digits);

/// Raises the precision until `digits` significant digits are proved, or to the cap.
[[nodiscard]] Enclosure enclose_to_digits(const Expression& expression,
                                          const Problem& problem,
                                          long digits,
                                          DoubletCache& cache);

}  // namespace certispin
