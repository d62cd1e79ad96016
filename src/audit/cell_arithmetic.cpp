#include "cell_arithmetic.hpp"

#include "certispin/numbers/rounding.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace certispin {
namespace {

constexpr Bits working_bits = 256;
/// Exact results beyond this size, or exponents beyond it, tell nothing here.
constexpr std::size_t largest_size = 1U << 16U;

/// A rational or an infinity: what the ends of a product are formed from.
struct Extended {
  int infinity = 0;  // -1, 0 or 1
  Rational value;

  friend bool operator<(const Extended& a, const Extended& b) {
    return a.infinity != b.infinity ? a.infinity < b.infinity
                                    : a.infinity == 0 && a.value < b.value;
  }
};

Extended lower_of(const Range& a) {
  return a.lower ? Extended{0, *a.lower} : Extended{-1, 0};
}
Extended upper_of(const Range& a) {
  return a.upper ? Extended{0, *a.upper} : Extended{1, 0};
}
std::optional<Rational> finite(const Extended& x) {
  return x.infinity == 0 ? std::optional(x.value) : std::nullopt;
}

int sign_of(const Extended& x) {
  return x.infinity != 0 ? x.infinity : x.value.sign();
}

/// An end times an end; 0 · ∞ is 0, since the infinite end itself does not belong.
Extended product(const Extended& a, const Extended& b) {
  const int sign = sign_of(a) * sign_of(b);
  if (sign != 0 && (a.infinity != 0 || b.infinity != 0)) {
    return {sign, 0};
  }
  return {0, sign == 0 ? Rational(0) : Rational(a.value * b.value)};
}

bool certainly_positive(const Range& a) {
  return a.lower && *a.lower > 0;
}
bool certainly_negative(const Range& a) {
  return a.upper && *a.upper < 0;
}

bool too_large(const Range& a) {
  return (a.lower && size_in_bits(*a.lower) > largest_size) ||
         (a.upper && size_in_bits(*a.upper) > largest_size);
}

Outcome<Range> kept_small(Range result) {
  if (too_large(result)) {
    return Inconclusive{"a number of the relation becomes too large to be told"};
  }
  return result;
}

/// The ends of a function's value at one rational.
Outcome<Range> ends_of(const Outcome<Value>& value) {
  if (!value) {
    return value.why();
  }
  if (!value->is_exact()) {
    const Interval x = value->enclosure(working_bits);
    for (mpfr_srcptr end : {x.lower(), x.upper()}) {
      const auto limit = static_cast<mpfr_exp_t>(largest_size);
      if (mpfr_regular_p(end) != 0 &&
          (mpfr_get_exp(end) > limit || mpfr_get_exp(end) < -limit)) {
        return Inconclusive{"a number of the relation becomes too large to be told"};
      }
    }
  }
  const RationalInterval bounds = rational_bounds(*value);
  return Range{bounds.lower, bounds.upper};
}

using Function = Outcome<Value> (Arithmetic::*)(const Value&) const;

/// An increasing function of a range; `at_minus_infinity` is its limit there.
Outcome<Range> increasing(const Range& a,
                          Function function,
                          const std::optional<Rational>& at_minus_infinity) {
  const Arithmetic arithmetic(working_bits);
  Range result{at_minus_infinity, std::nullopt};
  if (a.lower) {
    const auto ends = ends_of((arithmetic.*function)(Value(*a.lower)));
    if (!ends) {
      return ends;
    }
    result.lower = ends->lower;
  }
  if (a.upper) {
    const auto ends = ends_of((arithmetic.*function)(Value(*a.upper)));
    if (!ends) {
      return ends;
    }
    result.upper = ends->upper;
  }
  return result;
}

std::optional<Rational> raised(const std::optional<Rational>& x, long n) {
  return x ? std::optional(power(*x, n)) : std::nullopt;
}

/// a^n for n > 0, tight also where a^n is even.
Range natural_power(const Range& a, long n) {
  const Range ends{raised(a.lower, n), raised(a.upper, n)};
  if (n % 2 != 0 || (a.lower && *a.lower >= 0)) {
    return ends;
  }
  if (a.upper && *a.upper <= 0) {
    return {ends.upper, ends.lower};
  }
  const bool bounded = ends.lower && ends.upper;
  return {Rational(0),
          bounded ? std::optional(std::max(*ends.lower, *ends.upper)) : std::nullopt};
}

Outcome<Range> integer_power(const Range& a, long n) {
  if (n == 0) {
    return Range{Rational(1), Rational(1)};
  }
  const auto exponent = static_cast<std::size_t>(n < 0 ? -n : n);
  for (const auto& end : {a.lower, a.upper}) {
    if (end && size_in_bits(*end) * exponent > largest_size) {
      return Inconclusive{"a power of the relation becomes too large to be told"};
    }
  }
  const Range result = natural_power(a, static_cast<long>(exponent));
  return n > 0 ? Outcome<Range>(result)
               : CellAlgebra::divide(Range{Rational(1), Rational(1)}, result);
}

}  // namespace

