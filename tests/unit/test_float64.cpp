#include "certispin/float64/a_priori_bound.hpp"
#include "certispin/float64/float64_audit.hpp"
#include "certispin/float64/float64_evaluation.hpp"
#include "certispin/quantities/name_resolution.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace certispin;

namespace {

constexpr const char* doublet_ids[]{
    "E_0", "E_1", "E_2", "E_3", "delta_E", "Jz2_0", "Jz2_1", "J_01"};

ModelPoint point(long N, const char* g) {
  return {N, parse_rational(g)};
}

Float64 float64_of(const char* expression, const ModelPoint& where, Driver driver) {
  Float64Doublets doublets(driver);
  return evaluate_float64(parse_expression(expression), {where, {}}, doublets);
}

/// Rows with a bound, each of which keeps to it.
int check_bounds(const Float64Audit& audit, const ModelPoint& where) {
  int with_bound = 0;
  for (const Float64Row& row : audit.rows) {
    if (row.a_priori) {
      CAPTURE(where.N,
              to_fraction_text(where.g),
              to_text(audit.driver),
              row.quantity->id,
              row.value.value);
      CHECK(row.within_bound == Truth::yes);
      ++with_bound;
    }
  }
  return with_bound;
}

const Float64Row& row_of(const Float64Audit& audit, std::string_view id) {
  for (const Float64Row& row : audit.rows) {
    if (row.quantity->id == id) {
      return row;
    }
  }
  throw BrokenInvariant("no such row");
}

}  // namespace

TEST_CASE("a driver is known by its name, and by no other", "[float64]") {
  for (const Driver driver : all_drivers()) {
    CHECK(parse_driver(to_text(driver)) == driver);
  }
  CHECK_THROWS_WITH(parse_driver("zheevd"),
                    "'zheevd' is not a driver; expected dsyevd, dsyevr, dsyev, dstevd, "
                    "dstevr, dstemr or eigen");
  CHECK_THROWS_AS(parse_driver(""), InputError);
}

TEST_CASE("a rational is rounded to the nearest double", "[float64]") {
  CHECK(to_float64(parse_rational("0.95")).value == 0.95);
  CHECK(to_float64(parse_rational("-1/3")).value == -1.0 / 3);
  CHECK(to_float64(power_of_ten(400)).value == std::numeric_limits<double>::infinity());
  CHECK(to_float64(power_of_ten(-400)).value == 0);
  const Rational tie = 1 + power(Rational(2), -53);
  CHECK(to_float64(tie).value == 1);
  CHECK(to_float64(tie + power_of_ten(-200)).value == 1 + 0x1p-52);
  CHECK(to_rational({0x1.8p-1}) == Rational(3, 4));
}

TEST_CASE("the Hamiltonian is that of Eq. (3)", "[float64]") {
  const Float64Tridiagonal H = float64_hamiltonian(point(3, "1/2"));
  CHECK(H.diagonal == std::vector<double>{-1.5, -2 * 0.25 / 3, -2 * 0.25 / 3, -1.5});
  CHECK(H.off_diagonal ==
        std::vector<double>{-std::sqrt(3.0) / 2, -1, -std::sqrt(3.0) / 2});
  CHECK_THROWS_WITH(float64_hamiltonian(point(2, "1e400")),
                    Catch::Contains("overflows double precision"));
}

TEST_CASE("SciPy's and our values are ones that a stable solver computes", "[float64]") {
  std::ifstream file(CERTISPIN_SOURCE_DIR "/tests/oracle/scipy_values.json");
  const auto oracle = nlohmann::json::parse(file);
  DoubletCache cache;
  Float64Doublets dsyevd(Driver::dsyevd);
  Float64Doublets dsyevr(Driver::dsyevr);
  int checked = 0;
  for (const auto& row : oracle.at("points")) {
    const ModelPoint where = point(std::stol(row.at("N").get<std::string>()),
                                   row.at("g").get<std::string>().c_str());
    const auto possible = enclose_computed_doublet(where, cache);
    REQUIRE(possible);
    Float64Doublets& ours = row.at("driver") == "evd" ? dsyevd : dsyevr;
    for (const char* id : doublet_ids) {
      CAPTURE(where.N, id, row.at("driver"));
      const Float64 scipy{std::stod(row.at(id).get<std::string>())};
      const Interval enclosure = doublet_component<Value>(*possible, id)->enclosure(53);
      CHECK(enclosure.contains(to_rational(scipy)));
      CHECK(enclosure.contains(
          to_rational(*doublet_component<Float64>(ours.at(where), id))));
      ++checked;
    }
  }
  CHECK(checked == 96);
}

