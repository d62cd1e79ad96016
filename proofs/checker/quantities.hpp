#pragma once

#include "doublet.hpp"
#include "expression.hpp"

namespace checker {

/// Where a quantity is defined, and its formula; none for what a point line gives.
struct Quantity {
  Text name;
  Text formula;
  long least_N = 1;
  bool zero_g = true;     // at g = 0
  int largest_g = 2;      // 2: any g, 1: g ≤ 1, 0: g < 1
  long zero_up_to_N = 0;  // 0 for these N
};
inline const std::vector<Quantity>& quantities() {
  static const std::vector<Quantity> all{
      {"E_0", ""},
      {"E_1", ""},
      {"E_2", "", 2},
      {"E_3", "", 3},
      {"delta_E", ""},
      {"Jz2_0", ""},
      {"Jz2_1", ""},
      {"J_01", ""},
      {"gap_ratio", "(E_2 - E_0) / delta_E", 2, false},
      {"m_star", "sqrt(max(0, 1 - g^2))"},
      {"S", "g^N", 1, true, 1},
      {"S_inst", "log((1 + m_star) / g) - m_star", 1, false, 1},
      {"exp_minus_N_S_inst", "exp(-N * S_inst)", 1, false, 1},
      {"G_loc", "N^2 * max(0, 1 - g^2) / 2"},
      {"scs_second_moment", "G_loc / 2 + N * (1 - max(0, 1 - g^2)) / 4"},
      {"scs_overlap", "sqrt(1 - max(0, 1 - g^2))^N"},
      {"eta_geom", "2"},
      {"G_01", "(Jz2_0 + Jz2_1) / 2"},
      {"gamma_PR_exact", "G_01 + J_01^2"},
      {"eta_MF", "G_loc / G_01"},
      {"eta_exact", "gamma_PR_exact / G_01"},
      {"eta_quantum", "G_loc / (2 * G_01)"},
      {"delta_G", "G_loc / 2 - G_01"},
      {"delta_G_Bog", "G_loc / 2 - J_01^2"},
      {"delta_zp", "N * m_star / 2 - J_01"},
      {"leakage", "1 - J_01^2 / G_01", 1, true, 2, 1},
      {"leakage_0", "1 - J_01^2 / Jz2_0", 1, true, 2, 2},
      {"leakage_1", "1 - J_01^2 / Jz2_1", 1, true, 2, 1},
      {"leakage_sum", "G_01 - J_01^2", 1, true, 2, 1},
      {"wkb_prefactor", "delta_E / (sqrt(N) * exp_minus_N_S_inst)", 1, false, 0},
      {"c_fit", "N * (eta_MF - 2)"},
      {"delta_E_over_kBT", "delta_E * J_over_kBT"},
      {"T_2", "1 / (gamma_phi * G_01)"},
      {"secular_parameter", "2 * delta_E * J_angular * T_2"}};
  return all;
}

inline const Quantity* find_quantity(const Text& name) {
  for (const Quantity& q : quantities()) {
    if (q.name == name) { return &q; }
  }
  return nullptr;
}

/// What the point lines have proved.
using Doublets = std::map<std::pair<long, Rational>, Doublet>;

/// Names that a certificate gives a value, any real between two numbers, or a formula.
struct Given {
  std::map<Text, std::pair<Rational, Rational>> numbers;
  std::map<Text, Text> formulas;
};

/// Values of names at N and all g from lo to hi: proofs/monotone_in_g.md if these differ.
class Scene {
 public:
  using Number = Interval;
  Scene(const Doublets& doublets, const Given& given, long N, Interval g)
      : doublets_(doublets), given_(given), N_(N), g_(std::move(g)) {}

  Interval name(const Name& name) {
    if (!name.N && !name.g) { return value(name.text); }
    if (!g_.exact()) { throw Rejected(name.text + "[...] has no value over an interval of g"); }
    const Rational g = name.g.value_or(g_.lo);
    Scene there(doublets_, given_, name.N.value_or(N_), Interval(g, g));
    return there.value(name.text);
  }
  static Interval call(const Text& function, const Interval& a) {
    if (function == "sqrt") { return root(a); }
    if (function == "exp") { return exponential(a); }
    if (function == "log") { return logarithm(a); }
    if (function == "abs") { return absolute(a); }
    refuse(function, "sqrt, exp, log, abs or max");
  }

 private:
  Interval value(const Text& name) {
    if (name == "N") { return Interval(N_); }
    if (name == "g") { return {g_.lo, g_.hi}; }
    if (name == "pi") { return enclose_pi(); }
    if (const auto number = given_.numbers.find(name); number != given_.numbers.end()) {
      return {number->second.first, number->second.second};
    }
    if (const auto formula = given_.formulas.find(name); formula != given_.formulas.end()) {
      return evaluate(formula->second, *this);
    }
    if (const Quantity* q = find_quantity(name)) { return quantity(*q); }
    refuse(name, "a quantity, a parameter or an input");
  }

  Interval quantity(const Quantity& q) {
    if (N_ < q.least_N || (!q.zero_g && g_.lo == 0) || (q.largest_g < 2 && g_.hi > 1) ||
        (q.largest_g == 0 && g_.hi == 1)) {
      throw Rejected(q.name + " is undefined at N = " + std::to_string(N_) +
                     ", g = " + g_.lo.get_str() + " to " + g_.hi.get_str());
    }
    if (N_ <= q.zero_up_to_N) { return Interval(0); }
    if (!q.formula.empty()) { return evaluate(q.formula, *this); }
    if (g_.exact()) { return component(q.name, g_.lo); }
    if (q.name != "Jz2_0" && q.name != "Jz2_1") {
      throw Rejected(q.name + " has no value over an interval of g");
    }
    // They do not increase with g: proofs/monotone_in_g.md (3).
    return {component(q.name, g_.hi).lo, component(q.name, g_.lo).hi};
  }

  /// From a point line, or rational: proofs/ground_doublet.md.
  Interval component(const Text& name, const Rational& g) const {
    if (N_ == 1 || g == 0) {
      const Rational j(N_, 2);
      const Rational next = -2 * (j - 1) * (j - 1) / N_;
      const std::map<Text, Rational> exact{{"E_0", -j - g},  {"E_1", -j + g},    {"E_2", next},
                                           {"E_3", next},    {"delta_E", 2 * g}, {"Jz2_0", j * j},
                                           {"Jz2_1", j * j}, {"J_01", j}};
      return Interval(exact.at(name));
    }
    const auto point = doublets_.find({N_, g});
    if (point == doublets_.end() || !point->second.contains(name)) {
      throw Rejected("no proved point line gives " + name + " at N = " + std::to_string(N_) +
                     ", g = " + g.get_str());
    }
    return point->second.at(name);
  }

  const Doublets& doublets_;
  const Given& given_;
  long N_;
  Interval g_;  // its ends are not rounded
};

}  // namespace checker
