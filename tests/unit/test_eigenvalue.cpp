#include "certispin/model/parity_blocks.hpp"
#include "certispin/tridiagonal/approximate_spectrum.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/messages.hpp"
#include "support/multiplier.hpp"
#include "support/random_matrix.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// A bound of |T|: twice the largest coupling plus the largest diagonal entry.
Rational norm_bound(const JacobiMatrix& matrix) {
  Rational largest = 0;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    largest = std::max(largest, Rational(abs(matrix.entry(i))));
  }
  Rational coupling = 0;
  for (const std::uint64_t e2 : matrix.off_squared) {
    coupling = std::max(coupling, Rational(e2));
  }
  return largest + 2 * ends(sqrt(Interval(coupling, 64))).upper;
}

/// What is wrong with the `count` lowest enclosures at `bits`, each proved by Sturm counts.
std::string flaw(const JacobiMatrix& matrix, std::size_t count, Bits bits) {
  const auto isolated = isolate_lowest(matrix, count);
  if (!isolated) {
    return "isolation: " + isolated.why().reason;
  }
  for (const IsolatedEigenvalue& where : *isolated) {
    const std::string level = "level " + std::to_string(where.index) + ": ";
    const auto enclosure = enclose_eigenvalue(matrix, where, bits);
    if (!enclosure) {
      return level + enclosure.why().reason;
    }
    if (!certainly_encloses(matrix, where.index, *enclosure)) {
      return level + "the Sturm counts do not confirm the enclosure";
    }
    // "a small multiple of 2^-precision |T|"
    if (width(*enclosure) > power(Rational(2), 12 - bits) * norm_bound(matrix)) {
      return level + "too wide";
    }
  }
  return isolated->size() == count ? "" : "not all levels";
}

}  // namespace

TEST_CASE("1x1: the entry") {
  const JacobiMatrix single{Rational(2, 3), -4, {5}, {}};
  const auto isolated = isolate_lowest(single, 1);
  REQUIRE(isolated);
  CHECK_FALSE(isolated->front().below);
  CHECK_FALSE(isolated->front().above);
  const auto enclosure = enclose_eigenvalue(single, isolated->front(), 100);
  REQUIRE(enclosure);
  CHECK(enclosure_flaw(*enclosure, Rational(-2, 3), 1) == "");
}

TEST_CASE("2x2: the closed form") {
  Random random(20240606);
  for (int i = 0; i < iterations(100); ++i) {
    const JacobiMatrix matrix = random_matrix(random, 2);
    const Rational a = matrix.entry(0);
    const Rational b = matrix.entry(1);
    const Interval middle(Rational((a + b) / 2), 400);
    const Rational under_root = (a - b) * (a - b) / 4 + matrix.off_squared[0];
    const Interval half_gap = sqrt(Interval(under_root, 400));
    const auto isolated = isolate_lowest(matrix, 2);
    REQUIRE(isolated);
    CAPTURE(i, a, b, matrix.off_squared[0]);
    const auto lower = enclose_eigenvalue(matrix, isolated->at(0), 150);
    const auto upper = enclose_eigenvalue(matrix, isolated->at(1), 150);
    REQUIRE(lower);
    REQUIRE(upper);
    CHECK(lower->contains(middle - half_gap));
    CHECK(upper->contains(middle + half_gap));
    CHECK(flaw(matrix, 2, 150) == "");
  }
}

TEST_CASE("known integer spectra, every level") {
  for (long N : {1, 2, 3, 4, 5, 8, 13, 30}) {
    const JacobiMatrix matrix = spin_matrix(N);
    const auto isolated = isolate_lowest(matrix, matrix.size());
    REQUIRE(isolated);
    for (const IsolatedEigenvalue& where : *isolated) {
      CAPTURE(N, where.index);
      const auto enclosure = enclose_eigenvalue(matrix, where, 120);
      if (!enclosure) {
        FAIL_CHECK(enclosure.why().reason);
        continue;
      }
      CHECK(enclosure->contains(Rational(4 * static_cast<long>(where.index) - 2 * N)));
      CHECK(width(*enclosure) <= power(Rational(2), 12 - 120) * norm_bound(matrix));
    }
  }
}

