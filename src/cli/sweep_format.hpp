#pragma once

#include "certispin/report/sweep_report.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace certispin::cli {

using SweepFormat = std::function<std::string(const SweepResult&)>;

/// Adds --format and -o, as `sweep` and `merge` have them.
void add_sweep_output(CLI::App& command, std::string& format, std::string& file);

/// The renderer of that format, or of the ending of `file`; CSV on standard output.
///
/// Guarantees  InputError for another ending without a format.
[[nodiscard]] SweepFormat sweep_format(const std::string& format,
                                       const std::string& file);

}  // namespace certispin::cli
