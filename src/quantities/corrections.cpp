#include "certispin/quantities/families.hpp"

namespace certispin {

std::vector<Quantity> correction_quantities() {
  return {
      {"delta_G", "δG", "1", "(31)", "(N m_*/2)² - G_01", "G_loc / 2 - G_01", "formula"},
      {"delta_G_Bog", "δG_Bog", "1", "App. B.4", "(N m_*/2)² - J_01²",
       "G_loc / 2 - J_01^2", "formula"},
      {"delta_zp", "Δ_zp", "1", "App. B.4", "depletion of the pointer state, N m_*/2 - J_01",
       "N * m_star / 2 - J_01", "formula"},
      {"leakage", "1 - J_01²/G_01", "1", "(25)", "share of G_01 outside the doublet",
       "1 - J_01^2 / G_01", "formula", Domain::everywhere, 1},
      {"leakage_0", "1 - J_01²/⟨J_z²⟩_0", "1", "(25)",
       "share of ⟨E_0|J_z²|E_0⟩ outside the doublet", "1 - J_01^2 / Jz2_0", "formula",
       Domain::everywhere, 2},
      {"leakage_1", "1 - J_01²/⟨J_z²⟩_1", "1", "(25)",
       "share of ⟨E_1|J_z²|E_1⟩ outside the doublet", "1 - J_01^2 / Jz2_1", "formula",
       Domain::everywhere, 1},
      {"leakage_sum", "G_01 - J_01²", "1", "(25)", "the doublet's mean leakage",
       "G_01 - J_01^2", "formula", Domain::everywhere, 1},
      {"wkb_prefactor", "C_0", "J", "Sec. 2", "ΔE e^{N S_inst} / √N",
       "delta_E / (sqrt(N) * exp_minus_N_S_inst)", "formula", Domain::wells},
      {"c_fit", "c", "1", "Sec. 5.3", "N (η_MF - 2)", "N * (eta_MF - 2)", "formula"},
  };
}

}  // namespace certispin
