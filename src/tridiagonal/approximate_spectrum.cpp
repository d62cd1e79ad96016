#include "certispin/tridiagonal/approximate_spectrum.hpp"

#include "seed_refinement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace certispin {
namespace {

// Seeds only: the long double of this file never reaches a proof but as a shift.
using Real = long double;

constexpr std::size_t lanes =
    8;  // Sturm counts run at once, to hide the divider's latency

/// The matrix divided by a bound of its norm, so that no entry over- or underflows.
struct ScaledMatrix {
  Real norm = 1;
  std::vector<Real> diagonal;
  std::vector<Real> off_squared;

  explicit ScaledMatrix(const JacobiMatrix& matrix) {
    const Approximation scale(matrix.scale, std::numeric_limits<Real>::digits);
    const Real factor = mpfr_get_ld(scale.get(), MPFR_RNDN);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
      diagonal.push_back(factor * static_cast<Real>(matrix.diagonal[i]) +
                         (i == 0 ? static_cast<Real>(matrix.corner) : 0));
    }
    off_squared.assign(matrix.off_squared.begin(), matrix.off_squared.end());
    Real largest = 0;
    for (const Real d : diagonal) {
      largest = std::max(largest, std::abs(d));
    }
    for (const Real e : off_squared) {
      largest = std::max(largest, std::sqrt(e));
    }
    norm = largest > 0 ? 3 * largest : 1;  // Gershgorin: |λ| ≤ 3 · largest entry
    for (Real& d : diagonal) {
      d /= norm;
    }
    for (Real& e : off_squared) {
      e /= norm * norm;
    }
  }
};

using Shifts = std::array<double, lanes>;

std::array<std::size_t, lanes> approximate_counts(const ScaledMatrix& t,
                                                  const Shifts& x) {
  std::array<double, lanes> pivot{};
  std::array<double, lanes> negative{};
  for (std::size_t i = 0; i < t.diagonal.size(); ++i) {
    const auto d = static_cast<double>(t.diagonal[i]);
    const double e = i == 0 ? 0.0 : static_cast<double>(t.off_squared[i - 1]);
    for (std::size_t l = 0; l < lanes; ++l) {
      const double previous = pivot[l] == 0.0 ? 1e-300 : pivot[l];
      pivot[l] = d - x[l] - e / previous;
      negative[l] += pivot[l] < 0.0 ? 1.0 : 0.0;
    }
  }
  std::array<std::size_t, lanes> counts{};
  std::transform(negative.begin(), negative.end(), counts.begin(), [](double n) {
    return static_cast<std::size_t>(n);
  });
  return counts;
}

/// lower and upper end of where λ_k lies, for each wanted k.
struct Bracket {
  double lower = -1.0;
  double upper = 1.0;
};

class Multisection {
 public:
  Multisection(const ScaledMatrix& t, std::size_t count) : t_(t), brackets_(count) {}

  [[nodiscard]] const std::vector<Bracket>& brackets() const { return brackets_; }

  void split(std::size_t k) {
    Shifts x{};
    const Bracket wide = brackets_[k];
    for (std::size_t l = 0; l < lanes; ++l) {
      x[l] = wide.lower +
             (wide.upper - wide.lower) * static_cast<double>(l + 1) / (lanes + 1);
    }
    const auto counts = approximate_counts(t_, x);
    for (std::size_t l = 0; l < lanes; ++l) {
      for (std::size_t j = 0; j < brackets_.size(); ++j) {
        double& end = counts[l] > j ? brackets_[j].upper : brackets_[j].lower;
        end = counts[l] > j ? std::min(end, x[l]) : std::max(end, x[l]);
      }
    }
  }

  /// λ_k stands apart from its wanted neighbours by a good part of the distance to them.
  [[nodiscard]] bool isolated(std::size_t k) const {
    constexpr double apart = 16;
    const Bracket& b = brackets_[k];
    const double width = apart * (b.upper - b.lower);
    const bool left = k == 0 || b.lower - brackets_[k - 1].upper > width;
    const bool right =
        k + 1 == brackets_.size() || brackets_[k + 1].lower - b.upper > width;
    return left && right;
  }

  [[nodiscard]] bool exhausted(std::size_t k) const {
    return brackets_[k].upper - brackets_[k].lower < 1e-15;
  }

 private:
  const ScaledMatrix& t_;
  std::vector<Bracket> brackets_;
};

