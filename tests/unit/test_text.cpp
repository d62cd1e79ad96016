#include "certispin/numbers/text.hpp"
#include "support/catch.hpp"
#include "support/decimal_text.hpp"
#include "support/messages.hpp"
#include "support/multiplier.hpp"
#include "support/random.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr std::uint64_t seed = 20240603;

/// A narrow or wide interval of any sign, with a decimal exponent up to ±5000.
Interval any_interval(Random& random) {
  const Rational scale = power_of_ten(
      random.integer(0, 3) == 0 ? random.integer(-5000, 5000) : random.integer(-12, 12));
  const Rational x = random.rational() * scale;
  const Rational radius = abs(x) * power_of_ten(-random.integer(0, 40));
  return enclose({x - radius, x + (random.integer(0, 1) == 0 ? 0 : radius)}, 200);
}

bool contains(const RationalInterval& outer, const RationalInterval& inner) {
  return outer.lower <= inner.lower && inner.upper <= outer.upper;
}

Value quotient(long above, long below) {
  return Rational(above, below);
}

}  // namespace

TEST_CASE("bounds as text contain the interval and are one digit tight") {
  Random random(seed);
  for (int i = 0; i < iterations(500); ++i) {
    const Interval x = any_interval(random);
    const RationalInterval exact = ends(x);
    const long digits = random.integer(2, 30);
    const BoundsText text = to_bounds_text(x, digits);
    CAPTURE(seed, i, digits, text.lower, text.upper);
    const RationalInterval read{read_decimal(text.lower), read_decimal(text.upper)};
    CHECK(contains(read, exact));
    CHECK(significant_digits(text.lower) <= std::max(digits, 16L));
    CHECK(exact.lower - read.lower <= abs(exact.lower) * power_of_ten(1 - digits));
    CHECK(read.upper - exact.upper <= abs(exact.upper) * power_of_ten(1 - digits));
  }
}

TEST_CASE("bounds of exact values") {
  const auto check =
      [](const Value& x, const std::string& lower, const std::string& upper) {
        const BoundsText text = to_bounds_text(x, 4);
        CHECK(text.lower == lower);
        CHECK(text.upper == upper);
      };
  check(quotient(1, 3), "0.3333", "0.3334");
  check(quotient(-1, 3), "-0.3334", "-0.3333");
  check(quotient(975, 2), "487.5", "487.5");
  check(quotient(0, 1), "0", "0");
  check(quotient(-7, 1), "-7", "-7");
  check(quotient(1, 16), "0.0625", "0.0625");
  check(quotient(12345, 1), "12340", "12350");
  check(Rational(power_of_ten(-4685) * 3), "3e-4685", "3e-4685");
  check(Rational(power_of_ten(30)), "1e30", "1e30");
  check(Rational(power_of_ten(-4685) / 3), "3.333e-4686", "3.334e-4686");
}

TEST_CASE("text for persons admits every real of the interval") {
  Random random(seed + 1);
  int with_digits = 0;
  for (int i = 0; i < iterations(1000); ++i) {
    const Interval x = any_interval(random);
    const long digits = random.integer(1, 40);
    const std::string text = to_proved_text(x, digits);
    CAPTURE(seed, i, digits, text, ends(x).lower, ends(x).upper);
    CHECK(contains(admitted_by(text), ends(x)));
    with_digits += mentions(text, "…") ? 1 : 0;
  }
  CHECK(with_digits > iterations(1000) / 4);
}

TEST_CASE("only proved digits are shown") {
  const auto text = [](const char* lower, const char* upper, long digits = 20) {
    return to_proved_text(enclose({parse_rational(lower), parse_rational(upper)}, 200),
                          digits);
  };
  CHECK(text("2838.93112", "2838.93119") == "2838.9311…");
  CHECK(text("2838.93112", "2838.93119", 6) == "2838.93…");
  CHECK(text("-2838.93119", "-2838.93112") == "-2838.9311…");
  CHECK(text("1.5e-20", "1.6e-20") == "1.…e-20");
  CHECK(text("0.00123", "0.00124") == "0.0012…");
  CHECK(text("21000", "29000", 1) == "2…e4");
  CHECK(text("487.5", "487.5") == "487.5");
  CHECK(text("0", "0") == "0");
  CHECK(text("2.34999999999", "2.35000000001") == "2.35 ± 1.1e-11");
  CHECK(mentions(text("-0.001", "0.001"), " ± "));
  CHECK(to_proved_text(sqrt(Interval(-1L, 53)), 10) == "unbounded");
  CHECK(to_proved_text(Value(Rational(1, 3)), 5) == "0.33333…");
  CHECK(to_proved_text(Value(Rational(1, 4)), 5) == "0.25");
}

TEST_CASE("a short decimal inside the interval is shown with a radius that covers it") {
  for (const char* middle : {"0.25", "-0.25", "1", "-3e-4685", "999999", "2.5e300"}) {
    const Rational x = read_decimal(middle);
    const Rational radius = abs(x) * power_of_ten(-30);
    const Interval around = enclose({x - radius, x + radius}, 200);
    const std::string text = to_proved_text(around, 40);
    CAPTURE(middle, text);
    CHECK(mentions(text, " ± "));
    CHECK(contains(admitted_by(text), ends(around)));
    CHECK(width(admitted_by(text)) < 3 * width(around));
  }
}

TEST_CASE("the number of proved digits is never overstated, and by one understated") {
  Random random(seed + 2);
  for (int i = 0; i < iterations(500); ++i) {
    const Interval x = any_interval(random);
    const RationalInterval exact = ends(x);
    constexpr long most = 60;
    const long digits = proved_digits(x, most);
    CAPTURE(seed, i, exact.lower, exact.upper, digits);
    if (x.contains_zero() && !x.is_point()) {
      CHECK(digits == 0);
      continue;
    }
    const Rational smaller =
        std::min(Rational(abs(exact.lower)), Rational(abs(exact.upper)));
    if (digits > 0) {
      CHECK(width(exact) <= power_of_ten(-digits) * smaller);
    }
    if (digits < most) {
      CHECK(width(exact) > power_of_ten(-digits - 2) * smaller);
    }
  }
  CHECK(proved_digits(Interval(0L, 53), 30) == 30);
  CHECK(proved_digits(sqrt(Interval(-1L, 53)), 30) == 0);
  CHECK(proved_digits(Value(Rational(1, 3)), 30) == 30);
}
