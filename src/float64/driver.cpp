#include "certispin/float64/driver.hpp"

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"

#include <Eigen/Eigenvalues>

#include <array>
#include <cblas.h>
#include <fmt/format.h>
#include <lapacke.h>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<Driver, std::string_view>, 7> names{
    {{Driver::dsyevd, "dsyevd"},
     {Driver::dsyevr, "dsyevr"},
     {Driver::dsyev, "dsyev"},
     {Driver::dstevd, "dstevd"},
     {Driver::dstevr, "dstevr"},
     {Driver::dstemr, "dstemr"},
     {Driver::eigen, "eigen"}}};

/// Column-major n×n; LAPACK and Eigen read the lower triangle.
std::vector<double> dense(const Float64Tridiagonal& matrix) {
  const std::size_t n = matrix.diagonal.size();
  std::vector<double> entries(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    entries[i * n + i] = matrix.diagonal[i];
    if (i + 1 < n) {
      entries[i * n + i + 1] = matrix.off_diagonal[i];
    }
  }
  return entries;
}

/// What a driver returns: values, and vectors as columns of n entries.
struct Columns {
  std::vector<double> values;
  std::vector<double> vectors;
};

Float64Eigenpairs first(std::size_t count, std::size_t n, const Columns& columns) {
  Float64Eigenpairs pairs;
  const auto at = [](const std::vector<double>& from, std::size_t i) {
    return from.begin() + static_cast<std::ptrdiff_t>(i);
  };
  pairs.values.assign(columns.values.begin(), at(columns.values, count));
  for (std::size_t k = 0; k < count; ++k) {
    pairs.vectors.emplace_back(at(columns.vectors, k * n),
                               at(columns.vectors, (k + 1) * n));
  }
  return pairs;
}

void check(Driver driver, lapack_int info) {
  if (info == LAPACK_WORK_MEMORY_ERROR || info == LAPACK_TRANSPOSE_MEMORY_ERROR) {
    throw NumericalFailure(
        fmt::format("{} found no memory for its workspace", to_text(driver)));
  }
  if (info < 0) {
    throw NumericalFailure(fmt::format(
        "{} rejected its argument {} (info = {})", to_text(driver), -info, info));
  }
  if (info > 0) {
    throw NumericalFailure(
        fmt::format("{} did not converge (info = {})", to_text(driver), info));
  }
}

void check_found(Driver driver, lapack_int found, lapack_int asked) {
  if (found != asked) {
    throw NumericalFailure(fmt::format(
        "{} found {} eigenvalues where {} exist", to_text(driver), found, asked));
  }
}

Columns solve_dense(Driver driver, const Float64Tridiagonal& matrix) {
  const std::size_t size = matrix.diagonal.size();
  const auto n = static_cast<lapack_int>(size);
  std::vector<double> a = dense(matrix);
  std::vector<double> w(size);
  if (driver == Driver::dsyevr) {
    std::vector<double> z(size * size);
    std::vector<lapack_int> support(2 * size);
    lapack_int found = 0;
    check(driver,
          LAPACKE_dsyevr(LAPACK_COL_MAJOR,
                         'V',
                         'A',
                         'L',
                         n,
                         a.data(),
                         n,
                         0.0,
                         0.0,
                         0,
                         0,
                         0.0,
                         &found,
                         w.data(),
                         z.data(),
                         n,
                         support.data()));
    check_found(driver, found, n);
    return {std::move(w), std::move(z)};
  }
  const auto solver = driver == Driver::dsyevd ? LAPACKE_dsyevd : LAPACKE_dsyev;
  check(driver, solver(LAPACK_COL_MAJOR, 'V', 'L', n, a.data(), n, w.data()));
  return {std::move(w), std::move(a)};
}

