#pragma once

#include "certispin/audit/audit.hpp"

#include <string>

namespace certispin {

/// All that an audit of one claim found, for a person: what is claimed and where, how it is
/// read and which reals it stands for, the proved value with its evidence, the float64
/// value, the relations that it takes part in and what a referee would say.
///
/// Requires    `audit` has one claim; its relations may be the ledger's.
[[nodiscard]] std::string explain(const Audit& audit);

/// One sentence by verdict and reading: right, wrong and what to print instead, or open.
[[nodiscard]] std::string referee_sentence(const Claim& claim,
                                           const Judgement& judgement);

}  // namespace certispin
