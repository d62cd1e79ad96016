#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <vector>

/// An audit for other programs.  Numbers are decimal strings, rounded outward: lower ≤ true
/// value ≤ upper.  What cannot be known is an empty cell or null, never a zero.
namespace certispin {

/// RFC 4180 with a heading, LF at the end of lines.  One row a claim (kind = claim) in the
/// order of the ledger, then one a relation between printed numbers (kind = relation, its
/// agreement as verdict).
[[nodiscard]] std::string to_csv(const Audit& audit);

/// GitHub's Markdown, for the summary of a CI step: counts, differences from the approved
/// verdicts, failures with the worst first, what is undecided, and all claims folded away.
///
/// Guarantees  at most 1,000,000 bytes (a step summary may have 1 MiB); rows that are left
///             out are counted in a sentence.
[[nodiscard]] std::string to_markdown(const Audit& audit,
                                      const std::vector<std::string>& differences = {});

/// JUnit XML: a test suite for each section of the ledger and one for the relations between
/// printed numbers.  refuted, contradicted, inconsistent: failure.  undecided: error, for
/// that is JUnit's word for a test that came to no result.  not_checkable: skipped, with the
/// reason.
[[nodiscard]] std::string to_junit(const Audit& audit);

/// SARIF 2.1.0 as GitHub code scanning reads it, at file:line:column of the ledger, with
/// one rule a verdict.  refuted, contradicted, inconsistent: error.  undecided: warning.
/// What is confirmed, supported, consistent or not checkable would be an alert that nobody
/// can close: it is counted in the run's properties.
[[nodiscard]] std::string to_sarif(const Audit& audit);

/// HEPData submission as one YAML file of several documents (HEPData's single-file form):
/// a comment, then one table a section: claim, N and g as independent variables; the proved
/// value with the distances to both ends of its enclosure as asymmetric error, the
/// printed number with its cell, margin, reading and verdict as dependent ones; and a table of the
/// relations between printed numbers.
///
/// Guarantees  value + minus ≤ true value ≤ value + plus.  A value that is known exactly
///             has no error, for HEPData refuses errors of zero.
[[nodiscard]] std::string to_hepdata(const Audit& audit);

}  // namespace certispin
