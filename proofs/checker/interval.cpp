#include "interval.hpp"

namespace checker {
namespace {

constexpr long exact_bits = 1024;       // a longer number is rounded
constexpr long largest_size = 1 << 24;  // a number of more bits is refused
constexpr long guard = 32;              // additional bits of exp, log and π

Rational size_of(const Interval& a) {
  return absolute(a).hi;
}

/// `sum` with what a series leaves out, at most 2 |term|.
Interval with_remainder(const Interval& sum, const Interval& term) {
  return sum + Interval(-2 * size_of(term), 2 * size_of(term));
}

/// Σ_j (±1)^j t^(2j+1)/(2j+1) for |t| ≤ 1/3: artanh t for sign 1, arctan t for sign −1.
Interval odd_series(const Interval& t, int sign) {
  const Interval factor = Interval(sign) * t * t;
  const Rational small = scaled(size_of(t), -working_bits);
  Interval sum(0);
  Interval term = t;
  for (long n = 1; size_of(term) > small; n += 2) {
    sum = sum + term / Interval(n);
    term = term * factor;
  }
  return with_remainder(sum, term);  // |t|^n (1 + t² + t⁴ + …)/n ≤ 9/8 |t|^n
}

/// log x = 2 artanh((m − 1)/(m + 1)) + 2 e artanh(1/3) for x = m·2^e, 1/2 < m < 2.
Interval logarithm_at(const Rational& x) {
  const Scoped more(working_bits, working_bits + guard);
  const long e = size_in_bits(x.get_num()) - size_in_bits(x.get_den());
  const Rational m = scaled(x, -e);
  const Interval t = Interval(m - 1) / Interval(m + 1);  // |t| < 1/3
  return Interval(2) *
         (odd_series(t, 1) + Interval(e) * odd_series(Interval(Rational(1, 3)), 1));
}

/// √x for x ≥ 0, exact where both parts of x are squares.
Interval root_at(const Rational& x) {
  if (mpz_perfect_square_p(x.get_num_mpz_t()) != 0 &&
      mpz_perfect_square_p(x.get_den_mpz_t()) != 0) {
    return Interval(Rational(sqrt(x.get_num()), sqrt(x.get_den())));
  }
  const long s =
      working_bits + 2 - (size_in_bits(x.get_num()) - size_in_bits(x.get_den())) / 2;
  const Integer below = sqrt(floor_scaled(x, 2 * s));
  return {scaled(below, -s), scaled(below + 1, -s)};  // ⌊√⌊y⌋⌋ ≤ √y < ⌊√⌊y⌋⌋ + 1
}

}  // namespace

void spend(long bits) {
  work_left -= bits;
  if (work_left < 0) {
    throw Malformed("found more work than the limit, expected less");
  }
}

long size_in_bits(const Integer& a) {
  return a == 0 ? 0 : static_cast<long>(mpz_sizeinbase(a.get_mpz_t(), 2));
}

Rational scaled(const Rational& a, long s) {
  const auto bits = static_cast<mp_bitcnt_t>(s < 0 ? -s : s);
  return s < 0 ? Rational(a >> bits) : Rational(a << bits);
}

Integer floor_scaled(const Rational& a, long s) {
  const Rational b = scaled(a, s);
  Integer result;
  mpz_fdiv_q(result.get_mpz_t(), b.get_num_mpz_t(), b.get_den_mpz_t());
  return result;
}

Integer ceil_scaled(const Rational& a, long s) {
  return -floor_scaled(-a, s);
}

Interval::Interval(const Rational& low, const Rational& high) : lo(low), hi(high) {
  const auto above = [](const Rational& a) { return size_in_bits(a.get_num()); };
  const auto below = [](const Rational& a) { return size_in_bits(a.get_den()); };
  const long size = above(lo) + below(lo) + above(hi) + below(hi);
  spend(4 * (64 + size));
  if (size > largest_size) {
    throw Rejected("a number grows beyond 2^24 bits");
  }
  if (lo != hi || size > 2 * exact_bits) {
    const long down = working_bits + 1 - above(lo) + below(lo);  // keeps ≥ working_bits
    const long up = working_bits + 1 - above(hi) + below(hi);
    lo = scaled(floor_scaled(lo, down), -down);
    hi = scaled(ceil_scaled(hi, up), -up);
  }
}

Interval maximum(const Interval& a, const Interval& b) {
  return {std::max(a.lo, b.lo), std::max(a.hi, b.hi)};
}

Interval absolute(const Interval& a) {
  return maximum(maximum(a, Interval(0) - a), Interval(0));
}

Interval square(const Interval& a) {
  return absolute(a) * absolute(a);
}

Interval root(const Interval& a) {
  if (a.lo < 0) {
    throw Rejected("a square root of what may be negative");
  }
  return {root_at(a.lo).lo, root_at(a.hi).hi};
}

/// e^a = (e^y)^(2^k), the Taylor series at y = a/2^k, |y| ≤ 2^-8.
Interval exponential(const Interval& a) {
  constexpr long largest = 28;  // of k: |a| < 2^20
  const long k = 8 + size_in_bits(floor_scaled(size_of(a), 0));
  if (k > largest) {
    throw Rejected("exp of a number beyond 2^20");
  }
  const Scoped more(working_bits, working_bits + k + guard);
  const Interval y(scaled(a.lo, -k), scaled(a.hi, -k));
  Interval sum(1);
  Interval term(1);  // y^n/n!
  for (long n = 1; size_of(term) > scaled(1, -working_bits); ++n) {
    term = term * y / Interval(n);
    sum = sum + term;
  }
  sum = with_remainder(sum, term);  // |y|^n/n! (|y| + y² + …) ≤ |y|^n/n!
  for (long i = 0; i < k; ++i) {
    sum = square(sum);
  }
  return sum;
}

Interval logarithm(const Interval& a) {
  if (a.lo <= 0) {
    throw Rejected("a logarithm of what may be zero or negative");
  }
  return {logarithm_at(a.lo).lo, logarithm_at(a.hi).hi};
}

/// π = 16 arctan(1/5) − 4 arctan(1/239)
Interval enclose_pi() {
  const Scoped more(working_bits, working_bits + guard);
  return Interval(16) * odd_series(Interval(Rational(1, 5)), -1) -
         Interval(4) * odd_series(Interval(Rational(1, 239)), -1);
}

long integer_of(const Interval& a) {
  constexpr long largest = 1'000'000;
  if (!a.exact() || a.lo.get_den() != 1 || abs(a.lo) > largest) {
    throw Rejected("an exponent is not an integer from -1000000 to 1000000");
  }
  return a.lo.get_num().get_si();
}

}  // namespace checker
