#pragma once

#include "certispin/float64/driver.hpp"
#include "certispin/float64/lapack_library.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// A driver with the library that it is called from.
class Eigensolver {
 public:
  /// Eigen, or the driver in the default library.
  /// Guarantees  InputError as default_lapack_library.
  // NOLINTNEXTLINE(google-explicit-constructor): a driver stands for itself.
  Eigensolver(Driver driver);
  /// Requires    not Eigen.
  Eigensolver(Driver driver, LapackLibrary library);

  [[nodiscard]] Driver driver() const { return driver_; }
  /// Absent with Eigen, which is built into the program.
  [[nodiscard]] const std::optional<LapackLibrary>& lapack() const { return lapack_; }

 private:
  Driver driver_;
  std::optional<LapackLibrary> lapack_;
};

/// The driver in the library of that name, or in the default one if `library` is empty.
///
/// Guarantees  InputError as LapackLibrary; `library` counts for nothing with Eigen.
[[nodiscard]] Eigensolver make_eigensolver(Driver driver, std::string_view library);

/// The library, its version, kernels and threads.
[[nodiscard]] std::string platform_text(const Eigensolver& solver);

/// A double-precision eigensolver gave up: the failure of the audited program, not ours.
class NumericalFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Real symmetric tridiagonal matrix in double precision, n and n − 1 entries.
struct Float64Tridiagonal {
  std::vector<double> diagonal;
  std::vector<double> off_diagonal;
};

/// Eigenvalues ascending, with one vector each.
struct Float64Eigenpairs {
  std::vector<double> values;
  std::vector<double> columns;  // one vector after the other

  [[nodiscard]] std::size_t count() const { return values.size(); }
  /// The k-th vector, valid as long as the object.
  [[nodiscard]] std::span<const double> vector(std::size_t k) const {
    const std::size_t n = columns.size() / values.size();
    return {columns.data() + k * n, n};
  }
};

/// The `count` lowest eigenpairs as `solver` gives them, uncertified.
///
/// Method      LAPACK with jobz = 'V', uplo = 'L', abstol = 0 and the workspace that it asks
///             for.  All pairs are computed (range = 'A', as SciPy's eigh does) and the
///             lowest kept, except by dstevr and dstemr, which are asked for these alone
///             (range = 'I'); dstevr then bisects and iterates inversely instead of
///             calling dstemr.
/// Source      [And99]
/// Requires    1 ≤ count ≤ n; finite entries.
/// Guarantees  what the library returned, or NumericalFailure if it reports a failure or a
///             vector is not of norm 1.
[[nodiscard]] Float64Eigenpairs lowest_eigenpairs(const Eigensolver& solver,
                                                  const Float64Tridiagonal& matrix,
                                                  std::size_t count);

/// All n eigenpairs likewise, with range = 'A' for every driver.
[[nodiscard]] Float64Eigenpairs all_eigenpairs(const Eigensolver& solver,
                                               const Float64Tridiagonal& matrix);

}  // namespace certispin
