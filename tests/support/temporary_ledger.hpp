#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace certispin {

/// A ledger file that exists as long as the object.
class TemporaryLedger {
 public:
  explicit TemporaryLedger(const std::string& text) {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("certispin_" + std::to_string(getpid()) + "_" + std::to_string(++count) +
             ".toml");
    std::ofstream(path_) << text;
  }
  TemporaryLedger(const TemporaryLedger&) = delete;
  TemporaryLedger& operator=(const TemporaryLedger&) = delete;
  TemporaryLedger(TemporaryLedger&&) = delete;
  TemporaryLedger& operator=(TemporaryLedger&&) = delete;
  ~TemporaryLedger() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace certispin
