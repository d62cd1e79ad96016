#include "certispin/numbers/error.hpp"
#include "certispin/numbers/rational.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/random.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace certispin;
using namespace certispin::test;
using namespace std::string_literals;

TEST_CASE("numbers are read exactly") {
  const std::vector<std::pair<std::string, Rational>> cases{
      {"19/20", Rational(19, 20)},
      {"0.95", Rational(19, 20)},
      {"-3", -3},
      {"+3", 3},
      {"0", 0},
      {"-0", 0},
      {"010", 10},  // ten, not octal eight
      {"007/010", Rational(7, 10)},
      {"-6/4", Rational(-3, 2)},
      {".5", Rational(1, 2)},
      {"5.", 5},
      {"-0.5", Rational(-1, 2)},
      {"2.351", Rational(2351, 1000)},
      {"5.7e-9", Rational(57) / Integer("10000000000")},
      {"2E+2", 200},
      {"1e0", 1},
      {"1e003", 1000},
      {"12345678901234567890123", Rational(Integer("12345678901234567890123"))},
  };
  for (const auto& [text, value] : cases) {
    CAPTURE(text);
    CHECK(parse_rational(text) == value);
  }
  CHECK(parse_rational("1e4096") == power(Rational(10), 4096));
  CHECK(parse_rational("1e-4096") == power(Rational(10), -4096));
}

TEST_CASE("0.1 is one tenth, not the double next to it") {
  CHECK(parse_rational("0.1") * 10 == 1);
  CHECK(parse_rational("0.1") != Rational(0.1));
}

TEST_CASE("what is not a number is refused with a sentence") {
  const std::vector<std::string> bad{
      "",
      " ",
      " 1",
      "1 ",
      "0.9.5",
      "1/0",
      "0/0",
      "NaN",
      "nan",
      "inf",
      "1e99999",
      "1e4097",
      "1e",
      "1e+",
      "e5",
      ".",
      "-",
      "+",
      "--1",
      "+-1",
      "1/-2",
      "1/2/3",
      "/",
      "1/",
      "/2",
      "1e5/3",
      "1.5/2",
      "1,5",
      "1_000",
      "0x10",
      "1e1.5",
      "1f",
      "\xE2\x88\x92"
      "1",
      "1\0"s,
      "1\n",
      "\xEF\xBC\x91",
      "1e9223372036854775808",
      "e",
      "1/ 2",
      "½",
      "1.2e3e4",
      "..",
      "1.e.2",
      std::string(5000, '1'),
  };
  for (const std::string& text : bad) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_rational(text), InputError);
  }
}

TEST_CASE("the refusal says what was found and what was expected") {
  const auto refusal = [](const std::string& text) {
    return message_of([&] { static_cast<void>(parse_rational(text)); });
  };
  CHECK(mentions(refusal("0.9.5"), "'0.9.5'"));
  CHECK(mentions(refusal("0.9.5"), "expected"));
  CHECK(mentions(refusal("1/0"), "denominator is zero"));
  CHECK(mentions(refusal("\xE2\x88\x92"
                         "1"),
                 "U+2212"));
  CHECK(mentions(refusal("1e99999"), "4096"));
  CHECK(refusal(std::string(5000, '1')).size() < 200);
}

TEST_CASE("integer powers are exact") {
  CHECK(power(Rational(-2, 3), 3) == Rational(-8, 27));
  CHECK(power(Rational(-2, 3), -3) == Rational(-27, 8));
  CHECK(power(Rational(0), 0) == 1);
  CHECK(power(Rational(0), 5) == 0);
  CHECK(power(Rational(7), 0) == 1);
  CHECK(power_of_ten(-3) == Rational(1, 1000));
  CHECK_THROWS_AS(power(Rational(0), -1), BrokenInvariant);
}

TEST_CASE("floor, size and fraction text") {
  CHECK(floor(Rational(7, 2)) == 3);
  CHECK(floor(Rational(-7, 2)) == -4);
  CHECK(floor(Rational(-4)) == -4);
  CHECK(size_in_bits(Rational(255, 2)) == 10);
  CHECK(to_fraction_text(Rational(-6, 4)) == "-3/2");
  CHECK(to_fraction_text(Rational(3)) == "3");
}

TEST_CASE("the decimal exponent is that of the first digit") {
  CHECK(decimal_exponent(parse_rational("487.5")) == 2);
  CHECK(decimal_exponent(parse_rational("-0.1")) == -1);
  CHECK(decimal_exponent(Rational(1, 11)) == -2);
  for (const long e : {-4000L, -400L, -1L, 0L, 1L, 23L, 417L, 4000L}) {
    CHECK(decimal_exponent(power_of_ten(e)) == e);
    CHECK(decimal_exponent(power_of_ten(e) * Rational(999'999'999, 1'000'000'000)) ==
          e - 1);
  }
  CHECK_THROWS_AS(decimal_exponent(0), BrokenInvariant);
}

TEST_CASE("a fraction reads back as it was written") {
  Random random(11);
  for (int i = 0; i < 200; ++i) {
    const Rational x = random.rational();
    CHECK(parse_rational(to_fraction_text(x)) == x);
  }
}
