#pragma once

#include "claims.hpp"
#include "tally.hpp"

#include <vector>

/// The checks of the campaign.  Each says `no` only where the claims contradict a theorem.
namespace certispin::test {

/// Levels: two precisions, exact and interval Sturm counts, traces, order.
[[nodiscard]] std::vector<Check> level_checks();
void check_levels(const Claims& claims, Tally& tally);

/// Eigenvectors on the full matrix: equation, norm, orthogonality, signs, recurrence.
[[nodiscard]] std::vector<Check> vector_checks();
void check_vectors(const Claims& claims, Tally& tally);

/// Sum rules: both sides, traces over all states, moments and strengths from the vectors.
[[nodiscard]] std::vector<Check> sum_rule_checks();
void check_sum_rules(const Claims& claims, Tally& tally);

/// The quantities of the registry against levels, vectors and sum rules.
[[nodiscard]] std::vector<Check> doublet_checks();
void check_doublet(const Claims& claims, Tally& tally);

/// All of them.
[[nodiscard]] std::vector<Check> all_checks();
void check_all(const Claims& claims, Tally& tally);

/// Asks the library for its claims at the case, and checks them.
void check_case(const Case& where, Tally& tally);

/// Two enclosures of one real overlap; unknown if one is unbounded.
[[nodiscard]] Truth agree(const Interval& a, const Interval& b);
/// `x` contains `exact`; unknown if it does and is wider than `enough`.
[[nodiscard]] Truth encloses(const Interval& x,
                             const Rational& exact,
                             const Rational& enough);
/// `x` has `digits` significant digits, or 2 · digits of `scale`.
[[nodiscard]] Truth is_narrow(const Interval& x, long digits, const Rational& scale);
/// `fine` lies in `coarse`.  No theorem: both contain the truth, and the finer may reach over
/// an end of the coarser.  So never `no`.
[[nodiscard]] Truth nest(const Interval& coarse, const Interval& fine);

/// ⟨a|J_z^power|b⟩ of vectors on all Dicke states.
[[nodiscard]] Interval matrix_element(const std::vector<Interval>& a,
                                      const std::vector<Interval>& b,
                                      long power);

}  // namespace certispin::test
