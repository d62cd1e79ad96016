#pragma once

#include "certispin/float64/float64_audit.hpp"

#include <string_view>
#include <vector>

namespace certispin {

/// A float64 run at one point of a ladder.
struct Float64Step {
  ModelPoint point;
  Outcome<Float64Audit> audit;    // Inconclusive: the driver failed, in its words
  Value rounding_over_splitting;  // ε‖H‖/ΔE with ε = 2^-52
  /// Is ΔE < ε‖H‖?  Then a backward error of ε‖H‖, such as any solver may commit, can turn
  /// the doublet's vectors into any other two of the plane that they span.
  Truth unresolved = Truth::unknown;
};

/// Float64 runs of one eigensolver along one parameter, the other held.
struct Float64Ladder {
  Eigensolver solver;
  std::string parameter;  // that varies: "N" or "g"
  std::vector<Float64Step> steps;
};

/// The row of a quantity; null if it was skipped or is unknown.
[[nodiscard]] const Float64Row* find_row(const Float64Audit& audit, std::string_view id);

/// Audits `solver` at each of `points`; `parameter` is the one that varies.
///
/// Guarantees  one step a point, in order: audit_float64, and ε‖H‖/ΔE proved from ΔE and
///             ‖H‖ = |E_0|; the splitting is compared by enclosures.
[[nodiscard]] Float64Ladder climb(std::string parameter,
                                  const std::vector<ModelPoint>& points,
                                  const Eigensolver& solver,
                                  DoubletCache& cache);

/// 29 sizes from 2 to 3000 at g = 19/20, those of Table 3 among them.
[[nodiscard]] std::vector<ModelPoint> points_over_N();

/// g = 1/20 … 6/5 in fortieths at N = 370.
[[nodiscard]] std::vector<ModelPoint> points_over_g();

}  // namespace certispin
