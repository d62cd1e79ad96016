#pragma once

#include "options.hpp"

namespace certispin::cli {

/// What `float64 --full` runs: lists separated by commas; empty: all there is.
struct Float64FullOptions {
  std::string N;
  std::string g;
  std::string drivers;
  std::string libraries;
};

/// Guarantees  exit status 2 if an eigensolver failed.
int run_float64_full_command(const Float64FullOptions& options,
                             const OutputOptions& output);

}  // namespace certispin::cli
