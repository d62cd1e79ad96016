#pragma once

#include "certispin/report/scan_report.hpp"
#include "options.hpp"

namespace certispin::cli {

/// An expression over a range of N or of g, as it was typed.
struct ScanOptions {
  std::string over;
  ProblemOptions problem;
  std::string digits = "30";
  OutputOptions output;
  std::string expression;

  void add_to(CLI::App& command);
  /// Guarantees  the subject with known names, or InputError.
  [[nodiscard]] ScanSubject read() const;
};

}  // namespace certispin::cli