/// Left and right pivots of t − x; their storage is reused from step to step.
class TwistedStep {
 public:
  explicit TwistedStep(const ScaledMatrix& t)
      : t_(t), left_(t.diagonal.size()), right_(t.diagonal.size()) {}

  /// One Rayleigh-quotient step from x; returns the new value and the twist.
  ApproximateEigenpair operator()(Real x) {
    const std::size_t n = t_.diagonal.size();
    for (std::size_t i = 0; i < n; ++i) {  // both at once, to hide the divider's latency
      left_[i] = nonzero(t_.diagonal[i] - x -
                         (i == 0 ? 0 : t_.off_squared[i - 1] / left_[i - 1]));
      const std::size_t k = n - 1 - i;
      right_[k] =
          nonzero(t_.diagonal[k] - x - (i == 0 ? 0 : t_.off_squared[k] / right_[k + 1]));
    }
    ApproximateEigenpair step;
    Real smallest = std::numeric_limits<Real>::infinity();
    for (std::size_t i = 0; i < n; ++i) {
      const Real gamma = std::abs(left_[i] + right_[i] - (t_.diagonal[i] - x));
      if (gamma < smallest) {
        smallest = gamma;
        step.twist = i;
      }
    }
    const std::size_t k = step.twist;
    const Real gamma = left_[k] + right_[k] - (t_.diagonal[k] - x);
    step.value = x + gamma / norm_squared(k);
    return step;
  }

 private:
  static Real nonzero(Real pivot) { return pivot == 0 ? 1e-4000L : pivot; }

  /// |z|² of the vector with z_twist = 1.
  [[nodiscard]] Real norm_squared(std::size_t twist) const {
    Real sum = 1;
    Real component = 1;
    for (std::size_t i = twist; i-- > 0 && component > 1e-30L;) {
      component *= t_.off_squared[i] / (left_[i] * left_[i]);
      sum += component;
    }
    component = 1;
    for (std::size_t i = twist + 1; i < t_.diagonal.size() && component > 1e-30L; ++i) {
      component *= t_.off_squared[i - 1] / (right_[i] * right_[i]);
      sum += component;
    }
    return sum;
  }

  const ScaledMatrix& t_;
  std::vector<Real> left_;
  std::vector<Real> right_;
};

/// Quadratic convergence from the middle of a bracket; NaN if it leaves the bracket.
ApproximateEigenpair polish(TwistedStep& step, const Bracket& bracket) {
  constexpr int most_steps = 8;
  const Real slack = 1e-14L;
  ApproximateEigenpair pair;
  pair.value = (Real{bracket.lower} + bracket.upper) / 2;
  for (int i = 0; i < most_steps; ++i) {
    const Real before = pair.value;
    pair = step(before);
    if (!(pair.value >= bracket.lower - slack && pair.value <= bracket.upper + slack)) {
      pair.value = std::numeric_limits<Real>::quiet_NaN();
      return pair;
    }
    if (std::abs(pair.value - before) < 1e-14L) {  // the error is its square over the gap
      return pair;
    }
  }
  return pair;
}

}  // namespace

std::vector<ApproximateEigenpair> approximate_lowest(const JacobiMatrix& matrix,
                                                     std::size_t count) {
  const ScaledMatrix t(matrix);
  Multisection sections(t, std::min(count + 1, matrix.size()));
  TwistedStep step(t);
  const SeedRefinement refine(matrix, t.norm);
  std::vector<ApproximateEigenpair> result;
  for (std::size_t k = 0; k < count; ++k) {
    const bool last = k + 1 == matrix.size();
    while (!sections.isolated(k) && !sections.exhausted(k)) {
      sections.split(k);
      if (!last && !sections.isolated(k)) {
        sections.split(k + 1);
      }
    }
    ApproximateEigenpair pair = polish(step, sections.brackets()[k]);
    while (std::isnan(pair.value) && !sections.exhausted(k)) {
      sections.split(k);
      pair = polish(step, sections.brackets()[k]);
    }
    const Bracket& bracket = sections.brackets()[k];
    if (std::isnan(pair.value)) {
      pair = step((Real{bracket.lower} + bracket.upper) / 2);
      pair.value = (Real{bracket.lower} + bracket.upper) / 2;
    }
    if (!last) {
      pair.separator = t.norm * (pair.value + sections.brackets()[k + 1].lower) / 2;
    }
    pair.refined = refine(pair.value, pair.twist);
    pair.value *= t.norm;
    result.push_back(pair);
  }
  return result;
}

}  // namespace certispin
