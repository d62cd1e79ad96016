#include "certispin/numbers/text.hpp"
#include "certispin/quantities/extrapolation.hpp"
#include "support/catch.hpp"
#include "support/multiplier.hpp"
#include "support/random.hpp"

#include <functional>
#include <map>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Bits bits = 400;
constexpr long first = 100;
constexpr long terms = 16;

Interval number(const Rational& x) {
  return Interval(x, bits);
}

using Sequence = std::function<Interval(long N)>;

Samples sample(const Sequence& sequence, long shift = 0, long count = terms) {
  Samples samples;
  for (long k = 1; k <= count; ++k) {
    const long N = first * k + shift;
    samples.push_back({N, sequence(N)});
  }
  return samples;
}

Extrapolation extrapolated(const Sequence& sequence) {
  return extrapolate(sample(sequence), sample(sequence, 1));
}

/// The estimate holds the truth and leaves at least `digits` digits.
void check(const Estimate& found, const Interval& truth, long digits) {
  CAPTURE(to_bounds_text(found.around(), 40).lower, to_bounds_text(truth, 40).lower);
  CHECK(overlap(found.around(), truth));
  CHECK(proved_digits(found.around(), 100) >= digits);
}

/// γ as MPFR computes it, by a method of its own.
Interval euler() {
  Approximation value(bits);
  mpfr_const_euler(value.get(), MPFR_RNDN);
  const Interval middle = Interval::at(value, bits);
  const Interval ulp = number(power(Rational(2), 1 - bits));
  return Interval::between(middle - ulp, middle + ulp);
}

Interval harmonic(long N, long exponent) {
  Interval sum(bits);
  for (long k = 1; k <= N; ++k) {
    sum += number(power(Rational(k), -exponent));
  }
  return sum;
}

}  // namespace

TEST_CASE("a rational function of N: limit and coefficients by polynomial division") {
  const Extrapolation found = extrapolated([](long N) {
    return number(Rational(2 * N + 1) / (N + 3));  // 2 − 5/N + 15/N² − 45/N³ + …
  });
  CHECK(found.irregular.empty());
  check(found.coefficients[0], number(2), 25);
  check(found.coefficients[1], number(-5), 20);
  check(found.coefficients[2], number(15), 18);
  check(found.coefficients[3], number(-45), 15);
  REQUIRE(found.levin);
  check(*found.levin, number(2), 10);
  REQUIRE(found.power);
  CHECK(overlap(*found.power, hull(number(Rational(9, 10)), number(Rational(11, 10)))));
}

TEST_CASE("partial sums: Euler's constant and π²/6") {
  const Extrapolation gamma =
      extrapolated([](long N) { return harmonic(N, 1) - log(number(N)); });
  CHECK(gamma.irregular.empty());
  check(gamma.coefficients[0], euler(), 20);  // γ + 1/(2N) − 1/(12N²) + …
  check(gamma.coefficients[1], number(Rational(1, 2)), 15);
  check(gamma.coefficients[2], number(Rational(-1, 12)), 12);
  const Extrapolation zeta = extrapolated([](long N) { return harmonic(N, 2); });
  CHECK(zeta.irregular.empty());
  check(zeta.coefficients[0], square(Interval::pi(bits)) / number(6), 20);
  check(zeta.coefficients[1], number(-1), 15);
  check(zeta.coefficients[2], number(Rational(1, 2)), 12);
}

TEST_CASE("(1 + 1/N)^N tends to e, from e/(2N) below") {
  const Interval e = exp(number(1));
  const Extrapolation found =
      extrapolated([](long N) { return power(number(Rational(N + 1, N)), N); });
  CHECK(found.irregular.empty());
  check(found.coefficients[0], e, 25);
  check(found.coefficients[1], -e / number(2), 20);
  check(found.coefficients[2], e * number(Rational(11, 24)), 18);
}

TEST_CASE("no limit is told from what is no series in 1/N") {
  const auto refused = [](const Sequence& sequence) {
    return !extrapolated(sequence).irregular.empty();
  };
  CHECK(refused([](long N) { return number(1) / sqrt(number(N)); }));
  CHECK(refused(
      [](long N) { return number(5) + number(1) / (number(N) * sqrt(number(N))); }));
  CHECK(refused([](long N) { return log(number(N)); }));
  CHECK(refused([](long N) { return log(number(N)) / number(N); }));
  CHECK(refused([](long N) { return number(1) / log(number(N)); }));
  CHECK(refused([](long N) { return number(N % 2 == 0 ? 1 : -1); }));
  CHECK(refused([](long N) { return number(N); }));
  CHECK(refused([](long N) { return number((N / first) % 2 == 0 ? 1 : 2); }));
  CHECK(refused([](long N) { return number(Rational(N % 2, 1000) + Rational(1, N)); }));
  CHECK_FALSE(refused([](long N) { return number(Rational(1, N)); }));
  CHECK_FALSE(refused([](long /*N*/) { return number(7); }));
}

