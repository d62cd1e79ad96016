#include "certispin/report/float64_full_report.hpp"
#include "float64_full_text.hpp"

#include <nlohmann/json.hpp>

namespace certispin {
namespace {

using Json = nlohmann::ordered_json;

constexpr long shown_digits = 6;

Json bounds_json(const Interval& x) {
  const BoundsText bounds = to_bounds_text(x, shown_digits);
  return {{"lower", bounds.lower}, {"upper", bounds.upper}};
}

Json error_json(const std::optional<Interval>& error) {
  return error ? bounds_json(*error) : Json(nullptr);
}

Json mixing_json(const Outcome<Mixing>& mixing) {
  if (!mixing) {
    return {{"none", mixing.why().reason}};
  }
  return {{"sine", bounds_json(mixing->sine)}, {"outside", bounds_json(mixing->outside)}};
}

Json measured_json(const Float64Measured& measured) {
  return {{"float64", shortest_text(measured.value)},
          {"absolute_error", error_json(measured.error.absolute)},
          {"relative_error", error_json(measured.error.relative)},
          {"correct_digits", measured.error.correct_digits}};
}

Json residuals_json(const Float64Run& run) {
  return {{"parity_even", shortest_text(run.residuals.even_parity)},
          {"parity_all", shortest_text(run.residuals.parity)},
          {"completeness", shortest_text(run.residuals.completeness)},
          {"relative_completeness", shortest_text(run.residuals.relative_completeness)},
          {"completeness_all", shortest_text(run.completeness_of_all.absolute)},
          {"relative_completeness_all", shortest_text(run.completeness_of_all.relative)}};
}

Json truth_json(Truth truth) {
  return truth == Truth::unknown ? Json(nullptr) : Json(truth == Truth::yes);
}

Json row_json(const Float64FullRow& row, const std::vector<Claim>& claims) {
  Json entry{{"driver", to_text(row.solver.driver())},
             {"library", library_name(row.solver)}};
  if (!row.run) {
    entry["failed"] = row.run.why().reason;
    return entry;
  }
  const Float64Run& run = *row.run;
  entry["seconds"] = seconds_text(run);
  entry["residuals"] = residuals_json(run);
  entry["delta_E"] = measured_json(run.delta_E);
  entry["J_01"] = measured_json(run.J_01);
  entry["G_01"] = measured_json(run.G_01);
  entry["mixing_0"] = mixing_json(run.mixing_0);
  entry["mixing_1"] = mixing_json(run.mixing_1);
  entry["mixing_within_bound"] = truth_json(run.mixing_within_bound);
  entry["verdicts"] = Json::object();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    entry["verdicts"][claims[i].id] = to_text(row.verdicts[i]);
  }
  return entry;
}

Json point_json(const Float64FullPoint& point) {
  Json claims = Json::array();
  for (const Claim& claim : point.claims) {
    claims.push_back({{"id", claim.id},
                      {"where", claim.where},
                      {"residual", to_text(claim.residual)},
                      {"printed", claim.printed}});
  }
  const auto& bound = point.truth.mixing_bound;
  Json rows = Json::array();
  for (const Float64FullRow& row : point.rows) {
    rows.push_back(row_json(row, point.claims));
  }
  return {{"N", std::to_string(point.truth.point.N)},
          {"g", to_fraction_text(point.truth.point.g)},
          {"rounding_over_splitting", bound ? bounds_json(bound->size) : Json(nullptr)},
          {"sine_bound", bound ? bounds_json(bound->sine) : Json(nullptr)},
          {"claims", std::move(claims)},
          {"rows", std::move(rows)}};
}

Json platform_json(const LapackPlatform& platform) {
  return {{"name", platform.name},
          {"lapack", platform.lapack},
          {"blas", platform.blas},
          {"core", platform.core.empty() ? Json(nullptr) : Json(platform.core)},
          {"threads", platform.threads ? Json(*platform.threads) : Json(nullptr)}};
}

}  // namespace

std::string to_json(const Float64Full& full) {
  Json points = Json::array();
  for (const Float64FullPoint& point : full.points) {
    points.push_back(point_json(point));
  }
  Json libraries = Json::array();
  for (const Eigensolver& solver : platforms(full)) {
    if (solver.lapack()) {
      libraries.push_back(platform_json(solver.lapack()->platform()));
    }
  }
  const Json document{{"schema", "certispin/float64_full/1"},
                      {"libraries", std::move(libraries)},
                      {"eigen", platform_text(Driver::eigen)},
                      {"not_installed", full.missing},
                      {"points", std::move(points)}};
  return document.dump(2) + '\n';
}

}  // namespace certispin
