#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

struct LapackFunctions;

/// Which library computed, in its own words and without the place where it is installed.
struct LapackPlatform {
  std::string name;    // openblas, reference or the name of a file
  std::string lapack;  // version
  std::string blas;    // what OpenBLAS says of its build, otherwise the BLAS's file
  std::string core;    // kernels that OpenBLAS chose for this processor; may be empty
  std::optional<int> threads;  // absent where the library does not say
};

[[nodiscard]] std::string to_text(const LapackPlatform& platform);

/// A LAPACK with its BLAS, loaded while the program runs, so that several may be compared.
///
/// Method      dlopen with local scopes: each library finds its BLAS in itself or in what
///             it was linked to.  Nothing is ever unloaded.
class LapackLibrary {
 public:
  /// Loads openblas, reference (Netlib's LAPACK and BLAS), or, if `name` has a '/', the
  /// shared library of that path.
  ///
  /// Guarantees  the BLAS that LAPACK calls is the one that platform() names; InputError
  ///             with the packages to install if the library is absent, and if it has no
  ///             LAPACK with 32-bit integers or the process forces another BLAS on it.
  explicit LapackLibrary(std::string_view name);

  [[nodiscard]] const LapackPlatform& platform() const { return platform_; }
  /// Valid as long as the program runs.
  [[nodiscard]] const LapackFunctions& functions() const { return *functions_; }

 private:
  LapackPlatform platform_;
  std::shared_ptr<const LapackFunctions> functions_;
};

/// Those of openblas and reference that are installed, in this order.
[[nodiscard]] std::vector<std::string_view> installed_lapack_libraries();

/// Those that are not.
[[nodiscard]] std::vector<std::string_view> missing_lapack_libraries();

/// The library that is taken where none is named: the first that is installed.
///
/// Guarantees  InputError with the packages to install if none is.
[[nodiscard]] std::string_view default_lapack_library();

}  // namespace certispin
