#include "certispin/tridiagonal/eigenvector.hpp"

#include <fmt/format.h>

namespace certispin {
namespace {

/// The rows from one end of the matrix to the twist: row `at(s)`, and its coupling to the
/// next one, for s = 0 … length; row `at(length)` is the twist.
struct Path {
  std::size_t first = 0;
  std::size_t length = 0;
  bool ascending = true;

  [[nodiscard]] std::size_t at(std::size_t s) const {
    return ascending ? first + s : first - s;
  }
  [[nodiscard]] std::size_t coupling(std::size_t s) const {
    return ascending ? first + s : first - s - 1;
  }
};

/// Whether the pivot is well below its coupling: the next component nearly vanishes.  Only
/// chooses between two valid steps.
bool is_small(const Interval& pivot, const Interval& coupling) {
  constexpr mpfr_exp_t margin = 2;
  const mpfr_exp_t e = mpfr_get_exp(coupling.lower());
  const auto below = [e](mpfr_srcptr end) {
    return mpfr_zero_p(end) != 0 ||
           (mpfr_regular_p(end) != 0 && mpfr_get_exp(end) + margin < e);
  };
  return below(pivot.lower()) && below(pivot.upper());
}

bool certainly_nonzero(const Interval& x) {
  return x.certainly_positive() || x.certainly_negative();
}

/// Runs the recurrence along a path and leaves each component relative to a later row.
class RatioSweep {
 public:
  RatioSweep(const JacobiRows& rows,
             const std::vector<Interval>& couplings,
             const Interval& lambda,
             std::vector<Interval>& z,
             Bits precision)
      : rows_(rows),
        couplings_(couplings),
        lambda_(lambda),
        z_(z),
        tail_(precision),
        pivot_(precision),
        entry_(precision),
        determinant_(precision) {}

  /// Then z[at(s)] is z_at(s) / z_at(s + steps[s]).
  [[nodiscard]] bool run(const Path& path, std::vector<std::size_t>& steps) {
    steps.assign(path.length, 1);
    std::size_t s = 0;
    while (s < path.length) {
      rows_.shifted_entry(pivot_, path.at(s), lambda_);
      pivot_.assign_difference(pivot_, tail_);
      const bool pair =
          s + 1 < path.length && is_small(pivot_, couplings_[path.coupling(s)]);
      if (!(pair ? step_over_two(path, s) : step(path, s))) {
        return false;
      }
      if (pair) {
        steps[s] = 2;
      }
      s += pair ? 2 : 1;
    }
    return true;
  }

 private:
  /// e z_next = q z: z/z_next = e/q.
  [[nodiscard]] bool step(const Path& path, std::size_t s) {
    if (!certainly_nonzero(pivot_)) {
      return false;
    }
    const Interval& e = couplings_[path.coupling(s)];
    Interval& ratio = z_[path.at(s)];
    ratio.assign_quotient(e, pivot_);
    tail_.assign_product(ratio, e);
    return true;
  }

  /// With D = a q − e², a the next row's shifted entry and f its coupling:
  /// z/z_after = e f/D and z_next/z_after = q f/D.
  [[nodiscard]] bool step_over_two(const Path& path, std::size_t s) {
    const Interval& e = couplings_[path.coupling(s)];
    const Interval& f = couplings_[path.coupling(s + 1)];
    rows_.shifted_entry(entry_, path.at(s + 1), lambda_);
    determinant_.assign_product(entry_, pivot_);
    entry_.assign_product(e, e);
    determinant_.assign_difference(determinant_, entry_);
    if (!certainly_nonzero(determinant_)) {
      return false;
    }
    entry_.assign_quotient(f, determinant_);
    z_[path.at(s)].assign_product(e, entry_);
    z_[path.at(s + 1)].assign_product(pivot_, entry_);
    tail_.assign_product(z_[path.at(s + 1)], f);
    return true;
  }

  const JacobiRows& rows_;
  const std::vector<Interval>& couplings_;
  const Interval& lambda_;
  std::vector<Interval>& z_;
  Interval tail_;  // e z_previous/z of the row before
  Interval pivot_;
  Interval entry_;
  Interval determinant_;
};

/// From ratios to components relative to the twist.
void multiply_up(const Path& path,
                 const std::vector<std::size_t>& steps,
                 std::vector<Interval>& z) {
  for (std::size_t s = path.length; s-- > 0;) {
    Interval& component = z[path.at(s)];
    component.assign_product(component, z[path.at(s + steps[s])]);
  }
}

/// Scales z to |z| = 1 and a positive last component.
[[nodiscard]] bool normalise(std::vector<Interval>& z, Bits precision) {
  Interval norm_squared(precision);
  for (const Interval& component : z) {
    norm_squared.assign_sum(norm_squared, square(component));
  }
  const Interval norm = sqrt(norm_squared);
  const Interval divisor = z.back().certainly_negative() ? -norm : norm;
  for (Interval& component : z) {
    component /= divisor;
  }
  return certainly_nonzero(z.back());
}

}  // namespace

EigenvectorSolver::EigenvectorSolver(const JacobiMatrix& matrix, Bits precision)
    : rows_(matrix, precision), precision_(precision) {
  for (const std::uint64_t e2 : matrix.off_squared) {
    couplings_.push_back(sqrt(Interval(Rational(e2), precision)));
  }
}

Outcome<std::vector<Interval>> EigenvectorSolver::enclose(const Interval& lambda,
                                                          std::size_t twist) const {
  const std::size_t n = rows_.size();
  require(twist < n, "the twist is a row");
  std::vector<Interval> z(n, Interval(1, precision_));
  std::vector<std::size_t> steps;
  for (const Path& path : {Path{0, twist, true}, Path{n - 1, n - 1 - twist, false}}) {
    RatioSweep sweep(rows_, couplings_, lambda, z, precision_);
    if (!sweep.run(path, steps)) {
      return Inconclusive{
          fmt::format("a pivot of the eigenvector may be zero at {} bits", precision_)};
    }
    multiply_up(path, steps, z);
  }
  if (!normalise(z, precision_)) {
    return Inconclusive{fmt::format(
        "the eigenvector's last component may be zero at {} bits", precision_)};
  }
  return z;
}

}  // namespace certispin
