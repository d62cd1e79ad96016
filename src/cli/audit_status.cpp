#include "audit_status.hpp"

#include "commands.hpp"

#include <cstdio>
#include <unistd.h>

namespace certispin::cli {

void show_progress(std::size_t done, std::size_t all) {
  if (isatty(STDERR_FILENO) == 0) {
    return;
  }
  std::fprintf(stderr, done == all ? "\r\033[K" : "\r%zu of %zu claims", done, all);
  std::fflush(stderr);
}

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
