#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/tridiagonal/jacobi_matrix.hpp"
#include "certispin/tridiagonal/sturm_count.hpp"
#include "support/exact.hpp"

#include <vector>

/// Symmetric tridiagonal matrices in exact rational arithmetic, without a pivot in sight.
namespace certispin::test {

using Polynomial = std::vector<Rational>;  // coefficients, constant first

struct ExactTridiagonal {
  std::vector<Rational> diagonal;
  std::vector<Rational> off_squared;
};

[[nodiscard]] inline ExactTridiagonal exactly(const JacobiMatrix& matrix,
                                              const Rational& unit = 1) {
  ExactTridiagonal t;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    t.diagonal.push_back(unit * matrix.entry(i));
  }
  for (const std::uint64_t e2 : matrix.off_squared) {
    t.off_squared.push_back(unit * unit * e2);
  }
  return t;
}

/// H/J = −(2/N) J_z² − 2g J_x on all N + 1 Dicke states, as the paper writes it.
[[nodiscard]] inline ExactTridiagonal full_hamiltonian(const ModelPoint& point) {
  const Rational j(point.N, 2);
  ExactTridiagonal t;
  for (Rational m = -j; m <= j; m += 1) {
    t.diagonal.push_back(-2 * m * m / point.N);
    if (m < j) {
      t.off_squared.push_back(point.g * point.g * (j * (j + 1) - m * (m + 1)));
    }
  }
  return t;
}

[[nodiscard]] inline Polynomial product(const Polynomial& a, const Polynomial& b) {
  Polynomial result(a.size() + b.size() - 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      result[i + j] += a[i] * b[j];
    }
  }
  return result;
}

/// det(x − T) by the three-term recurrence on leading principal minors.
[[nodiscard]] inline Polynomial characteristic_polynomial(const ExactTridiagonal& t) {
  Polynomial before{0};
  Polynomial current{1};
  for (std::size_t i = 0; i < t.diagonal.size(); ++i) {
    Polynomial next = product(current, {-t.diagonal[i], 1});
    for (std::size_t k = 0; i > 0 && k < before.size(); ++k) {
      next[k] -= t.off_squared[i - 1] * before[k];
    }
    before = std::exchange(current, std::move(next));
  }
  return current;
}

struct ExactCounts {
  std::size_t below = 0;    // eigenvalues < x
  std::size_t at_most = 0;  // eigenvalues <= x
};

/// Sign changes of the leading principal minors of T − x, zeros left out.  If the last one,
/// det(T − x), is 0, the one before is not, and its count is right by interlacing.
/// Requires  no off-diagonal is 0.
[[nodiscard]] inline ExactCounts exact_counts(const ExactTridiagonal& t,
                                              const Rational& x) {
  Rational before = 0;
  Rational current = 1;
  bool negative = false;
  std::size_t changes = 0;
  for (std::size_t i = 0; i < t.diagonal.size(); ++i) {
    const Rational elimination = i == 0 ? Rational(0) : t.off_squared[i - 1] * before;
    const Rational next = (t.diagonal[i] - x) * current - elimination;
    before = std::exchange(current, next);
    if (current != 0 && (current < 0) != negative) {
      negative = !negative;
      ++changes;
    }
  }
  return {changes, current == 0 ? changes + 1 : changes};
}

/// Eigenvalues below x.  Requires  x is not an eigenvalue.
[[nodiscard]] inline std::size_t exact_count_below(const ExactTridiagonal& t,
                                                   const Rational& x) {
  const ExactCounts counts = exact_counts(t, x);
  require(counts.below == counts.at_most, "exact_count_below: not an eigenvalue");
  return counts.below;
}

/// Proves by two Sturm counts just outside its ends that `x` contains the k-th eigenvalue
/// and no other; false means that the proof failed.
[[nodiscard]] inline bool certainly_encloses(const JacobiMatrix& matrix,
                                             std::size_t k,
                                             const Interval& x) {
  if (!x.bounded()) {
    return false;
  }
  const Bits bits = 2 * x.precision() + 128;
  const RationalInterval old = ends(x);
  const Rational aside = power(Rational(2), -x.precision() - 20) * (1 + magnitude(old));
  const auto below = count_below(matrix, Interval(Rational(old.lower - aside), bits));
  const auto above = count_below(matrix, Interval(Rational(old.upper + aside), bits));
  return below && above && *below == k && *above == k + 1;
}

}  // namespace certispin::test
