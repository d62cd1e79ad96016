#pragma once

#include "certispin/audit/audit.hpp"

namespace certispin::cli {

/// The exit status that the verdicts of an audit stand for, the worst first.
[[nodiscard]] int status_of(const Audit& audit);

}  // namespace certispin::cli
