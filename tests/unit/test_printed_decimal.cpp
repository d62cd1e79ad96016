#include "certispin/numbers/error.hpp"
#include "certispin/numbers/interval.hpp"
#include "certispin/numbers/printed_decimal.hpp"
#include "support/catch.hpp"

#include <string>

using namespace certispin;

namespace {

struct Case {
  std::string text;
  Rational value;
  Rational unit;
};

bool inside(const Rational& x, const RationalInterval& cell) {
  return cell.lower <= x && x <= cell.upper;
}

}  // namespace

TEST_CASE("a printed decimal keeps its text, its value and its last place") {
  const Case cases[] = {
      {"2.351", Rational(2351, 1000), Rational(1, 1000)},
      {"488", 488, 1},
      {"-0.5", Rational(-1, 2), Rational(1, 10)},
      {"5.7e-9", parse_rational("0.0000000057"), power_of_ten(-10)},
      {"1.50e2", 150, 1},
      {"2e3", 2000, 1000},
      {"2E+3", 2000, 1000},
      {"0.0", 0, Rational(1, 10)},
      {"010", 10, 1},
      {"2.3500", Rational(47, 20), Rational(1, 10000)},
      {"5.", 5, 1},
  };
  for (const auto& [text, value, unit] : cases) {
    CAPTURE(text);
    const PrintedDecimal printed(text);
    CHECK(printed.text() == text);
    CHECK(printed.value() == value);
    CHECK(printed.unit() == unit);
  }
}

TEST_CASE("the rounding cell is half a unit either way, closed") {
  const RationalInterval cell = PrintedDecimal("2.351").rounding_cell();
  CHECK(cell.lower == Rational(23505, 10000));
  CHECK(cell.upper == Rational(23515, 10000));
  const RationalInterval tiny = PrintedDecimal("5.7e-9").rounding_cell();
  CHECK(tiny.lower == parse_rational("5.65e-9"));
  CHECK(tiny.upper == parse_rational("5.75e-9"));
  const RationalInterval negative = PrintedDecimal("-1.0").rounding_cell();
  CHECK(negative.lower == Rational(-21, 20));
  CHECK(negative.upper == Rational(-19, 20));
}

TEST_CASE("an exact tie prints either way") {
  const Rational G_loc = parse_rational("487.5");  // N = 100, g = 19/20
  CHECK(inside(G_loc, PrintedDecimal("488").rounding_cell()));
  CHECK(inside(G_loc, PrintedDecimal("487").rounding_cell()));
  CHECK_FALSE(inside(G_loc, PrintedDecimal("489").rounding_cell()));
  const Interval point(G_loc, 53);
  CHECK(point.certainly_inside(PrintedDecimal("488").rounding_cell()));
  CHECK_FALSE(point.certainly_outside(PrintedDecimal("487").rounding_cell()));
  CHECK(point.certainly_outside(PrintedDecimal("489").rounding_cell()));
}

TEST_CASE("the truncation cell reaches away from zero") {
  const RationalInterval up = PrintedDecimal("0.5").truncation_cell();
  CHECK(up.lower == Rational(1, 2));
  CHECK(up.upper == Rational(3, 5));
  const RationalInterval down = PrintedDecimal("-0.5").truncation_cell();
  CHECK(down.lower == Rational(-3, 5));
  CHECK(down.upper == Rational(-1, 2));
  const RationalInterval minus_zero = PrintedDecimal("-0.0").truncation_cell();
  CHECK(minus_zero.lower == Rational(-1, 10));
  CHECK(minus_zero.upper == 0);
}

TEST_CASE("what is not a plain ASCII decimal is refused") {
  for (const char* text : {"",
                           " 1",
                           "0.9.5",
                           "1/0",
                           "19/20",
                           "NaN",
                           "1e99999",
                           "1,5",
                           "\xE2\x88\x92"
                           "1.5",
                           "2.3…",
                           "~2"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(PrintedDecimal(text), InputError);
  }
  CHECK_THROWS_AS(PrintedDecimal(std::string(5000, '1')), InputError);
}
