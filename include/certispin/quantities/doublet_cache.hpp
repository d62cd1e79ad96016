#pragma once

#include <map>

#include "certispin/quantities/doublet.hpp"

namespace certispin {

/// Doublets already enclosed: many expressions ask for the same point.
class DoubletCache {
 public:
  /// Guarantees  a doublet enclosed at `precision` or better, with E_2 and E_3 if
  ///             `excited` and they exist; Inconclusive as DoubletSolver.
  [[nodiscard]] Outcome<Doublet> at(const ModelPoint& point, Bits precision, bool excited);

 private:
  struct Entry {
    DoubletSolver solver;
    std::map<Bits, Doublet> plain;
    std::map<Bits, Doublet> with_excited;
  };
  std::map<ModelPoint, Entry> entries_;
};

}  // namespace certispin
