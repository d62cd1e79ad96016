#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <vector>

namespace certispin {

/// A document for pdfLaTeX with the packages of a plain installation: counts, what differs
/// from the approved verdicts, everything refuted, contradicted or inconsistent with the
/// worst first, what is undecided, the tables of the paper with proved digits, every claim
/// by section, and what it was made with.
///
/// Guarantees  compiles whatever the texts of the ledger hold.
[[nodiscard]] std::string to_latex(const Audit& audit,
                                   const std::vector<std::string>& differences = {});

/// Definitions to \input into a paper of one's own: \certispin{ID} gives the proved digits
/// of a claim, \certispinPrinted, \certispinVerdict, \certispinMargin, \certispinLower and
/// \certispinUpper (lower ≤ true value ≤ upper) the rest.  An unknown id is an error of
/// LaTeX that names it.
[[nodiscard]] std::string to_latex_macros(const Audit& audit);

}  // namespace certispin
