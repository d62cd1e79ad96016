#include "data_directory.hpp"

#include "certispin/numbers/error.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <vector>

namespace certispin::cli {

std::filesystem::path default_ledger() {
  namespace fs = std::filesystem;
  std::vector<fs::path> roots;
  if (const char* chosen = std::getenv("CERTISPIN_DATA_DIR")) {
    roots.emplace_back(chosen);
  } else {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    roots.push_back(program.parent_path().parent_path() / CERTISPIN_INSTALLED_DATA);
    roots.emplace_back(CERTISPIN_SOURCE_DATA);
  }
  for (const fs::path& root : roots) {
    std::error_code ignored;
    if (fs::is_directory(root / "which_coherence_decoheres", ignored)) {
      return root / "which_coherence_decoheres";
    }
  }
  throw InputError(
      fmt::format("no ledger was given and none was found in '{}'; expected a folder "
                  "which_coherence_decoheres there, or CERTISPIN_DATA_DIR",
                  roots.front().string()));
}

}  // namespace certispin::cli
