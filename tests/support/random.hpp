#pragma once

#include "support/exact.hpp"

#include <random>

namespace certispin::test {

/// Exact random numbers from a fixed seed; tests CAPTURE what they drew.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  [[nodiscard]] long integer(long lowest, long highest) {
    return std::uniform_int_distribution<long>(lowest, highest)(engine_);
  }

  /// Any sign, size from about 2^-40 to 2^40, sometimes zero or a small integer.
  [[nodiscard]] Rational rational() {
    switch (integer(0, 7)) {
      case 0:
        return integer(-3, 3);
      case 1:
        return {integer(-1000, 1000), integer(1, 1000)};
      default:
        return Rational(integer(-1L << 60, 1L << 60), integer(1, 1L << 60)) *
               power(Rational(2), integer(-40, 40));
    }
  }

  [[nodiscard]] Rational positive_rational() {
    const Rational x = rational();
    return x == 0 ? Rational(1, 3) : Rational(abs(x));
  }

  [[nodiscard]] Bits precision() {
    constexpr Bits choices[] = {2, 24, 53, 64, 113, 200, 333};
    return choices[integer(0, 6)];
  }

  /// A point, a narrow interval, or a wide one, which often contains zero.
  [[nodiscard]] Interval interval(Bits precision) {
    const Rational a = rational();
    switch (integer(0, 3)) {
      case 0:
        return {a, precision};
      case 1:
        return enclose({a, a + abs(a) * power(Rational(2), -integer(1, 60))}, precision);
      case 2:
        return enclose({-abs(a), abs(rational())}, precision);
      default: {
        const Rational b = rational();
        return enclose({std::min(a, b), std::max(a, b)}, precision);
      }
    }
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace certispin::test
