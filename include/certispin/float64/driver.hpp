#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// Double-precision eigensolvers.  dsyev, dsyevd, dsyevr (SciPy's default) and Eigen get
/// the dense matrix, as a user of eigh() gives it; dstevd, dstevr, dstemr the tridiagonal.
enum class Driver { dsyevd, dsyevr, dsyev, dstevd, dstevr, dstemr, eigen };

[[nodiscard]] std::string_view to_text(Driver driver);

/// Guarantees  the driver of that name, or InputError listing the choices.
[[nodiscard]] Driver parse_driver(std::string_view name);

/// The most spins that a driver accepts: where all N + 1 vectors are computed, the matrix
/// and the workspace are kept near half a gigabyte.
[[nodiscard]] long largest_N_of(Driver driver);

/// Whether a driver computes all N + 1 vectors, however few are asked for.
[[nodiscard]] bool computes_all_vectors(Driver driver);

/// The linear-algebra library that is loaded, its version and threads, in its own words.
[[nodiscard]] std::string describe_linear_algebra();

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
  std::vector<std::vector<double>> vectors;
};

/// The `count` lowest eigenpairs as `driver` gives them, uncertified.
///
/// Method      LAPACKE with jobz = 'V', uplo = 'L', abstol = 0.  All pairs are computed
///             (range = 'A', as SciPy's eigh does) and the lowest kept, except by dstevr
///             and dstemr, which are asked for these alone (range = 'I'); dstevr then
///             bisects and iterates inversely instead of calling dstemr.
/// Source      [And99]
/// Requires    1 ≤ count ≤ n; finite entries.
/// Guarantees  what the library returned, or NumericalFailure if it reports a failure.
[[nodiscard]] Float64Eigenpairs lowest_eigenpairs(Driver driver,
                                                  const Float64Tridiagonal& matrix,
                                                  std::size_t count);

}  // namespace certispin
