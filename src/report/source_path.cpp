#include "source_path.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <system_error>

namespace certispin {
namespace {

namespace fs = std::filesystem;

/// The work tree's root above `file`; empty if there is none.
fs::path work_tree(const fs::path& file) {
  std::error_code ignored;
  for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", ignored)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      return {};
    }
  }
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string text;
  for (const char c : path) {
    text += plain.find(c) == std::string_view::npos
                ? fmt::format("%{:02X}", static_cast<unsigned char>(c))
                : std::string(1, c);
  }
  return text;
}

}  // namespace

std::string source_path(const std::string& file) {
  if (file.empty()) {
    return file;
  }
  std::error_code ignored;
  const fs::path absolute = fs::absolute(file, ignored).lexically_normal();
  fs::path root = work_tree(absolute);
  if (root.empty()) {
    root = fs::current_path(ignored);
  }
  const fs::path relative = absolute.lexically_relative(root);
  const bool below = !relative.empty() && *relative.begin() != "..";
  return (below ? relative : absolute).generic_string();
}

std::string source_uri(const std::string& file) {
  const std::string path = source_path(file);
  return (path.rfind('/', 0) == 0 ? "file://" : "") + percent_encoded(path);
}

}  // namespace certispin
