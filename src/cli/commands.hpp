#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace certispin::cli {

/// Runs a parsed command; returns the exit status.
using Run = std::function<int()>;

/// Each adds its sub-command to `app` and returns what runs it.
[[nodiscard]] Run add_compute(CLI::App& app);
[[nodiscard]] Run add_crossing(CLI::App& app);
[[nodiscard]] Run add_explain(CLI::App& app);
[[nodiscard]] Run add_figure(CLI::App& app);
[[nodiscard]] Run add_float64(CLI::App& app);
[[nodiscard]] Run add_limit(CLI::App& app);
[[nodiscard]] Run add_audit(CLI::App& app);
[[nodiscard]] Run add_certify(CLI::App& app);
[[nodiscard]] Run add_coverage(CLI::App& app);
[[nodiscard]] Run add_consistency(CLI::App& app);
[[nodiscard]] Run add_merge(CLI::App& app);
[[nodiscard]] Run add_peak(CLI::App& app);
[[nodiscard]] Run add_prove(CLI::App& app);
[[nodiscard]] Run add_spectrum(CLI::App& app);
[[nodiscard]] Run add_sweep(CLI::App& app);
[[nodiscard]] Run add_table(CLI::App& app);

/// Exit statuses of the program.
enum ExitStatus : int {
  all_confirmed = 0,
  something_refuted = 1,  // or inconsistent
  something_undecided = 2,
  bad_input = 3,
  nothing_checked = 4,
};

}  // namespace certispin::cli
