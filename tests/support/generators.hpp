#pragma once

#include "certispin/model/model_point.hpp"
#include "support/exact.hpp"

#include <rapidcheck.h>

namespace certispin::test {

/// Rationals of any sign from about 2^-30 to 2^30; they shrink to small fractions.
[[nodiscard]] inline rc::Gen<Rational> any_rational() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange<long>(-1'000'000'000, 1'000'000'001),
                     rc::gen::inRange<long>(1, 1'000'000'001),
                     rc::gen::inRange<int>(-20, 21)),
      [](const std::tuple<long, long, int>& parts) {
        const auto [above, below, exponent] = parts;
        return Rational(Rational(above, below) * power(Rational(2), exponent));
      });
}

[[nodiscard]] inline rc::Gen<RationalInterval> any_rational_interval() {
  return rc::gen::map(
      rc::gen::pair(any_rational(), any_rational()),
      [](const std::pair<Rational, Rational>& p) {
        return RationalInterval{std::min(p.first, p.second), std::max(p.first, p.second)};
      });
}

/// N from 1 to `most`, g from 1/1000 to 10 with three digits, log-uniform.
[[nodiscard]] inline rc::Gen<ModelPoint> any_point(long least, long most) {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange<long>(least, most + 1),
                                     rc::gen::inRange<long>(100, 1001),
                                     rc::gen::inRange<int>(-5, -1)),
                      [](const std::tuple<long, long, int>& parts) {
                        const auto [N, digits, exponent] = parts;
                        return ModelPoint{N, digits * power_of_ten(exponent)};
                      });
}

/// The point as text, for RC_LOG and CAPTURE.
[[nodiscard]] inline std::string name_of(const ModelPoint& point) {
  return "N = " + std::to_string(point.N) + ", g = " + to_fraction_text(point.g);
}

}  // namespace certispin::test
