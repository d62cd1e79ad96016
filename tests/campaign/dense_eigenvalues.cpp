#include "dense_eigenvalues.hpp"

#include "support/exact_spectrum.hpp"

#if __has_include(<flint/acb_mat.h>)
#include <flint/acb_mat.h>
#else
#include <acb_mat.h>
#endif

#include <algorithm>
#include <numeric>
#include <utility>

namespace certispin::test {
namespace {

class ComplexMatrix {
 public:
  explicit ComplexMatrix(slong size) { acb_mat_init(value_, size, size); }
  ComplexMatrix(const ComplexMatrix&) = delete;
  ComplexMatrix& operator=(const ComplexMatrix&) = delete;
  ~ComplexMatrix() { acb_mat_clear(value_); }
  [[nodiscard]] acb_mat_struct* get() { return value_; }
  [[nodiscard]] acb_ptr at(slong i, slong j) { return acb_mat_entry(value_, i, j); }

 private:
  acb_mat_t value_;
};

class ComplexVector {
 public:
  explicit ComplexVector(slong size) : size_(size), value_(_acb_vec_init(size)) {}
  ComplexVector(const ComplexVector&) = delete;
  ComplexVector& operator=(const ComplexVector&) = delete;
  ~ComplexVector() { _acb_vec_clear(value_, size_); }
  [[nodiscard]] acb_ptr get() { return value_; }
  [[nodiscard]] acb_ptr at(slong i) { return value_ + i; }

 private:
  slong size_;
  acb_ptr value_;
};

void set_rational(arb_t result, const Rational& x, slong precision) {
  fmpq_t exact;
  fmpq_init(exact);
  fmpq_set_mpq(exact, x.backend().data());
  arb_set_fmpq(result, exact, precision);
  fmpq_clear(exact);
}

/// H/J from its definition: −2m²/N and −g √(j(j+1) − m(m+1)).
void set_hamiltonian(ComplexMatrix& matrix, const ModelPoint& point, slong precision) {
  const ExactTridiagonal exact = full_hamiltonian(point);
  for (slong i = 0; i <= point.N; ++i) {
    const auto row = static_cast<std::size_t>(i);
    set_rational(acb_realref(matrix.at(i, i)), exact.diagonal[row], precision);
    if (i < point.N) {
      arb_ptr coupling = acb_realref(matrix.at(i, i + 1));
      set_rational(coupling, exact.off_squared[row], precision);
      arb_sqrt(coupling, coupling, precision);
      arb_neg(coupling, coupling);
      acb_set(matrix.at(i + 1, i), matrix.at(i, i + 1));
    }
  }
}

/// What is real by mathematics: the imaginary part of the ball is no news.
Interval real_part(acb_ptr z, Bits precision) {
  Approximation lower(precision);
  Approximation upper(precision);
  arb_get_interval_mpfr(lower.get(), upper.get(), acb_realref(z));
  return Interval::between(Interval::at(lower, precision),
                           Interval::at(upper, precision));
}

/// c_i c_pivot = R_i R_pivot / Σ R_j² of column `k`, whatever complex factor it has.
ArbLevels eigenpair(
    acb_ptr energy, ComplexMatrix& R, slong k, slong size, Bits precision) {
  ArbLevels level{real_part(energy, precision), 1, 0, {}};
  ComplexVector work(2);
  acb_ptr norm = work.at(0);
  acb_ptr product = work.at(1);
  slong pivot = 0;
  for (slong i = 0; i < size; ++i) {
    acb_addmul(norm, R.at(i, k), R.at(i, k), precision);
    if (arf_cmpabs(arb_midref(acb_realref(R.at(i, k))),
                   arb_midref(acb_realref(R.at(pivot, k)))) > 0) {
      pivot = i;
    }
  }
  for (slong i = 0; i < size; ++i) {
    acb_mul(product, R.at(i, k), R.at(pivot, k), precision);
    acb_div(product, product, norm, precision);
    level.products.push_back(real_part(product, precision));
  }
  level.pivot = static_cast<std::size_t>(pivot);
  return level;
}

/// Joins neighbours that overlap: only their number is known.
std::vector<ArbLevels> clusters(std::vector<ArbLevels> levels) {
  std::sort(levels.begin(), levels.end(), [](const ArbLevels& a, const ArbLevels& b) {
    return mpfr_less_p(a.energy.lower(), b.energy.lower()) != 0;
  });
  std::vector<ArbLevels> result;
  for (ArbLevels& level : levels) {
    if (!result.empty() && overlap(result.back().energy, level.energy)) {
      result.back().energy = hull(result.back().energy, level.energy);
      ++result.back().count;
      result.back().products.clear();
    } else {
      result.push_back(std::move(level));
    }
  }
  return result;
}

}  // namespace

std::vector<ArbLevels> levels_by_arb(const ModelPoint& point, Bits precision) {
  const slong size = point.N + 1;
  ComplexMatrix H(size);
  ComplexMatrix R(size);
  ComplexMatrix R_approximate(size);
  ComplexVector E(size);
  ComplexVector E_approximate(size);
  set_hamiltonian(H, point, precision);
  acb_mat_approx_eig_qr(
      E_approximate.get(), nullptr, R_approximate.get(), H.get(), nullptr, 0, precision);
  const bool simple = acb_mat_eig_simple(E.get(),
                                         nullptr,
                                         R.get(),
                                         H.get(),
                                         E_approximate.get(),
                                         R_approximate.get(),
                                         precision) != 0;
  if (!simple &&
      acb_mat_eig_multiple(
          E.get(), H.get(), E_approximate.get(), R_approximate.get(), precision) == 0) {
    return {};
  }
  std::vector<ArbLevels> levels;
  for (slong k = 0; k < size; ++k) {
    levels.push_back(simple ? eigenpair(E.at(k), R, k, size, precision)
                            : ArbLevels{real_part(E.at(k), precision), 1, 0, {}});
  }
  return clusters(std::move(levels));
}

}  // namespace certispin::test
