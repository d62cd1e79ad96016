#include "certispin/float64/float64_residuals.hpp"

#include "spin_sums.hpp"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace certispin {

Float64Residuals measure_residuals(const Float64Eigenpairs& all) {
  double even = 0;
  double parity = 0;
  for (std::size_t k = 0; k < all.count(); ++k) {
    const double element = std::abs(Jz(all.vector(k), all.vector(k)));
    parity = std::max(parity, element);
    even = k % 2 == 0 ? std::max(even, element) : even;
  }
  double absolute = 0;
  double relative = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    double sum = 0;
    for (std::size_t k = 0; k < all.count(); ++k) {
      const double element = Jz(all.vector(i), all.vector(k));
      sum += element * element;
    }
    const double whole = Jz2(all.vector(i));
    absolute = std::max(absolute, std::abs(sum - whole));
    relative = std::max(relative, std::abs(sum - whole) / whole);
  }
  return {{even}, {parity}, {absolute}, {relative}};
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
