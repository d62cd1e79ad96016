#include "certispin/numbers/rounding.hpp"
#include "support/catch.hpp"

using namespace certispin;

namespace {

std::string rounded(const std::string& x,
                    const std::string& like,
                    const std::string& place = "") {
  const PrintedDecimal printed(like);
  return rounded_text(Value(parse_rational(x)),
                      printed,
                      place.empty() ? printed.unit() : parse_rational(place))
      .value_or("undecided");
}

}  // namespace

TEST_CASE("a value is rounded to the printed place in the printed style") {
  CHECK(rounded("2.3508152", "2.351") == "2.351");
  CHECK(rounded("2.3508152", "9.9") == "2.4");
  CHECK(rounded("2838.9", "1") == "2839");
  CHECK(rounded("0.004", "1.25") == "0.00");
  CHECK(rounded("-0.996", "1.25") == "-1.00");
  CHECK(rounded("5.7125e-9", "9.9e-9") == "5.7e-9");
  CHECK(rounded("1309.2", "1310", "10") == "1310");
  CHECK(rounded("1314", "1", "10") == "1310");
}

TEST_CASE("an exact tie goes away from zero") {
  CHECK(rounded("487.5", "1") == "488");
  CHECK(rounded("-487.5", "1") == "-488");
  CHECK(rounded("0.15", "0.1") == "0.2");
}

TEST_CASE("an enclosure that reaches over an edge decides nothing") {
  const auto between = [](const std::string& a, const std::string& b) {
    return rounded_text(Value(Interval::between(Interval(parse_rational(a), 64),
                                                Interval(parse_rational(b), 64))),
                        PrintedDecimal("0.1"),
                        parse_rational("0.1"));
  };
  CHECK(between("0.16", "0.24") == "0.2");
  CHECK(between("0.14", "0.16") == std::nullopt);
}

TEST_CASE("a place finer than what is printed is not shown") {
  CHECK(rounded("1.234", "1.2", "0.01") == "undecided");
}

TEST_CASE("the ends of an enclosure are exact") {
  const RationalInterval point = rational_bounds(Value(Rational(1, 3)));
  CHECK(point.lower == Rational(1, 3));
  CHECK(point.upper == Rational(1, 3));
  const RationalInterval third = rational_bounds(Value(Interval(Rational(1, 3), 64)));
  CHECK(third.lower < Rational(1, 3));
  CHECK(third.upper > Rational(1, 3));
  CHECK(third.upper - third.lower < power_of_ten(-19));
}
