#pragma once

#include "certispin/quantities/expression.hpp"

#include <string_view>
#include <vector>

namespace certispin {

/// A sequence over N with the closed forms of its large-N series, for 0 < g < 1.
struct LargeNLaw {
  std::string_view id;
  std::string_view expression;                 // L_0 + L_1/N + L_2/N² + …
  std::vector<std::string_view> coefficients;  // L_0, L_1, … in m_star, g and pi
  std::string_view proof;                      // where they are derived
};

/// Every law, in the order in which `certispin limit --laws` prints them.
///
/// Source      proofs/large_N_laws.md, proofs/wkb_prefactor.md
[[nodiscard]] const std::vector<LargeNLaw>& large_N_laws();

/// The law of that sequence, however it is written; nullptr if there is none.
[[nodiscard]] const LargeNLaw* find_law(const Expression& expression);

}  // namespace certispin
