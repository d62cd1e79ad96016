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

inline std::int64_t work_left = 200'000'000'000;  // in bits of operands
inline long working_bits = 64;                    // significant bits of a rounded end

/// Hostile input ends here, not after hours.
inline void spend(long bits) {
  work_left -= bits;
  if (work_left < 0) { throw Malformed("found more work than the limit, expected less"); }
}

/// Another value of a variable until the end of a scope.
struct Scoped {
  long& variable;
  long before;
  Scoped(long& v, long value) : variable(v), before(v) { v = value; }
  ~Scoped() { variable = before; }
  Scoped(const Scoped&) = delete;
  Scoped& operator=(const Scoped&) = delete;
};

inline long size_in_bits(const Integer& a) {
  return a == 0 ? 0 : static_cast<long>(mpz_sizeinbase(a.get_mpz_t(), 2));
}
inline Rational scaled(const Rational& a, long s) {  // a·2^s
  const auto bits = static_cast<mp_bitcnt_t>(s < 0 ? -s : s);
  return s < 0 ? Rational(a >> bits) : Rational(a << bits);
}
inline Integer floor_scaled(const Rational& a, long s) {  // ⌊a·2^s⌋
  const Rational b = scaled(a, s);
  Integer result;
  mpz_fdiv_q(result.get_mpz_t(), b.get_num_mpz_t(), b.get_den_mpz_t());
  return result;
}
inline Integer ceil_scaled(const Rational& a, long s) { return -floor_scaled(-a, s); }
inline bool is_square(const Rational& a) {
  return mpz_perfect_square_p(a.get_num_mpz_t()) != 0 &&
         mpz_perfect_square_p(a.get_den_mpz_t()) != 0;
}

/// All reals from lo to hi.
struct Interval {
  Rational lo;
  Rational hi;
  Interval() = default;
  explicit Interval(const Rational& a) : lo(a), hi(a) {}
  Interval(const Rational& low, const Rational& high) : lo(low), hi(high) {}
  bool exact() const { return lo == hi; }
};

/// From min to max, rounded outward unless it is one number of few bits.  So every operation below
/// contains the exact results for all reals of its operands: its ends are exact fractions first.
inline Interval rounded(std::initializer_list<Rational> ends) {
  Interval x(std::min(ends), std::max(ends));
  const long below = size_in_bits(x.lo.get_num()) - size_in_bits(x.lo.get_den());
  const long above = size_in_bits(x.hi.get_num()) - size_in_bits(x.hi.get_den());
  const long size = size_in_bits(x.lo.get_num()) + size_in_bits(x.lo.get_den()) +
                    size_in_bits(x.hi.get_num()) + size_in_bits(x.hi.get_den());
  spend(4 * (64 + size));
  if (size > (1L << 24U)) { throw Rejected("a number grows beyond 2^24 bits"); }
  if (x.exact() && size < 2048) { return x; }
  const long down = working_bits + 1 - below;  // keeps working_bits or more
  const long up = working_bits + 1 - above;
  return {scaled(floor_scaled(x.lo, down), -down), scaled(ceil_scaled(x.hi, up), -up)};
}

inline Interval operator+(const Interval& a, const Interval& b) {
  return rounded({a.lo + b.lo, a.hi + b.hi});
}
inline Interval operator-(const Interval& a, const Interval& b) {
  return rounded({a.lo - b.hi, a.hi - b.lo});
}
inline Interval operator*(const Interval& a, const Interval& b) {
  return rounded({a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi});
}
inline Interval operator/(const Interval& a, const Interval& b) {
  if (b.lo <= 0 && b.hi >= 0) { throw Rejected("a divisor is zero or may be zero"); }
  return rounded({a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi});
}
inline Interval maximum(const Interval& a, const Interval& b) {
  return {std::max(a.lo, b.lo), std::max(a.hi, b.hi)};
}
inline Interval absolute(const Interval& a) {
  return maximum(maximum(a, Interval(0) - a), Interval(0));
}
inline Interval square(const Interval& a) { return absolute(a) * absolute(a); }

/// a^n by repeated squaring, in any ring.
template <class Number>
Number power(const Number& a, long n) {
  if (n < 0) { return Number(1) / power(a, -n); }
  if (n == 0) { return Number(1); }
  const Number even = square(power(a, n / 2));
  return n % 2 == 0 ? even : even * a;
}

