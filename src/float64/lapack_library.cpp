#include "certispin/float64/lapack_library.hpp"

#include "certispin/numbers/error.hpp"
#include "lapack_functions.hpp"

#include <algorithm>
#include <array>
#include <dlfcn.h>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace certispin {
namespace {

/// Files that make a library: a BLAS, unless it is part of the other, and the LAPACK.
struct Place {
  const char* blas = nullptr;
  const char* lapack = nullptr;
};

struct KnownLibrary {
  std::string_view name;
  std::string_view packages;
  std::vector<Place> places;  // in order of preference
};

/// Debian's and Fedora's names; macOS's come from Homebrew.
const std::vector<KnownLibrary>& known_libraries() {
  static const std::vector<KnownLibrary> libraries{
      {"openblas",
       "libopenblas0 (Debian, Ubuntu) or openblas (Fedora, Homebrew)",
       {{nullptr, "libopenblas.so.0"},
        {nullptr, "libopenblasp.so.0"},
        {nullptr, "/opt/homebrew/opt/openblas/lib/libopenblas.0.dylib"},
        {nullptr, "/usr/local/opt/openblas/lib/libopenblas.0.dylib"}}},
      {"reference",
       "libblas3 and liblapack3 (Debian, Ubuntu) or blas and lapack (Fedora)",
       {{"/usr/lib/" CERTISPIN_LIBRARY_ARCHITECTURE "/blas/libblas.so.3",
         "/usr/lib/" CERTISPIN_LIBRARY_ARCHITECTURE "/lapack/liblapack.so.3"},
        {"/usr/lib64/libblas.so.3", "/usr/lib64/liblapack.so.3"}}}};
  return libraries;
}

const KnownLibrary* find_known(std::string_view name) {
  const auto& all = known_libraries();
  const auto found = std::find_if(all.begin(), all.end(), [&](const KnownLibrary& each) {
    return each.name == name;
  });
  return found == all.end() ? nullptr : &*found;
}

/// Handles of a place that is loaded; `lapack` is null if it could not be.
struct Loaded {
  void* blas = nullptr;
  void* lapack = nullptr;
};

Loaded load(const Place& place) {
  constexpr int mode = RTLD_NOW | RTLD_LOCAL;
  Loaded loaded;
  if (place.blas != nullptr) {
    loaded.blas = dlopen(place.blas, mode);
    if (loaded.blas == nullptr) {
      return {};
    }
  }
  loaded.lapack = dlopen(place.lapack, mode);
  return loaded;
}

/// Some systems install OpenBLAS under the reference library's name.
bool is_what_it_is_called(const KnownLibrary& known, const Loaded& loaded) {
  return known.name != "reference" ||
         dlsym(loaded.lapack, "openblas_get_config") == nullptr;
}

Loaded load(const KnownLibrary& known) {
  for (const Place& place : known.places) {
    const Loaded loaded = load(place);
    if (loaded.lapack != nullptr && is_what_it_is_called(known, loaded)) {
      return loaded;
    }
  }
  return {};
}

Loaded load_or_fail(std::string_view name) {
  if (const KnownLibrary* known = find_known(name)) {
    const Loaded loaded = load(*known);
    if (loaded.lapack == nullptr) {
      throw InputError(
          fmt::format("the library '{}' is not installed; expected the package {}",
                      name,
                      known->packages));
    }
    return loaded;
  }
  if (name.find('/') == std::string_view::npos) {
    throw InputError(
        fmt::format("'{}' is not a BLAS; expected openblas, reference or the path of a "
                    "shared library that holds LAPACK",
                    name.substr(0, 40)));
  }
  const std::string path(name);
  const Loaded loaded = load(Place{nullptr, path.c_str()});
  if (loaded.lapack == nullptr) {
    throw InputError(
        fmt::format("cannot load '{}' ({}); expected a shared library that holds LAPACK",
                    name,
                    dlerror()));
  }
  return loaded;
}

/// The function `symbol` of `library` or of what it depends on, null if there is none.
template <class Function>
Function find(void* library, const char* symbol) {
  // POSIX: an object pointer from dlsym may be read as a function pointer
  return reinterpret_cast<Function>(dlsym(library, symbol));
}

template <class Function>
void assign(Function& function,
            std::string_view name,
            void* library,
            const char* symbol) {
  function = find<Function>(library, symbol);
  if (function == nullptr) {
    throw InputError(fmt::format(
        "'{}' has no {}; expected a shared library that holds LAPACK", name, symbol));
  }
}

/// The file that `symbol` comes from, links followed.
std::filesystem::path file_of(void* library, const char* symbol) {
  Dl_info where{};
  void* address = dlsym(library, symbol);
  if (address == nullptr || dladdr(address, &where) == 0) {
    return {};
  }
  std::error_code ignored;
  return std::filesystem::canonical(where.dli_fname, ignored);
}

/// dgemm_ stands for the whole BLAS.  One that is exported globally, as by LD_PRELOAD, would
/// be called by every library; and LAPACK may depend on another BLAS than was loaded.
void check_blas(std::string_view name, const Loaded& loaded) {
  const auto called = file_of(loaded.lapack, "dgemm_");
  if (called.empty()) {
    throw InputError(fmt::format(
        "'{}' has no dgemm_; expected a LAPACK that is linked to its BLAS", name));
  }
  for (void* scope : {RTLD_DEFAULT, loaded.blas}) {
    const auto other = file_of(scope, "dgemm_");
    if (!other.empty() && other != called) {
      throw InputError(
          fmt::format("'{}' may call the BLAS of {} or that of {}; expected one BLAS, "
                      "none preloaded",
                      name,
                      called.c_str(),
                      other.c_str()));
    }
  }
}

/// A LAPACK with 64-bit integers also overwrites the upper halves.
std::string version_of(std::string_view name, void* lapack) {
  using Ilaver = decltype(&LAPACK_ilaver);
  Ilaver ilaver = nullptr;
  assign(ilaver, name, lapack, "ilaver_");
  std::array<lapack_int, 2> major{-1, -1};
  std::array<lapack_int, 2> minor{-1, -1};
  std::array<lapack_int, 2> patch{-1, -1};
  ilaver(major.data(), minor.data(), patch.data());
  if (major[1] != -1) {
    throw InputError(fmt::format(
        "'{}' takes 64-bit integers; expected a LAPACK with 32-bit integers", name));
  }
  return fmt::format("{}.{}.{}", major[0], minor[0], patch[0]);
}

std::string text_of(const char* text) {
  return text == nullptr ? "" : text;
}

LapackPlatform platform_of(std::string_view name, void* lapack) {
  const bool is_reference = name == "reference";
  LapackPlatform platform;
  platform.name = std::filesystem::path(name).filename();
  platform.lapack = version_of(name, lapack);
  platform.blas = file_of(lapack, "dgemm_").filename();
  if (is_reference) {
    platform.threads = 1;
  }
  if (const auto config = find<char* (*)()>(lapack, "openblas_get_config")) {
    platform.blas = text_of(config());
  }
  if (const auto core = find<char* (*)()>(lapack, "openblas_get_corename")) {
    platform.core = text_of(core());
  }
  if (const auto threads = find<int (*)()>(lapack, "openblas_get_num_threads")) {
    platform.threads = threads();
  }
  return platform;
}

std::vector<std::string_view> known_names(bool installed) {
  std::vector<std::string_view> names;
  for (const KnownLibrary& each : known_libraries()) {
    if ((load(each).lapack != nullptr) == installed) {
      names.push_back(each.name);
    }
  }
  return names;
}

}  // namespace