TEST_CASE("random matrices: each enclosure is proved by two Sturm counts, and tight") {
  Random random(20240607);
  for (int i = 0; i < iterations(60); ++i) {
    const long size = random.integer(1, 40);
    const JacobiMatrix matrix = random_matrix(random, size);
    const auto count = static_cast<std::size_t>(std::min(size, 3L));
    const Bits bits = random.integer(60, 900);
    CAPTURE(i, size, bits);
    CHECK(flaw(matrix, count, bits) == "");
  }
}

TEST_CASE("the model's blocks: each enclosure is proved by two Sturm counts, and tight") {
  for (const auto& [N, g] : {std::pair<long, const char*>{5, "0.95"},
                             {100, "1/1000"},
                             {370, "0.95"},
                             {371, "0.95"},
                             {300, "0.1"},
                             {301, "10"},
                             {1000, "1"}}) {
    const ParityBlocks blocks = parity_blocks({N, parse_rational(g)});
    for (const Bits bits : {80, 250, 1500}) {
      CAPTURE(N, g, bits);
      CHECK(flaw(blocks.even, 2, bits) == "");
      CHECK(flaw(blocks.odd, 2, bits) == "");
    }
  }
}

TEST_CASE("a shift that makes a pivot exactly zero is overcome") {
  // N = 5, g = 4/5: the first entry of the even block is its second eigenvalue, -5/2 J.
  const ParityBlocks blocks = parity_blocks({5, Rational(4, 5)});
  const Rational level = Rational(-5, 2) / blocks.energy_unit;
  REQUIRE(blocks.even.entry(0) == level);
  const auto isolated = isolate_lowest(blocks.even, 2);
  REQUIRE(isolated);
  const auto enclosure = enclose_eigenvalue(blocks.even, isolated->at(1), 100);
  REQUIRE(enclosure);
  CHECK(enclosure->contains(level));
  CHECK(flaw(blocks.even, 3, 100) == "");
  CHECK(flaw(spin_matrix(4), 5, 100) == "");  // zero diagonal and the eigenvalue zero
}

TEST_CASE("nearly equal levels are enclosed or left open, never confused") {
  int decided = 0;
  for (long m = 2; m <= 30; ++m) {  // Wilkinson's matrix: the lowest gap falls like 1/m!²
    JacobiMatrix matrix;
    matrix.scale = 1;
    for (long i = -m; i <= m; ++i) {
      matrix.diagonal.push_back(-std::abs(i));
    }
    matrix.off_squared.assign(static_cast<std::size_t>(2 * m), 1);
    const std::string wrong = flaw(matrix, 2, 300);
    CAPTURE(m, wrong);
    CHECK_FALSE(mentions(wrong, "do not confirm"));
    decided += wrong.empty() ? 1 : 0;
  }
  CHECK(decided >= 5);
}

TEST_CASE("isolation separates each level from its neighbours, with proof") {
  const ParityBlocks blocks = parity_blocks({40, Rational(1, 2)});
  const auto isolated = isolate_lowest(blocks.even, 5);
  REQUIRE(isolated);
  for (const IsolatedEigenvalue& where : *isolated) {
    CAPTURE(where.index);
    CHECK(where.below.has_value() == (where.index > 0));
    REQUIRE(where.above);
    CHECK(exact_count_below(exactly(blocks.even), to_rational(where.above->get())) ==
          where.index + 1);
    CHECK(where.twist < blocks.even.size());
  }
}

TEST_CASE("seeds are good to about 60 bits") {
  const ParityBlocks blocks = parity_blocks({201, Rational(9, 10)});
  const auto seeds = approximate_lowest(blocks.odd, 2);
  const auto isolated = isolate_lowest(blocks.odd, 2);
  REQUIRE(isolated);
  for (std::size_t k = 0; k < 2; ++k) {
    const auto enclosure = enclose_eigenvalue(blocks.odd, isolated->at(k), 200);
    REQUIRE(enclosure);
    const Interval error =
        abs(*enclosure - Interval::at(Approximation(seeds[k].value), 200));
    CHECK(ends(error).upper < norm_bound(blocks.odd) * power(Rational(2), -55));
  }
}
