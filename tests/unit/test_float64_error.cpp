#include "certispin/float64/float64_error.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace certispin;

TEST_CASE("the error of a double is proved", "[float64]") {
  const Value third(Rational(1, 3));
  const Float64Error error = enclose_float64_error({1.0 / 3}, third, 128);
  CHECK(error.absolute->contains(Rational(1, 3) - to_rational({1.0 / 3})));
  CHECK(error.correct_digits == 16);
  CHECK(enclose_float64_error({0.3334}, third, 128).correct_digits == 3);
  CHECK(enclose_float64_error({-1.0 / 3}, third, 128).correct_digits == 0);
  CHECK(enclose_float64_error({0.25}, Value(Rational(1, 4)), 64).correct_digits == 17);
  const Value enclosed(Interval(Rational(1, 3), 128));
  CHECK(enclose_float64_error({1.0 / 3}, enclosed, 128).correct_digits == 16);
  CHECK(enclose_float64_error({1.0 / 3}, enclosed, 128)
            .absolute->contains(Rational(1, 3) - to_rational({1.0 / 3})));
}

TEST_CASE("the error against zero, of infinity and of NaN", "[float64]") {
  const Value zero(Rational(0));
  CHECK(enclose_float64_error({0.0}, zero, 64).correct_digits == 17);
  const Float64Error tiny = enclose_float64_error({1e-300}, zero, 64);
  CHECK(tiny.correct_digits == 0);
  CHECK(tiny.absolute);
  CHECK_FALSE(tiny.relative);
  for (const double value : {std::numeric_limits<double>::infinity(),
                             std::numeric_limits<double>::quiet_NaN()}) {
    const Float64Error error = enclose_float64_error({value}, zero, 64);
    CHECK_FALSE(error.absolute);
    CHECK_FALSE(error.relative);
    CHECK(error.correct_digits == 0);
  }
}

TEST_CASE("a double prints like a printed decimal", "[float64]") {
  const auto like = [](double value, const char* text) {
    return prints_like({value}, PrintedDecimal(text));
  };
  CHECK(like(2.3512, "2.351"));
  CHECK_FALSE(like(2.3516, "2.351"));
  CHECK(like(487.5, "488"));  // an exact tie, to even
  CHECK_FALSE(like(487.5, "487"));
  CHECK(like(486.5, "486"));
  CHECK_FALSE(like(486.5, "487"));
  CHECK(like(-0.125, "-0.12"));
  CHECK(like(2.675, "2.67"));  // the double lies below the decimal tie
  CHECK(like(0.3, "0.3"));
  CHECK_FALSE(like(std::numeric_limits<double>::quiet_NaN(), "0.3"));
  CHECK_FALSE(like(-std::numeric_limits<double>::infinity(), "0.3"));
}

TEST_CASE("a double prints like a printed decimal with an exponent", "[float64]") {
  const auto like = [](double value, const char* text) {
    return prints_like({value}, PrintedDecimal(text));
  };
  CHECK(like(5.71e-9, "5.7e-9"));
  CHECK_FALSE(like(5.76e-9, "5.7e-9"));
  CHECK(like(9.97e-9, "1.0e-8"));
  CHECK_FALSE(like(9.6e-9, "1.0e-8"));  // prints 9.6e-9
  CHECK(like(1.04e-8, "1.0e-8"));
  CHECK(like(-9.97e5, "-1.0e6"));
  CHECK(like(12345.0, "1.2345e4"));
}

TEST_CASE("a double prints the digits of the true value") {
  const Value tie(parse_rational("487.5"));
  CHECK(prints_same_digits({487.5}, tie, 3) == Truth::yes);
  CHECK(prints_same_digits({487.49999999999994}, tie, 3) == Truth::no);
  CHECK(prints_same_digits({487.49999999999994}, tie, 4) == Truth::yes);
  const Value third(Interval(Rational(1, 3), 128));
  CHECK(prints_same_digits({1.0 / 3}, third, 16) == Truth::yes);
  CHECK(prints_same_digits({1.0 / 3}, third, 20) == Truth::no);
  CHECK(prints_same_digits({0.33334}, third, 4) == Truth::yes);
  CHECK(prints_same_digits({-1.0 / 3}, third, 1) == Truth::no);
  const Value small(Interval(parse_rational("9.96e-391"), 128));
  CHECK(prints_same_digits({0}, small, 2) == Truth::no);
  CHECK(prints_same_digits({0}, Value(Rational(0)), 4) == Truth::yes);
  CHECK(prints_same_digits({1e-17}, Value(Rational(0)), 4) == Truth::no);
  for (const double value : {std::numeric_limits<double>::infinity(),
                             std::numeric_limits<double>::quiet_NaN()}) {
    CHECK(prints_same_digits({value}, third, 1) == Truth::no);
  }
}

TEST_CASE("an enclosure that straddles a rounding boundary does not decide") {
  const Value wide(Interval::between(Interval(parse_rational("2.34"), 64),
                                     Interval(parse_rational("2.36"), 64)));
  CHECK(prints_same_digits({2.35}, wide, 1) == Truth::yes);
  CHECK(prints_same_digits({2.35}, wide, 2) == Truth::unknown);
  CHECK(prints_same_digits({2.5}, wide, 2) == Truth::no);
}
