#pragma once

#include "support/certificate_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace certispin::test {

/// A claim of each reading that can be proved, and the witness of its certificate.
struct Case {
  std::string reading;
  std::string printed;
  std::string expression;
  std::string rest;
  std::string witness = "0 lines";
};

inline const std::string over_N = "over = { N = \"2:60\" }\nat = { g = \"0.95\" }\n";
inline const std::string over_g = "over = { g = \"0.90:0.99\" }\nat = { N = \"60\" }\n";
inline const std::string peak_N = "over = { N = \"200:350:2\" }\nat = { g = \"0.95\" }\n";
inline const std::string peak_g = "over = { g = \"0.90:0.99\" }\nat = { N = \"370\" }\n";
inline const std::string height = "aspect = \"height\"\nresolution = \"0.2\"\n";
inline const std::string position = "aspect = \"position\"\nresolution = \"0.02\"\n";
inline const std::string proof = "reason = \"r\"\n";
inline const std::string formula =
    "variables = [\"x\"]\nsquares = { i = \"-1\" }\nreason = \"r\"\n";

[[nodiscard]] inline std::string key(const std::string& name, const std::string& text) {
  return name + " = \"" + text + "\"\n";
}

[[nodiscard]] inline std::string crossing(const std::string& level,
                                          const std::string& to) {
  return key("level", level) + key("printed_to", to);
}

inline const std::vector<Case> confirmed_cases{
    {"rounded", "2.351", "eta_MF", benchmark},
    {"truncated", "2.350", "eta_MF", benchmark},
    {"approximately", "2.4", "eta_MF", benchmark + "\n" + key("resolution", "0.2")},
    {"at_least", "1", "gamma_PR_exact / G_01", over_N},
    {"at_most", "2.3", "eta_MF", over_g},
    {"greater", "98", "G_01", over_g},
    {"less", "2", "m_star", over_N},
    {"much_greater", "1", "G_01", over_g + key("threshold", "2")},
    {"much_less", "9", "m_star", over_g + key("threshold", "5")},
    {"range", "0.1", "m_star", over_g + key("printed_to", "0.5")},
    {"peak_over_N", "2.5", "eta_MF", peak_N + height, "268"},
    {"peak_over_N", "268", "eta_MF", peak_N + position, "268"},
    {"peak_over_g", "2.4", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "0.96", "eta_MF", peak_g + position, "a g"},
    {"monotone", "increasing", "eta_MF", over_N},
    {"crossing", "25", "eta_MF", over_N + crossing("1", "30"), "27"},
    {"crossing", "0.96", "eta_MF", over_g + crossing("1", "0.98")},
    {"identity", "G_loc / G_01", "eta_MF", over_N + proof},
    {"identity",
     "1.9",
     "delta_E",
     "over = { N = \"1:1\" }\nat = { g = \"0.95\" }\n" + proof},  // by value
    {"identity", "-1", "i^2", formula},
};

inline const std::vector<Case> refuted_cases{
    {"rounded", "2.353", "eta_MF", benchmark},
    {"truncated", "2.351", "eta_MF", benchmark},
    {"approximately", "2.6", "eta_MF", benchmark + "\n" + key("resolution", "0.2")},
    {"at_least", "1", "eta_MF", over_N, "2"},
    {"at_most", "2", "eta_MF", over_g, "9/10"},
    {"greater", "100", "G_01", over_g, "99/100"},
    {"less", "9", "J_01^2", over_N, "15"},
    {"much_greater", "1e4", "G_01", over_g + key("threshold", "2"), "9/10"},
    {"much_less", "0.1", "m_star", over_N + key("threshold", "5"), "2"},
    {"range", "0.1", "m_star", over_g + key("printed_to", "0.2"), "9/10"},
    {"peak_over_N", "2.9", "eta_MF", peak_N + height, "268"},
    {"peak_over_N", "260", "eta_MF", peak_N + position, "268"},
    {"peak_over_g", "2.1", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "2.7", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "0.93", "eta_MF", peak_g + position, "a g"},
    {"identity", "G_loc / J_01^2", "eta_MF", over_N + proof, "2"},
    {"identity", "x", "i^2", formula},
};

constexpr std::size_t confirmable_readings = 15;
constexpr std::size_t refutable_readings = 13;  // not monotone, not crossing

[[nodiscard]] inline std::string text_of(const Case& each) {
  return claim("t", each.reading, each.printed, each.expression, each.rest);
}

}  // namespace certispin::test
