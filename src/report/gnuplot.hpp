#pragma once

#include <string>

namespace certispin {

/// What gnuplot prints for `script`; no shell takes part and no file is left behind.
///
/// Guarantees  GnuplotFailure if it is not in PATH, or with its first message if it fails.
[[nodiscard]] std::string run_gnuplot(const std::string& script);

}  // namespace certispin
