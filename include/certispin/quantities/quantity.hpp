#pragma once

#include "certispin/model/model_point.hpp"

#include <string>
#include <string_view>

namespace certispin {

/// Where a quantity is defined.
enum class Domain {
  everywhere,
  two_levels,    // N ≥ 2: the even block has a second level
  three_levels,  // N ≥ 3: so has the odd block
  split_levels,  // N ≥ 2 and g > 0: ΔE ≠ 0 and E_2 exists
  ordered,       // g ≤ 1
  tunnelling,    // 0 < g ≤ 1: a finite barrier between two wells
  wells,         // 0 < g < 1: two wells
};

/// One named quantity: data only, so that its formula is evaluated alike in certified and
/// in double arithmetic and printed as it is evaluated.
struct Quantity {
  std::string_view id;
  std::string_view symbol;    // the paper's
  std::string_view unit;      // "1", "J", "s"
  std::string_view equation;  // number or place in the paper
  std::string_view meaning;
  std::string_view formula;  // an Expression; empty for what the kernel encloses itself
  std::string_view method;
  Domain domain = Domain::everywhere;
  long zero_up_to_N = 0;  // exactly 0 for N up to this: nothing to leak into
};

/// Why `quantity` is undefined at `point`, as the end of a sentence; empty if defined.
[[nodiscard]] std::string undefined_because(const Quantity& quantity,
                                            const ModelPoint& point);

}  // namespace certispin
