#include "quantities.hpp"

namespace checker {

const std::vector<Quantity>& quantities() {
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

Function find_function(const std::string& name) {
  return name == "sqrt"  ? root
         : name == "exp" ? exponential
         : name == "log" ? logarithm
         : name == "abs" ? absolute
                         : nullptr;
}

Interval Scene::name(const Name& name) {
  if (!name.N && !name.g) {
    return value(name.text);
  }
  if (lo_ != hi_) {
    throw Rejected("'" + name.text +
                   "' at another point has no value over an interval of g");
  }
  const Rational g = name.g.value_or(lo_);
  return Scene(doublets_, given_, name.N.value_or(N_), g, g).value(name.text);
}

Interval Scene::value(const std::string& name) {
  if (name == "N") {
    return Interval(N_);
  }
  if (name == "g") {
    return {lo_, hi_};
  }
  if (name == "pi") {
    return enclose_pi();
  }
  if (const auto number = given_.numbers.find(name); number != given_.numbers.end()) {
    return {number->second.first, number->second.second};
  }
  if (const auto formula = given_.formulas.find(name); formula != given_.formulas.end()) {
    return evaluate(formula->second, *this);
  }
  for (const Quantity& q : quantities()) {
    if (q.name == name) {
      return quantity(q);
    }
  }
  throw Malformed("found '" + name.substr(0, 40) + "', expected a quantity or parameter");
}

Interval Scene::quantity(const Quantity& q) {
  if (N_ < q.least_N || (!q.zero_g && lo_ == 0) || (q.largest_g < 2 && hi_ > 1) ||
      (q.largest_g == 0 && hi_ == 1)) {
    throw Rejected(q.name + " is undefined at N = " + std::to_string(N_) +
                   ", g = " + lo_.get_str() + " to " + hi_.get_str());
  }
  if (N_ <= q.zero_up_to_N) {
    return Interval(0);
  }
  if (!q.formula.empty()) {
    return evaluate(q.formula, *this);
  }
  if (lo_ == hi_) {
    return component(q.name, lo_);
  }
  if (q.name != "Jz2_0" && q.name != "Jz2_1") {
    throw Rejected(q.name + " has no value over an interval of g");
  }
  return {component(q.name, hi_).lo,
          component(q.name, lo_).hi};  // proofs/monotone_in_g.md (3)
}

/// From a point line, or rational: proofs/ground_doublet.md.
Interval Scene::component(const std::string& name, const Rational& g) const {
  Doublet exact;
  if (N_ == 1 || g == 0) {
    const Rational j(N_, 2);
    const auto number = [](const Rational& x) { return Interval(x); };
    exact = {{"E_0", number(-j - g)},
             {"E_1", number(-j + g)},
             {"E_2", number(-2 * (j - 1) * (j - 1) / N_)},
             {"E_3", number(-2 * (j - 1) * (j - 1) / N_)},
             {"delta_E", number(2 * g)},
             {"Jz2_0", number(j * j)},
             {"Jz2_1", number(j * j)},
             {"J_01", number(j)}};
  }
  const auto point = doublets_.find({N_, g});
  const Doublet& doublet = point == doublets_.end() ? exact : point->second;
  if (!doublet.contains(name)) {
    throw Rejected("no proved point line gives " + name +
                   " at N = " + std::to_string(N_) + ", g = " + g.get_str());
  }
  return doublet.at(name);
}

}  // namespace checker
