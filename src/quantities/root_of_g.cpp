#include "certispin/quantities/root_of_g.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/rounding.hpp"

#include <algorithm>
#include <optional>

namespace certispin {
namespace {

constexpr Bits guard = 64;
constexpr int most_steps = 400;  // bisection alone reaches 120 digits

/// Where Newton's iteration goes from `g`; absent where the slope is not known.
std::optional<Rational> newton(const Jet& jet,
                               std::size_t k,
                               const Rational& g,
                               Bits bits) {
  if (jet.order() < k + 1) {
    return std::nullopt;
  }
  const Arithmetic on(bits);
  const Value factor(Rational(static_cast<long>(k) + 1));
  const auto slope = on.multiply(factor, jet.c[k + 1]);
  const auto step = slope ? on.divide(jet.c[k], *slope) : slope;
  if (!step) {
    return std::nullopt;
  }
  const Rational target = g - rational_bounds(*step).lower;
  return rational_bounds(Value(Interval(target, bits))).lower;
}

/// 10^−digits of the decade of `g`.
Rational unit_of(const Rational& g, long digits) {
  return power_of_ten(decimal_exponent(g) - digits);
}

/// Replaces one end of the bracket by `g`, whose sign is known.
void take(RootBracket& bracket, const Rational& g, Sign sign) {
  if (sign == Sign::zero) {
    bracket = {{g, g}, sign, sign};
  } else if (sign == bracket.before) {
    bracket.g.lower = g;
  } else {
    bracket.g.upper = g;
  }
}

/// What one point tells: a proved sign, and where Newton's iteration goes from there.
struct Probe {
  Sign sign = Sign::unknown;
  std::optional<Rational> next;
};

Probe probe(FunctionOfG& f, std::size_t k, const Rational& g, Bits bits) {
  const auto jet = f.at(g, bits);
  if (!jet || jet->order() < k) {
    return {};
  }
  return {sign_of(jet->c[k]), newton(*jet, k, g, bits)};
}

/// The iteration, or the bracket, has come as near to the root as the digits ask for.
bool is_near(const RootBracket& bracket,
             const Probe& here,
             const Rational& g,
             const Rational& enough) {
  return bracket.g.upper - bracket.g.lower <= enough ||
         (here.next && abs(Rational(*here.next - g)) <= enough / 16);
}

/// About the root: the bracket shrinks on the way, by proved signs.
Rational approach(
    FunctionOfG& f, std::size_t k, RootBracket& bracket, long digits, Bits last) {
  Rational g = (bracket.g.lower + bracket.g.upper) / 2;
  Bits bits = std::min<Bits>(first_rung({f.N(), g}, 20), last);
  for (int step = 0; step < most_steps; ++step) {
    const Probe here = probe(f, k, g, bits);
    if (here.sign == Sign::unknown && bits == last) {
      return g;
    }
    if (here.sign == Sign::unknown) {
      bits = std::min<Bits>(2 * bits, last);
      continue;
    }
    take(bracket, g, here.sign);
    if (is_near(bracket, here, g, unit_of(g, digits))) {
      return here.next.value_or(g);
    }
    const bool inside =
        here.next && bracket.g.lower < *here.next && *here.next < bracket.g.upper;
    g = inside ? *here.next : Rational((bracket.g.lower + bracket.g.upper) / 2);
    bits = std::min<Bits>(inside ? 2 * bits : bits, last);
  }
  return g;
}

}  // namespace

Sign prove_sign(FunctionOfG& f, std::size_t k, const Rational& g, Bits first, Bits last) {
  for (Bits bits = first;; bits = std::min(next_rung(bits), last)) {
    const auto jet = f.at(g, bits);
    if (jet && jet->order() >= k) {
      const Sign sign = sign_of(jet->c[k]);
      if (sign != Sign::unknown) {
        return sign;
      }
    }
    if (bits >= last) {
      return Sign::unknown;
    }
  }
}

RootBracket narrow_root(FunctionOfG& f,
                        std::size_t k,
                        const RootBracket& bracket,
                        long digits) {
  require(opposite(bracket.before, bracket.after), "a bracket of a root");
  RootBracket found = bracket;
  const Bits bits =
      std::min<Bits>(first_rung({f.N(), bracket.g.lower}, digits) + guard, precision_cap);
  const Rational g = approach(f, k, found, digits, bits);
  if (found.g.lower == found.g.upper || g <= 0) {
    return found;
  }
  const Rational quarter = unit_of(g, digits) / 4;
  // Odd multiples of half a quarter, so that no end is a short decimal.
  const Rational below =
      (Rational(floor(g / quarter - Rational(1, 2))) + Rational(1, 2)) * quarter;
  RootBracket decimal = bracket;  // with ends that print as they are
  for (const Rational& end : {Rational(below - quarter), Rational(below + 2 * quarter)}) {
    if (decimal.g.lower < end && end < decimal.g.upper) {
      const Sign sign = prove_sign(f, k, end, bits, precision_cap);
      if (sign != Sign::unknown) {
        take(decimal, end, sign);
      }
    }
  }
  const bool narrow =
      decimal.g.upper - decimal.g.lower <= 2 * (found.g.upper - found.g.lower) ||
      decimal.g.upper - decimal.g.lower <= 3 * quarter;
  return narrow ? decimal : found;
}

}  // namespace certispin
