#pragma once

#include "certispin/audit/audit.hpp"

#include <string>
#include <vector>

namespace certispin {

/// A claim or a relation of an audit, in the words that every renderer shares.
struct Finding {
  std::string id;
  std::string verdict;  // of the claim, or the agreement of the relation
  std::string where;
  std::string meaning;
  std::string printed;  // the claimed number, or the relation with the numbers put in
  std::string
      proved;  // the true value (or its estimate), or what rounding can and cannot explain
  std::string margin;    // "-" without one
  std::string sentence;  // all of it: what is printed, what is proved, how it was read
  SourcePosition position;
};

[[nodiscard]] Finding to_finding(const AuditedClaim& each);
[[nodiscard]] Finding to_finding(const Consistency& relation);

/// Everything refuted, contradicted or inconsistent, worst first: by the proved least
/// distance from the printed set in printed units, largest first, then what has none.
[[nodiscard]] std::vector<Finding> failures(const Audit& audit);

/// The claims of one verdict, in the order of the ledger.
[[nodiscard]] std::vector<Finding> findings_of(const Audit& audit, Verdict verdict);

/// The claims under one heading of the ledger.
struct Section {
  std::string title;  // the heading; the file's name where it has none
  std::vector<const AuditedClaim*> claims;
};

/// Guarantees  every claim in exactly one section; sections and claims in the order of the
///             ledger.
[[nodiscard]] std::vector<Section> by_section(const Audit& audit);

}  // namespace certispin
