#pragma once

#include "certispin/tridiagonal/eigenvalue.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"

#include <vector>

namespace certispin::test {

/// A ground level, its vector and the row where that is largest.
struct Ground {
  Interval lambda{2};
  std::size_t twist = 0;
  std::vector<Interval> vector;
};

/// Of the lowest level of `matrix`.
[[nodiscard]] inline Ground ground(const JacobiMatrix& matrix, Bits bits) {
  const auto isolated = isolate_lowest(matrix, 1);
  require(isolated.conclusive(), "the lowest level is isolated");
  const auto lambda = enclose_eigenvalue(matrix, isolated->front(), bits);
  require(lambda.conclusive(), "the lowest level is enclosed");
  auto z = enclose_ground_vector(matrix, *lambda, isolated->front().twist);
  require(z.conclusive(), "the ground vector is enclosed");
  return {*lambda, isolated->front().twist, *z};
}

}  // namespace certispin::test