bool disjoint(const Range& a, const Range& b) {
  return (a.upper && b.lower && *a.upper < *b.lower) ||
         (b.upper && a.lower && *b.upper < *a.lower);
}

bool contains(const Range& outer, const Range& inner) {
  const bool left = !outer.lower || (inner.lower && *inner.lower >= *outer.lower);
  const bool right = !outer.upper || (inner.upper && *inner.upper <= *outer.upper);
  return left && right;
}

Outcome<Range> CellAlgebra::name(const Expression& e) const {
  const auto found = box_.find(e.name);
  require(found != box_.end(), "every name of a relation stands for a claim");
  return found->second;
}

Outcome<Range> CellAlgebra::add(const Range& a, const Range& b) {
  Range result;
  if (a.lower && b.lower) {
    result.lower = *a.lower + *b.lower;
  }
  if (a.upper && b.upper) {
    result.upper = *a.upper + *b.upper;
  }
  return kept_small(std::move(result));
}

Outcome<Range> CellAlgebra::subtract(const Range& a, const Range& b) {
  Range negative;
  if (b.upper) {
    negative.lower = -*b.upper;
  }
  if (b.lower) {
    negative.upper = -*b.lower;
  }
  return add(a, negative);
}

Outcome<Range> CellAlgebra::multiply(const Range& a, const Range& b) {
  const std::array<Extended, 4> ends{product(lower_of(a), lower_of(b)),
                                     product(lower_of(a), upper_of(b)),
                                     product(upper_of(a), lower_of(b)),
                                     product(upper_of(a), upper_of(b))};
  return kept_small({finite(*std::min_element(ends.begin(), ends.end())),
                     finite(*std::max_element(ends.begin(), ends.end()))});
}

Outcome<Range> CellAlgebra::divide(const Range& a, const Range& b) {
  if (!certainly_positive(b) && !certainly_negative(b)) {
    return Inconclusive{"a divisor may be zero"};
  }
  // 1/x decreases on either side of 0, to 0 at infinity.
  const Range inverse{b.upper ? Rational(1 / *b.upper) : Rational(0),
                      b.lower ? Rational(1 / *b.lower) : Rational(0)};
  return multiply(a, inverse);
}

Outcome<Range> CellAlgebra::power(const Range& a, const Range& b) {
  constexpr long largest_exponent = 4096;
  if (b.is_point() && denominator(*b.lower) == 1 &&
      boost::multiprecision::abs(*b.lower) <= largest_exponent) {
    return integer_power(a, numerator(*b.lower).convert_to<long>());
  }
  if (!certainly_positive(a)) {
    return Inconclusive{"a power with a real exponent needs a base that is positive"};
  }
  const auto logarithm = log(a);
  const auto exponent = logarithm ? multiply(*logarithm, b) : logarithm;
  return exponent ? exp(*exponent) : exponent;
}

Outcome<Range> CellAlgebra::max(const Range& a, const Range& b) {
  return Range{finite(std::max(lower_of(a), lower_of(b))),
               finite(std::max(upper_of(a), upper_of(b)))};
}

Outcome<Range> CellAlgebra::sqrt(const Range& a) {
  if (!a.lower || *a.lower < 0) {
    return Inconclusive{"a square root of what may be negative"};
  }
  return increasing(a, &Arithmetic::sqrt, std::nullopt);
}

Outcome<Range> CellAlgebra::exp(const Range& a) {
  return increasing(a, &Arithmetic::exp, Rational(0));
}

Outcome<Range> CellAlgebra::log(const Range& a) {
  if (!certainly_positive(a)) {
    return Inconclusive{"a logarithm of what may not be positive"};
  }
  return increasing(a, &Arithmetic::log, std::nullopt);
}

Outcome<Range> CellAlgebra::abs(const Range& a) {
  const auto negative = subtract(Range{Rational(0), Rational(0)}, a);
  auto result = negative ? max(a, *negative) : negative;
  // max alone allows for a and −a apart: |x| ≥ 0
  return result ? max(*result, Range{Rational(0), Rational(0)}) : result;
}

}  // namespace certispin
