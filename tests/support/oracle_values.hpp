#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/numbers/value.hpp"
#include "support/exact.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace certispin::test {

/// Values that another program computed, from tests/oracle; the file names the command.
struct OracleValues {
  nlohmann::json points;
  long trusted_digits = 0;

  explicit OracleValues(const std::string& name) {
    const std::string path = std::string(CERTISPIN_SOURCE_DIR) + "/tests/oracle/" + name;
    std::ifstream file(path);
    require(file.good(), "the oracle's file can be read");
    const auto all = nlohmann::json::parse(file);
    require(!all.at("made_by").get<std::string>().empty(), "the oracle has provenance");
    points = all.at("points");
    trusted_digits = all.at("trusted_digits").get<long>();
  }
};

[[nodiscard]] inline ModelPoint point_of(const nlohmann::json& entry) {
  return {parse_N(entry.at("N").get<std::string>()),
          parse_g(entry.at("g").get<std::string>())};
}

/// What is wrong with `ours` beside `printed`, which is right to `trusted` digits: empty if
/// the two overlap and ours is as tight as `digits` digits (places, where it is zero).
[[nodiscard]] inline std::string oracle_flaw(const Value& ours,
                                             const std::string& printed,
                                             long trusted,
                                             long digits) {
  const Rational value = parse_rational(printed);
  const Rational size = value == 0 ? Rational(1) : Rational(abs(value));
  const Rational radius = size * power_of_ten(-trusted);
  const Interval x = ours.enclosure(4 * digits + 64);
  if (!x.bounded()) {
    return "unbounded";
  }
  const RationalInterval got = ends(x);
  if (got.upper < value - radius || got.lower > value + radius) {
    return "does not overlap the oracle's value";
  }
  return width(got) > (size + radius) * power_of_ten(-digits) ? "too wide" : "";
}

}  // namespace certispin::test
