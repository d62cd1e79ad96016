#pragma once

#include <cstddef>

namespace certispin {

/// Rows and columns; 1×1 is a scalar.
struct Shape {
  std::size_t rows = 1;
  std::size_t columns = 1;

  [[nodiscard]] bool scalar() const { return rows == 1 && columns == 1; }
};

/// Guarantees  the shape of the result, or InputError if these do not fit together.
[[nodiscard]] Shape shape_of_sum(const Shape& a, const Shape& b);
[[nodiscard]] Shape shape_of_product(const Shape& a, const Shape& b);

/// Guarantees  InputError unless it is a scalar; `what` names it.
void require_scalar(const Shape& shape, const char* what);
/// Guarantees  InputError unless a matrix of this shape has an n-th power.
void require_power(const Shape& shape, long n);

}  // namespace certispin
