#include "certispin/quantities/large_N_laws.hpp"

#include "certispin/quantities/expression_text.hpp"

#include <algorithm>

namespace certispin {

const std::vector<LargeNLaw>& large_N_laws() {
  static const std::vector<LargeNLaw> laws{
      {"eta_MF",
       "c_fit",
       {"4 * (1 - m_star) / m_star^3",
        "4 * (1 - m_star) * (4 - m_star - 2 * m_star^2) / m_star^6",
        "(1 - m_star) * (93 - 35 * m_star - 97 * m_star^2 + 23 * m_star^3 + 22 * "
        "m_star^4 "
        "- 2 * m_star^5) / m_star^9"},
       "proofs/large_N_laws.md"},
      {"delta_G",
       "delta_G / N",
       {"(1 - m_star) / (2 * m_star)",
        "(1 - m_star) * (2 + m_star - 2 * m_star^2) / (2 * m_star^4)",
        "(1 - m_star^2) * (45 - 32 * m_star - 33 * m_star^2 + 24 * m_star^3 - 2 * "
        "m_star^4) / (8 * m_star^7)"},
       "proofs/large_N_laws.md"},
      {"leakage_sum",
       "leakage_sum / N",
       {"g^2 / (4 * m_star)",
        "g^2 * (5 - 2 * m_star + m_star^2) / (8 * m_star^4)",
        "g^2 * (33 - 20 * m_star - 14 * m_star^2 + 8 * m_star^3 - m_star^4) / (8 * "
        "m_star^7)"},
       "proofs/large_N_laws.md"},
      {"delta_zp",
       "delta_zp",
       {"(1 - m_star) * (3 + m_star) / (4 * m_star^2)",
        "(1 - m_star^2) * (35 - 24 * m_star + m_star^2) / (16 * m_star^5)",
        "(1 - m_star^2) * (417 - 350 * m_star - 172 * m_star^2 + 150 * m_star^3 - 13 * "
        "m_star^4) / (32 * m_star^8)"},
       "proofs/large_N_laws.md"},
      {"wkb_prefactor",
       "wkb_prefactor",
       {"8 / sqrt(2 * pi) * m_star^2 * sqrt(m_star) / (1 + m_star)",
        "-8 / sqrt(2 * pi) * m_star^2 * sqrt(m_star) / (1 + m_star) * (71 - 60 * m_star "
        "- "
        "9 * m_star^2) / (24 * m_star^3)",
        "8 / sqrt(2 * pi) * m_star^2 * sqrt(m_star) / (1 + m_star) * ((71 - 60 * m_star "
        "- 9 * "
        "m_star^2)^2 / 1152 - (1 - m_star) * (315 + 31 * m_star - 199 * m_star^2 + 13 * "
        "m_star^3) / 32) / m_star^6"},
       "proofs/wkb_prefactor.md"},
  };
  return laws;
}

const LargeNLaw* find_law(const Expression& expression) {
  const std::string text = canonical_text(expression);
  const auto& laws = large_N_laws();
  const auto found = std::find_if(laws.begin(), laws.end(), [&](const LargeNLaw& law) {
    return canonical_text(parse_expression(law.expression)) == text;
  });
  return found == laws.end() ? nullptr : &*found;
}

}  // namespace certispin
