#include "point_algebra.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {

std::size_t index_of(const std::string& name, const Variables& variables) {
  return static_cast<std::size_t>(std::find(variables.begin(), variables.end(), name) -
                                  variables.begin());
}

std::string describe_difference(const Variables& variables,
                                const std::vector<Rational>& point,
                                const Rational& difference) {
  std::vector<std::string> place;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    place.push_back(variables[i] + " = " + to_fraction_text(point[i]));
  }
  return fmt::format("left - right is {}{}{}",
                     to_fraction_text(difference),
                     place.empty() ? "" : " at ",
                     fmt::join(place, ", "));
}

}  // namespace certispin
