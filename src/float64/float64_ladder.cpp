#include "certispin/float64/float64_ladder.hpp"

#include "certispin/float64/a_priori_bound.hpp"

#include <algorithm>
#include <utility>

namespace certispin {
namespace {

constexpr long proved_digits_of_truth = 25;

Outcome<Float64Audit> audit_at(const ModelPoint& point,
                               const Eigensolver& solver,
                               DoubletCache& cache) {
  try {
    return audit_float64({point, {}}, solver, proved_digits_of_truth, cache);
  } catch (const NumericalFailure& failure) {
    return Inconclusive{failure.what()};
  }
}

Float64Step step_at(const ModelPoint& point,
                    const Eigensolver& solver,
                    DoubletCache& cache) {
  const auto bound = enclose_mixing_bound(point, cache);
  require(bound.conclusive(), "the doublet of a ladder's point is split");
  const Interval one(1, bound->size.precision());
  return {point, audit_at(point, solver, cache), bound->size, less(one, bound->size)};
}

}  // namespace

const Float64Row* find_row(const Float64Audit& audit, std::string_view id) {
  const auto found =
      std::find_if(audit.rows.begin(), audit.rows.end(), [&](const auto& row) {
        return row.quantity->id == id;
      });
  return found == audit.rows.end() ? nullptr : &*found;
}

Float64Ladder climb(std::string parameter,
                    const std::vector<ModelPoint>& points,
                    const Eigensolver& solver,
                    DoubletCache& cache) {
  Float64Ladder ladder{solver, std::move(parameter), {}};
  for (const ModelPoint& point : points) {
    ladder.steps.push_back(step_at(point, solver, cache));
  }
  return ladder;
}

std::vector<ModelPoint> points_over_N() {
  std::vector<ModelPoint> points;
  for (const long N :
       {2,   3,   5,   7,   10,  14,  20,  30,   40,   50,   70,   100,  140,  200, 250,
        300, 370, 430, 500, 600, 700, 850, 1000, 1200, 1400, 1700, 2000, 2500, 3000}) {
    points.push_back({N, Rational(19, 20)});
  }
  return points;
}

std::vector<ModelPoint> points_over_g() {
  constexpr long N = 370;
  constexpr long parts = 40;
  std::vector<ModelPoint> points;
  for (long n = 2; n <= 48; ++n) {
    points.push_back({N, Rational(n, parts)});
  }
  return points;
}

}  // namespace certispin
