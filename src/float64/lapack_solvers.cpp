#include "lapack_solvers.hpp"

#include "lapack_functions.hpp"

#include <fmt/format.h>
#include <utility>

namespace certispin {
namespace {

constexpr char vectors_too = 'V';
constexpr char lower = 'L';     // triangle
constexpr double unused = 0.0;  // ends of a range of values
constexpr double default_tolerance = 0.0;

void check(Driver driver, lapack_int info) {
  if (info < 0) {
    throw NumericalFailure(fmt::format(
        "{} rejected its argument {} (info = {})", to_text(driver), -info, info));
  }
  if (info > 0) {
    throw NumericalFailure(
        fmt::format("{} did not converge (info = {})", to_text(driver), info));
  }
}

/// Calls a solver with the workspace that it asks for.
///
/// Requires    `call` takes work, lwork, iwork and liwork and returns info.
template <class Call>
void with_workspace(Driver driver, const Call& call) {
  constexpr lapack_int query = -1;
  double size = 0;
  lapack_int integer_size = 0;
  check(driver, call(&size, query, &integer_size, query));
  std::vector<double> work(static_cast<std::size_t>(size));
  std::vector<lapack_int> integers(static_cast<std::size_t>(integer_size));
  check(driver,
        call(work.data(), static_cast<lapack_int>(size), integers.data(), integer_size));
}

/// What the drivers that select eigenpairs fill, with room for `last` of them.
struct Selected {
  Selected(std::size_t size, char the_range, lapack_int the_last)
      : range(the_range),
        last(the_last),
        w(size),
        z(size * static_cast<std::size_t>(the_last)),
        support(2 * size) {}

  /// Guarantees  the pairs, or NumericalFailure if there are fewer.
  Float64Eigenpairs pairs(Driver driver) && {
    if (found != last) {
      throw NumericalFailure(fmt::format(
          "{} found {} eigenvalues where {} exist", to_text(driver), found, last));
    }
    w.resize(static_cast<std::size_t>(last));
    return {std::move(w), std::move(z)};
  }

