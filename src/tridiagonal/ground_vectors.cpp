#include "certispin/tridiagonal/ground_vectors.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

/// Pivots of T − λ from one end of the matrix; each is proved positive.
class PositivePivots {
 public:
  explicit PositivePivots(Bits precision)
      : pivot_(precision), inverse_(precision), elimination_(precision) {}

  /// What the rows before the first one take from its pivot.
  void start_with(const Interval& elimination) { elimination_.assign(elimination); }

  /// Takes a row; `entry` is T_ii and √e2 its coupling to the next row.
  [[nodiscard]] bool advance(const Interval& entry,
                             std::uint64_t e2,
                             const Interval& lambda) {
    pivot_.assign_difference(entry, lambda);
    pivot_.assign_difference(pivot_, elimination_);
    if (!pivot_.certainly_positive()) {
      return false;
    }
    inverse_.assign_quotient(std::uint64_t{1}, pivot_);
    elimination_.assign_product(inverse_, e2);
    return true;
  }

  [[nodiscard]] const Interval& inverse() const { return inverse_; }          // 1/q
  [[nodiscard]] const Interval& elimination() const { return elimination_; }  // e²/q

 private:
  Interval pivot_;
  Interval inverse_;
  Interval elimination_;
};

Inconclusive not_positive(std::size_t row, Bits precision) {
  return {fmt::format("the ground vector's pivot {} is not certainly positive at {} bits",
                      row,
                      precision)};
}

}  // namespace

Outcome<std::vector<Interval>> enclose_ground_vector(const JacobiMatrix& matrix,
                                                     const Interval& lambda,
                                                     std::size_t twist) {
  require(twist < matrix.size(), "the twist is a row");
  const Bits precision = lambda.precision();
  const JacobiRows rows(matrix, precision);
  const Interval zero(precision);
  Interval entry(precision);
  std::vector<Interval> z(matrix.size(), Interval(1, precision));
  // First z_i holds z_i/z_next; then components are multiplied up from the twist.
  const auto ratio = [&](PositivePivots& pivots, std::size_t i, std::uint64_t e2) {
    rows.shifted_entry(entry, i, zero);
    const bool positive = pivots.advance(entry, e2, lambda);
    z[i] = sqrt(Interval(Rational(e2), precision)) * pivots.inverse();
    return positive;
  };
  PositivePivots left(precision);
  for (std::size_t i = 0; i < twist; ++i) {
    if (!ratio(left, i, rows.off_squared(i))) {
      return not_positive(i, precision);
    }
  }
  PositivePivots right(precision);
  for (std::size_t i = matrix.size() - 1; i > twist; --i) {
    if (!ratio(right, i, rows.off_squared(i - 1))) {
      return not_positive(i, precision);
    }
  }
  for (std::size_t i = twist; i-- > 0;) {
    z[i] *= z[i + 1];
  }
  for (std::size_t i = twist + 1; i < z.size(); ++i) {
    z[i] *= z[i - 1];
  }
  Interval norm_squared(precision);
  for (const Interval& component : z) {
    norm_squared += square(component);
  }
  const Interval norm = sqrt(norm_squared);
  for (Interval& component : z) {
    component /= norm;
  }
  return z;
}

}  // namespace certispin
