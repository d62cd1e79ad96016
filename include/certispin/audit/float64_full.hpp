#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/audit/judgement.hpp"
#include "certispin/float64/float64_run.hpp"

#include <functional>
#include <string>
#include <vector>

namespace certispin {

/// One eigensolver at one point, and what the residual claims made there get from it.
struct Float64FullRow {
  Eigensolver solver;
  Outcome<Float64Run> run;        // Inconclusive: the eigensolver failed
  std::vector<Verdict> verdicts;  // of the point's claims, in their order; empty: no run
};

/// All eigensolvers at one point.
struct Float64FullPoint {
  Float64Truth truth;
  std::vector<Claim> claims;  // of a residual, at this point
  std::vector<Float64FullRow> rows;
};

/// Every eigensolver at every point, for every renderer.
struct Float64Full {
  std::vector<Float64FullPoint> points;
  std::vector<std::string> missing;  // libraries that are not installed
};

/// The points at which the ledger claims a residual, ascending.
[[nodiscard]] std::vector<ModelPoint> residual_points(const std::vector<Claim>& claims);

/// Runs each solver at each point, one after the other so that the times mean something.
///
/// Guarantees  one row a solver and point; InputError if an N is too large for all vectors.
[[nodiscard]] Float64Full run_float64_full(
    const std::vector<ModelPoint>& points,
    const std::vector<Eigensolver>& solvers,
    const std::vector<Claim>& claims,
    const std::function<void(std::size_t done, std::size_t all)>& progress);

}  // namespace certispin
