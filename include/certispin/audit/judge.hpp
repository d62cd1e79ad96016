#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/judgement.hpp"
#include "certispin/float64/float64_doublet.hpp"
#include "certispin/model/physical_scale.hpp"
#include "certispin/quantities/doublet_cache.hpp"
#include "certispin/quantities/sequence.hpp"

namespace certispin {

/// What judging needs beside the claim.
struct Workbench {
  PhysicalScale scale;
  long digits = 20;  // to which the true value is enclosed at least
  DoubletCache& doublets;
  Float64Doublets* float64 = nullptr;  // the audited pipeline, where one was chosen
};

/// Judges a claim by its reading.
///
/// Method      rounded … much_less: the expression is enclosed at rising precision until
///             it lies inside or outside the printed set, for every real that the printed
///             inputs admit.  The other readings: their functions below.
/// Guarantees  `confirmed` and `refuted` are proved.  `not_checkable` with the reason where
///             a quantity is undefined.
[[nodiscard]] Judgement judge(const Claim& claim, const Workbench& bench);

/// A relation at every N of a range; a much_… that falls short only of its declared factor
/// is undecided.
///
/// Guarantees  `refuted` with the smallest counterexample; never `confirmed` where the
///             statement goes on beyond the range (`supported`).
[[nodiscard]] Judgement judge_over_N(const Claim& claim, const Workbench& bench);

/// Neighbours are compared over the whole range; verdicts as judge_over_N.
[[nodiscard]] Judgement judge_monotone(const Claim& claim, const Workbench& bench);

/// The maximum over a range of N: every N is enclosed; a tie between two N is decided by
/// rising precision.
[[nodiscard]] Judgement judge_peak_over_N(const Claim& claim, const Workbench& bench);

/// Where a level is passed over a range of N: every N is compared with it.
[[nodiscard]] Judgement judge_crossing_over_N(const Claim& claim, const Workbench& bench);

/// A relation on a whole range of g, halved until each piece is settled.
///
/// Method      enclosures that hold on whole intervals of g: G_loc and ⟨E_i|J_z²|E_i⟩ do
///             not increase with g, so that their values at two g enclose them in between;
///             other expressions by their derivatives in g.
/// Source      proofs/monotone_in_g.md, proofs/derivative_in_g.md
[[nodiscard]] Judgement judge_over_g(const Claim& claim, const Workbench& bench);

/// Where a level is passed over a range of g: brackets outside which the sign is proved.
[[nodiscard]] Judgement judge_crossing_over_g(const Claim& claim, const Workbench& bench);

/// The maximum over a range of g: branch and bound with the enclosures of judge_over_g.
[[nodiscard]] Judgement judge_peak_over_g(const Claim& claim, const Workbench& bench);

/// What a float64 eigensolver leaves of what is 0 in truth: `supported` if it is at most
/// ten times the printed size, `contradicted` if more.  Measured on this machine with the
/// library loaded, so never `confirmed` or `refuted`.
[[nodiscard]] Judgement judge_residual(const Claim& claim, const Workbench& bench);

/// The residual that a residual claim speaks of.
[[nodiscard]] Float64 residual_of(const Claim& claim, const Float64Residuals& residuals);

/// The verdict of judge_residual on a measured residual; undecided if it is not finite.
[[nodiscard]] Verdict judge_measured(const Claim& claim, Float64 measured);

/// limit: extrapolation in 1/N; `supported` or `contradicted`, never `confirmed`.
[[nodiscard]] Judgement judge_limit(const Claim& claim, const Workbench& bench);

/// identity: between formulas by exact polynomial arithmetic; at every point of a range of N
/// by exact arithmetic, or `supported` where only enclosures are known.
[[nodiscard]] Judgement judge_identity(const Claim& claim, const Workbench& bench);

/// The set of reals that print like a claim.
///
/// Requires    a claim with a printed number.
[[nodiscard]] PrintedSet printed_set(const Claim& claim);

/// The relation of a much_greater or much_less claim without its declared factor; absent
/// for other readings.
[[nodiscard]] std::optional<PrintedSet> bare_relation(const Claim& claim);

}  // namespace certispin
