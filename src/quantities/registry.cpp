#include "certispin/quantities/registry.hpp"

#include "certispin/numbers/error.hpp"
#include "certispin/quantities/families.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace certispin {
namespace {

/// Levenshtein distance, case aside.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const bool same = std::tolower(static_cast<unsigned char>(a[i])) ==
                        std::tolower(static_cast<unsigned char>(b[j]));
      const std::size_t replaced = diagonal + (same ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

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
  const std::string_view compared = id.substr(0, 40);
  const auto& all = registry();
  return std::min_element(all.begin(),
                          all.end(),
                          [&](const Quantity& a, const Quantity& b) {
                            return edits(compared, a.id) < edits(compared, b.id);
                          })
      ->id;
}

}  // namespace certispin
