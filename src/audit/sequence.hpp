#pragma once

#include "certispin/audit/judge.hpp"
#include "certispin/quantities/sequence.hpp"

namespace certispin {

/// The precision from which on more bits decide nothing: that of the ladder, or less where
/// printed inputs keep every enclosure wide.
[[nodiscard]] Bits useful_precision(const Claim& claim);

/// The expression of a claim over N, with the doublets that all claims share.
[[nodiscard]] Sequence sequence_of(const Claim& claim, const Workbench& bench);

/// Inside or outside, at rising precision; unknown only at the cap.
[[nodiscard]] Truth decide(Sequence& sequence, long N, const PrintedSet& cell);

}  // namespace certispin
