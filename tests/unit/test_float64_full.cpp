// Every eigensolver at every point, beside what is proved and what is claimed.

#include "certispin/audit/float64_full.hpp"
#include "certispin/audit/judge.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/report/float64_full_report.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

using namespace certispin;

namespace {

ModelPoint point(long N, const char* g) {
  return {N, parse_rational(g)};
}

std::string residual_claim(const std::string& id,
                           const std::string& residual,
                           const std::string& printed,
                           const std::string& N) {
  return "[[claim]]\nid = \"" + id + "\"\nwhere = \"w\"\nmeaning = \"m\"\n" +
         "reading = \"residual\"\nresidual = \"" + residual + "\"\nprinted = \"" +
         printed + "\"\nat = { N = \"" + N + "\", g = \"1/2\" }\n";
}

std::vector<Claim> claims() {
  const TemporaryLedger file("section = \"s\"\n" +
                             residual_claim("loose", "completeness", "1", "20") +
                             residual_claim("tight", "parity", "1e-30", "20") +
                             residual_claim("other", "relative_completeness", "1", "9"));
  return read_ledger(file.path());
}

Float64Full run(const std::vector<ModelPoint>& points,
                const std::vector<Eigensolver>& solvers) {
  return run_float64_full(points, solvers, claims(), [](auto, auto) {});
}

std::vector<Eigensolver> default_solvers() {
  const std::vector<Driver> drivers = all_drivers();
  return {drivers.begin(), drivers.end()};
}

/// The upper end of an enclosure as a double, for comparison with uncertified numbers.
double upper(const Interval& x) {
  return mpfr_get_d(x.upper(), MPFR_RNDU);
}

}  // namespace

TEST_CASE("the points of a ledger's residual claims are found once, in order") {
  CHECK(residual_points(claims()) ==
        std::vector<ModelPoint>{point(9, "1/2"), point(20, "1/2")});
}

TEST_CASE("each driver has a row with its verdict on each claim at the point") {
  const Float64Full full = run({point(20, "1/2")}, default_solvers());
  REQUIRE(full.points.size() == 1);
  const Float64FullPoint& at = full.points.front();
  REQUIRE(at.claims.size() == 2);
  REQUIRE(at.rows.size() == all_drivers().size());
  for (const Float64FullRow& row : at.rows) {
    CAPTURE(to_text(row.solver.driver()));
    CHECK(row.verdicts == std::vector{Verdict::supported, Verdict::contradicted});
    REQUIRE(row.run);
    CHECK(row.run->seconds > 0);
    CHECK(row.run->delta_E.error.correct_digits >= 5);
    CHECK(upper(*row.run->J_01.error.relative) < 1e-13);
    CHECK(upper(*row.run->G_01.error.relative) < 1e-13);
    CHECK(row.run->mixing_within_bound == Truth::yes);
    CHECK(upper(row.run->mixing_0->outside) < 1e-13);
    CHECK(row.run->completeness_of_all.absolute.value >=
          row.run->residuals.completeness.value);
    CHECK(row.run->residuals.parity.value >= row.run->residuals.even_parity.value);
  }
}

TEST_CASE("the residuals are those that the ledger's claims are judged by") {
  const Float64Full full = run({point(20, "1/2")}, {Driver::dsyevd});
  Float64Doublets doublets(Driver::dsyevd);
  DoubletCache cache;
  const Judgement judgement =
      judge(full.points.front().claims.front(), {{}, 20, cache, &doublets});
  const Float64Residuals& residuals = full.points.front().rows.front().run->residuals;
  CHECK(judgement.float64->value == residuals.completeness.value);
  CHECK(judgement.note.find(platform_text(Driver::dsyevd)) != std::string::npos);
}

TEST_CASE("where the splitting is below a rounding, the doublet mixes") {
  const Float64Full full = run({point(300, "1/2")}, default_solvers());
  const Float64Truth& truth = full.points.front().truth;
  CHECK(certainly_less(Interval(1, 53), truth.mixing_bound->size));
  CHECK(truth.mixing_bound->sine.contains(Rational(1)));
  for (const Float64FullRow& row : full.points.front().rows) {
    CAPTURE(to_text(row.solver.driver()));
    CHECK(row.run->delta_E.error.correct_digits == 0);
    CHECK(row.run->mixing_within_bound == Truth::yes);
    CHECK(upper(row.run->mixing_0->outside) < 1e-10);
    // the part of the wrong parity, summed in double precision without any proof
    Float64Doublets doublets(row.solver);
    if (computes_all_vectors(row.solver.driver())) {
      const double wrong = doublets.at(truth.point).parity_mixing.value;
      const double sine =
          std::max(upper(row.run->mixing_0->sine), upper(row.run->mixing_1->sine));
      CHECK(std::abs(sine - wrong) < 1e-8);
    }
  }
}

TEST_CASE("a point that is too large is refused before any run") {
  CHECK_THROWS_WITH(run({point(20, "1/2"), point(4001, "6/5")}, {Driver::eigen}),
                    "N = 4001 is too large for --full, which computes all eigenvectors; "
                    "expected at most 4000");
}

TEST_CASE("an eigensolver that fails keeps its row and says why") {
  Float64Full full = run({point(20, "1/2")}, {Driver::eigen});
  full.points.front().rows.push_back(
      {Driver::eigen, Inconclusive{"it did not converge"}, {}});
  CHECK(to_text(full).find("\neigen, -: it did not converge\n") != std::string::npos);
  const auto rows = nlohmann::json::parse(to_json(full)).at("points").at(0).at("rows");
  CHECK(rows.at(0).contains("residuals"));
  CHECK(rows.at(1).at("failed") == "it did not converge");
  CHECK_FALSE(rows.at(1).contains("residuals"));
}

TEST_CASE("without a splitting there is no angle, and the reports say so") {
  const Float64Full full = run({point(4, "0")}, {Driver::eigen});
  const std::string text = to_text(full);
  CHECK(text.find("no a-priori bound: the doublet is not split") != std::string::npos);
  CHECK(text.find("no mixing: at g = 0") != std::string::npos);
  const auto document = nlohmann::json::parse(to_json(full));
  const auto& at = document.at("points").at(0);
  CHECK(at.at("sine_bound").is_null());
  CHECK(at.at("rows").at(0).at("mixing_0").contains("none"));
}

TEST_CASE("the JSON holds both ends of what is proved") {
  const auto document =
      nlohmann::json::parse(to_json(run({point(20, "1/2")}, {Driver::eigen})));
  const auto& at = document.at("points").at(0);
  const auto& row = at.at("rows").at(0);
  CHECK(row.at("library") == "-");
  CHECK(row.at("verdicts").at("loose") == "supported");
  CHECK(row.at("mixing_within_bound") == true);
  const auto number = [](const nlohmann::json& text) {
    return std::stod(text.get<std::string>());
  };
  const auto& sine = row.at("mixing_0").at("sine");
  CHECK(number(sine.at("lower")) <= number(sine.at("upper")));
  CHECK(number(sine.at("upper")) <= number(at.at("sine_bound").at("upper")));
  CHECK(document.at("libraries").empty());
}
