#pragma once

#include "certispin/audit/claim.hpp"

#include <string>

/// The values that a claim's keys hold.  Each: InputError with what was found and expected.
namespace certispin {

/// "0.05": the reals that print like it; "1305:1315": these.
[[nodiscard]] RationalInterval parse_input(const std::string& text);
/// A rational > 0.
[[nodiscard]] Rational parse_positive(const std::string& text);

}  // namespace certispin