/// √x for x ≥ 0, exact where both parts of x are squares.
inline Interval root_at(const Rational& x) {
  if (is_square(x)) { return Interval(Rational(sqrt(x.get_num()), sqrt(x.get_den()))); }
  const long size = size_in_bits(x.get_num()) - size_in_bits(x.get_den());
  const long s = working_bits + 2 - size / 2;
  const Integer below = sqrt(floor_scaled(x, 2 * s));
  return {scaled(below, -s), scaled(below + 1, -s)};  // ⌊√⌊y⌋⌋ ≤ √y < ⌊√⌊y⌋⌋ + 1
}
inline Interval root(const Interval& a) {
  if (a.lo < 0) { throw Rejected("a square root of what may be negative"); }
  return {root_at(a.lo).lo, root_at(a.hi).hi};
}

constexpr long guard = 32;  // additional bits of exp, log and π

/// `sum` with what a series leaves out, at most 2 |term|.
inline Interval with_remainder(const Interval& sum, const Interval& term) {
  return sum + Interval(-2 * absolute(term).hi, 2 * absolute(term).hi);
}

/// e^a = (e^y)^(2^k), the Taylor series at y = a/2^k, |y| ≤ 2^-8.
inline Interval exponential(const Interval& a) {
  const long k = 8 + size_in_bits(floor_scaled(absolute(a).hi, 0));
  if (k > 28) { throw Rejected("exp of a number beyond 2^20"); }
  const Scoped more(working_bits, working_bits + k + guard);
  const Interval y = rounded({scaled(a.lo, -k), scaled(a.hi, -k)});
  Interval sum(1);
  Interval term(1);  // y^n/n!
  for (long n = 1; absolute(term).hi > scaled(1, -working_bits); ++n) {
    term = term * y / Interval(n);
    sum = sum + term;
  }
  sum = with_remainder(sum, term);  // |y|^n/n! (|y| + y² + …) ≤ |y|^n/n!
  for (long i = 0; i < k; ++i) {
    sum = square(sum);
  }
  return sum;
}

/// Σ_j (±1)^j t^(2j+1)/(2j+1) for |t| ≤ 1/3: artanh t for sign 1, arctan t for sign −1.
inline Interval odd_series(const Interval& t, int sign) {
  const Rational small = scaled(absolute(t).hi, -working_bits);
  Interval sum(0);
  Interval term = t;
  for (long n = 1; absolute(term).hi > small; n += 2) {
    sum = sum + term / Interval(n);
    term = term * Interval(sign) * t * t;
  }
  return with_remainder(sum, term);  // |t|^n (1 + t² + t⁴ + …)/n ≤ 9/8 |t|^n
}

/// log x = 2 artanh((m − 1)/(m + 1)) + 2 e artanh(1/3) for x = m·2^e, 1/2 < m < 2.
inline Interval logarithm_at(const Rational& x) {
  const Scoped more(working_bits, working_bits + guard);
  const long e = size_in_bits(x.get_num()) - size_in_bits(x.get_den());
  const Rational m = scaled(x, -e);
  const Interval t = Interval(m - 1) / Interval(m + 1);  // |t| < 1/3
  return Interval(2) * (odd_series(t, 1) + Interval(e) * odd_series(Interval(Rational(1, 3)), 1));
}
inline Interval logarithm(const Interval& a) {
  if (a.lo <= 0) { throw Rejected("a logarithm of what may be zero or negative"); }
  return {logarithm_at(a.lo).lo, logarithm_at(a.hi).hi};
}

/// π = 16 arctan(1/5) − 4 arctan(1/239)
inline Interval enclose_pi() {
  const Scoped more(working_bits, working_bits + guard);
  return Interval(16) * odd_series(Interval(Rational(1, 5)), -1) -
         Interval(4) * odd_series(Interval(Rational(1, 239)), -1);
}

/// An exponent.
inline long integer_of(const Interval& a) {
  if (!a.exact() || a.lo.get_den() != 1 || abs(a.lo) > 1'000'000) {
    throw Rejected("an exponent is not an integer from -1000000 to 1000000");
  }
  return a.lo.get_num().get_si();
}

}  // namespace checker
