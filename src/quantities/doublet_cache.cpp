#include "certispin/quantities/doublet_cache.hpp"

namespace certispin {

Outcome<Doublet> DoubletCache::at(const ModelPoint& point, Bits precision, bool excited) {
  Entry& entry =
      entries_.try_emplace(point, Entry{DoubletSolver(point), {}, {}}).first->second;
  const auto found = entry.with_excited.lower_bound(precision);
  if (found != entry.with_excited.end()) {
    return found->second;
  }
  if (!excited) {
    const auto plain = entry.plain.lower_bound(precision);
    if (plain != entry.plain.end()) {
      return plain->second;
    }
  }
  auto doublet = entry.solver.enclose(precision, excited);
  if (doublet) {
    (excited ? entry.with_excited : entry.plain).insert_or_assign(precision, *doublet);
  }
  return doublet;
}

}  // namespace certispin
