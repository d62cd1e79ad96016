#pragma once

#include "certispin/audit/certificate.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/model/model_point.hpp"
#include "certispin/numbers/approximation.hpp"
#include "certispin/numbers/printed_decimal.hpp"

#include <sstream>
#include <string>
#include <vector>

/// Certificates of small ledgers, read line by line.
namespace certispin::test {

inline const std::string benchmark = "at = { N = \"370\", g = \"0.95\" }";

[[nodiscard]] inline std::string claim(const std::string& id,
                                       const std::string& reading,
                                       const std::string& printed,
                                       const std::string& expression,
                                       const std::string& rest) {
  return "[[claim]]\nid = \"" + id + "\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"" +
         reading + "\"\nprinted = \"" + printed + "\"\nexpression = \"" + expression +
         "\"\n" + rest + "\n";
}

[[nodiscard]] inline Certificates certified(const std::string& ledger) {
  return certify(parse_ledger(ledger, "test"), PhysicalScale{});
}

[[nodiscard]] inline std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

/// The lines that begin with `key`, without it.
[[nodiscard]] inline std::vector<std::string> values(const std::string& text,
                                                     const std::string& key) {
  std::istringstream stream(text);
  std::vector<std::string> found;
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind(key + " ", 0) == 0) {
      found.push_back(line.substr(key.size() + 1));
    }
  }
  return found;
}

[[nodiscard]] inline std::string value(const std::string& text, const std::string& key) {
  const auto found = values(text, key);
  return found.size() == 1 ? found.front() : std::to_string(found.size()) + " lines";
}

/// A point line in numbers.
struct Point {
  ModelPoint at;
  Bits bits = 0;
  long twist = 0;
  std::vector<RationalInterval> levels;
};

[[nodiscard]] inline Point parse_point(const std::string& line) {
  const auto words = words_of(line);
  Point point{
      {parse_N(words.at(0)), parse_g(words.at(1))}, std::stol(words.at(2)), 0, {}};
  const Rational scale = power(Rational(2), std::stol(words.at(3)));
  point.twist = std::stol(words.at(4));
  for (std::size_t i = 5; i < words.size(); i += 2) {
    point.levels.push_back(
        {parse_rational(words.at(i)) / scale, parse_rational(words.at(i + 1)) / scale});
  }
  return point;
}

[[nodiscard]] inline std::vector<Point> points_of(const std::string& text) {
  std::vector<Point> points;
  for (const std::string& line : values(text, "point")) {
    points.push_back(parse_point(line));
  }
  return points;
}

/// Levels to far more bits than a certificate of these tests has.

}  // namespace certispin::test
