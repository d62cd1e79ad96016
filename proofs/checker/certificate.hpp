#pragma once

#include "doublet.hpp"
#include "text.hpp"

#include <map>
#include <optional>

namespace checker {

/// A block `claim`: what follows the first word of a line, by that word.
struct Claim {
  std::size_t line = 0;
  std::map<std::string, std::vector<std::string>> lines;

  [[nodiscard]] bool has(const std::string& word) const { return lines.contains(word); }
  [[nodiscard]] const std::string& text(const std::string& word) const {
    return lines.at(word).front();
  }
  /// The rest of the lines `word NAME REST` by name; Malformed unless names ascend.
  [[nodiscard]] std::map<std::string, std::string> named(const std::string& word) const;
};

struct Certificate {
  std::string calibration;  // J/(k_B T), a formula
  Rational temperature;
  Rational gamma_phi;
  std::vector<std::pair<std::size_t, Point>> points;  // with their lines
  std::vector<Claim> claims;
};

/// Reads a file of docs/certificate.md; Malformed, the line's number first, if it is none.
Certificate parse_certificate(const std::string& text);

}  // namespace checker
