#pragma once

#include "certispin/quantities/certified_evaluation.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace certispin::cli {

/// -N, -g and the physical scale, as they were typed.
struct ProblemOptions {
  std::string N;
  std::string g;
  std::string temperature;
  std::string gamma_phi;
  std::string J_angular;
  std::string calibration_N;
  std::string calibration_g;

  void add_to(CLI::App& command);
  void add_scale_to(CLI::App& command);
  /// Guarantees  the scale, or InputError.
  [[nodiscard]] PhysicalScale read_scale() const;
  /// Guarantees  the problem, or InputError.
  [[nodiscard]] Problem read() const;
};

/// Where a command writes, and in which of its formats.
struct OutputOptions {
  std::string format = "text";
  std::string file;  // empty: standard output

  /// Adds --format, one of `formats`, and -o.
  void add_to(CLI::App& command, const std::vector<std::string>& formats);
};

/// Adds -o; a folder is refused before any work.
CLI::Option* add_output_file(CLI::App& command, std::string& file);

/// Adds --blas, the library of the double-precision eigensolver.
void add_blas_option(CLI::App& command, std::string& library);

/// An integer from 1 to the cap.  Guarantees  InputError otherwise.
[[nodiscard]] long parse_digits(const std::string& text);

}  // namespace certispin::cli
