#include "certispin/numbers/taylor.hpp"

namespace certispin {

TaylorSeries::TaylorSeries(std::size_t order, Bits precision)
    : coefficients_(order + 1, Interval(precision)), term_(precision), sum_(precision) {}

void TaylorSeries::assign(const TaylorSeries& a) {
  for (std::size_t k = 0; k <= order(); ++k) {
    coefficients_[k].assign(a[k]);
  }
}

void TaylorSeries::assign_product(const TaylorSeries& a, const TaylorSeries& b) {
  assign(a);
  multiply_by(b);
}

void TaylorSeries::assign_product(const TaylorSeries& a, std::uint64_t b) {
  for (std::size_t k = 0; k <= order(); ++k) {
    coefficients_[k].assign_product(a[k], b);
  }
}

void TaylorSeries::assign_reciprocal(const TaylorSeries& a) {
  coefficients_[0].assign_quotient(std::uint64_t{1}, a[0]);
  for (std::size_t k = 1; k <= order(); ++k) {  // Σ_{i ≤ k} a_i r_{k−i} = 0
    sum_.assign_product(a[1], coefficients_[k - 1]);
    for (std::size_t i = 2; i <= k; ++i) {
      term_.assign_product(a[i], coefficients_[k - i]);
      sum_.assign_sum(sum_, term_);
    }
    term_.assign_product(sum_, coefficients_[0]);
    coefficients_[k].assign_product(term_, std::int64_t{-1});
  }
}

void TaylorSeries::subtract(const TaylorSeries& a) {
  for (std::size_t k = 0; k <= order(); ++k) {
    coefficients_[k].assign_difference(coefficients_[k], a[k]);
  }
}

void TaylorSeries::add(const TaylorSeries& a) {
  for (std::size_t k = 0; k <= order(); ++k) {
    coefficients_[k].assign_sum(coefficients_[k], a[k]);
  }
}

void TaylorSeries::multiply_by(const TaylorSeries& a) {
  for (std::size_t k = order() + 1; k-- > 0;) {  // from the last: it needs all the others
    sum_.assign_product(coefficients_[k], a[0]);
    for (std::size_t i = 1; i <= k; ++i) {
      term_.assign_product(coefficients_[k - i], a[i]);
      sum_.assign_sum(sum_, term_);
    }
    coefficients_[k].assign(sum_);
  }
}

}  // namespace certispin
