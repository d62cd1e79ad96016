#pragma once

#include "certispin/audit/judge.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/function_of_g.hpp"

#include <memory>
#include <string_view>

namespace certispin {

/// How often a range of g is halved to find where a level is passed: to 1e-7 of it.
inline constexpr int finest_passage = 24;

/// Encloses an expression on a whole interval of g.
///
/// Method      ⟨E_i|J_z²|E_i⟩ does not increase with g: its values at the two ends enclose
///             it in between; the rest is interval arithmetic on g itself.
/// Source      proofs/monotone_in_g.md
/// Guarantees  contains the value at every g of the interval; Inconclusive where the
///             interval is too wide for that; UndefinedQuantity with the reason where a name
///             has no such enclosure on any interval.
[[nodiscard]] Outcome<Interval> enclose_over_g(const Expression& expression,
                                               long N,
                                               const RationalInterval& g,
                                               Bits precision,
                                               DoubletCache& cache);

/// Encloses enclose_over_g every quantity of the expression?  Only then can a certificate
/// say why a verdict over a range of g holds.
[[nodiscard]] bool is_enclosed_by_monotonicity(const Expression& expression);

/// The expression of a claim on intervals of g: by monotonicity where that is enough, by
/// derivatives otherwise.
class ValuesOverG {
 public:
  ValuesOverG(const Claim& claim, const Workbench& bench);

  /// Guarantees  contains the value at every g of the interval; Inconclusive where it is too
  ///             wide for that.
  [[nodiscard]] Outcome<Interval> on(const RationalInterval& g) const;
  [[nodiscard]] Bits bits() const { return bits_; }
  [[nodiscard]] std::string_view proof() const;

 private:
  const Claim& claim_;
  const Workbench& bench_;
  Bits bits_;
  std::unique_ptr<FunctionOfG> function_;  // null where monotonicity is enough
};

}  // namespace certispin
