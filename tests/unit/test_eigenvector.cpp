#include "certispin/tridiagonal/eigenvalue.hpp"
#include "certispin/tridiagonal/eigenvector.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/multiplier.hpp"
#include "support/random_matrix.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

using Vector = std::vector<Interval>;

struct Eigenpair {
  Interval lambda;
  std::size_t twist = 0;
  Vector z;
};

std::vector<Eigenpair> all_pairs(const JacobiMatrix& matrix, Bits bits) {
  const auto isolated = isolate_lowest(matrix, matrix.size());
  require(isolated.conclusive(), "all levels are isolated");
  const EigenvectorSolver solver(matrix, bits);
  std::vector<Eigenpair> pairs;
  for (const IsolatedEigenvalue& where : *isolated) {
    const auto lambda = enclose_eigenvalue(matrix, where, bits);
    require(lambda.conclusive(), "each level is enclosed");
    const auto z = solver.enclose(*lambda, where.twist);
    require(z.conclusive(), "each vector is enclosed");
    pairs.push_back({*lambda, where.twist, *z});
  }
  return pairs;
}

Interval dot(const Vector& a, const Vector& b) {
  Interval sum(a.front().precision());
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum += a[i] * b[i];
  }
  return sum;
}

/// Row i of (T − λ) z.
Interval residual(const JacobiMatrix& matrix, const Eigenpair& pair, std::size_t i) {
  const Bits bits = pair.lambda.precision();
  const auto coupling = [&](std::size_t row) {
    return sqrt(Interval(Rational(matrix.off_squared[row]), bits));
  };
  Interval sum = (Interval(matrix.entry(i), bits) - pair.lambda) * pair.z[i];
  if (i > 0) {
    sum -= coupling(i - 1) * pair.z[i - 1];
  }
  if (i + 1 < pair.z.size()) {
    sum -= coupling(i) * pair.z[i + 1];
  }
  return sum;
}

/// Sign changes, or the number of components if a sign is undecided.
std::size_t sign_changes(const Vector& z) {
  std::size_t changes = 0;
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (!z[i].certainly_positive() && !z[i].certainly_negative()) {
      return z.size();
    }
    changes +=
        i > 0 && z[i].certainly_positive() != z[i - 1].certainly_positive() ? 1U : 0U;
  }
  return changes;
}

/// Coefficients of (1 + x)^(n−k) (1 − x)^k.
std::vector<Rational> krawtchouk(long n, long k) {
  std::vector<Rational> c{1};
  for (long factor = 0; factor < n; ++factor) {
    c.emplace_back(0);
    for (std::size_t i = c.size(); i-- > 1;) {
      c[i] += factor < k ? Rational(-c[i - 1]) : c[i - 1];
    }
  }
  return c;
}

Rational binomial(long n, long i) {
  Rational result = 1;
  for (long k = 1; k <= i; ++k) {
    result *= Rational(n - i + k, k);
  }
  return result;
}

}  // namespace

TEST_CASE("2x2: both vectors in closed form, the last component positive") {
  // T = [[0, -2], [-2, 3]]: λ = -1, z = (2, 1)/√5; λ = 4, z = (-1, 2)/√5
  const auto pairs = all_pairs({1, 0, {0, 3}, {4}}, 150);
  const Interval fifth = Interval(1L, 400) / sqrt(Interval(5L, 400));
  const Interval two(2L, 400);
  CHECK(pairs[0].z[0].contains(two * fifth));
  CHECK(pairs[0].z[1].contains(fifth));
  CHECK(pairs[1].z[0].contains(-fifth));
  CHECK(pairs[1].z[1].contains(two * fifth));
  CHECK(width(pairs[1].z[0]) < power(Rational(2), -135));
}

TEST_CASE("every state of a spin along x: components known exactly, many of them 0") {
  // −J_x of n spins 1/2: n − k of them along +x and k along −x, symmetrised; the component
  // on i flipped spins is ∝ c_i/√binomial(n, i) with c from the generating function.
  std::size_t zeros = 0;
  for (const long n : {1L, 2L, 3L, 4L, 7L, 10L, 23L, 40L}) {
    const auto pairs = all_pairs(spin_matrix(n), 200);
    for (long k = 0; k <= n; ++k) {
      CAPTURE(n, k);
      const auto c = krawtchouk(n, k);
      Rational norm_squared = 0;
      for (long i = 0; i <= n; ++i) {
        norm_squared += c[static_cast<std::size_t>(i)] * c[static_cast<std::size_t>(i)] /
                        binomial(n, i);
      }
      const Vector& z = pairs[static_cast<std::size_t>(k)].z;
      CHECK(z.back().certainly_positive());
      const bool flip = c.back() < 0;
      for (long i = 0; i <= n; ++i) {
        const Rational& above = c[static_cast<std::size_t>(i)];
        const Interval exact =
            Interval(Rational(flip ? Rational(-above) : above), 600) /
            sqrt(Interval(Rational(norm_squared * binomial(n, i)), 600));
        const Interval& ours = z[static_cast<std::size_t>(i)];
        CHECK(overlap(ours, exact));
        CHECK(width(ours) < power(Rational(2), -170));
        zeros += above == 0 && ours.contains_zero() ? 1U : 0U;
      }
    }
  }
  CHECK(zeros > 20);
}

TEST_CASE("random matrices: residual, norm, orthogonality, sign changes") {
  Random random(20261125);
  std::size_t decided = 0;
  for (int iteration = 0; iteration < iterations(60); ++iteration) {
    const long n = random.integer(1, 40);
    const JacobiMatrix matrix = random_matrix(random, n);
    CAPTURE(iteration, n);
    const auto pairs = all_pairs(matrix, 300);
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      for (std::size_t i = 0; i < pairs.size(); ++i) {
        CHECK(residual(matrix, pairs[k], i).contains_zero());
        CHECK(width(pairs[k].z[i]) < power(Rational(2), -200));
      }
      CHECK(dot(pairs[k].z, pairs[k].z).contains(Rational(1)));
      CHECK(pairs[k].z.back().certainly_positive());
      const std::size_t changes = sign_changes(pairs[k].z);
      CHECK((changes == k || changes == pairs.size()));
      decided += changes == k ? 1U : 0U;
    }
    const auto other = static_cast<std::size_t>(random.integer(0, n - 1));
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      CHECK((k == other || dot(pairs[k].z, pairs[other].z).contains_zero()));
    }
  }
  CHECK(decided > 500);
}

TEST_CASE("any twist encloses the same vector or says that it cannot") {
  Random random(7);
  const JacobiMatrix matrix = random_matrix(random, 17);
  const EigenvectorSolver solver(matrix, 400);
  std::size_t conclusive = 0;
  for (const Eigenpair& pair : all_pairs(matrix, 400)) {
    for (std::size_t twist = 0; twist < matrix.size(); ++twist) {
      const auto z = solver.enclose(pair.lambda, twist);
      for (std::size_t i = 0; z && i < pair.z.size(); ++i) {
        CHECK(overlap((*z)[i], pair.z[i]));
      }
      conclusive += z ? 1U : 0U;
    }
  }
  CHECK(conclusive > 100);
}

TEST_CASE("an interval of several levels is inconclusive, not wrong") {
  const JacobiMatrix matrix = spin_matrix(12);
  const Interval wide = Interval::between(Interval(-24L, 100), Interval(24L, 100));
  const auto z = EigenvectorSolver(matrix, 100).enclose(wide, 3);
  REQUIRE_FALSE(z);
  CHECK(z.why().reason == "a pivot of the eigenvector may be zero at 100 bits");
}
