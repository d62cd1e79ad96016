#include "certispin/quantities/parameter_range.hpp"

#include "certispin/numbers/error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {

SpinRange parse_spin_range(const std::string& text) {
  const auto refuse = [&] {
    throw InputError(fmt::format(
        R"('{}' is not a range of N; expected "first:last" or "first:last:step")", text));
  };
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(':', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  if (parts.size() < 2 || parts.size() > 3) {
    refuse();
  }
  SpinRange range{parse_N(parts[0]), parse_N(parts[1]), 1};
  if (parts.size() == 3) {
    range.step = parse_N(parts[2]);
  }
  if (range.last < range.first) {
    refuse();
  }
  return range;
}

RationalInterval parse_g_range(const std::string& text) {
  const auto colon = text.find(':');
  if (colon == std::string::npos) {
    throw InputError(
        fmt::format(R"('{}' is not a range of g; expected "0.90:0.99")", text));
  }
  RationalInterval range{parse_g(text.substr(0, colon)), parse_g(text.substr(colon + 1))};
  if (!(range.lower < range.upper)) {
    throw InputError(fmt::format("'{}' is an empty range of g", text));
  }
  return range;
}

std::string to_text(const SpinRange& range) {
  return fmt::format("N = {}…{}{}",
                     range.first,
                     range.last,
                     range.step == 1 ? "" : fmt::format(" in steps of {}", range.step));
}

}  // namespace certispin
