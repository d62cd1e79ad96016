// LAPACK as it is loaded while the program runs, and its drivers on matrices of known spectrum.

#include "certispin/float64/eigensolver.hpp"
#include "certispin/numbers/error.hpp"
#include "support/catch.hpp"

#include <mpfr.h>

#include <algorithm>
#include <cmath>
#include <dlfcn.h>
#include <string>

using namespace certispin;

namespace {

bool is_installed(std::string_view name) {
  const auto installed = installed_lapack_libraries();
  return std::find(installed.begin(), installed.end(), name) != installed.end();
}

/// Each driver in each library that is installed.
std::vector<Eigensolver> all_solvers() {
  std::vector<Eigensolver> solvers{Driver::eigen};
  for (const std::string_view name : installed_lapack_libraries()) {
    for (const Driver driver : all_drivers()) {
      if (driver != Driver::eigen) {
        solvers.push_back(make_eigensolver(driver, name));
      }
    }
  }
  return solvers;
}

/// 2 on the diagonal and −1 beside it: λ_k = 2 − 2 cos θ, v_k(i) ∝ sin((i + 1)θ) with
/// θ = (k + 1)π/(n + 1).
Float64Tridiagonal second_difference(std::size_t n) {
  return {std::vector<double>(n, 2.0), std::vector<double>(n - 1, -1.0)};
}

constexpr double tolerance = 1e-12;  // backward stability leaves n ε over a gap of 0.01

void check_pairs(const Float64Eigenpairs& pairs, std::size_t count, std::size_t n) {
  REQUIRE(pairs.count() == count);
  for (std::size_t k = 0; k < count; ++k) {
    const double theta = M_PI * static_cast<double>(k + 1) / static_cast<double>(n + 1);
    CHECK(std::abs(pairs.values[k] - (2 - 2 * std::cos(theta))) < tolerance);
    const auto v = pairs.vector(k);
    REQUIRE(v.size() == n);
    const double sign = v[0] < 0 ? -1 : 1;
    const double norm = std::sqrt(2 / static_cast<double>(n + 1));
    for (std::size_t i = 0; i < n; ++i) {
      CHECK(std::abs(sign * v[i] - norm * std::sin(static_cast<double>(i + 1) * theta)) <
            tolerance);
    }
  }
}

/// The BLAS of a platform, reference and OpenBLAS both loaded.
void check_both() {
  const LapackPlatform reference = LapackLibrary("reference").platform();
  const LapackPlatform openblas = LapackLibrary("openblas").platform();
  CHECK(openblas.blas.find("OpenBLAS") == 0);
  CHECK(openblas.threads.value() >= 1);
  CHECK(reference.blas.find("libblas") == 0);
  CHECK(reference.core.empty());
}

bool both_installed() {
  if (is_installed("openblas") && is_installed("reference")) {
    return true;
  }
  WARN("skipped: only one of openblas and reference is installed");
  return false;
}

}  // namespace

TEST_CASE("every driver of every library solves a matrix of known spectrum",
          "[lapack_library]") {
  for (const Eigensolver& solver : all_solvers()) {
    for (const std::size_t n : {std::size_t{2}, std::size_t{3}, std::size_t{30}}) {
      CAPTURE(to_text(solver.driver()), platform_text(solver), n);
      const Float64Tridiagonal matrix = second_difference(n);
      check_pairs(all_eigenpairs(solver, matrix), n, n);
      check_pairs(lowest_eigenpairs(solver, matrix, 2), 2, n);
    }
  }
}

TEST_CASE("one row is its own eigenvalue", "[lapack_library]") {
  for (const Eigensolver& solver : all_solvers()) {
    CAPTURE(to_text(solver.driver()), platform_text(solver));
    const Float64Eigenpairs pairs = all_eigenpairs(solver, {{-0.75}, {}});
    CHECK(pairs.values == std::vector<double>{-0.75});
    CHECK(std::abs(pairs.vector(0)[0]) == 1);
  }
}

TEST_CASE("reference and OpenBLAS stay apart", "[lapack_library]") {
  if (both_installed()) {
    check_both();
  }
}

TEST_CASE("they stay apart when OpenBLAS comes first", "[lapack_library]") {
  if (both_installed()) {
    CHECK(LapackLibrary("openblas").platform().name == "openblas");
    check_both();
  }
}

TEST_CASE("a library by its path is named after the file", "[lapack_library]") {
  Dl_info where{};
  const LapackLibrary library(default_lapack_library());
  void* handle = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr || dladdr(dlsym(handle, "dsyevd_"), &where) == 0) {
    WARN("skipped: no libopenblas.so.0");
    return;
  }
  const std::string path = where.dli_fname;
  const LapackPlatform platform = LapackLibrary(path).platform();
  CHECK(platform.name == path.substr(path.rfind('/') + 1));
  CHECK(platform.blas.find("OpenBLAS") == 0);
  CHECK(to_text(platform).find('/') == std::string::npos);
}

TEST_CASE("no BLAS is visible to the whole process", "[lapack_library]") {
  const LapackLibrary library(default_lapack_library());
  CHECK(dlsym(RTLD_DEFAULT, "dgemm_") == nullptr);
}

TEST_CASE("what is no LAPACK is refused", "[lapack_library]") {
  CHECK_THROWS_WITH(
      LapackLibrary("atlas"),
      "'atlas' is not a BLAS; expected openblas, reference or the path of a "
      "shared library that holds LAPACK");
  CHECK_THROWS_WITH(LapackLibrary("./nowhere.so"),
                    Catch::Contains("cannot load './nowhere.so'"));
  CHECK_THROWS_WITH(LapackLibrary(CERTISPIN_SOURCE_DIR "/LICENSE"),
                    Catch::Contains("expected a shared library that holds LAPACK"));
  Dl_info where{};
  REQUIRE(dladdr(reinterpret_cast<void*>(&mpfr_init2), &where) != 0);
  CHECK_THROWS_WITH(LapackLibrary(where.dli_fname),
                    Catch::Contains("has no dsyevd_; expected a shared library"));
  CHECK_THROWS_AS(LapackLibrary(""), InputError);
}

TEST_CASE("a platform is described in one line", "[lapack_library]") {
  CHECK(to_text(LapackPlatform{"reference", "3.11.0", "libblas.so.3.11.0", "", 1}) ==
        "reference: LAPACK 3.11.0, BLAS libblas.so.3.11.0, 1 thread");
  CHECK(to_text(LapackPlatform{"openblas", "3.9.1", "OpenBLAS 0.3", "Haswell", 2}) ==
        "openblas: LAPACK 3.9.1, BLAS OpenBLAS 0.3, core Haswell, 2 threads");
  CHECK(to_text(LapackPlatform{"libmkl_rt.so", "3.10.1", "libmkl_rt.so", "", {}}) ==
        "libmkl_rt.so: LAPACK 3.10.1, BLAS libmkl_rt.so");
  CHECK(platform_text(Driver::eigen).find("Eigen 3.") == 0);
}

TEST_CASE("installed and missing libraries are all that are known", "[lapack_library]") {
  CHECK(installed_lapack_libraries().size() + missing_lapack_libraries().size() == 2);
  for (const std::string_view name : missing_lapack_libraries()) {
    CHECK_THROWS_WITH(LapackLibrary(name),
                      Catch::Contains("is not installed; expected the package lib"));
  }
}
