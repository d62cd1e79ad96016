#pragma once

#include "certispin/quantities/spectrum.hpp"
#include "certispin/quantities/sum_rules.hpp"
#include "support/exact_spectrum.hpp"
#include "tally.hpp"

#include <map>
#include <string>
#include <vector>

namespace certispin::test {

/// An eigenvector on all N + 1 Dicke states by rising m, to the digits and to twice as many.
struct VectorClaim {
  std::vector<Interval> coarse;
  std::vector<Interval> fine;
};

/// What the library claims at one case.  Plain data, so that a test can plant a defect.
struct Claims {
  Case where;
  Spectrum spectrum;
  std::vector<Interval> coarse;                // E_k to the digits
  std::vector<Interval> fine;                  // E_k to twice the digits
  std::map<std::size_t, VectorClaim> vectors;  // of some levels
  std::vector<SumRules> sum_rules;             // of some states
  std::map<std::string, Interval> doublet;     // registry quantities that are defined

  [[nodiscard]] std::size_t size() const { return coarse.size(); }
  /// A bound of all |E_k|, in J.
  [[nodiscard]] Rational scale() const;
};

/// Asks the library: all levels, and of the vectors and sum rules all for small N, else
/// those of the doublet, of the two highest and of some random levels.
[[nodiscard]] Outcome<Claims> claims_at(const Case& where);

}  // namespace certispin::test
