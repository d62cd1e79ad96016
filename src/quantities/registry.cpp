#include "certispin/quantities/registry.hpp"

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/nearest.hpp"
#include "certispin/quantities/families.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
const std::vector<Quantity>& registry() {
  static const std::vector<Quantity> all = [] {
    std::vector<Quantity> list;
    for (const auto& family : {level_quantities(),
                               mean_field_quantities(),
                               dephasing_quantities(),
                               correction_quantities(),
                               physical_quantities()}) {
      list.insert(list.end(), family.begin(), family.end());
    }
    return list;
  }();
  return all;
}

const Quantity* find_quantity(std::string_view id) {
  const auto& all = registry();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Quantity& q) { return q.id == id; });
  return found == all.end() ? nullptr : &*found;
}

const Quantity& quantity(std::string_view id) {
  const Quantity* found = find_quantity(id);
  if (found == nullptr) {
    throw InputError(fmt::format(
        "'{}' is not a quantity; did you mean '{}'?", id.substr(0, 40), nearest_id(id)));
  }
  return *found;
}

std::string_view nearest_id(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Quantity& q : registry()) {
    ids.push_back(q.id);
  }
  return nearest(id, ids);
}

}  // namespace certispin
