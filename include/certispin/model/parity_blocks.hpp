#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"

#include <cstdint>
#include <vector>

namespace certispin {

/// A Z2-symmetric spin Hamiltonian in its two parity sectors, as the quantities need it:
/// two Jacobi matrices that share the rows of `core`, and the diagonal jump operator
/// J_z = position/2 that connects the sectors row by row.
///
/// The even block is the core with `even_corner` added to its first entry, or, if
/// `has_centre`, the core preceded by the row m = 0, which J_z annihilates.  The odd block
/// is the core with `odd_corner`.
struct ParityBlocks {
  JacobiMatrix even;
  JacobiMatrix odd;
  JacobiMatrix core;
  std::vector<std::uint32_t> positions;  // 2m of the core rows
  bool has_centre = false;
  Rational energy_unit;  // of the matrix entries, in units of J
};

/// Parity blocks of H/J = −(2/N) J_z² − 2g J_x in the Dicke basis, in units of g/2:
/// diagonal −(2m)²/(N g), squared off-diagonal N(N+2) − 2m(2m+2).
///
/// N even: even block on |0⟩ and (|m⟩+|−m⟩)/√2, first squared off-diagonal doubled;
/// odd block on (|m⟩−|−m⟩)/√2, m = 1…N/2.  N odd: both on m = 1/2…N/2, corners ∓(N+1).
///
/// Source      Eq. (3); proofs/parity_blocks.md
/// Requires    g > 0.
[[nodiscard]] ParityBlocks parity_blocks(const ModelPoint& point);

}  // namespace certispin
