#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/rational.hpp"
#include "support/catch.hpp"

using namespace certispin;

TEST_CASE("bits hold the digits that they are meant for") {
  for (long digits = 0; digits <= digits_cap; digits += 7) {
    CAPTURE(digits);
    CHECK((Integer(1) << static_cast<unsigned>(bits_for_digits(digits))) >=
          numerator(power_of_ten(digits)));
    CHECK(bits_for_digits(digits) * 10'000 <= digits * 33'221 + 20'000);
  }
  STATIC_REQUIRE(bits_for_digits(digits_cap) < precision_cap);
}

TEST_CASE("the ladder climbs to the cap and not beyond") {
  int rungs = 0;
  Bits bits = 2;
  while (bits < precision_cap) {
    const Bits next = next_rung(bits);
    CHECK(next > bits);
    CHECK((next >= bits + bits / 2 || next == precision_cap));
    bits = next;
    ++rungs;
  }
  CHECK(bits == precision_cap);
  CHECK(rungs < 20);
}
