#pragma once

#include "certispin/numbers/rational.hpp"

#include <compare>
#include <string_view>

namespace certispin {

/// The most spins that are accepted; memory and time are proportional to N.
inline constexpr long largest_N = 1'000'000;

/// Parameters of the Lipkin–Meshkov–Glick model, exact.
struct ModelPoint {
  long N = 0;  // number of spins
  Rational g;  // Γ/J, transverse field over coupling

  friend bool operator==(const ModelPoint&, const ModelPoint&) = default;
  friend bool operator<(const ModelPoint& a, const ModelPoint& b) {
    return a.N != b.N ? a.N < b.N : a.g < b.g;  // for ordered containers
  }
};

/// Reads N: an integer from 1 to largest_N.  Guarantees  InputError otherwise.
[[nodiscard]] long parse_N(std::string_view text);

/// Reads g: a decimal or fraction, 0 or from 1e-1000 to 1e1000.
/// Guarantees  InputError otherwise.
[[nodiscard]] Rational parse_g(std::string_view text);

}  // namespace certispin
