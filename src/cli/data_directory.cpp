#include "data_directory.hpp"

#include "certispin/numbers/error.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <vector>

namespace certispin::cli {

namespace {

namespace fs = std::filesystem;

/// The first of $CERTISPIN_DATA_DIR, or the installed data beside the program and then
/// `source`, that has a folder `name`; `what` is what is missing otherwise.
fs::path data_folder(const char* name, const fs::path& source, const char* what) {
  std::vector<fs::path> roots;
  if (const char* chosen = std::getenv("CERTISPIN_DATA_DIR")) {
    roots.emplace_back(chosen);
  } else {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    roots.push_back(program.parent_path().parent_path() / CERTISPIN_INSTALLED_DATA);
    roots.push_back(source);
  }
  for (const fs::path& root : roots) {
    std::error_code ignored;
    if (fs::is_directory(root / name, ignored)) {
      return root / name;
    }
  }
  throw InputError(
      fmt::format("no {} was given and none was found in '{}'; expected a "
                  "folder {} there, or CERTISPIN_DATA_DIR",
                  what,
                  roots.front().string(),
                  name));
}

}  // namespace

std::filesystem::path default_ledger() {
  return data_folder("which_coherence_decoheres", CERTISPIN_SOURCE_DATA, "ledger");
}

std::filesystem::path default_proofs() {
  return data_folder(
      "proofs", fs::path(CERTISPIN_SOURCE_PROOFS).parent_path(), "folder of proofs");
}

}  // namespace certispin::cli
