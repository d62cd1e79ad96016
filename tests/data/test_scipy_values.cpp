// SciPy's float64 values as they are stored in reference_data/float64, against what is
// proved and against the approved verdicts on Appendix A.

#include "certispin/audit/audit.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/float64/a_priori_bound.hpp"
#include "certispin/float64/float64_error.hpp"
#include "certispin/quantities/name_resolution.hpp"
#include "support/catch.hpp"
#include "support/oracle_values.hpp"

#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace certispin;
using namespace certispin::test;

namespace {

const std::string data = CERTISPIN_SOURCE_DIR "/reference_data/";
constexpr const char* doublet_ids[]{
    "E_0", "E_1", "E_2", "E_3", "delta_E", "Jz2_0", "Jz2_1", "J_01"};

std::string file_text(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const nlohmann::json& scipy() {
  static const auto all =
      nlohmann::json::parse(file_text(data + "float64/scipy_values.json"));
  return all;
}

std::string name_of(const nlohmann::json& record) {
  return fmt::format("{} {} {} {}",
                     record.at("library").get<std::string>(),
                     record.at("driver").get<std::string>(),
                     record.at("N").get<std::string>(),
                     record.at("g").get<std::string>());
}

Float64 value_of(const nlohmann::json& record, const std::string& id) {
  return {std::stod(record.at(id).get<std::string>())};
}

Float64Error error_of(const nlohmann::json& record,
                      const std::string& id,
                      DoubletCache& cache) {
  constexpr long digits = 25;
  const Problem problem{point_of(record), {}};
  const Enclosure truth = enclose_to_digits(parse_expression(id), problem, digits, cache);
  REQUIRE(truth.value);
  return enclose_float64_error(value_of(record, id), *truth.value, truth.precision);
}

/// ΔE < factor · ε‖H‖, proved.
bool certainly_lost(const ModelPoint& point, DoubletCache& cache, long factor = 1) {
  constexpr Bits bits = 128;
  const auto doublet = cache.at(point, bits, false);
  REQUIRE(doublet);
  const Interval rounding(factor * power(Rational(2), -52), bits);
  return certainly_less(doublet->delta_E.enclosure(bits),
                        rounding * abs(doublet->E_0.enclosure(bits)));
}

std::vector<Claim> residual_claims() {
  std::vector<Claim> claims = read_ledger(data + "which_coherence_decoheres");
  std::erase_if(claims, [](const Claim& c) { return c.reading != Reading::residual; });
  return claims;
}

std::string name_of(Residual residual) {
  return residual == Residual::parity         ? "parity_even"
         : residual == Residual::completeness ? "completeness"
                                              : "relative_completeness";
}

/// As judge_residual does: ten times the printed size supports it.
Verdict verdict_of(const Claim& claim, Float64 measured) {
  return to_rational(measured) <= claim.number->value() * 10 ? Verdict::supported
                                                             : Verdict::contradicted;
}

/// A line of the table in the folder's README.
std::string table_line(const Claim& claim, const nlohmann::json& record) {
  const Float64 measured = value_of(record, name_of(claim.residual));
  return fmt::format("| {} | {} | {} | {:.2e} | {} |",
                     claim.id,
                     record.at("library").get<std::string>(),
                     record.at("driver").get<std::string>(),
                     measured.value,
                     to_text(verdict_of(claim, measured)));
}

}  // namespace

TEST_CASE("every point was run with both drivers on both libraries") {
  std::set<std::string> names;
  std::set<std::pair<std::string, std::string>> points;
  for (const auto& record : scipy().at("points")) {
    CHECK(names.insert(name_of(record)).second);
    points.emplace(record.at("N"), record.at("g"));
  }
  CHECK(points.size() == 14);
  for (const auto& [N, g] : points) {
    for (const char* run :
         {"openblas evd", "openblas evr", "reference evd", "reference evr"}) {
      CHECK(names.contains(fmt::format("{} {} {}", run, N, g)));
    }
  }
  CHECK(names.size() == 4 * points.size());
  for (const Claim& claim : residual_claims()) {
    CHECK(points.contains({std::to_string(*claim.N), "0.95"}));
  }
}

TEST_CASE("the file names what it was made with") {
  for (const char* key : {"made_by", "date", "processor", "threads"}) {
    CHECK_FALSE(scipy().at(key).get<std::string>().empty());
  }
  CHECK(scipy().at("versions").size() == 6);
  const auto loaded = [](const char* library) {
    return scipy().at("libraries").at(library).at("loaded").dump();
  };
  CHECK(loaded("openblas").find("libopenblasp") != std::string::npos);
  CHECK(loaded("openblas").find("/blas/") == std::string::npos);
  CHECK(loaded("reference").find("/blas/libblas.so") != std::string::npos);
  CHECK(loaded("reference").find("/lapack/liblapack.so") != std::string::npos);
  CHECK(loaded("reference").find("openblas") == std::string::npos);
}

TEST_CASE("differences and means are those of the stored doubles") {
  for (const auto& record : scipy().at("points")) {
    CAPTURE(name_of(record));
    const auto value = [&](const char* id) { return value_of(record, id).value; };
    CHECK(value("delta_E") == value("E_1") - value("E_0"));
    CHECK(value("G_01") == (value("Jz2_0") + value("Jz2_1")) / 2);
    CHECK(value("parity_all") >= value("parity_even"));
    CHECK(value("completeness_all") >= value("completeness"));
    CHECK(value("relative_completeness_all") >= value("relative_completeness"));
  }
}

TEST_CASE("every stored value is one that a backward-stable solver computes") {
  DoubletCache cache;
  int checked = 0;
  for (const auto& record : scipy().at("points")) {
    const auto possible = enclose_computed_doublet(point_of(record), cache);
    REQUIRE(possible);
    for (const char* id : doublet_ids) {
      CAPTURE(name_of(record), id);
      CHECK(doublet_component<Value>(*possible, id)
                ->enclosure(53)
                .contains(to_rational(value_of(record, id))));
      ++checked;
    }
  }
  CHECK(checked == 56 * 8);
}

TEST_CASE("where the doublet is resolved, the rates keep to their a-priori bound") {
  DoubletCache cache;
  int checked = 0;
  for (const auto& record : scipy().at("points")) {
    const Problem problem{point_of(record), {}};
    for (const char* id : {"G_01", "eta_MF"}) {
      CAPTURE(name_of(record), id);
      const Expression expression = parse_expression(id);
      const Enclosure truth = enclose_to_digits(expression, problem, 25, cache);
      const auto bound = enclose_a_priori_bound(expression, problem, *truth.value, cache);
      if (bound) {
        const Float64Error error = error_of(record, id, cache);
        CHECK(mpfr_lessequal_p(error.absolute->upper(), bound->upper()) != 0);
        ++checked;
      } else {
        // The angle of Davis and Kahan exceeds 30°.
        CHECK(certainly_lost(problem.point, cache, 4 * (problem.point.N + 3)));
      }
    }
  }
  CHECK(checked >= 40 * 2);
}

TEST_CASE("digits are lost as the splitting is, and all of them below the rounding") {
  DoubletCache cache;
  int lost = 0;
  for (const auto& record : scipy().at("points")) {
    CAPTURE(name_of(record));
    const long digits = error_of(record, "delta_E", cache).correct_digits;
    if (certainly_lost(point_of(record), cache)) {
      CHECK(digits == 0);
      CHECK(value_of(record, "parity_all").value > 1);
      CHECK(error_of(record, "J_01", cache).correct_digits == 0);
      ++lost;
    } else {
      CHECK(digits >= 3);
      CHECK(value_of(record, "parity_all").value < 0.1);
      CHECK(error_of(record, "G_01", cache).correct_digits >= 10);
      CHECK(error_of(record, "eta_MF", cache).correct_digits >= 10);
    }
  }
  CHECK(lost == 16);
}

TEST_CASE("the README names every verdict of Appendix A that these values would change") {
  const Baseline approved =
      read_baseline(data + "which_coherence_decoheres/verdicts.toml");
  const std::string readme = file_text(data + "float64/README.md");
  std::size_t compared = 0;
  std::size_t different = 0;
  for (const Claim& claim : residual_claims()) {
    for (const auto& record : scipy().at("points")) {
      if (point_of(record).N != claim.N || point_of(record).g != *claim.g) {
        continue;
      }
      ++compared;
      const Verdict verdict =
          verdict_of(claim, value_of(record, name_of(claim.residual)));
      if (verdict != approved.verdicts.at(claim.id)) {
        CAPTURE(table_line(claim, record));
        CHECK(readme.find(table_line(claim, record) + '\n') != std::string::npos);
        ++different;
      }
    }
  }
  CHECK(compared == 21 * 4);
  std::size_t lines = 0;
  for (auto at = readme.find("\n| appA."); at != std::string::npos;
       at = readme.find("\n| appA.", at + 1)) {
    ++lines;
  }
  CHECK(lines == different);
}
