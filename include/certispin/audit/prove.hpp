#pragma once

#include "certispin/audit/theorem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// What running a theorem gave.
enum class ProofStatus {
  proved,     // and every wrong variant was rejected
  argument,   // not run: the proof is the prose
  failed,     // not proved, or a wrong variant was accepted
  undecided,  // the statement or a variant could not be decided
};

[[nodiscard]] std::string_view to_text(ProofStatus status);

/// A theorem with what running it gave.
struct Proof {
  Theorem theorem;
  ProofStatus status = ProofStatus::undecided;
  std::string size;  // of the work: "14 terms", "3×5×3", "115 bits"; may be empty
  std::size_t rejected = 0;  // wrong variants
  std::vector<std::string>
      findings;  // sentences: counterexamples, and what else is wrong
};

/// How often each status occurs, and what else a report counts.
struct ProofCounts {
  std::size_t proved = 0;
  std::size_t argument = 0;
  std::size_t failed = 0;
  std::size_t undecided = 0;
  std::size_t rejected = 0;  // wrong variants

  [[nodiscard]] std::size_t run() const { return proved + failed + undecided; }
};

[[nodiscard]] ProofCounts count(const std::vector<Proof>& proofs);

/// Runs every theorem and every wrong variant of it, on all cores.
///
/// Guarantees  one proof a theorem, in their order.  `proved` only if the statement is
///             proved by its method under the theorem's hypotheses and the same method
///             rejects each wrong variant.
[[nodiscard]] std::vector<Proof> prove(std::vector<Theorem> theorems);

}  // namespace certispin
