#pragma once

#include "certispin/audit/claim.hpp"

#include <string>

/// The values that a claim's keys hold.  Each: InputError with what was found and expected.
namespace certispin {

/// "2:400" or "2:400:2"
[[nodiscard]] SpinRange parse_spin_range(const std::string& text);
/// "0.90:0.99"
[[nodiscard]] RationalInterval parse_g_range(const std::string& text);
/// "0.05": the reals that print like it; "1305:1315": these.
[[nodiscard]] RationalInterval parse_input(const std::string& text);
/// A rational > 0.
[[nodiscard]] Rational parse_positive(const std::string& text);

}  // namespace certispin
