// Test the tester: each check that the other tests rely on rejects a planted wrong bound.

#include "certispin/model/parity_blocks.hpp"
#include "certispin/quantities/doublet.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"
#include "support/catch.hpp"
#include "support/decimal_text.hpp"
#include "support/exact_spectrum.hpp"
#include "support/oracle_values.hpp"
#include "support/random_matrix.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

Interval level(const JacobiMatrix& matrix, std::size_t k, Bits bits) {
  const auto isolated = isolate_lowest(matrix, k + 1);
  require(isolated.conclusive(), "the level is isolated");
  auto enclosure = enclose_eigenvalue(matrix, isolated->at(k), bits);
  require(enclosure.conclusive(), "the level is enclosed");
  return *enclosure;
}

}  // namespace

TEST_CASE("enclosure_flaw sees an interval moved by two units, or too wide, or open") {
  const Rational third(1, 3);
  const Interval good(third, 100);
  CHECK(enclosure_flaw(good, third) == "");
  CHECK(enclosure_flaw(shifted(good, 2), third) == "does not contain the exact result");
  CHECK(enclosure_flaw(shifted(good, -2), third) == "does not contain the exact result");
  CHECK(enclosure_flaw(hull(shifted(good, 4), shifted(good, -4)), third) == "too wide");
  CHECK(enclosure_flaw(sqrt(Interval(-1L, 53)), third) == "unbounded");
  CHECK(range_flaw(good, {third, Rational(2, 3)}) == "does not contain the exact result");
}

TEST_CASE("the Sturm proof rejects a moved enclosure, a wrong index, a pair of levels") {
  const ParityBlocks blocks = parity_blocks({101, Rational(19, 20)});
  const Interval good = level(blocks.even, 0, 120);
  CHECK(certainly_encloses(blocks.even, 0, good));
  CHECK_FALSE(certainly_encloses(blocks.even, 1, good));
  CHECK_FALSE(certainly_encloses(blocks.odd, 0, good));
  const Rational size = width(good);
  const RationalInterval old = ends(good);
  CHECK_FALSE(certainly_encloses(
      blocks.even, 0, enclose({old.lower + 2 * size, old.upper + 2 * size}, 140)));
  CHECK_FALSE(certainly_encloses(
      blocks.even, 0, enclose({old.lower - 2 * size, old.upper - 2 * size}, 140)));
  CHECK_FALSE(certainly_encloses(blocks.even, 0, hull(good, level(blocks.even, 1, 120))));
  CHECK_FALSE(certainly_encloses(blocks.even, 0, sqrt(Interval(-1L, 53))));

  JacobiMatrix perturbed = blocks.even;
  perturbed.corner += 1;
  CHECK_FALSE(certainly_encloses(perturbed, 0, good));
  perturbed = blocks.even;
  perturbed.off_squared[perturbed.size() / 2] += 1;
  CHECK_FALSE(certainly_encloses(perturbed, 0, good));
}

TEST_CASE("counts of a perturbed matrix differ") {
  JacobiMatrix matrix = spin_matrix(9);
  const Interval near_lowest(Rational(-18 * 1000 + 1, 1000), 100);
  CHECK(*count_below(matrix, near_lowest) == 1);
  CHECK(exact_count_below(exactly(matrix), Rational(-18 * 1000 + 1, 1000)) == 1);
  matrix.corner = 1;
  CHECK(*count_below(matrix, near_lowest) == 0);
  CHECK(exact_count_below(exactly(matrix), Rational(-18 * 1000 + 1, 1000)) == 0);
}

TEST_CASE("characteristic polynomials of unequal spectra differ") {
  const ParityBlocks blocks = parity_blocks({5, Rational(1, 2)});
  const auto polynomial = [&](const JacobiMatrix& block) {
    return characteristic_polynomial(exactly(block, blocks.energy_unit));
  };
  const Polynomial whole =
      characteristic_polynomial(full_hamiltonian({5, Rational(1, 2)}));
  CHECK(product(polynomial(blocks.even), polynomial(blocks.odd)) == whole);
  JacobiMatrix wrong = blocks.even;
  wrong.corner = blocks.odd.corner;
  CHECK(product(polynomial(wrong), polynomial(blocks.odd)) != whole);
}