Columns solve_dstevd(const Float64Tridiagonal& matrix) {
  const std::size_t size = matrix.diagonal.size();
  const auto n = static_cast<lapack_int>(size);
  std::vector<double> d = matrix.diagonal;
  std::vector<double> e = matrix.off_diagonal;
  e.resize(size);
  std::vector<double> z(size * size);
  check(Driver::dstevd,
        LAPACKE_dstevd(LAPACK_COL_MAJOR, 'V', n, d.data(), e.data(), z.data(), n));
  return {std::move(d), std::move(z)};
}

/// dstevr or dstemr, for eigenvalues 1 to `count` in LAPACK's numbering.
Columns solve_selected(Driver driver,
                       const Float64Tridiagonal& matrix,
                       std::size_t count) {
  const std::size_t size = matrix.diagonal.size();
  const auto n = static_cast<lapack_int>(size);
  const auto last = static_cast<lapack_int>(count);
  std::vector<double> d = matrix.diagonal;
  std::vector<double> e = matrix.off_diagonal;
  e.resize(size);
  std::vector<double> w(size);
  std::vector<double> z(size * count);
  std::vector<lapack_int> support(2 * size);
  lapack_int found = 0;
  if (driver == Driver::dstevr) {
    check(driver,
          LAPACKE_dstevr(LAPACK_COL_MAJOR,
                         'V',
                         'I',
                         n,
                         d.data(),
                         e.data(),
                         0.0,
                         0.0,
                         1,
                         last,
                         0.0,
                         &found,
                         w.data(),
                         z.data(),
                         n,
                         support.data()));
  } else {
    lapack_logical try_relative_accuracy = 1;  // as dstevr and dsyevr do
    check(driver,
          LAPACKE_dstemr(LAPACK_COL_MAJOR,
                         'V',
                         'I',
                         n,
                         d.data(),
                         e.data(),
                         0.0,
                         0.0,
                         1,
                         last,
                         &found,
                         w.data(),
                         z.data(),
                         n,
                         last,
                         support.data(),
                         &try_relative_accuracy));
  }
  check_found(driver, found, last);
  return {std::move(w), std::move(z)};
}

Columns solve_eigen(const Float64Tridiagonal& matrix) {
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

}  // namespace

std::string_view to_text(Driver driver) {
  for (const auto& [each, name] : names) {
    if (each == driver) {
      return name;
    }
  }
  throw BrokenInvariant("every driver has a name");
}

Driver parse_driver(std::string_view name) {
  std::string choices;
  for (const auto& [driver, each] : names) {
    if (each == name) {
      return driver;
    }
    choices += choices.empty() ? "" : driver == names.back().first ? " or " : ", ";
    choices += each;
  }
  throw InputError(
      fmt::format("'{}' is not a driver; expected {}", name.substr(0, 40), choices));
}

long largest_N_of(Driver driver) {
  constexpr long largest_with_all_vectors = 4000;
  const bool selects = driver == Driver::dstevr || driver == Driver::dstemr;
  return selects ? largest_N : largest_with_all_vectors;
}

std::string describe_linear_algebra() {
  return fmt::format("{}, {} threads", openblas_get_config(), openblas_get_num_threads());
}

bool computes_all_vectors(Driver driver) {
  return driver != Driver::dstevr && driver != Driver::dstemr;
}

Float64Eigenpairs lowest_eigenpairs(Driver driver,
                                    const Float64Tridiagonal& matrix,
                                    std::size_t count) {
  const std::size_t n = matrix.diagonal.size();
  require(count >= 1 && count <= n, "lowest_eigenpairs: 1 <= count <= n");
  switch (driver) {
    case Driver::dstevd:
      return first(count, n, solve_dstevd(matrix));
    case Driver::dstevr:
    case Driver::dstemr:
      return first(count, n, solve_selected(driver, matrix, count));
    case Driver::eigen:
      return first(count, n, solve_eigen(matrix));
    default:
      return first(count, n, solve_dense(driver, matrix));
  }
}

}  // namespace certispin