TEST_CASE(
    "what falls like a series in 1/N but is none: held by the estimate or refused") {
  const auto holds = [](const Sequence& sequence) {
    const Extrapolation found = extrapolated(sequence);
    return !found.irregular.empty() ||
           (overlap(found.coefficients.front().around(), number(1)) &&
            (!found.levin || overlap(found.levin->around(), number(1))));
  };
  const auto root = [](long N) { return sqrt(number(N)); };
  CHECK(
      holds([](long N) { return number(1) + log(number(N)) / number(Rational(N) * N); }));
  CHECK(holds([&](long N) {
    return number(Rational(N + 1, N)) + number(1) / (number(Rational(N) * N) * root(N));
  }));
  CHECK(holds(
      [&](long N) { return number(Rational(N + 1, N)) + exp(-root(N) / number(2)); }));
  CHECK(holds([](long N) { return number(1) + number(1) / log(number(N)); }));
}

TEST_CASE("what shrinks exponentially has its last sample as limit") {
  const Extrapolation found = extrapolated(
      [](long N) { return number(3) + sqrt(number(N)) * exp(number(Rational(-N, 20))); });
  CHECK(found.irregular.empty());
  REQUIRE(found.coefficients.size() == 1);
  check(found.coefficients.front(), number(3), 25);
}

TEST_CASE("the observed power is that of the moves") {
  for (const long twice : {1, 2, 3, 4, 6}) {
    const Extrapolation found = extrapolated([twice](long N) {
      return number(4) + power(number(1) / sqrt(number(N)), twice);
    });
    CAPTURE(twice);
    REQUIRE(found.power);
    CHECK(overlap(*found.power, number(Rational(twice, 2))));
  }
}

TEST_CASE("Levin's transform also sums powers other than 1/N") {
  const auto found = levin_u(sample([](long N) {
    const Interval root = number(1) / sqrt(number(N));
    return number(2) + root + root / number(N);
  }));
  REQUIRE(found);
  CHECK(certainly_less(abs(*found - number(2)), number(power_of_ten(-10))));
  CHECK_FALSE(levin_u(sample([](long /*N*/) { return number(1); })));
}

TEST_CASE("the last extrapolant is the constant of the fit") {
  const Samples samples = sample([](long N) { return log(number(N)) / number(N); }, 0, 9);
  const auto table = richardson_table(samples);
  REQUIRE(table.size() == 9);
  const Interval constant = inverse_power_coefficients(samples).front();
  CHECK(overlap(table.back().front(), constant));
  CHECK(proved_digits(hull(table.back().front(), constant), 100) > 90);
}

TEST_CASE("the error estimate covers the error of random asymptotic series") {
  Random random(20260611);
  std::map<long, Interval> digamma;  // H_N − log N: a series that diverges
  for (long k = 1; k <= terms; ++k) {
    for (const long N : {first * k, first * k + 1}) {
      digamma.emplace(N, harmonic(N, 1) - log(number(N)));
    }
  }
  int told = 0;
  int accurate = 0;
  const int cases = iterations(100);
  for (int i = 0; i < cases; ++i) {
    // Singularities at N = −c, in half of the cases about as large as the first sample.
    const long size = random.integer(0, 1) == 0 ? 10 : 90;
    const auto c = [&](long lowest) {
      return Rational(random.integer(lowest, 1000), 1000) * size;
    };
    const Rational c1 = c(1);
    const Rational c2 = c(-1000);
    const Rational c3 = c(1);
    const Rational w1 = random.integer(-5, 5);
    const Rational w2 = random.integer(-5, 5);
    const Rational w3 = random.integer(-5, 5);
    const Rational w4 = random.integer(-5, 5);
    const Extrapolation found = extrapolated([&](long N) {
      return number(w1) * sqrt(number(1 + c1 / N)) + number(w2) * exp(number(c2 / N)) +
             number(w3 * N / (N + c3)) + number(w4) * digamma.at(N);
    });
    if (!found.irregular.empty()) {
      continue;
    }
    ++told;
    const Interval truth = number(w1 + w2 + w3) + number(w4) * euler();
    CAPTURE(i, c1, c2, c3, w1, w2, w3, w4);
    CHECK(overlap(found.coefficients.front().around(), truth));
    accurate += proved_digits(found.coefficients.front().around(), 100) >= 8 ? 1 : 0;
  }
  CHECK(told > cases * 3 / 4);
  CHECK(accurate > cases / 2);
}
