#pragma once

#include "certispin/numbers/error.hpp"
#include "certispin/numbers/interval.hpp"

#include <algorithm>
#include <string>

namespace certispin::test {

/// A finite binary number, exactly.
[[nodiscard]] inline Rational to_rational(mpfr_srcptr x) {
  require(mpfr_number_p(x) != 0, "to_rational of a finite number");
  Rational result;
  mpfr_get_q(result.backend().data(), x);
  return result;
}

/// The ends of an interval, exactly.
[[nodiscard]] inline RationalInterval ends(const Interval& x) {
  return {to_rational(x.lower()), to_rational(x.upper())};
}

[[nodiscard]] inline Rational width(const RationalInterval& x) {
  return x.upper - x.lower;
}
[[nodiscard]] inline Rational width(const Interval& x) {
  return width(ends(x));
}

/// The larger of |lower| and |upper|.
[[nodiscard]] inline Rational magnitude(const RationalInterval& x) {
  return std::max(Rational(abs(x.lower)), Rational(abs(x.upper)));
}

/// The interval whose ends are the rationals, rounded outward.
[[nodiscard]] inline Interval enclose(const RationalInterval& x, Bits precision) {
  return Interval::between(Interval(x.lower, precision), Interval(x.upper, precision));
}

/// One unit in the last place of the larger end at the precision of `x`.
[[nodiscard]] inline Rational ulp(const Interval& x) {
  mpfr_exp_t exponent = mpfr_get_emin();
  for (mpfr_srcptr end : {x.lower(), x.upper()}) {
    if (mpfr_regular_p(end) != 0) {
      exponent = std::max(exponent, mpfr_get_exp(end));
    }
  }
  return exponent == mpfr_get_emin() ? Rational(0)
                                     : power(Rational(2), exponent - x.precision());
}

/// What is wrong with `x` as the range `exact` of an operation; empty if nothing is: it
/// contains every real of it and is wider by at most `ulps` units in the last place.
[[nodiscard]] inline std::string range_flaw(const Interval& x,
                                            const RationalInterval& exact,
                                            long ulps = 2) {
  if (!x.bounded()) {
    return "unbounded";
  }
  const RationalInterval got = ends(x);
  if (got.lower > exact.lower || got.upper < exact.upper) {
    return "does not contain the exact result";
  }
  return width(got) - width(exact) > ulps * ulp(x) ? "too wide" : "";
}

[[nodiscard]] inline std::string enclosure_flaw(const Interval& x,
                                                const Rational& exact,
                                                long ulps = 2) {
  return range_flaw(x, {exact, exact}, ulps);
}

/// `x` with both ends moved up (down if negative) by `ulps` units in the last place.
[[nodiscard]] inline Interval shifted(const Interval& x, long ulps) {
  const RationalInterval old = ends(x);
  const Rational by = ulps * ulp(x);
  return enclose({old.lower + by, old.upper + by}, x.precision() + 8);
}

/// e^x within 10^-60: the Taylor series, whose terms fall faster than 1/2 after the last.
[[nodiscard]] inline RationalInterval exp_bounds(const Rational& x) {
  const Rational smallest = power_of_ten(-61);
  Rational term = 1;
  Rational sum = 0;
  long k = 0;
  do {
    sum += term;
    ++k;
    term *= x / k;
  } while (abs(term) > smallest || k < 2 * abs(x));
  const Rational tail = 2 * abs(term);
  return {sum - tail, sum + tail};
}

}  // namespace certispin::test
