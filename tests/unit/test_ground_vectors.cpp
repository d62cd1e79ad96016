#include "certispin/model/parity_blocks.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/ground.hpp"
#include "support/multiplier.hpp"
#include "support/random_matrix.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// Row i of (T − λ) z.
Interval residual(const JacobiMatrix& matrix, const Ground& of, std::size_t i) {
  const Bits bits = of.lambda.precision();
  const auto& z = of.vector;
  const auto coupling = [&](std::size_t row) {
    return sqrt(Interval(Rational(matrix.off_squared[row]), bits));
  };
  Interval sum = (Interval(matrix.entry(i), bits) - of.lambda) * z[i];
  if (i > 0) {
    sum -= coupling(i - 1) * z[i - 1];
  }
  if (i + 1 < z.size()) {
    sum -= coupling(i) * z[i + 1];
  }
  return sum;
}

/// Positive, of norm 1, each row of the residual may be 0; components known relatively.
void check(const JacobiMatrix& matrix, Bits bits, Bits lost) {
  const Ground of = ground(matrix, bits);
  REQUIRE(of.vector.size() == matrix.size());
  Interval norm_squared(bits);
  for (std::size_t i = 0; i < of.vector.size(); ++i) {
    CAPTURE(i);
    CHECK(of.vector[i].certainly_positive());
    CHECK(residual(matrix, of, i).contains_zero());
    CHECK(width(of.vector[i]) <=
          power(Rational(2), lost - bits) * ends(of.vector[i]).lower);
    norm_squared += square(of.vector[i]);
  }
  CHECK(norm_squared.contains(Rational(1)));
}

}  // namespace

TEST_CASE("1x1 and 2x2: the closed forms") {
  const JacobiMatrix single{1, 3, {4}, {}};
  CHECK(enclosure_flaw(ground(single, 100).vector.front(), Rational(1), 4) == "");

  // T = [[0, -2], [-2, 3]]: λ = -1, z = (2, 1)/√5
  const JacobiMatrix pair{1, 0, {0, 3}, {4}};
  const Ground of = ground(pair, 150);
  CHECK(of.lambda.contains(Rational(-1)));
  const Interval fifth = Interval(1L, 400) / sqrt(Interval(5L, 400));
  CHECK(of.vector[0].contains(Interval(2L, 400) * fifth));
  CHECK(of.vector[1].contains(fifth));
  CHECK(width(of.vector[1]) < power(Rational(2), -135));
}

TEST_CASE("the lowest state of a spin: binomial weights") {
  for (long N : {1, 2, 5, 12, 41}) {
    const Ground of = ground(spin_matrix(N), 200);
    Rational binomial = 1;
    for (long k = 0; k <= N; ++k) {
      CAPTURE(N, k);
      const Rational weight = binomial / power(Rational(2), N);
      CHECK(square(of.vector[static_cast<std::size_t>(k)]).contains(weight));
      binomial = binomial * (N - k) / (k + 1);
    }
  }
}

TEST_CASE("positive unit vectors that satisfy the eigenvalue equation row by row") {
  Random random(20240608);
  for (int i = 0; i < iterations(40); ++i) {
    CAPTURE(i);
    check(random_matrix(random, random.integer(1, 40)), random.integer(80, 400), 75);
  }
  for (const auto& [N, g] : {std::pair<long, const char*>{370, "0.95"},
                             {371, "0.95"},
                             {200, "1/1000"},
                             {201, "6/5"}}) {
    CAPTURE(N, g);
    const ParityBlocks blocks = parity_blocks({N, parse_rational(g)});
    check(blocks.even, 256, 60);
    check(blocks.odd, 256, 60);
  }
}

TEST_CASE("a lambda that is too wide or wrong is inconclusive") {
  const JacobiMatrix matrix = spin_matrix(20);
  CHECK_FALSE(enclose_ground_vector(matrix, enclose({-41, -10}, 100), 10));
  CHECK_FALSE(enclose_ground_vector(matrix, Interval(-30L, 100), 10));
  CHECK(enclose_ground_vector(matrix, Interval(-40L, 100), 10));
}
