#pragma once

#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/extrapolation.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace certispin {

/// Where a sequence over N is sampled: at N = first·k for k = 1 … terms, and at the odd
/// N = first·k + 1.
struct Ladder {
  long first = 0;  // even
  long terms = 16;

  [[nodiscard]] long even(long k) const { return first * k; }
  [[nodiscard]] long odd(long k) const { return first * k + 1; }
};

/// The first N of a ladder whose samples are well inside the large-N regime.
///
/// Defines     60/|1 − g²|^{3/2}, even, from 100 to 20000: the series in 1/N is one in
///             1/(N m_*³), and N S_inst ≥ 20 makes tunnelling negligible.
/// Source      proofs/large_N_laws.md
[[nodiscard]] long suggested_first(const Rational& g);

/// Guarantees  InputError unless `first` is even and the ladder has from fewest_samples to
///             40 terms, the last of at most largest_N.
void check_ladder(const Ladder& ladder);

/// What is sampled.
struct LadderRequest {
  std::vector<Expression> expressions;
  Rational g;
  PhysicalScale scale;
  Ladder ladder;
  long digits = 64;  // of each sample
  std::function<void(std::size_t done, std::size_t all)> progress = [](auto, auto) {};
};

/// Samples of one expression.
struct LadderSamples {
  Samples even;
  Samples odd;
};

/// Encloses the expressions along a ladder, on all cores.
///
/// Requires    check_ladder(request.ladder).
/// Guarantees  each sample contains the true value; samples for each expression, or
///             Inconclusive with the N that is not enclosed at the precision cap;
///             UndefinedQuantity if a quantity is not defined at the points.
[[nodiscard]] Outcome<std::vector<LadderSamples>> sample_ladder(
    const LadderRequest& request);

}  // namespace certispin
