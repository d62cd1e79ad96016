#pragma once

#include "certispin/float64/float64_error.hpp"
#include "certispin/numbers/text.hpp"

#include <fmt/format.h>
#include <optional>
#include <string>

namespace certispin {

/// A double with the 17 digits that tell it from every other.
inline std::string shortest_text(Float64 x) {
  return fmt::format("{}", x.value);
}

/// The upper end of an error, two digits, rounded up.
inline std::string error_text(const std::optional<Interval>& error) {
  return error ? to_bounds_text(*error, 2).upper : "-";
}

}  // namespace certispin