TEST_CASE("every driver stays within the a-priori bound", "[float64]") {
  const ModelPoint where = GENERATE(point(20, "19/20"),
                                    point(21, "19/20"),
                                    point(21, "6/5"),
                                    point(20, "1/2"),
                                    point(40, "1"),
                                    point(61, "1/10"),
                                    point(100, "19/20"),
                                    point(151, "0.9"));
  const Driver driver = GENERATE(from_range(all_drivers()));
  DoubletCache cache;
  const Float64Audit audit = audit_float64({where, {}}, driver, 30, cache);
  CHECK(audit.rows.size() + audit.skipped.size() == registry().size());
  CHECK(check_bounds(audit, where) >= 15);
}

TEST_CASE("QR and divide and conquer do so for few spins as well", "[float64]") {
  const ModelPoint where = GENERATE(point(1, "3/10"),
                                    point(2, "1/2"),
                                    point(3, "1/4"),
                                    point(3, "1"),
                                    point(9, "100"),
                                    point(30, "0"));
  const Driver driver = GENERATE(Driver::dsyevd, Driver::dsyev, Driver::dstevd);
  DoubletCache cache;
  CHECK(check_bounds(audit_float64({where, {}}, driver, 30, cache), where) >= 10);
}

TEST_CASE("an error beyond the a-priori bound is noticed", "[float64]") {
  DoubletCache cache;
  const ModelPoint where = point(20, "19/20");
  const Problem problem{where, {}};
  const Expression expression = parse_expression("J_01");
  const Value truth = *enclose_to_digits(expression, problem, 30, cache).value;
  const auto bound = enclose_a_priori_bound(expression, problem, truth, cache);
  const double value = float64_of("J_01", where, Driver::dsyevd).value;
  const auto verdict = [&](double x) {
    return within_bound(enclose_float64_error({x}, truth, 200), bound);
  };
  CHECK(verdict(value) == Truth::yes);
  CHECK(verdict(value * (1 + 1e-10)) == Truth::no);
  CHECK(verdict(std::nan("")) == Truth::unknown);
  CHECK(within_bound(enclose_float64_error({value}, truth, 200), Inconclusive{"none"}) ==
        Truth::unknown);
}

TEST_CASE("a physical scale enters alike in both arithmetics", "[float64]") {
  DoubletCache cache;
  Problem problem{point(20, "19/20"), {}};
  problem.scale.J_angular = parse_rational("12345.6");
  const Float64Audit audit = audit_float64(problem, Driver::dstevd, 30, cache);
  CHECK(check_bounds(audit, problem.point) == static_cast<int>(audit.rows.size()));
  CHECK(row_of(audit, "secular_parameter").error.correct_digits >= 10);
}

TEST_CASE("without an a-priori bound there is a reason", "[float64]") {
  DoubletCache cache;
  const Float64Audit audit =
      audit_float64({point(300, "1/2"), {}}, Driver::dstevd, 20, cache);
  const Float64Row& gap_ratio = row_of(audit, "gap_ratio");
  REQUIRE_FALSE(gap_ratio.a_priori);
  CHECK(gap_ratio.a_priori.why().reason == "a divisor may be zero");
  CHECK(row_of(audit, "delta_E").error.correct_digits == 0);
  CHECK(row_of(audit, "E_0").error.correct_digits >= 13);
  CHECK(audit.doublet.parity_mixing.value > 0.01);
}

