#include "certispin/quantities/doublet_cache.hpp"

namespace certispin {

DoubletCache::Entry& DoubletCache::entry(const ModelPoint& point) {
  const auto found = entries_.find(point);
  return found != entries_.end()
             ? found->second
             : entries_.emplace(point, Entry{DoubletSolver(point), {}}).first->second;
}

Outcome<Doublet> DoubletCache::at(const ModelPoint& point, Bits precision, bool excited) {
  Entry& here = entry(point);
  auto known = here.known.lower_bound(precision);
  if (known == here.known.end()) {
    auto doublet = here.solver.enclose(precision);
    if (!doublet) {
      return doublet;
    }
    known = here.known.emplace(precision, Known{std::move(*doublet), false}).first;
  }
  if (excited && !known->second.excited) {
    if (auto failed = here.solver.add_excited(known->second.doublet, known->first)) {
      return *failed;
    }
    known->second.excited = true;
  }
  return known->second.doublet;
}

void DoubletCache::put(const ModelPoint& point, Bits precision, const Doublet& doublet) {
  entry(point).known.insert_or_assign(precision, Known{doublet, true});
}

}  // namespace certispin
