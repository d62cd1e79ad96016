#include "float64_full.hpp"

#include "certispin/audit/ledger.hpp"
#include "certispin/report/float64_full_report.hpp"
#include "certispin/report/output.hpp"
#include "commands.hpp"
#include "data_directory.hpp"
#include "progress.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin::cli {
namespace {

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  std::size_t first = 0;
  while (first <= list.size()) {
    const std::size_t end = std::min(list.find(',', first), list.size());
    parts.push_back(list.substr(first, end - first));
    first = end + 1;
  }
  return parts;
}

std::vector<ModelPoint> points_of(const Float64FullOptions& options,
                                  const std::vector<Claim>& claims) {
  if (options.N.empty() != options.g.empty()) {
    throw InputError(
        "--full got one of -N and -g alone; expected both, or neither for the points of "
        "the ledger's residual claims");
  }
  if (options.N.empty()) {
    return residual_points(claims);
  }
  std::vector<ModelPoint> points;
  const Rational g = parse_g(options.g);
  for (const std::string& N : split(options.N)) {
    points.push_back({parse_N(N), g});
  }
  return points;
}

std::vector<Driver> drivers_of(const std::string& list) {
  if (list.empty()) {
    return all_drivers();
  }
  std::vector<Driver> drivers;
  for (const std::string& name : split(list)) {
    drivers.push_back(parse_driver(name));
  }
  return drivers;
}

std::vector<LapackLibrary> libraries_of(const std::string& list) {
  std::vector<LapackLibrary> libraries;
  if (list.empty()) {
    for (const std::string_view name : installed_lapack_libraries()) {
      libraries.emplace_back(name);
    }
    return libraries;
  }
  for (const std::string& name : split(list)) {
    libraries.emplace_back(name);
  }
  return libraries;
}

/// Each driver in each library; Eigen, which has none, once.
std::vector<Eigensolver> solvers_of(const Float64FullOptions& options) {
  const std::vector<LapackLibrary> libraries = libraries_of(options.libraries);
  std::vector<Eigensolver> solvers;
  for (const Driver driver : drivers_of(options.drivers)) {
    if (driver == Driver::eigen) {
      solvers.emplace_back(driver);
      continue;
    }
    for (const LapackLibrary& library : libraries) {
      solvers.emplace_back(driver, library);
    }
  }
  if (solvers.empty()) {
    static_cast<void>(default_lapack_library());  // says what to install
  }
  return solvers;
}

bool any_failed(const Float64Full& full) {
  return std::any_of(full.points.begin(), full.points.end(), [](const auto& point) {
    return std::any_of(point.rows.begin(), point.rows.end(), [](const auto& row) {
      return !row.run.conclusive();
    });
  });
}

}  // namespace

int run_float64_full_command(const Float64FullOptions& options,
                             const OutputOptions& output) {
  const std::vector<Claim> claims = read_ledger(default_ledger());
  const auto points = points_of(options, claims);
  Float64Full full =
      run_float64_full(points, solvers_of(options), claims, show_progress("runs"));
  if (options.libraries.empty()) {
    for (const std::string_view name : missing_lapack_libraries()) {
      full.missing.emplace_back(name);
    }
  }
  write_output(output.file, output.format == "json" ? to_json(full) : to_text(full));
  return any_failed(full) ? something_undecided : all_confirmed;
}

}  // namespace certispin::cli
