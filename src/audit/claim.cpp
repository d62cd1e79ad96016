#include "certispin/audit/claim.hpp"

#include "certispin/numbers/nearest.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace certispin {
namespace {

constexpr std::array<std::pair<Reading, std::string_view>, 19> names{{
    {Reading::rounded, "rounded"},
    {Reading::truncated, "truncated"},
    {Reading::approximately, "approximately"},
    {Reading::at_least, "at_least"},
    {Reading::at_most, "at_most"},
    {Reading::greater, "greater"},
    {Reading::less, "less"},
    {Reading::much_greater, "much_greater"},
    {Reading::much_less, "much_less"},
    {Reading::range, "range"},
    {Reading::peak_over_N, "peak_over_N"},
    {Reading::peak_over_g, "peak_over_g"},
    {Reading::crossing, "crossing"},
    {Reading::limit, "limit"},
    {Reading::monotone, "monotone"},
    {Reading::identity, "identity"},
    {Reading::residual, "residual"},
    {Reading::runtime, "runtime"},
    {Reading::literature, "literature"},
}};

}  // namespace

std::string_view to_text(Residual residual) {
  switch (residual) {
    case Residual::parity:
      return "parity";
    case Residual::completeness:
      return "completeness";
    default:
      return "relative_completeness";
  }
}

std::string_view to_text(Reading reading) {
  return std::find_if(names.begin(),
                      names.end(),
                      [&](const auto& n) { return n.first == reading; })
      ->second;
}

std::optional<Reading> parse_reading(std::string_view text) {
  const auto found = std::find_if(
      names.begin(), names.end(), [&](const auto& n) { return n.second == text; });
  return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::string_view nearest_reading(std::string_view text) {
  std::vector<std::string_view> all;
  for (const auto& [reading, name] : names) {
    all.push_back(name);
  }
  return nearest(text, all);
}

}  // namespace certispin
