#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/judgement.hpp"

#include <optional>
#include <string>

namespace certispin {

/// Which of a claim's printed numbers is meant.
enum class PrintedEnd {
  whole,  // the claim as it is read
  first,  // `printed` alone: the near end of a range
  last,   // `printed_to` alone
};

/// What a printed number or relation says of its value, whatever that is.
struct PrintedReals {
  PrintedSet set;                  // every real that the text admits
  std::optional<Rational> number;  // as it stands, where one number is printed
  std::string text;                // "2.351", "[2.35, 2.40]", "(2, ∞)"
};

/// The reals that a claim stands for.
///
/// Defines     rounded, literature, runtime: half a unit of the last printed place around;
///             approximately, peaks: half the declared resolution (or printed place) around; an inequality:
///             its half line, "much" without the declared factor; range, crossing: from the
///             near end's place to the far end's; limit: an integer exactly, a number with
///             decimals to half a unit; one end of a range: half a unit around.
/// Guarantees  the set leaves out no real that the printed text admits; InputError with
///             the reason for a claim that stands for no real number (a formula, a
///             direction, a word, a residual's order of magnitude).
[[nodiscard]] PrintedReals printed_reals(const Claim& claim,
                                         PrintedEnd end = PrintedEnd::whole);

/// Some real belongs to both.
[[nodiscard]] bool meet(const PrintedSet& a, const PrintedSet& b);

/// "[2.3505, 2.3515]", "(2, ∞)": the set as a report shows it.
[[nodiscard]] std::string to_text(const PrintedSet& set);

}  // namespace certispin