TEST_CASE("the oracle's check sees a wrong digit and a lost one") {
  const std::string printed =
      "2.46468827043885005222925533923465116958697813609947207171545";
  const Rational exact = parse_rational(printed);
  const auto around = [&](const Rational& middle, long digits) {
    const Rational radius = power_of_ten(-digits);
    return Value(enclose({middle - radius, middle + radius}, 300));
  };
  CHECK(oracle_flaw(around(exact, 52), printed, 55, 50) == "");
  const Rational off = exact + 2 * power_of_ten(-52);
  CHECK(oracle_flaw(around(off, 52), printed, 55, 50) ==
        "does not overlap the oracle's value");
  CHECK(oracle_flaw(around(exact, 49), printed, 55, 50) == "too wide");
  CHECK(oracle_flaw(Value(Rational(0)), "0", 55, 50) == "");
  CHECK(oracle_flaw(Value(power_of_ten(-54)), "0", 55, 50) != "");
  CHECK(oracle_flaw(Value(exact + power_of_ten(-50)), printed, 55, 50) != "");
}

TEST_CASE("the reader of texts sees a wrong digit") {
  const auto admits = [](const char* text, const char* number) {
    const RationalInterval set = admitted_by(text);
    const Rational x = parse_rational(number);
    return set.lower <= x && x <= set.upper;
  };
  CHECK(admits("2838.93…", "2838.9399"));
  CHECK_FALSE(admits("2838.93…", "2838.9299"));
  CHECK_FALSE(admits("2838.93…", "2838.9401"));
  CHECK(admits("-0.0012…", "-0.00125"));
  CHECK_FALSE(admits("-0.0012…", "-0.00119"));
  CHECK(admits("1.5…e-20", "1.55e-20"));
  CHECK_FALSE(admits("1.5…e-20", "1.65e-20"));
  CHECK(admits("2.35 ± 1e-2", "2.341"));
  CHECK_FALSE(admits("2.35 ± 1e-2", "2.339"));
  CHECK_FALSE(admits("487.5", "487.50001"));
}

TEST_CASE("exp_bounds brackets e and nothing wider") {
  const RationalInterval e = exp_bounds(1);
  CHECK(e.lower < parse_rational("2.71828182845904523536028747135266249775724709369996"));
  CHECK(e.upper > parse_rational("2.71828182845904523536028747135266249775724709369995"));
  CHECK(width(e) < power_of_ten(-58));
  CHECK(exp_bounds(-1).upper * e.upper > 1);
  CHECK(exp_bounds(-1).lower * e.lower < 1);
}

TEST_CASE("a wrong level gives no ground vector, or one whose equation fails") {
  const ParityBlocks blocks = parity_blocks({30, Rational(19, 20)});
  const Interval lambda = level(blocks.odd, 0, 150);
  const Interval wrong =
      lambda - Interval(Rational(1, 1000), 150);  // still below: positive
  const auto z = enclose_ground_vector(blocks.odd, wrong, 9);
  REQUIRE(z);
  int failed_rows = 0;
  for (std::size_t i = 1; i + 1 < z->size(); ++i) {
    const auto coupling = [&](std::size_t row) {
      return sqrt(Interval(Rational(blocks.odd.off_squared[row]), 150));
    };
    const Interval row = (Interval(blocks.odd.entry(i), 150) - wrong) * z->at(i) -
                         coupling(i - 1) * z->at(i - 1) - coupling(i) * z->at(i + 1);
    failed_rows += row.contains_zero() ? 0 : 1;
  }
  CHECK(failed_rows == 1);  // the twist row
}
