#include "certispin/float64/float64_doublet.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace certispin {
namespace {

/// Σ term(i, m) over the Dicke states m = −N/2…N/2 in ascending order, for N + 1 of them.
double sum_over_m(std::size_t states, const auto& term) {
  double sum = 0;
  const double j = (static_cast<double>(states) - 1) / 2;
  for (std::size_t i = 0; i < states; ++i) {
    sum += term(i, static_cast<double>(i) - j);
  }
  return sum;
}

/// ⟨a|J_z|b⟩ in double precision.
double Jz(std::span<const double> a, std::span<const double> b) {
  return sum_over_m(a.size(), [&](std::size_t i, double m) { return m * a[i] * b[i]; });
}

/// ⟨v|J_z²|v⟩ in double precision.
double Jz2(std::span<const double> v) {
  return sum_over_m(v.size(),
                    [&](std::size_t i, double m) { return m * m * (v[i] * v[i]); });
}

/// ‖(1 − parity·P) v‖/2, where P maps m to −m.
double wrong_parity_norm(std::span<const double> v, double parity) {
  const double sum = sum_over_m(v.size(), [&](std::size_t i, double) {
    const double wrong = (v[i] - parity * v[v.size() - 1 - i]) / 2;
    return wrong * wrong;
  });
  return std::sqrt(sum);
}

Float64Doublet diagonalise(const Eigensolver& solver,
                           const ModelPoint& point,
                           bool measure) {
  const Float64Tridiagonal H = float64_hamiltonian(point);
  if (measure && computes_all_vectors(solver.driver())) {
    const Float64Eigenpairs pairs = all_eigenpairs(solver, H);
    Float64Doublet doublet = doublet_of(pairs);
    doublet.residuals = measure_residuals(pairs);
    return doublet;
  }
  return doublet_of(
      lowest_eigenpairs(solver, H, std::min<std::size_t>(H.diagonal.size(), 4)));
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

Float64Doublet doublet_of(const Float64Eigenpairs& pairs) {
  const auto v_0 = pairs.vector(0);
  const auto v_1 = pairs.vector(1);
  constexpr Float64 missing{std::numeric_limits<double>::quiet_NaN()};
  const auto level = [&](std::size_t k) {
    return k < pairs.count() ? Float64{pairs.values[k]} : missing;
  };
  Float64Doublet d;
  d.E_0 = level(0);
  d.E_1 = level(1);
  d.E_2 = level(2);
  d.E_3 = level(3);
  d.delta_E = {d.E_1.value - d.E_0.value};
  d.Jz2_0 = {Jz2(v_0)};
  d.Jz2_1 = {Jz2(v_1)};
  d.J_01 = {std::abs(Jz(v_0, v_1))};
  d.parity_residual = {std::max(std::abs(Jz(v_0, v_0)), std::abs(Jz(v_1, v_1)))};
  d.parity_mixing = {std::max(wrong_parity_norm(v_0, 1), wrong_parity_norm(v_1, -1))};
  d.norm_H = {std::abs(d.E_0.value)};
  return d;
}

const Float64Doublet& Float64Doublets::at(const ModelPoint& point) {
  const auto found = doublets_.find(point);
  if (found != doublets_.end()) {
    return found->second;
  }
  if (point.N > largest_N_of(driver())) {
    throw InputError(
        fmt::format("N = {} is too large for {}, which computes all eigenvectors; "
                    "expected at most {}, or the driver dstevr or dstemr",
                    point.N,
                    to_text(driver()),
                    largest_N_of(driver())));
  }
  return doublets_.emplace(point, diagonalise(solver_, point, measure_)).first->second;
}

void Float64Doublets::remember(const ModelPoint& point, const Float64Doublet& doublet) {
  doublets_.insert_or_assign(point, doublet);
}

}  // namespace certispin
