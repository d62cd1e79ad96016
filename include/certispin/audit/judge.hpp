#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/judgement.hpp"
#include "certispin/model/physical_scale.hpp"
#include "certispin/quantities/doublet_cache.hpp"

#include <stdexcept>

namespace certispin {

/// What judging needs beside the claim.
struct Workbench {
  PhysicalScale scale;
  long digits = 20;  // to which the true value is enclosed at least
  DoubletCache& doublets;
};

/// A term that is not enclosed at the precision cap: the claim is undecided.
class UndecidedTerm : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Judges a claim by its reading.
///
/// Method      rounded … much_less: the expression is enclosed at rising precision until
///             it lies inside or outside the printed set.  The other readings: their
///             functions below.
/// Guarantees  `confirmed` and `refuted` are proved.  `not_checkable` with the reason where
///             a quantity is undefined.
[[nodiscard]] Judgement judge(const Claim& claim, const Workbench& bench);

/// range, peak_over_N, crossing: every N of the range is enclosed; a tie between two N is
/// decided by rising precision.
[[nodiscard]] Judgement judge_over_N(const Claim& claim, const Workbench& bench);

/// peak_over_g: branch and bound over g with enclosures that hold on whole intervals of g.
///
/// Method      G_loc and ⟨E_i|J_z²|E_i⟩ do not increase with g, so that their values at two
///             g enclose them in between; an expression of these (and N, g) is enclosed on
///             an interval of g by interval arithmetic.
/// Source      proofs/monotone_in_g.md
[[nodiscard]] Judgement judge_peak_over_g(const Claim& claim, const Workbench& bench);

/// limit: extrapolation in 1/N; `supported` or `contradicted`, never `confirmed`.
[[nodiscard]] Judgement judge_limit(const Claim& claim, const Workbench& bench);

/// identity: exact equality at every point of the range, or `supported` where only
/// enclosures are known.
[[nodiscard]] Judgement judge_identity(const Claim& claim, const Workbench& bench);

/// The set of reals that print like a rounded, …, much_less, range or peak claim.
[[nodiscard]] PrintedSet printed_set(const Claim& claim);

}  // namespace certispin
