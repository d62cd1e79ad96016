#include "certispin/quantities/families.hpp"

namespace certispin {
namespace {

constexpr std::string_view kato_temple =
    "Kato-Temple bounds from one twisted factorisation, isolated by Sturm counts "
    "(proofs/kato_temple.md)";
constexpr std::string_view recurrence =
    "positive three-term recurrence on enclosed levels, Horner sums in the parity blocks "
    "(proofs/ground_vector.md)";

}  // namespace

std::vector<Quantity> level_quantities() {
  return {
      {"E_0", "E_0", "J", "(3)", "lowest level, even parity", "", kato_temple},
      {"E_1", "E_1", "J", "(3)", "second level, odd parity", "", kato_temple},
      {"E_2",
       "E_2",
       "J",
       "(3)",
       "third level, even parity",
       "",
       kato_temple,
       Domain::two_levels},
      {"E_3",
       "E_3",
       "J",
       "(3)",
       "fourth level, odd parity",
       "",
       kato_temple,
       Domain::three_levels},
      {"delta_E",
       "ΔE",
       "J",
       "Sec. 2",
       "tunnel splitting E_1 - E_0",
       "",
       "discrete Wronskian identity: relative accuracy, no subtraction "
       "(proofs/ground_doublet.md)"},
      {"gap_ratio",
       "(E_2 - E_0)/ΔE",
       "1",
       "Table 3",
       "isolation of the doublet from the next level",
       "(E_2 - E_0) / delta_E",
       "formula",
       Domain::split_levels},
      {"Jz2_0",
       "⟨E_0|J_z²|E_0⟩",
       "1",
       "(25)",
       "second moment in the ground state",
       "",
       recurrence},
      {"Jz2_1",
       "⟨E_1|J_z²|E_1⟩",
       "1",
       "(25)",
       "second moment in the first excited state",
       "",
       recurrence},
      {"J_01",
       "J_01",
       "1",
       "(24)",
       "matrix element ⟨E_0|J_z|E_1⟩, positive by choice of phase",
       "",
       recurrence},
  };
}

}  // namespace certispin
