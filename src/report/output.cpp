#include "certispin/report/output.hpp"

#include "certispin/numbers/error.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace certispin {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw InputError(fmt::format("cannot write '{}': {}", path, std::strerror(error)));
}

bool put(std::FILE* file, const std::string& content) {
  return std::fwrite(content.data(), 1, content.size(), file) == content.size() &&
         std::fflush(file) == 0;
}

/// Writes and closes; 0 or the system's error number.
int write_file(const std::string& path, const std::string& content) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    return errno;
  }
  const bool written =
      put(file, content) && (fsync(fileno(file)) == 0 || errno == EINVAL);  // a pipe
  const int error = written ? 0 : errno;
  return std::fclose(file) == 0 || error != 0 ? error : errno;
}

/// A device or pipe: written in place, for there is nothing to replace.
bool is_special(const std::string& path) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

/// The file that a symbolic link stands for, be it there or not.
std::string behind_links(std::filesystem::path path) {
  constexpr int most_links = 40;
  std::error_code ignored;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(path, ignored); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, ignored);
  }
  return path;
}

}  // namespace

void write_output(const std::string& path, const std::string& content) {
  if (path.empty() || path == "-") {
    if (!put(stdout, content)) {
      fail("standard output", errno);
    }
    return;
  }
  if (is_special(path)) {
    if (const int error = write_file(path, content); error != 0) {
      fail(path, error);
    }
    return;
  }
  const std::string target = behind_links(path);
  const std::string partial = fmt::format("{}.{}.partial", target, getpid());
  int error = write_file(partial, content);
  if (error == 0 && std::rename(partial.c_str(), target.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    std::remove(partial.c_str());
    fail(path, error);
  }
  flush_folder_of(target);
}

void flush_folder_of(const std::string& path) {
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  const std::string folder = parent.empty() ? "." : parent.string();
  if (const int directory = open(folder.c_str(), O_RDONLY | O_DIRECTORY);
      directory >= 0) {
    fsync(directory);
    close(directory);
  }
}

bool names_file(const std::string& path) {
  return !path.empty() && path != "-" && !is_special(path);
}

}  // namespace certispin
