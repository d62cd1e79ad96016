#pragma once

#include "certispin/quantities/doublet.hpp"

#include <map>

namespace certispin {

/// Doublets already enclosed: many expressions ask for the same point.
class DoubletCache {
 public:
  /// Guarantees  what DoubletSolver encloses at `precision` or better, with E_2 and E_3 if
  ///             `excited` and they exist; valid as long as the cache.
  [[nodiscard]] Outcome<const Doublet*> look_up(const ModelPoint& point,
                                                Bits precision,
                                                bool excited);

  /// The same as a copy.
  [[nodiscard]] Outcome<Doublet> at(const ModelPoint& point,
                                    Bits precision,
                                    bool excited);

 private:
  struct Known {
    Doublet doublet;
    bool excited = false;
  };
  struct Entry {
    DoubletSolver solver;
    std::map<Bits, Known> known;
  };

  [[nodiscard]] Entry& entry(const ModelPoint& point);

  std::map<ModelPoint, Entry> entries_;
};

}  // namespace certispin
