#include "certispin/float64/driver.hpp"

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"

#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<Driver, std::string_view>, 7> names{
    {{Driver::dsyevd, "dsyevd"},
     {Driver::dsyevr, "dsyevr"},
     {Driver::dsyev, "dsyev"},
     {Driver::dstevd, "dstevd"},
     {Driver::dstevr, "dstevr"},
     {Driver::dstemr, "dstemr"},
     {Driver::eigen, "eigen"}}};

}  // namespace

std::string_view to_text(Driver driver) {
  for (const auto& [each, name] : names) {
    if (each == driver) {
      return name;
    }
  }
  throw BrokenInvariant("every driver has a name");
}

std::vector<Driver> all_drivers() {
  std::vector<Driver> drivers;
  for (const auto& [driver, name] : names) {
    drivers.push_back(driver);
  }
  return drivers;
}

Driver parse_driver(std::string_view name) {
  std::string choices;
  for (const auto& [driver, each] : names) {
    if (each == name) {
      return driver;
    }
    choices += choices.empty() ? "" : driver == names.back().first ? " or " : ", ";
    choices += each;
  }
  throw InputError(
      fmt::format("'{}' is not a driver; expected {}", name.substr(0, 40), choices));
}

long largest_N_of(Driver driver) {
  return computes_all_vectors(driver) ? largest_N_with_all_vectors : largest_N;
}

bool computes_all_vectors(Driver driver) {
  return driver != Driver::dstevr && driver != Driver::dstemr;
}

}  // namespace certispin
