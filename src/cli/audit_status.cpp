#include "audit_status.hpp"

#include "commands.hpp"

namespace certispin::cli {

int status_of(const Audit& audit) {
  const auto counts = audit.summary();
  const auto any = [&](Verdict verdict) { return counts.contains(verdict); };
  const auto agreements = count_agreements(audit.consistency);
  const bool contradicts_itself = agreements.contains(Agreement::inconsistent);
  if (any(Verdict::refuted) || any(Verdict::contradicted) || contradicts_itself) {
    return something_refuted;
  }
  if (any(Verdict::undecided) || agreements.contains(Agreement::undecided)) {
    return something_undecided;
  }
  const bool checked = any(Verdict::confirmed) || any(Verdict::supported);
  return checked ? all_confirmed : nothing_checked;
}

}  // namespace certispin::cli
