#pragma once

#include <string_view>
#include <vector>

namespace certispin {

/// Double-precision eigensolvers.  dsyev, dsyevd, dsyevr (SciPy's default) and Eigen get
/// the dense matrix, as a user of eigh() gives it; dstevd, dstevr, dstemr the tridiagonal.
enum class Driver { dsyevd, dsyevr, dsyev, dstevd, dstevr, dstemr, eigen };

[[nodiscard]] std::string_view to_text(Driver driver);

[[nodiscard]] std::vector<Driver> all_drivers();

/// Guarantees  the driver of that name, or InputError listing the choices.
[[nodiscard]] Driver parse_driver(std::string_view name);

/// The most spins that a driver accepts: where all N + 1 vectors are computed, the matrix
/// and the workspace are kept near half a gigabyte.
[[nodiscard]] long largest_N_of(Driver driver);

/// The most spins for which all N + 1 vectors are computed.
inline constexpr long largest_N_with_all_vectors = 4000;

/// Whether a driver computes all N + 1 vectors, however few are asked for.
[[nodiscard]] bool computes_all_vectors(Driver driver);

}  // namespace certispin
