// Residuals of parity and completeness on vectors for which every sum is exact.

#include "certispin/float64/float64_residuals.hpp"
#include "support/catch.hpp"

#include <vector>

using namespace certispin;

namespace {

/// N = 3: the columns of a Hadamard matrix over 2, alternately even and odd, which are
/// orthonormal exactly.
Float64Eigenpairs hadamard() {
  constexpr double h = 0.5;
  return {{0, 1, 2, 3}, {h, h, h, h, -h, -h, h, h, h, -h, -h, h, -h, h, -h, h}};
}

}  // namespace

TEST_CASE("exact vectors of definite parity leave nothing") {
  const Float64Residuals residuals = measure_residuals(hadamard());
  CHECK(residuals.even_parity.value == 0);
  CHECK(residuals.parity.value == 0);
  CHECK(residuals.completeness.value == 0);
  CHECK(residuals.relative_completeness.value == 0);
  const CompletenessOfAll all = measure_completeness_of_all(hadamard());
  CHECK(all.absolute.value == 0);
  CHECK(all.relative.value == 0);
}

TEST_CASE("a vector that is missing is missed where it matters") {
  Float64Eigenpairs pairs = hadamard();
  for (std::size_t i = 8; i < 12; ++i) {
    pairs.columns[i] = 0;  // v_2, with ⟨v_1|J_z|v_2⟩ = ±1/2 and ⟨v_3|J_z|v_2⟩ = ±1
  }
  const Float64Residuals residuals = measure_residuals(pairs);
  CHECK(residuals.completeness.value == 0.25);
  CHECK(residuals.relative_completeness.value == 0.2);
  const CompletenessOfAll all = measure_completeness_of_all(pairs);
  CHECK(all.absolute.value == 1);
  CHECK(all.relative.value == 1 / 1.25);
}

TEST_CASE("the parity residual of the even states leaves out the odd ones") {
  // N = 1: |−1/2⟩ and 2 |1/2⟩
  const Float64Residuals residuals = measure_residuals({{0, 1}, {1, 0, 0, 2}});
  CHECK(residuals.even_parity.value == 0.5);
  CHECK(residuals.parity.value == 2);
  CHECK(residuals.completeness.value == 3);  // 2² − (1/2)²·2²
  CHECK(residuals.relative_completeness.value == 3);
}

TEST_CASE("completeness of all is that of the doublet where only the doublet fails") {
  // N = 600, more columns than one block: Dicke states, one of them too long
  constexpr std::size_t n = 601;
  Float64Eigenpairs pairs{std::vector<double>(n), std::vector<double>(n * n)};
  for (std::size_t k = 0; k < n; ++k) {
    pairs.columns[k * n + k] = k == 1 || k == 500 ? 2 : 1;
  }
  const double m_1 = -299;
  const double m_500 = 200;
  const double left = 16 - 4;  // 2⁴ m² − 2² m²
  CHECK(measure_residuals(pairs).completeness.value == left * m_1 * m_1);
  CHECK(measure_completeness_of_all(pairs).absolute.value == left * m_1 * m_1);
  pairs.columns[n + 1] = 1;
  CHECK(measure_residuals(pairs).completeness.value == 0);
  CHECK(measure_completeness_of_all(pairs).absolute.value == left * m_500 * m_500);
  CHECK(measure_completeness_of_all(pairs).relative.value == left / 4);
}