TEST_CASE("a bound covers the rounding of the formula itself", "[float64]") {
  DoubletCache cache;
  const Problem problem{point(2000, "1/2"), {}};
  for (const char* id : {"m_star", "S_inst", "exp_minus_N_S_inst", "S", "G_loc"}) {
    const Expression expression = parse_expression(id);
    const Enclosure truth = enclose_to_digits(expression, problem, 40, cache);
    const auto bound = enclose_a_priori_bound(expression, problem, *truth.value, cache);
    REQUIRE(bound);
    Float64Doublets doublets(Driver::dstemr);
    const auto error = enclose_float64_error(
        evaluate_float64(expression, problem, doublets), *truth.value, 200);
    CAPTURE(id);
    CHECK(mpfr_lessequal_p(error.absolute->upper(), bound->upper()) != 0);
  }
}

TEST_CASE("where nothing but rounding errs, the bound is a few units", "[float64]") {
  DoubletCache cache;
  const Problem problem{point(2000, "19/20"), {}};
  const Expression expression = parse_expression("m_star");  // 0.312…
  const Enclosure truth = enclose_to_digits(expression, problem, 40, cache);
  const auto bound = enclose_a_priori_bound(expression, problem, *truth.value, cache);
  CHECK(mpfr_cmp_d(bound->upper(), 10 * 0x1p-54) < 0);
}

TEST_CASE("the parity of computed vectors is measured", "[float64]") {
  Float64Doublets doublets(Driver::dsyevd);
  const Float64Doublet& sound = doublets.at(point(20, "19/20"));
  CHECK(sound.parity_mixing.value < 1e-13);
  CHECK(sound.parity_residual.value < 1e-12);
  CHECK(sound.norm_H.value == -sound.E_0.value);
  CHECK(std::isnan(doublets.at(point(1, "1/2")).E_2.value));
  CHECK(std::isnan(doublets.at(point(2, "1/2")).E_3.value));
}

TEST_CASE("expressions are evaluated in double as they are written", "[float64]") {
  const ModelPoint where = point(20, "19/20");
  const auto value = [&](const char* e) {
    return float64_of(e, where, Driver::dsyevd).value;
  };
  CHECK(value("0.1 + 0.2") == 0.1 + 0.2);
  CHECK(value("N * g") == 20 * 0.95);
  CHECK(value("eta_MF") == value("G_loc / ((Jz2_0 + Jz2_1) / 2)"));
  CHECK(value("delta_E") == value("E_1 - E_0"));
  CHECK(value("G_01[N=21]") ==
        float64_of("G_01", point(21, "19/20"), Driver::dsyevd).value);
  CHECK(value("delta_E_over_kBT[N=370]") == Approx(1).epsilon(1e-15));
  CHECK(value("1 / 0") == std::numeric_limits<double>::infinity());
  CHECK(value("max(1, 2) - abs(-3) + sqrt(4) - log(exp(1))") == 0);
  CHECK_THROWS_AS(value("G_O1"), InputError);
  CHECK_THROWS_AS(float64_of("wkb_prefactor", point(20, "6/5"), Driver::dsyevd),
                  UndefinedQuantity);
  CHECK_THROWS_WITH(float64_of("E_0", point(4001, "1"), Driver::dsyevd),
                    Catch::Contains("too large for dsyevd"));
}

TEST_CASE("dsyevd at N = 2000 loses the splitting and the parity", "[float64]") {
  DoubletCache cache;
  const ModelPoint where = point(2000, "19/20");
  const Float64Audit audit = audit_float64({where, {}}, Driver::dsyevd, 20, cache);
  check_bounds(audit, where);
  const long digits = row_of(audit, "delta_E").error.correct_digits;
  CHECK(digits >= 2);
  CHECK(digits <= 6);
  CHECK(audit.doublet.parity_residual.value > 1e-5);
  CHECK(audit.doublet.parity_mixing.value > 1e-8);
}
