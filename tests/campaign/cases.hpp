#pragma once

#include "support/random.hpp"
#include "tally.hpp"

#include <cstdint>
#include <vector>

namespace certispin::test {

/// Which cases a campaign takes.
struct CaseRange {
  long largest_N = 400;
  long most_digits = 200;
};

/// Points where something is exactly 0 or equal: small N at simple fractions, and odd N at
/// g = 4i(i+1)/(N(N+1)), where two diagonal entries of the even block are equal.
[[nodiscard]] std::vector<Case> coincidences(const CaseRange& range);

/// `count` different cases.  N is small more often than not; g spreads over many decades and
/// is often a simple fraction or 0.
[[nodiscard]] std::vector<Case> random_cases(std::uint64_t seed,
                                             int count,
                                             const CaseRange& range);

/// Random choices within one case, always the same ones.
[[nodiscard]] Random choices_of(const Case& where);

}  // namespace certispin::test
