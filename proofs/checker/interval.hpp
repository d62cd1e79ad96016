#pragma once

#include <algorithm>
#include <cstdint>
#include <gmpxx.h>
#include <stdexcept>

/// Nothing here but GMP's integers and pairs of them: no floating point, no other library.
namespace checker {

using Integer = mpz_class;
using Rational = mpq_class;  // a pair of integers in lowest terms

struct Rejected : std::runtime_error {  // a statement is not proved
  using std::runtime_error::runtime_error;
};
struct Malformed : std::runtime_error {  // no certificate, or beyond the limits
  using std::runtime_error::runtime_error;
};

/// Accounts for operands of so many bits: hostile input ends here, not after hours.
void spend(long bits);
inline std::int64_t work_left = 200'000'000'000;
inline long working_bits = 64;  // significant bits of a rounded end

/// Another value of a variable until the end of a scope.
struct Scoped {
  long& variable;
  long before;
  Scoped(long& v, long value) : variable(v), before(v) { v = value; }
  ~Scoped() { variable = before; }
  Scoped(const Scoped&) = delete;
  Scoped& operator=(const Scoped&) = delete;
};

long size_in_bits(const Integer& a);
Rational scaled(const Rational& a, long s);       // a·2^s
Integer floor_scaled(const Rational& a, long s);  // ⌊a·2^s⌋
Integer ceil_scaled(const Rational& a, long s);   // ⌈a·2^s⌉

/// All reals from lo to hi.  The result of every operation contains the exact results for all
/// reals of its operands: its ends are computed as fractions, then rounded outward.
struct Interval {
  Rational lo;
  Rational hi;
  Interval() = default;
  Interval(const Rational& low,
           const Rational& high);  // rounds; one short number stays exact
  explicit Interval(const Rational& a) : Interval(a, a) {}
  static Interval unrounded(const Rational& low, const Rational& high) {
    Interval result;
    result.lo = low;
    result.hi = high;
    return result;
  }
  [[nodiscard]] bool exact() const { return lo == hi; }

  static Interval hull(std::initializer_list<Rational> numbers) {
    return {std::min(numbers), std::max(numbers)};
  }
  friend Interval operator+(const Interval& a, const Interval& b) {
    return {a.lo + b.lo, a.hi + b.hi};
  }
  friend Interval operator-(const Interval& a, const Interval& b) {
    return {a.lo - b.hi, a.hi - b.lo};
  }
  friend Interval operator*(const Interval& a, const Interval& b) {
    return hull({a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi});
  }
  friend Interval operator/(const Interval& a, const Interval& b) {
    if (b.lo <= 0 && b.hi >= 0) {
      throw Rejected("a divisor is zero or may be zero");
    }
    return hull({a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi});
  }
};

Interval maximum(const Interval& a, const Interval& b);
Interval absolute(const Interval& a);
Interval square(const Interval& a);
Interval root(const Interval& a);
Interval exponential(const Interval& a);
Interval logarithm(const Interval& a);
Interval enclose_pi();
long integer_of(const Interval& a);  // an exponent

/// a^n by repeated squaring, in any ring.
template <class Number>
Number power(const Number& a, long n) {
  if (n <= 0) {
    return n == 0 ? Number(1) : Number(1) / power(a, -n);
  }
  const Number even = square(power(a, n / 2));
  return n % 2 == 0 ? even : even * a;
}

}  // namespace checker
