#include "certispin/quantities/families.hpp"

namespace certispin {

std::vector<Quantity> mean_field_quantities() {
  return {
      {"m_star", "m_*", "1", "Table 1", "mean-field order parameter, 0 for g >= 1",
       "sqrt(max(0, 1 - g^2))", "formula"},
      {"S", "S", "1", "(4)-(5)", "overlap of the instanton vacua, (Gamma/J)^N", "g^N",
       "formula", Domain::ordered},
      // artanh(m) = log((1 + m)/g), because (1 - m)(1 + m) = g²: no cancellation
      {"S_inst", "S_inst", "1", "Sec. 2", "WKB instanton action, artanh(m_*) - m_*",
       "log((1 + m_star) / g) - m_star", "formula", Domain::tunnelling},
      {"exp_minus_N_S_inst", "e^{-N S_inst}", "1", "Sec. 2", "scale of the tunnel splitting",
       "exp(-N * S_inst)", "formula", Domain::tunnelling},
      {"G_loc", "G_loc", "1", "(10)", "mean-field geometric factor (N m_*)²/2",
       "N^2 * max(0, 1 - g^2) / 2", "formula, exact"},
      {"scs_second_moment", "⟨P_SCS|J_z²|P_SCS⟩", "1", "(21)",
       "second moment of the spin-coherent state",
       "G_loc / 2 + N * (1 - max(0, 1 - g^2)) / 4", "formula, exact"},
      {"scs_overlap", "⟨P_SCS|R_SCS⟩", "1", "(4)-(5)",
       "overlap of the two spin-coherent states, (1 - m_*²)^{N/2}",
       "sqrt(1 - max(0, 1 - g^2))^N", "formula"},
      {"eta_geom", "η_geom", "1", "(18)", "universal geometric factor", "2",
       "formula, exact"},
  };
}

}  // namespace certispin
