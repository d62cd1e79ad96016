#pragma once

#include "certispin/float64/float64_audit.hpp"
#include "certispin/numbers/printed_decimal.hpp"

#include <map>
#include <string>

namespace certispin {

/// The digits that a paper prints of a quantity at the audited point, by quantity id.
using PrintedDigits = std::map<std::string, PrintedDecimal, std::less<>>;

/// A `float64` run at one point, for every renderer.
struct Float64Result {
  Problem problem;
  Float64Audit audit;
  PrintedDigits printed;
};

[[nodiscard]] std::string to_text(const Float64Result& result);
/// Schema certispin/float64/1; numbers are strings.
[[nodiscard]] std::string to_json(const Float64Result& result);

}  // namespace certispin
