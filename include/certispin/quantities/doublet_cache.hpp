#pragma once

#include "certispin/quantities/doublet.hpp"

#include <map>
#include <mutex>

namespace certispin {

/// Doublets already enclosed: many expressions ask for the same point.
///
/// Guarantees  may be used from several threads; each doublet is enclosed by one of them.
class DoubletCache {
 public:
  /// Guarantees  what DoubletSolver encloses at `precision`, with E_2 and E_3 if
  ///             `excited` and they exist; valid as long as the cache.
  [[nodiscard]] Outcome<const Doublet*> look_up(const ModelPoint& point,
                                                Bits precision,
                                                bool excited);

  /// The same as a copy.
  /// Requires    that no other thread uses the cache.
  [[nodiscard]] Outcome<Doublet> at(const ModelPoint& point,
                                    Bits precision,
                                    bool excited);

 private:
  struct Known {
    Doublet doublet;
    bool excited = false;
  };
  struct Entry {
    explicit Entry(const ModelPoint& point) : solver(point) {}

    std::mutex mutex;  // of all that follows
    DoubletSolver solver;
    std::map<Bits, Known> known;
  };

  [[nodiscard]] Entry& entry(const ModelPoint& point);

  std::mutex mutex_;  // of the map, not of its entries
  std::map<ModelPoint, Entry> entries_;
};

}  // namespace certispin
