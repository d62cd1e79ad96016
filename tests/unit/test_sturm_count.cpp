#include "certispin/tridiagonal/sturm_count.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/messages.hpp"
#include "support/multiplier.hpp"
#include "support/random_matrix.hpp"

using namespace certispin;
using namespace certispin::test;

TEST_CASE("counts of a matrix whose eigenvalues are known integers") {
  for (long N : {1, 2, 3, 4, 7, 12, 31}) {
    const JacobiMatrix matrix = spin_matrix(N);  // −2N, −2N + 4, …, 2N
    for (long k = 0; k <= N; ++k) {
      const Rational eigenvalue = 4 * k - 2 * N;
      const Rational aside(1, 1000);
      CAPTURE(N, k);
      const auto below = count_below(matrix, Interval(Rational(eigenvalue - aside), 200));
      const auto above = count_below(matrix, Interval(Rational(eigenvalue + aside), 200));
      REQUIRE(below);
      REQUIRE(above);
      CHECK(*below == static_cast<std::size_t>(k));
      CHECK(*above == static_cast<std::size_t>(k + 1));
    }
  }
}

TEST_CASE("a pivot that may be zero is inconclusive") {
  const JacobiMatrix matrix = spin_matrix(3);  // zero diagonal: the first pivot is −x
  const auto at_zero = count_below(matrix, Interval(0L, 100));
  REQUIRE_FALSE(at_zero);
  CHECK(mentions(at_zero.why().reason, "pivot 1 of 4"));
  CHECK(mentions(at_zero.why().reason, "100 bits"));
  CHECK_FALSE(count_below(matrix, Interval(6L, 100)));  // an eigenvalue
  CHECK_FALSE(count_below(matrix, enclose({-1, 7}, 100)));
  const JacobiMatrix single{1, 0, {5}, {}};
  CHECK(*count_below(single, Interval(4L, 53)) == 0);
  CHECK(*count_below(single, Interval(6L, 53)) == 1);
  CHECK_FALSE(count_below(single, Interval(5L, 53)));
}

TEST_CASE("counts agree with sign changes of the exact minors") {
  Random random(20240604);
  int decided = 0;
  const int cases = iterations(1000);
  for (int i = 0; i < cases; ++i) {
    const JacobiMatrix matrix = random_matrix(random, random.integer(1, 9));
    const Rational x(random.integer(-6000, 6000), random.integer(1, 200));
    const ExactTridiagonal exact = exactly(matrix);
    const auto count = count_below(matrix, Interval(x, 150));
    CAPTURE(i, x, matrix.size());
    if (count) {
      CHECK(*count == exact_count_below(exact, x));
      ++decided;
    }
  }
  CHECK(decided > cases * 9 / 10);
}

TEST_CASE("a count for an interval holds for every real in it") {
  Random random(20240605);
  int decided = 0;
  for (int i = 0; i < iterations(300); ++i) {
    const JacobiMatrix matrix = random_matrix(random, random.integer(1, 9));
    const Rational x(random.integer(-6000, 6000), random.integer(1, 200));
    const Rational radius(1, random.integer(1, 50));
    const auto count = count_below(matrix, enclose({x - radius, x + radius}, 150));
    if (count) {
      CAPTURE(i, x, radius);
      CHECK(*count == exact_count_below(exactly(matrix), x - radius));
      CHECK(*count == exact_count_below(exactly(matrix), x + radius));
      ++decided;
    }
  }
  CHECK(decided > 0);
}
