#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/printed_decimal.hpp"

#include <string>

namespace certispin {

/// first, first + step, …, last
struct SpinRange {
  long first = 0;
  long last = 0;
  long step = 1;
};

/// Reads "2:400" or "2:400:2".  Guarantees  InputError otherwise.
[[nodiscard]] SpinRange parse_spin_range(const std::string& text);

/// Reads "0.90:0.99", an interval of g.  Guarantees  InputError otherwise.
[[nodiscard]] RationalInterval parse_g_range(const std::string& text);

/// "N = 2…400", "N = 2…400 in steps of 2"
[[nodiscard]] std::string to_text(const SpinRange& range);

}  // namespace certispin
