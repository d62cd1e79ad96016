#pragma once

#include "certispin/audit/float64_full.hpp"
#include "float64_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace certispin {

/// openblas, reference or a file's name; Eigen has no library.
inline std::string library_name(const Eigensolver& solver) {
  return solver.lapack() ? solver.lapack()->platform().name : "-";
}

inline std::string seconds_text(const Float64Run& run) {
  return fmt::format("{:.3f}", run.seconds);
}

/// One eigensolver of each platform, in the order of the rows.
inline std::vector<Eigensolver> platforms(const Float64Full& full) {
  std::vector<Eigensolver> solvers;
  for (const Float64FullPoint& point : full.points) {
    for (const Float64FullRow& row : point.rows) {
      const auto same = [&](const Eigensolver& each) {
        return platform_text(each) == platform_text(row.solver);
      };
      if (std::none_of(solvers.begin(), solvers.end(), same)) {
        solvers.push_back(row.solver);
      }
    }
  }
  return solvers;
}

}  // namespace certispin