  char range;  // 'A': all; 'I': the first to the `last`, in LAPACK's numbering
  lapack_int first = 1;
  lapack_int last;
  lapack_int found = 0;
  std::vector<double> w;
  std::vector<double> z;
  std::vector<lapack_int> support;
};

}  // namespace

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

Float64Eigenpairs solve_dense(const Eigensolver& solver,
                              const Float64Tridiagonal& matrix) {
  const LapackFunctions& lapack = solver.lapack()->functions();
  const auto n = static_cast<lapack_int>(matrix.diagonal.size());
  std::vector<double> a = dense(matrix);
  std::vector<double> w(matrix.diagonal.size());
  const auto dsyevd =
      [&](double* work, lapack_int lwork, lapack_int* iwork, lapack_int liwork) {
        lapack_int info = 0;
        lapack.dsyevd(&vectors_too,
                      &lower,
                      &n,
                      a.data(),
                      &n,
                      w.data(),
                      work,
                      &lwork,
                      iwork,
                      &liwork,
                      &info,
                      1,
                      1);
        return info;
      };
  const auto dsyev = [&](double* work, lapack_int lwork, lapack_int*, lapack_int) {
    lapack_int info = 0;
    lapack.dsyev(
        &vectors_too, &lower, &n, a.data(), &n, w.data(), work, &lwork, &info, 1, 1);
    return info;
  };
  if (solver.driver() == Driver::dsyevd) {
    with_workspace(solver.driver(), dsyevd);
  } else {
    with_workspace(solver.driver(), dsyev);
  }
  return {std::move(w), std::move(a)};
}

Float64Eigenpairs solve_dstevd(const Eigensolver& solver,
                               const Float64Tridiagonal& matrix) {
  const std::size_t size = matrix.diagonal.size();
  const auto n = static_cast<lapack_int>(size);
  std::vector<double> d = matrix.diagonal;
  std::vector<double> e = matrix.off_diagonal;
  e.resize(size);
  std::vector<double> z(size * size);
  with_workspace(
      solver.driver(),
      [&](double* work, lapack_int lwork, lapack_int* iwork, lapack_int liwork) {
        lapack_int info = 0;
        solver.lapack()->functions().dstevd(&vectors_too,
                                            &n,
                                            d.data(),
                                            e.data(),
                                            z.data(),
                                            &n,
                                            work,
                                            &lwork,
                                            iwork,
                                            &liwork,
                                            &info,
                                            1);
        return info;
      });
  return {std::move(d), std::move(z)};
}

Float64Eigenpairs solve_dsyevr(const Eigensolver& solver,
                               const Float64Tridiagonal& matrix) {
  const auto n = static_cast<lapack_int>(matrix.diagonal.size());
  std::vector<double> a = dense(matrix);
  Selected to(matrix.diagonal.size(), 'A', n);
  with_workspace(
      solver.driver(),
      [&](double* work, lapack_int lwork, lapack_int* iwork, lapack_int liwork) {
        lapack_int info = 0;
        solver.lapack()->functions().dsyevr(&vectors_too,
                                            &to.range,
                                            &lower,
                                            &n,
                                            a.data(),
                                            &n,
                                            &unused,
                                            &unused,
                                            &to.first,
                                            &to.last,
                                            &default_tolerance,
                                            &to.found,
                                            to.w.data(),
                                            to.z.data(),
                                            &n,
                                            to.support.data(),
                                            work,
                                            &lwork,
                                            iwork,
                                            &liwork,
                                            &info,
                                            1,
                                            1,
                                            1);
        return info;
      });
  return std::move(to).pairs(solver.driver());
}

Float64Eigenpairs solve_selected(const Eigensolver& solver,
                                 const Float64Tridiagonal& matrix,
                                 char range,
                                 std::size_t count) {
  const LapackFunctions& lapack = solver.lapack()->functions();
  const auto n = static_cast<lapack_int>(matrix.diagonal.size());
  Selected to(matrix.diagonal.size(), range, static_cast<lapack_int>(count));
  std::vector<double> d = matrix.diagonal;
  std::vector<double> e = matrix.off_diagonal;
  e.resize(d.size());
  const auto dstevr =
      [&](double* work, lapack_int lwork, lapack_int* iwork, lapack_int liwork) {
        lapack_int info = 0;
        lapack.dstevr(&vectors_too,
                      &to.range,
                      &n,
                      d.data(),
                      e.data(),
                      &unused,
                      &unused,
                      &to.first,
                      &to.last,
                      &default_tolerance,
                      &to.found,
                      to.w.data(),
                      to.z.data(),
                      &n,
                      to.support.data(),
                      work,
                      &lwork,
                      iwork,
                      &liwork,
                      &info,
                      1,
                      1);
        return info;
      };
  const auto dstemr =
      [&](double* work, lapack_int lwork, lapack_int* iwork, lapack_int liwork) {
        lapack_int info = 0;
        lapack_logical try_relative_accuracy = 1;  // as dstevr and dsyevr do
        lapack.dstemr(&vectors_too,
                      &to.range,
                      &n,
                      d.data(),
                      e.data(),
                      &unused,
                      &unused,
                      &to.first,
                      &to.last,
                      &to.found,
                      to.w.data(),
                      to.z.data(),
                      &n,
                      &to.last,
                      to.support.data(),
                      &try_relative_accuracy,
                      work,
                      &lwork,
                      iwork,
                      &liwork,
                      &info,
                      1,
                      1);
        return info;
      };
  if (solver.driver() == Driver::dstevr) {
    with_workspace(solver.driver(), dstevr);
  } else {
    with_workspace(solver.driver(), dstemr);
  }
  return std::move(to).pairs(solver.driver());
}

}  // namespace certispin
