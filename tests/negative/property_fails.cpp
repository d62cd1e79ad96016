// Test the tester: a false property is refuted, and one that decides nothing is noticed.

#include "support/generators.hpp"
#include "support/property.hpp"

using namespace certispin;
using namespace certispin::test;

TEST_CASE("a false property is refuted with its seed and a counterexample") {
  const std::string flaw = property_flaw(500, [] {
    const RationalInterval set = *any_rational_interval();
    const Interval x = enclose(set, 53);
    RC_ASSERT(width(x) == width(set));  // as if ends were never rounded
  });
  CHECK(flaw.find("seed 20240607") != std::string::npos);
  CHECK(flaw.find("Falsifiable") != std::string::npos);
  CHECK(property_flaw(50, [] { RC_ASSERT(*any_rational() >= Rational(0)); }) != "");
  CHECK(property_flaw(
            50, [] { RC_ASSERT(*any_rational() >= Rational(-power_of_ten(18))); }) == "");
}

TEST_CASE("the same seed gives the same cases") {
  const auto drawn = [] {
    std::string all;
    static_cast<void>(
        property_flaw(20, [&] { all += name_of(*any_point(1, 300)) + ";"; }));
    return all;
  };
  CHECK(drawn() == drawn());
  CHECK_FALSE(drawn().empty());
}

TEST_CASE("cases that are all unknown are counted as such") {
  Decided decided;
  decided.note(false);
  decided.note(false);
  CHECK(decided.cases == 2);
  CHECK(decided.known == 0);  // check_property demands more than 0
  decided.note(true);
  CHECK(decided.known == 1);
}

TEST_CASE("a property of which every case is unknown fails", "[!shouldfail]") {
  Decided decided;
  check_property(
      5, [&] { decided.note(false); }, decided);
}
