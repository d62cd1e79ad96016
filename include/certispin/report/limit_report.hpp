#pragma once

#include "certispin/audit/law_check.hpp"
#include "certispin/quantities/large_N_limit.hpp"
#include "certispin/report/figure.hpp"

#include <string>
#include <vector>

namespace certispin {

/// What `limit` found of one expression at one g.
struct LimitResult {
  std::string expression;
  Rational g;
  Ladder ladder;
  long sample_digits = 0;
  LadderSamples samples;
  const LargeNLaw* law = nullptr;  // of this sequence, if 0 < g < 1
  Extrapolation found = {};
  std::vector<LawCheck> coefficients = {};
};

/// Extrapolates the samples of `result` and checks them against its law.
[[nodiscard]] LimitResult examine(LimitResult result);

/// Contradicted if a coefficient is, undecided if the sequence is irregular or a coefficient
/// undecided, supported otherwise.
[[nodiscard]] Verdict verdict_of(const std::vector<LimitResult>& results);

/// Text for a person: each limit with its coefficients; digits that the estimate leaves,
/// at most `digits`.
[[nodiscard]] std::string to_text(const std::vector<LimitResult>& results, long digits);
/// The same as one table, for many limits.
[[nodiscard]] std::string to_table(const std::vector<LimitResult>& results, long digits);
/// Schema certispin/limit/1: numbers are strings; estimates have no lower and upper bound.
[[nodiscard]] std::string to_json(const std::vector<LimitResult>& results, long digits);
/// One row a coefficient.
[[nodiscard]] std::string to_csv(const std::vector<LimitResult>& results, long digits);

/// How the extrapolants approach the limit: |T_k(N) − L_0| over the last N that T_k uses.
///
/// Defines     order_k extrapolates the k + 1 samples up to N, order_all all of them; L_0 is
///             the closed form or, without one, the estimate, whose error is the mark.
[[nodiscard]] Figure limit_figure(const LimitResult& result);

}  // namespace certispin
