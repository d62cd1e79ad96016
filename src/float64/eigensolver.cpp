#include "certispin/float64/eigensolver.hpp"

#include "certispin/numbers/error.hpp"
#include "lapack_solvers.hpp"

#include <Eigen/Eigenvalues>

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace certispin {
namespace {

Float64Eigenpairs solve_eigen(const Float64Tridiagonal& matrix) {
  const auto n = static_cast<Eigen::Index>(matrix.diagonal.size());
  const std::vector<double> a = dense(matrix);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
      Eigen::Map<const Eigen::MatrixXd>(a.data(), n, n));
  if (solver.info() != Eigen::Success) {
    throw NumericalFailure("Eigen's SelfAdjointEigenSolver did not converge");
  }
  const Eigen::VectorXd& w = solver.eigenvalues();
  const Eigen::MatrixXd& v = solver.eigenvectors();
  return {{w.data(), w.data() + w.size()}, {v.data(), v.data() + v.size()}};
}

/// With a driver that computes all vectors anyway.
Float64Eigenpairs solve_all(const Eigensolver& solver, const Float64Tridiagonal& matrix) {
  switch (solver.driver()) {
    case Driver::eigen:
      return solve_eigen(matrix);
    case Driver::dstevd:
      return solve_dstevd(solver, matrix);
    case Driver::dsyevr:
      return solve_dsyevr(solver, matrix);
    default:
      return solve_dense(solver, matrix);
  }
}

Float64Eigenpairs first(std::size_t count, Float64Eigenpairs pairs) {
  const std::size_t n = pairs.vector(0).size();
  pairs.values.resize(count);
  pairs.columns.resize(count * n);
  return pairs;
}

/// A library that reports success and returns no unit vectors has failed: what follows would
/// take NaN or 0 for a small residual.
Float64Eigenpairs checked(const Eigensolver& solver, Float64Eigenpairs pairs) {
  constexpr double loosely = 1e-6;
  for (std::size_t k = 0; k < pairs.count(); ++k) {
    double norm_squared = 0;
    for (const double x : pairs.vector(k)) {
      norm_squared += x * x;
    }
    if (!(std::abs(norm_squared - 1) <= loosely)) {
      throw NumericalFailure(
          fmt::format("{} returned a vector {} whose squared norm is {}; expected 1",
                      to_text(solver.driver()),
                      k,
                      norm_squared));
    }
  }
  return pairs;
}

}  // namespace

Eigensolver::Eigensolver(Driver driver) : driver_(driver) {
  if (driver != Driver::eigen) {
    lapack_.emplace(default_lapack_library());
  }
}

Eigensolver::Eigensolver(Driver driver, LapackLibrary library)
    : driver_(driver), lapack_(std::move(library)) {
  require(driver != Driver::eigen, "Eigen needs no library");
}

Eigensolver make_eigensolver(Driver driver, std::string_view library) {
  return library.empty() || driver == Driver::eigen
             ? Eigensolver(driver)
             : Eigensolver(driver, LapackLibrary(library));
}

std::string platform_text(const Eigensolver& solver) {
  if (solver.lapack()) {
    return to_text(solver.lapack()->platform());
  }
  return fmt::format("Eigen {}.{}.{}, built in",
                     EIGEN_WORLD_VERSION,
                     EIGEN_MAJOR_VERSION,
                     EIGEN_MINOR_VERSION);
}

Float64Eigenpairs lowest_eigenpairs(const Eigensolver& solver,
                                    const Float64Tridiagonal& matrix,
                                    std::size_t count) {
  require(count >= 1 && count <= matrix.diagonal.size(),
          "lowest_eigenpairs: 1 <= count <= n");
  return checked(solver,
                 computes_all_vectors(solver.driver())
                     ? first(count, solve_all(solver, matrix))
                     : solve_selected(solver, matrix, 'I', count));
}

Float64Eigenpairs all_eigenpairs(const Eigensolver& solver,
                                 const Float64Tridiagonal& matrix) {
  return checked(solver,
                 computes_all_vectors(solver.driver())
                     ? solve_all(solver, matrix)
                     : solve_selected(solver, matrix, 'A', matrix.diagonal.size()));
}

}  // namespace certispin
