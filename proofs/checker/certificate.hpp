#pragma once

#include "quantities.hpp"

namespace checker {

/// Where a claim is made.
enum class Place { formula, at, over_N, over_g };

/// A block `claim`.
struct Claim {
  std::size_t line = 0;
  bool confirmed = false;
  Place place = Place::formula;
  std::map<std::string, std::string> text;  // the rest of a line by its first word
  Inputs inputs;
  std::vector<std::string> variables;
  std::map<std::string, std::string> squares;
  std::map<std::string, std::string> formulas;  // lines `let`
  long first = 0;                               // N
  long last = 0;
  long step = 1;
  Rational lo;  // g
  Rational hi;
  std::vector<Rational> cuts;
};

struct Certificate {
  Facts facts;                                        // the scale
  std::vector<std::pair<std::size_t, Point>> points;  // with their lines
  std::vector<Claim> claims;
};

/// Reads a file of docs/certificate.md; Malformed with the line's number first.
Certificate parse_certificate(const std::string& text);

}  // namespace checker
