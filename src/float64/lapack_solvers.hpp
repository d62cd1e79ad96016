#pragma once

#include "certispin/float64/eigensolver.hpp"

#include <cstddef>
#include <vector>

namespace certispin {

/// Column-major n×n; LAPACK and Eigen read the lower triangle.
[[nodiscard]] std::vector<double> dense(const Float64Tridiagonal& matrix);

/// By dsyevd or dsyev.
[[nodiscard]] Float64Eigenpairs solve_dense(const Eigensolver& solver,
                                            const Float64Tridiagonal& matrix);

[[nodiscard]] Float64Eigenpairs solve_dsyevr(const Eigensolver& solver,
                                             const Float64Tridiagonal& matrix);

[[nodiscard]] Float64Eigenpairs solve_dstevd(const Eigensolver& solver,
                                             const Float64Tridiagonal& matrix);

/// By dstevr or dstemr: all eigenpairs ('A', with `count` = n) or the `count` lowest ('I').
[[nodiscard]] Float64Eigenpairs solve_selected(const Eigensolver& solver,
                                               const Float64Tridiagonal& matrix,
                                               char range,
                                               std::size_t count);

}  // namespace certispin
