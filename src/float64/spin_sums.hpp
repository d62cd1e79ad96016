#pragma once

#include <cstddef>
#include <span>

namespace certispin {

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
inline double Jz(std::span<const double> a, std::span<const double> b) {
  return sum_over_m(a.size(), [&](std::size_t i, double m) { return m * a[i] * b[i]; });
}

/// ⟨v|J_z²|v⟩ in double precision.
inline double Jz2(std::span<const double> v) {
  return sum_over_m(v.size(),
                    [&](std::size_t i, double m) { return m * m * (v[i] * v[i]); });
}

}  // namespace certispin
