#include "certispin/float64/float64_residuals.hpp"

#include "certispin/numbers/dot_product.hpp"
#include "certispin/numbers/parallel.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace certispin {
namespace {

constexpr Bits precision = 160;  // a product of two doubles and 2m is exact in 118 bits

using Vector = std::vector<Interval>;

/// 2m v_m
Vector weighted(const Vector& v) {
  Vector result = v;
  long two_m = -static_cast<long>(v.size()) + 1;
  for (std::size_t i = 0; i < v.size(); ++i) {
    result[i].assign_product(v[i], std::int64_t{two_m});
    two_m += 2;
  }
  return result;
}

Float64 rounded_up(const Interval& x) {
  return {mpfr_get_d(x.upper(), MPFR_RNDU)};
}

/// 2⟨k|J_z|k⟩ and 4⟨i|J_z|k⟩² for i = 0, 1.
struct Elements {
  Interval diagonal{precision};
  std::array<Interval, 2> squared{Interval(precision), Interval(precision)};
};

}  // namespace

Float64Residuals measure_residuals(const Float64Eigenpairs& all) {
  const std::array<Vector, 2> lowest{weighted(to_intervals(all.vector(0), precision)),
                                     weighted(to_intervals(all.vector(1), precision))};
  std::vector<Elements> elements(all.count());
  for_each_in_parallel(all.count(), [&](std::size_t k) {
    const Vector v = to_intervals(all.vector(k), precision);
    elements[k].diagonal = abs(dot(weighted(v), v, precision));
    for (std::size_t i = 0; i < 2; ++i) {
      elements[k].squared[i] = square(dot(lowest[i], v, precision));
    }
  });
  const Interval two(2, precision);
  Interval even(precision);
  Interval parity(precision);
  for (std::size_t k = 0; k < elements.size(); ++k) {
    parity = max(parity, elements[k].diagonal / two);
    even = k % 2 == 0 ? max(even, elements[k].diagonal / two) : even;
  }
  Interval absolute(precision);
  Interval relative(precision);
  for (std::size_t i = 0; i < 2; ++i) {
    const Interval whole = dot(lowest[i], lowest[i], precision);
    Interval sum = -whole;
    for (const Elements& each : elements) {
      sum += each.squared[i];
    }
    absolute = max(absolute, abs(sum) / square(two));
    relative = max(relative, abs(sum) / whole);
  }
  return {
      rounded_up(even), rounded_up(parity), rounded_up(absolute), rounded_up(relative)};
}

CompletenessOfAll measure_completeness_of_all(const Float64Eigenpairs& all) {
  constexpr Eigen::Index block = 256;  // columns at a time, to save memory
  const auto n = static_cast<Eigen::Index>(all.count());
  const Eigen::Map<const Eigen::MatrixXd> V(all.columns.data(), n, n);
  const double j = (static_cast<double>(n) - 1) / 2;
  const Eigen::VectorXd m = Eigen::VectorXd::LinSpaced(n, -j, j);
  CompletenessOfAll largest;
  for (Eigen::Index first = 0; first < n; first += block) {
    const Eigen::MatrixXd Jz_V =
        m.asDiagonal() * V.middleCols(first, std::min(block, n - first));
    const Eigen::MatrixXd elements = V.transpose() * Jz_V;
    for (Eigen::Index i = 0; i < Jz_V.cols(); ++i) {
      const double whole = Jz_V.col(i).squaredNorm();
      const double residual = std::abs(elements.col(i).squaredNorm() - whole);
      largest.absolute.value = std::max(largest.absolute.value, residual);
      if (whole > 0) {
        largest.relative.value = std::max(largest.relative.value, residual / whole);
      }
    }
  }
  return largest;
}

}  // namespace certispin
