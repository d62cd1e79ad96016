#pragma once

#include "certispin/float64/a_priori_bound.hpp"
#include "certispin/float64/doublet_mixing.hpp"
#include "certispin/float64/eigensolver.hpp"
#include "certispin/float64/float64_error.hpp"
#include "certispin/float64/float64_residuals.hpp"

namespace certispin {

/// What is proved at one point, for all eigensolvers that are run there.
struct Float64Truth {
  ModelPoint point;
  Enclosure delta_E;
  Enclosure J_01;
  Enclosure G_01;
  Outcome<DoubletVectors> vectors;
  Outcome<MixingBound> mixing_bound;
};

/// Encloses it to 25 digits.
[[nodiscard]] Float64Truth enclose_float64_truth(const ModelPoint& point,
                                                 DoubletCache& cache);

/// A computed number with its proved error.
struct Float64Measured {
  Float64 value;
  Float64Error error;
};

/// One eigensolver at one point, with all N + 1 vectors.
struct Float64Run {
  Float64Residuals residuals;
  CompletenessOfAll completeness_of_all;
  Float64Measured delta_E;
  Float64Measured J_01;
  Float64Measured G_01;
  Outcome<Mixing> mixing_0;  // of the lowest vector, with the proved E_0 as its own
  Outcome<Mixing> mixing_1;  // of the next, with E_1
  Truth mixing_within_bound = Truth::unknown;  // no: the bound's assumption is refuted
  double seconds = 0;                          // of the eigensolver alone
};

/// Runs `solver` at the point of `truth`.
///
/// Guarantees  errors and mixings are proved; residuals as measure_residuals;
///             NumericalFailure if the solver fails.
/// Requires    N ≤ largest_N_with_all_vectors.
[[nodiscard]] Float64Run run_float64(const Eigensolver& solver,
                                     const Float64Truth& truth);

}  // namespace certispin
