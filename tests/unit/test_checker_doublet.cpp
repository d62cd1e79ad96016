// The checker's doublet, beside values of mpmath; planted wrong bounds are refused.

#include "doublet.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace {

using checker::Integer;
using checker::Interval;
using checker::Point;
using checker::Rational;

nlohmann::json oracle() {
  std::ifstream file(std::string(CERTISPIN_SOURCE_DIR) +
                     "/tests/oracle/mpmath_values.json");
  return nlohmann::json::parse(file);
}

const char* const levels[] = {"E_0", "E_1", "E_2", "E_3"};

/// Bounds 2^-100 about the levels of the oracle, which has 55 digits.
Point point_of(const nlohmann::json& row) {
  Point p;
  p.N = std::stol(row.at("N").get<std::string>());
  p.g = checker::parse_number(row.at("g").get<std::string>());
  p.bits = 128;
  p.shift = 110;
  p.twist =
      p.N % 2 == 0 ? 2 : 1;  // the first row beyond the mean field's maximum, M = N m_*
  while (p.twist < p.N && Rational(p.twist * p.twist) < p.N * p.N * (1 - p.g * p.g)) {
    p.twist += 2;
  }
  for (const char* level : levels) {
    if (row.contains(level)) {
      const auto middle = checker::floor_scaled(
          checker::Decimal(row.at(level).get<std::string>()).value, p.shift);
      p.bounds.push_back(middle - 1024);
      p.bounds.push_back(middle + 1024);
    }
  }
  return p;
}

/// Rows with g > 0 and N ≥ 2: the others are rational.
std::vector<nlohmann::json> rows() {
  std::vector<nlohmann::json> result;
  const nlohmann::json all = oracle();
  for (const auto& row : all.at("points")) {
    const long N = std::stol(row.at("N").get<std::string>());
    if (N >= 2 && checker::parse_number(row.at("g").get<std::string>()) > 0) {
      result.push_back(row);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("The doublet contains mpmath's values, tightly") {
  std::size_t compared = 0;
  for (const auto& row : rows()) {
    const Point point = point_of(row);
    const auto doublet = checker::DoubletProof(point).run();
    for (const auto& [name, ours] : doublet) {
      const Rational value = checker::Decimal(row.at(name).get<std::string>()).value;
      const Rational error = abs(value) / checker::Decimal("1e54").value;
      CAPTURE(row.at("N"), row.at("g"), name);
      CHECK(ours.lo <= value + error);
      CHECK(ours.hi >= value - error);
      CHECK(ours.hi - ours.lo <= checker::scaled(1, -60) * abs(value));
      ++compared;
    }
  }
  CHECK(compared > 50);
}

TEST_CASE("Every twist gives values that overlap") {
  Point p = point_of(rows().at(12));
  const auto reference = checker::DoubletProof(p).run();
  std::size_t served = 0;
  for (p.twist = p.N % 2 == 0 ? 2 : 1; p.twist <= p.N; p.twist += 2) {
    try {
      const auto doublet = checker::DoubletProof(p).run();
      for (const auto& [name, ours] : doublet) {
        CAPTURE(p.N, p.twist, name);
        CHECK(ours.lo <= reference.at(name).hi);
        CHECK(ours.hi >= reference.at(name).lo);
      }
      ++served;
    } catch (const checker::Rejected&) {
      // a recurrence that runs past the maximum of the vector loses its pivots' signs
    }
  }
  CHECK(served > 0);
}

TEST_CASE("A bound on the wrong side of its level is refused") {
  for (const auto& row : rows()) {
    const Point good = point_of(row);
    for (std::size_t i = 0; i < good.bounds.size(); ++i) {
      Point bad = good;
      bad.bounds[i] = good.bounds[i ^ 1U] + (i % 2 == 0 ? 1 : -1);  // past the level
      CAPTURE(row.at("N"), row.at("g"), i);
      CHECK_THROWS_AS(checker::DoubletProof(bad).run(), checker::Rejected);
    }
  }
}

TEST_CASE("Few bits and a bound close to its level leave rounding nowhere to hide") {
  std::size_t compared = 0;
  for (const auto& row : rows()) {
    if (row.at("N").get<std::string>().size() > 2) {
      continue;
    }
    for (long bits = 40; bits < 60; ++bits) {
      for (const bool near_below : {false, true}) {
        Point p = point_of(row);
        p.bits = bits;
        p.shift = bits + 12;
        p.bounds.resize(4);
        for (std::size_t k = 0; k < 2; ++k) {
          const Rational level =
              checker::Decimal(row.at(levels[k]).get<std::string>()).value;
          const Integer below = checker::floor_scaled(level, p.shift);
          p.bounds[2 * k] = below - (near_below ? 8 : 1 << 18);
          p.bounds[2 * k + 1] = below + (near_below ? 1 << 18 : 8);
        }
        try {
          const auto doublet = checker::DoubletProof(p).run();
          for (const auto& [name, ours] : doublet) {
            const Rational value =
                checker::Decimal(row.at(name).get<std::string>()).value;
            const Rational error = abs(value) / checker::Decimal("1e54").value;
            CAPTURE(row.at("N"), row.at("g"), name, bits, near_below);
            CHECK(ours.lo <= value + error);
            CHECK(ours.hi >= value - error);
            ++compared;
          }
        } catch (const checker::Rejected&) {
          // too close for so few bits
        }
      }
    }
  }
  CHECK(compared > 1000);
}

TEST_CASE("Too few bits prove nothing") {
  Point p = point_of(rows().at(12));
  p.bits = 16;
  CHECK_THROWS_AS(checker::DoubletProof(p).run(), checker::Rejected);
}
