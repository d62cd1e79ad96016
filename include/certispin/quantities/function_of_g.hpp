#pragma once

#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/doublet_over_g.hpp"
#include "certispin/quantities/jet.hpp"

#include <map>
#include <mutex>

namespace certispin {

/// An expression at one N as a function of g, with its first two derivatives.
///
/// Method      jets of the doublet through the formulas; on an interval sharpened by Taylor's
///             theorem around its middle.  Names at another g and the physical scale are
///             constants.
/// Source      proofs/derivative_in_g.md
/// Guarantees  may be used from several threads.
class FunctionOfG {
 public:
  /// Requires    problem.point.N; its g is not used.
  FunctionOfG(Expression expression, Problem problem);

  /// Encloses value and derivatives at a point, or at every g of an interval.
  ///
  /// Guarantees  contains them, or Inconclusive where the interval is too wide or the
  ///             precision too low; UndefinedQuantity where a quantity is not defined on all of
  ///             the interval.
  [[nodiscard]] Outcome<Jet> over(const RationalInterval& g, Bits precision);
  [[nodiscard]] Outcome<Jet> at(const Rational& g, Bits precision) {
    return over({g, g}, precision);
  }

  [[nodiscard]] long N() const { return problem_.point.N; }

 private:
  class Algebra;

  [[nodiscard]] Outcome<Jet> evaluated(const RationalInterval& g, Bits precision);
  [[nodiscard]] DoubletsOverG& doublets(long N);

  Expression expression_;
  Problem problem_;
  bool excited_;
  std::mutex mutex_;  // of the map, not of its entries
  std::map<long, DoubletsOverG> doublets_;
  DoubletCache constants_;  // of names at a fixed g
};

}  // namespace certispin
