#include "certispin/float64/float64_doublet.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace certispin {
namespace {

using Vector = std::vector<double>;

double sum_over_m(long N, const auto& term) {
  double sum = 0;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(N); ++i) {
    sum += term(i, static_cast<double>(i) - static_cast<double>(N) / 2);
  }
  return sum;
}

/// ⟨a|J_z|b⟩
double Jz(long N, const Vector& a, const Vector& b) {
  return sum_over_m(N, [&](std::size_t i, double m) { return m * a[i] * b[i]; });
}

double Jz2(long N, const Vector& v) {
  return sum_over_m(N, [&](std::size_t i, double m) { return m * m * (v[i] * v[i]); });
}

/// ‖(1 − parity·P) v‖/2, where P maps m to −m.
double wrong_parity_norm(long N, const Vector& v, double parity) {
  const auto n = static_cast<std::size_t>(N);
  const double sum = sum_over_m(N, [&](std::size_t i, double) {
    const double wrong = (v[i] - parity * v[n - i]) / 2;
    return wrong * wrong;
  });
  return std::sqrt(sum);
}

/// What the vectors of all levels leave of parity and completeness.
void add_residuals(long N, const std::vector<Vector>& vectors, Float64Doublet& d) {
  double parity = 0;
  for (std::size_t k = 0; k < vectors.size(); k += 2) {
    parity = std::max(parity, std::abs(Jz(N, vectors[k], vectors[k])));
  }
  double absolute = 0;
  double relative = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    double sum = 0;
    for (const Vector& v : vectors) {
      const double element = Jz(N, vectors[i], v);
      sum += element * element;
    }
    const double whole = Jz2(N, vectors[i]);
    absolute = std::max(absolute, std::abs(sum - whole));
    relative = std::max(relative, std::abs(sum - whole) / whole);
  }
  d.even_parity_residual = {parity};
  d.completeness_residual = {absolute};
  d.relative_completeness_residual = {relative};
}

Float64Doublet diagonalise(Driver driver, const ModelPoint& point) {
  const long N = point.N;
  const Float64Tridiagonal H = float64_hamiltonian(point);
  const std::size_t all = H.diagonal.size();
  const bool complete = computes_all_vectors(driver);
  const auto pairs =
      lowest_eigenpairs(driver, H, complete ? all : std::min<std::size_t>(all, 4));
  const Vector& v_0 = pairs.vectors[0];
  const Vector& v_1 = pairs.vectors[1];
  constexpr Float64 missing{std::numeric_limits<double>::quiet_NaN()};
  const auto level = [&](std::size_t k) {
    return k < pairs.values.size() ? Float64{pairs.values[k]} : missing;
  };
  Float64Doublet d;
  d.E_0 = level(0);
  d.E_1 = level(1);
  d.E_2 = level(2);
  d.E_3 = level(3);
  d.delta_E = {d.E_1.value - d.E_0.value};
  d.Jz2_0 = {Jz2(N, v_0)};
  d.Jz2_1 = {Jz2(N, v_1)};
  d.J_01 = {std::abs(Jz(N, v_0, v_1))};
  d.parity_residual = {std::max(std::abs(Jz(N, v_0, v_0)), std::abs(Jz(N, v_1, v_1)))};
  d.parity_mixing = {
      std::max(wrong_parity_norm(N, v_0, 1), wrong_parity_norm(N, v_1, -1))};
  d.norm_H = {std::abs(d.E_0.value)};
  d.even_parity_residual = d.completeness_residual = d.relative_completeness_residual =
      missing;
  if (complete) {
    add_residuals(N, pairs.vectors, d);
  }
  return d;
}

}  // namespace

Float64Tridiagonal float64_hamiltonian(const ModelPoint& point) {
  const auto N = static_cast<double>(point.N);
  const double j = N / 2;
  const double g = to_float64(point.g).value;
  Float64Tridiagonal H;
  bool finite = true;
  for (long i = 0; i <= point.N; ++i) {
    const double m = static_cast<double>(i) - j;
    H.diagonal.push_back(-2 * (m * m) / N);
    if (i < point.N) {
      H.off_diagonal.push_back(-g * std::sqrt(j * (j + 1) - m * (m + 1)));
      finite = finite && std::isfinite(H.off_diagonal.back());
    }
  }
  if (!finite) {
    throw InputError(
        fmt::format("N = {}, g = {} overflows double precision; expected a smaller g",
                    point.N,
                    to_fraction_text(point.g)));
  }
  return H;
}

const Float64Doublet& Float64Doublets::at(const ModelPoint& point) {
  const auto found = doublets_.find(point);
  if (found != doublets_.end()) {
    return found->second;
  }
  if (point.N > largest_N_of(driver_)) {
    throw InputError(
        fmt::format("N = {} is too large for {}, which computes all eigenvectors; "
                    "expected at most {}, "
                    "or the driver dstevr or dstemr",
                    point.N,
                    to_text(driver_),
                    largest_N_of(driver_)));
  }
  return doublets_.emplace(point, diagonalise(driver_, point)).first->second;
}

}  // namespace certispin
