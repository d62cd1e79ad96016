#include "certispin/quantities/families.hpp"

namespace certispin {

std::vector<Quantity> physical_quantities() {
  return {
      {"delta_E_over_kBT",
       "ΔE/k_B T",
       "1",
       "Table 3",
       "splitting over thermal energy",
       "delta_E * J_over_kBT",
       "formula; J from the physical scale"},
      {"T_2",
       "T_2",
       "s",
       "Sec. 3.2",
       "eigenstate coherence time 1/(γ_φ G_01)",
       "1 / (gamma_phi * G_01)",
       "formula; γ_φ from the physical scale"},
      {"secular_parameter",
       "2 ΔE T_2",
       "1",
       "Sec. 3.2",
       "secular parameter; the secular approximation needs it much larger than 1",
       "2 * delta_E * J_angular * T_2",
       "formula; J and γ_φ from the physical scale"},
  };
}

}  // namespace certispin
