#pragma once

#include <string>
#include <vector>

namespace checker {

/// What became of a certificate that could be read.
struct Report {
  std::vector<std::string> rejections;  // LINE: claim ID: reason, or LINE: point: reason
  std::vector<std::string> statements;  // one a verified claim
  std::size_t points = 0;               // verified
  std::size_t confirmed = 0;            // verified claims of this verdict
  std::size_t refuted = 0;
};

/// Verifies a certificate from scratch; Malformed, the line first, if it cannot be read.
Report check_certificate(const std::string& text);

}  // namespace checker
