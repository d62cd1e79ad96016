#include "certispin/audit/float64_full.hpp"

#include "certispin/audit/judge.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

std::vector<Claim> residual_claims_at(const ModelPoint& point,
                                      const std::vector<Claim>& claims) {
  std::vector<Claim> here;
  for (const Claim& claim : claims) {
    if (claim.reading == Reading::residual && claim.N == point.N && claim.g == point.g) {
      here.push_back(claim);
    }
  }
  return here;
}

void require_small_enough(const ModelPoint& point) {
  if (point.N > largest_N_with_all_vectors) {
    throw InputError(
        fmt::format("N = {} is too large for --full, which computes all eigenvectors; "
                    "expected at most {}",
                    point.N,
                    largest_N_with_all_vectors));
  }
}

Outcome<Float64Run> run_one(const Eigensolver& solver, const Float64Truth& truth) {
  try {
    return run_float64(solver, truth);
  } catch (const NumericalFailure& failure) {
    return Inconclusive{failure.what()};
  }
}

Float64FullRow row_of(const Eigensolver& solver, const Float64FullPoint& at) {
  Float64FullRow row{solver, run_one(solver, at.truth), {}};
  for (const Claim& claim : at.claims) {
    if (row.run) {
      row.verdicts.push_back(
          judge_measured(claim, residual_of(claim, row.run->residuals)));
    }
  }
  return row;
}

}  // namespace

std::vector<ModelPoint> residual_points(const std::vector<Claim>& claims) {
  std::set<ModelPoint> points;
  for (const Claim& claim : claims) {
    if (claim.reading == Reading::residual) {
      points.insert({*claim.N, *claim.g});
    }
  }
  return {points.begin(), points.end()};
}

Float64Full run_float64_full(
    const std::vector<ModelPoint>& points,
    const std::vector<Eigensolver>& solvers,
    const std::vector<Claim>& claims,
    const std::function<void(std::size_t done, std::size_t all)>& progress) {
  std::for_each(points.begin(), points.end(), require_small_enough);
  Float64Full full;
  DoubletCache cache;
  const std::size_t all = points.size() * solvers.size();
  std::size_t done = 0;
  progress(done, all);
  for (const ModelPoint& point : points) {
    full.points.push_back(
        {enclose_float64_truth(point, cache), residual_claims_at(point, claims), {}});
    for (const Eigensolver& solver : solvers) {
      full.points.back().rows.push_back(row_of(solver, full.points.back()));
      progress(++done, all);
    }
  }
  return full;
}

}  // namespace certispin