std::string to_text(const LapackPlatform& platform) {
  std::string text = fmt::format(
      "{}: LAPACK {}, BLAS {}", platform.name, platform.lapack, platform.blas);
  if (!platform.core.empty() && platform.blas.find(platform.core) == std::string::npos) {
    text += ", core " + platform.core;
  }
  if (platform.threads) {
    text += fmt::format(
        ", {} thread{}", *platform.threads, *platform.threads == 1 ? "" : "s");
  }
  return text;
}

LapackLibrary::LapackLibrary(std::string_view name) {
  const Loaded loaded = load_or_fail(name);
  LapackFunctions functions;
  assign(functions.dsyevd, name, loaded.lapack, "dsyevd_");
  assign(functions.dsyevr, name, loaded.lapack, "dsyevr_");
  assign(functions.dsyev, name, loaded.lapack, "dsyev_");
  assign(functions.dstevd, name, loaded.lapack, "dstevd_");
  assign(functions.dstevr, name, loaded.lapack, "dstevr_");
  assign(functions.dstemr, name, loaded.lapack, "dstemr_");
  check_blas(name, loaded);
  platform_ = platform_of(name, loaded.lapack);
  functions_ = std::make_shared<const LapackFunctions>(functions);
}

std::vector<std::string_view> installed_lapack_libraries() {
  return known_names(true);
}

std::vector<std::string_view> missing_lapack_libraries() {
  return known_names(false);
}

std::string_view default_lapack_library() {
  const auto installed = installed_lapack_libraries();
  if (installed.empty()) {
    std::string packages;
    for (const KnownLibrary& each : known_libraries()) {
      packages += fmt::format("{}{}", packages.empty() ? "" : ", or ", each.packages);
    }
    throw InputError("no LAPACK is installed; expected the package " + packages);
  }
  return installed.front();
}

}  // namespace certispin
