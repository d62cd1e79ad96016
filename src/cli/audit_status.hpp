#pragma once

#include "certispin/audit/audit.hpp"

namespace certispin::cli {

/// The exit status that the verdicts of an audit stand for, the worst first.
[[nodiscard]] int status_of(const Audit& audit);

/// "17 of 250 claims" on a terminal, nothing in a pipe.
void show_progress(std::size_t done, std::size_t all);

}  // namespace certispin::cli
