#include "matrix_shape.hpp"

#include "certispin/numbers/error.hpp"

#include <fmt/format.h>
#include <string>

namespace certispin {
namespace {

std::string to_text(const Shape& shape) {
  return shape.scalar() ? "a scalar"
                        : fmt::format("a {}×{} matrix", shape.rows, shape.columns);
}

}  // namespace

Shape shape_of_sum(const Shape& a, const Shape& b) {
  if (a.rows != b.rows || a.columns != b.columns) {
    throw InputError(fmt::format(
        "{} plus or minus {}; expected equal shapes", to_text(a), to_text(b)));
  }
  return a;
}

Shape shape_of_product(const Shape& a, const Shape& b) {
  if (a.scalar() || b.scalar()) {
    return a.scalar() ? b : a;
  }
  if (a.columns != b.rows) {
    throw InputError(fmt::format(
        "{} times {}; expected as many columns as rows", to_text(a), to_text(b)));
  }
  return {a.rows, b.columns};
}

void require_scalar(const Shape& shape, const char* what) {
  if (!shape.scalar()) {
    throw InputError(fmt::format("{} is {}; expected a scalar", what, to_text(shape)));
  }
}

void require_power(const Shape& shape, long n) {
  if (shape.rows != shape.columns || n < 0) {
    throw InputError(
        fmt::format("{} to the power {}; expected a square matrix and an "
                    "exponent of at least 0",
                    to_text(shape),
                    n));
  }
}

}  // namespace certispin
