#pragma once

#include "certispin/numbers/approximation.hpp"
#include "certispin/numbers/printed_decimal.hpp"
#include "certispin/numbers/rational.hpp"
#include "certispin/numbers/truth.hpp"

#include <mpfi.h>

#include <concepts>
#include <cstdint>

#ifdef __FAST_MATH__
#error "directed rounding and -ffast-math exclude each other"
#endif

namespace certispin {

static_assert(sizeof(long) == 8, "integers reach MPFI as long");

/// Closed interval of reals with binary ends, rounded outward by every operation.
///
/// Guarantees  if each operand contains the real it stands for, the result contains the
///             result.  An operation that is undefined somewhere on its operands gives an
///             interval that is not `bounded()`, about which nothing is certain.
/// Source      MPFI; [Moo66]
///
/// There is no operator< and no construction from floating point, on purpose: what is not
/// proved is unknown.  Binary operators work at the larger precision of their operands;
/// the assign_… functions at that of the object, without allocating.
class Interval {
 public:
  /// [0, 0].
  explicit Interval(Bits precision);
  Interval(const Rational& value, Bits precision);
  Interval(long value, Bits precision);
  template <std::floating_point T>
  Interval(T value, Bits precision) = delete;  // 0.1 is not a tenth
  Interval(const Interval& other);
  Interval(Interval&& other) noexcept;
  Interval& operator=(const Interval& other);
  Interval& operator=(Interval&& other) noexcept;
  ~Interval();

  /// The point interval at `x`, which is exact at this precision or rounded outward.
  [[nodiscard]] static Interval at(const Approximation& x, Bits precision);
  /// [lower, upper] of two intervals: from the lower end of one to the upper end of the
  /// other.
  [[nodiscard]] static Interval between(const Interval& lower, const Interval& upper);
  [[nodiscard]] static Interval pi(Bits precision);

  [[nodiscard]] Bits precision() const { return mpfi_get_prec(value_); }
  [[nodiscard]] mpfr_srcptr lower() const { return &value_->left; }
  [[nodiscard]] mpfr_srcptr upper() const { return &value_->right; }
  [[nodiscard]] mpfi_srcptr get() const { return value_; }
  /// About the middle; uncertified.
  [[nodiscard]] Approximation approximate_middle() const;

  /// Both ends are finite numbers.
  [[nodiscard]] bool bounded() const { return mpfi_bounded_p(value_) != 0; }
  [[nodiscard]] bool is_point() const;
  [[nodiscard]] bool contains_zero() const { return mpfi_has_zero(value_) > 0; }
  [[nodiscard]] bool contains(const Rational& x) const;
  [[nodiscard]] bool contains(const Interval& other) const;
  [[nodiscard]] bool certainly_positive() const;
  [[nodiscard]] bool certainly_negative() const;
  /// Every real of the interval lies in `set`.
  [[nodiscard]] bool certainly_inside(const RationalInterval& set) const;
  /// No real of the interval lies in `set`.
  [[nodiscard]] bool certainly_outside(const RationalInterval& set) const;

  // *this := …, at the precision of *this; `a` and `b` may be *this unless said otherwise.
  // These are the kernel's inner loops: the common cases go to MPFR directly.
  void assign(const Interval& a) { mpfi_set(value_, a.value_); }
  void assign_sum(const Interval& a, const Interval& b);
  /// `b` is not *this.
  void assign_difference(const Interval& a, const Interval& b);
  void assign_product(const Interval& a, const Interval& b);
  /// `a` is not *this.
  void assign_product(const Interval& a, std::int64_t b);
  void assign_product(const Interval& a, std::uint64_t b);
  /// `b` is not *this and does not contain 0.
  void assign_quotient(std::uint64_t a, const Interval& b);
  void assign_quotient(const Interval& a, const Interval& b) {
    mpfi_div(value_, a.value_, b.value_);
  }
  void add(std::uint64_t a);

  Interval& operator+=(const Interval& b);
  Interval& operator-=(const Interval& b);
  Interval& operator*=(const Interval& b);
  Interval& operator/=(const Interval& b);

  friend Interval operator+(const Interval& a, const Interval& b);
  friend Interval operator-(const Interval& a, const Interval& b);
  friend Interval operator*(const Interval& a, const Interval& b);
  friend Interval operator/(const Interval& a, const Interval& b);
  friend Interval operator-(const Interval& a);
  friend Interval sqrt(const Interval& a);
  friend Interval square(const Interval& a);
  friend Interval exp(const Interval& a);
  friend Interval log(const Interval& a);
  friend Interval abs(const Interval& a);
  friend Interval max(const Interval& a, const Interval& b);
  /// a^n for an integer n.
  friend Interval power(const Interval& a, long n);
  /// The smallest interval that contains both.
  friend Interval hull(const Interval& a, const Interval& b);

 private:
  /// Becomes the interval about which nothing is certain.
  void forget_unless(bool meaningful);

  mpfi_t value_;
};

[[nodiscard]] Interval sqrt(const Interval& a);
[[nodiscard]] Interval square(const Interval& a);
[[nodiscard]] Interval exp(const Interval& a);
[[nodiscard]] Interval log(const Interval& a);
[[nodiscard]] Interval abs(const Interval& a);
[[nodiscard]] Interval max(const Interval& a, const Interval& b);
[[nodiscard]] Interval power(const Interval& a, long n);
[[nodiscard]] Interval hull(const Interval& a, const Interval& b);

/// Gives the calling thread the widest exponents of MPFR: ΔE at N = 10^6, g = 1e-1000 is
/// about 1e-10^9.
void use_full_exponent_range();

/// Is a < b for the reals that `a` and `b` enclose?
[[nodiscard]] Truth less(const Interval& a, const Interval& b);

/// True means that a < b is proved; false means nothing.
[[nodiscard]] inline bool certainly_less(const Interval& a, const Interval& b) {
  return less(a, b) == Truth::yes;
}

/// The two enclosures have a real in common, as two enclosures of one real must.
[[nodiscard]] bool overlap(const Interval& a, const Interval& b);

}  // namespace certispin
