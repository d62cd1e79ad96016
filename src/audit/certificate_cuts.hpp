#pragma once

#include "certispin/audit/judge.hpp"

#include <vector>

namespace certispin {

/// Cuts of the range of g of a claim, ascending: on each piece between them the claim is
/// settled in the sense of docs/certificate.md.
///
/// Method      the range is halved until each piece is.
/// Requires    a claim over g and its verdict, which is proved and no refuted relation.
/// Guarantees  Inconclusive after too many pieces.
[[nodiscard]] Outcome<std::vector<Rational>> find_cuts(const Claim& claim,
                                                       const Judgement& judgement,
                                                       DoubletCache& cache);

}  // namespace certispin
