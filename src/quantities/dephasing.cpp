#include "certispin/quantities/families.hpp"

namespace certispin {

std::vector<Quantity> dephasing_quantities() {
  return {
      {"G_01",
       "G_01",
       "1",
       "(11)",
       "eigenstate geometric factor, the doublet's mean of J_z²",
       "(Jz2_0 + Jz2_1) / 2",
       "formula"},
      {"gamma_PR_exact",
       "G_01 + J_01²",
       "1",
       "(14)",
       "exact diagonal Redfield coefficient of ρ_PR in units of γ_φ",
       "G_01 + J_01^2",
       "formula"},
      {"eta_MF",
       "η_MF",
       "1",
       "(1)",
       "mean-field rate over eigenstate rate",
       "G_loc / G_01",
       "formula"},
      {"eta_exact",
       "η_exact",
       "1",
       "(2)",
       "exact pointer rate over eigenstate rate",
       "gamma_PR_exact / G_01",
       "formula"},
      {"eta_quantum",
       "η_quantum",
       "1",
       "(19)",
       "many-body enhancement (N m_*/2)²/G_01",
       "G_loc / (2 * G_01)",
       "formula"},
  };
}

}  // namespace certispin
