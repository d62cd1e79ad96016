#pragma once

#include "certispin/audit/judgement.hpp"
#include "certispin/quantities/extrapolation.hpp"
#include "certispin/quantities/large_N_laws.hpp"

#include <optional>
#include <vector>

/// Extrapolated limits against what they should be: never a proof.
namespace certispin {

/// Supported where the estimate and the target have a real in common and the estimated
/// error is below a thousandth of their size; contradicted where `slack` beyond the
/// estimated error does not reach the target; undecided otherwise.
[[nodiscard]] Verdict compare(const Estimate& found,
                              const Interval& target,
                              const Interval& slack);

/// One coefficient of a large-N series.
struct LawCheck {
  Estimate found;
  long digits = 0;  // that the error estimate leaves
  std::optional<Value> closed_form;
  long agreement = 0;  // digits that the middle of the estimate shares with it
  Verdict verdict = Verdict::undecided;  // of the closed form, if there is one
};

/// The coefficients that were found to at least three digits or to be 0, and L_0 in any case, against
/// the closed forms of `law`, which may be nullptr.
///
/// Method      compare, with a slack of 10 estimated errors.
/// Requires    0 < g < 1 if there is a law.
/// Guarantees  an irregular sequence has only L_0, undecided.
[[nodiscard]] std::vector<LawCheck> check_law(const Extrapolation& found,
                                              const LargeNLaw* law,
                                              const Rational& g);

}  // namespace certispin
