#include "certispin/quantities/doublet_cache.hpp"

namespace certispin {

DoubletCache::Entry& DoubletCache::entry(const ModelPoint& point) {
  const std::lock_guard lock(mutex_);
  return entries_.try_emplace(point, point).first->second;
}

Outcome<const Doublet*> DoubletCache::look_up(const ModelPoint& point,
                                              Bits precision,
                                              bool excited) {
  Entry& here = entry(point);
  const std::lock_guard lock(here.mutex);
  auto known = here.known.find(precision);
  if (known == here.known.end()) {
    auto doublet = here.solver.enclose(precision);
    if (!doublet) {
      return doublet.why();
    }
    known = here.known.emplace(precision, Known{std::move(*doublet), false}).first;
  }
  Known& found = known->second;
  if (excited && !found.excited) {
    if (auto failed = here.solver.add_excited(found.doublet, known->first)) {
      return *failed;
    }
    found.excited = true;
  }
  return &found.doublet;
}

Outcome<Doublet> DoubletCache::at(const ModelPoint& point, Bits precision, bool excited) {
  const auto found = look_up(point, precision, excited);
  return found ? Outcome<Doublet>(**found) : Outcome<Doublet>(found.why());
}

}  // namespace certispin
