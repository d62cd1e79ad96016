#pragma once

#include <cstdlib>
#include <string>

namespace certispin::test {

/// Another PATH as long as the object lives.
class ChangedPath {
 public:
  explicit ChangedPath(const char* path) {
    const char* before = std::getenv("PATH");
    before_ = before == nullptr ? "" : before;
    setenv("PATH", path, 1);
  }
  ChangedPath(const ChangedPath&) = delete;
  ChangedPath& operator=(const ChangedPath&) = delete;
  ChangedPath(ChangedPath&&) = delete;
  ChangedPath& operator=(ChangedPath&&) = delete;
  ~ChangedPath() { setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_;
};

}  // namespace certispin::test
