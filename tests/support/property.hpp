#pragma once

#include "support/catch.hpp"
#include "support/multiplier.hpp"

#include <atomic>
#include <rapidcheck.h>
#include <sstream>
#include <utility>

namespace certispin::test {

inline constexpr std::uint64_t property_seed = 20240607;

/// How many cases of a property were decided; one that decided none proves nothing.
struct Decided {
  int cases = 0;
  int known = 0;

  void note(bool is_known) {
    ++cases;
    known += is_known ? 1 : 0;
  }
};

/// Why a property failed, with its seed and counterexample; empty if it held.
template <class Property>
[[nodiscard]] std::string property_flaw(int base_iterations, Property&& property) {
  rc::detail::TestParams parameters;
  parameters.seed = property_seed;
  parameters.maxSuccess = iterations(base_iterations);
  const auto result = rc::detail::checkTestable(
      std::forward<Property>(property), rc::detail::TestMetadata{}, parameters);
  if (result.template is<rc::detail::SuccessResult>()) {
    return "";
  }
  std::ostringstream text;
  text << "seed " << property_seed << ": ";
  rc::detail::printResultMessage(result, text);
  return text.str();
}

/// Checks a property on fixed random cases, of which some must be decided.
template <class Property>
void check_property(int base_iterations, Property&& property, const Decided& decided) {
  INFO("seed " << property_seed);
  CHECK(property_flaw(base_iterations, std::forward<Property>(property)) == "");
  INFO(decided.known << " of " << decided.cases << " comparisons were decided");
  CHECK(decided.known > 0);
}

}  // namespace certispin::test
