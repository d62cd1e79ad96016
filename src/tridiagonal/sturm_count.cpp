#include "certispin/tridiagonal/sturm_count.hpp"

#include <fmt/format.h>

namespace certispin {

Outcome<std::size_t> count_below(const JacobiMatrix& matrix, const Interval& x) {
  const JacobiRows rows(matrix, x.precision());
  Interval pivot(x.precision());
  Interval elimination(x.precision());
  std::size_t negative = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) {
      elimination.assign_quotient(rows.off_squared(i - 1), pivot);
    }
    rows.shifted_entry(pivot, i, x);
    pivot.assign_difference(pivot, elimination);
    if (pivot.certainly_negative()) {
      ++negative;
    } else if (!pivot.certainly_positive()) {
      return Inconclusive{fmt::format(
          "pivot {} of {} may be zero at {} bits", i + 1, rows.size(), x.precision())};
    }
  }
  return negative;
}

}  // namespace certispin
