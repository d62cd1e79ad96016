#pragma once

#include "certispin/tridiagonal/jacobi_matrix.hpp"
#include "support/random.hpp"

namespace certispin::test {

/// 4 J_x of a spin N/2, negated: eigenvalues −2N, −2N + 4, …, 2N.
[[nodiscard]] inline JacobiMatrix spin_matrix(long N) {
  JacobiMatrix matrix;
  matrix.scale = 1;
  for (long M = -N; M <= N; M += 2) {
    matrix.diagonal.push_back(0);
    if (M < N) {
      matrix.off_squared.push_back(static_cast<std::uint64_t>(N * (N + 2) - M * (M + 2)));
    }
  }
  return matrix;
}

/// Any Jacobi matrix with entries up to some hundred.
[[nodiscard]] inline JacobiMatrix random_matrix(Random& random, long size) {
  JacobiMatrix matrix;
  matrix.scale = Rational(random.integer(1, 30), random.integer(1, 30));
  matrix.corner = random.integer(0, 1) == 0 ? 0 : random.integer(-20, 20);
  for (long i = 0; i < size; ++i) {
    matrix.diagonal.push_back(random.integer(-30, 30));
    if (i + 1 < size) {
      matrix.off_squared.push_back(static_cast<std::uint64_t>(random.integer(1, 500)));
    }
  }
  return matrix;
}

}  // namespace certispin::test
