// The angle between computed vectors and the proved doublet.

#include "certispin/float64/doublet_mixing.hpp"
#include "certispin/float64/float64.hpp"
#include "certispin/quantities/doublet.hpp"
#include "support/catch.hpp"
#include "support/exact.hpp"

#include <limits>

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Bits bits = 256;

std::vector<Interval> axis(std::size_t k) {
  std::vector<Interval> e(3, Interval(bits));
  e[k] = Interval(1, bits);
  return e;
}

Outcome<Mixing> mixing_of(const std::vector<double>& v) {
  return enclose_mixing(axis(0), axis(1), v);
}

/// Row i of H/J z in the Dicke basis, from Eq. (3).
Interval row_of_H(const ModelPoint& point, const std::vector<Interval>& z, long i) {
  const Rational j(point.N, 2);
  const auto t = [&](const Rational& m) {
    return Interval(point.g, bits) *
           sqrt(Interval(Rational(j * (j + 1) - m * (m + 1)), bits));
  };
  const auto at = [&](long k) { return z[static_cast<std::size_t>(k)]; };
  const Rational m = Rational(i) - j;
  Interval sum = Interval(Rational(-2 * m * m / point.N), bits) * at(i);
  if (i > 0) {
    sum -= t(m - 1) * at(i - 1);
  }
  if (i < point.N) {
    sum -= t(m) * at(i + 1);
  }
  return sum;
}

void check_eigenvector(const ModelPoint& point,
                       const std::vector<Interval>& z,
                       const Interval& E) {
  REQUIRE(z.size() == static_cast<std::size_t>(point.N) + 1);
  Interval norm(bits);
  for (long i = 0; i <= point.N; ++i) {
    CAPTURE(point.N, i);
    const Interval& component = z[static_cast<std::size_t>(i)];
    const Interval residual = row_of_H(point, z, i) - E * component;
    CHECK(residual.contains_zero());
    CHECK(width(residual) < power_of_ten(-50));
    norm += square(component);
  }
  CHECK(norm.contains(Rational(1)));
}

double middle(const Interval& x) {
  return mpfr_get_d(x.approximate_middle().get(), MPFR_RNDN);
}

}  // namespace

TEST_CASE("a planted angle is found, whatever the norm") {
  const auto inside = mixing_of({3, -4, 0});
  REQUIRE(inside);
  CHECK(inside->sine.contains(Rational(4, 5)));
  CHECK(width(inside->sine) < power_of_ten(-70));
  CHECK(inside->outside.contains(Rational(0)));
  const auto partly = mixing_of({3, 4, 12});
  REQUIRE(partly);
  CHECK(partly->sine.contains(Rational(4, 5)));
  CHECK(partly->outside.contains(Rational(12, 13)));
  CHECK(width(partly->outside) < power_of_ten(-70));
}

TEST_CASE("the right vector does not mix, the other one does entirely") {
  CHECK(mixing_of({-2, 0, 0})->sine.contains(Rational(0)));
  CHECK(mixing_of({0, 0.25, 0})->sine.contains(Rational(1)));
  CHECK(width(mixing_of({-2, 0, 0})->sine) == 0);
}

TEST_CASE("an angle is resolved far below the rounding of doubles") {
  const auto tiny = mixing_of({1, 0x1p-60, 0x1p-55});
  REQUIRE(tiny);
  const Interval ratio = tiny->sine * Interval(power(Rational(2), 60), bits);
  CHECK(
      certainly_less(abs(ratio - Interval(1, bits)), Interval(power_of_ten(-30), bits)));
  CHECK(certainly_less(abs(tiny->outside - Interval(power(Rational(2), -55), bits)),
                       Interval(power_of_ten(-40), bits)));
}

TEST_CASE("a vector without a direction in the doublet has no angle") {
  CHECK_FALSE(mixing_of({0, 0, 1}));
  CHECK_FALSE(mixing_of({0, 0, 0}));
  CHECK(mixing_of({1, std::numeric_limits<double>::quiet_NaN(), 0}).why().reason ==
        "the computed vector is not finite");
}

TEST_CASE("the proved vectors are eigenvectors of Eq. (3) with definite parity") {
  const ModelPoint point = GENERATE(ModelPoint{1, Rational(1, 2)},
                                    ModelPoint{2, Rational(19, 20)},
                                    ModelPoint{3, Rational(1, 10)},
                                    ModelPoint{8, Rational(3, 2)},
                                    ModelPoint{41, Rational(19, 20)},
                                    ModelPoint{60, Rational(1, 4)});
  const auto vectors = enclose_doublet_vectors(point);
  REQUIRE(vectors);
  const auto doublet = DoubletSolver(point).enclose(bits);
  REQUIRE(doublet);
  check_eigenvector(point, vectors->E_0, doublet->E_0.enclosure(bits));
  check_eigenvector(point, vectors->E_1, doublet->E_1.enclosure(bits));
  const std::size_t last = vectors->E_0.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    CHECK((vectors->E_0[i] - vectors->E_0[last - i]).contains_zero());
    CHECK((vectors->E_1[i] + vectors->E_1[last - i]).contains_zero());
  }
}

TEST_CASE("a mixture of the proved vectors is recognised") {
  const ModelPoint point{300, Rational(1, 2)};  // ΔE far below a rounding of H
  const auto vectors = enclose_doublet_vectors(point);
  REQUIRE(vectors);
  std::vector<double> v;
  for (std::size_t i = 0; i < vectors->E_0.size(); ++i) {
    v.push_back(0.8 * middle(vectors->E_0[i]) - 0.6 * middle(vectors->E_1[i]));
  }
  const auto mixing = enclose_mixing(vectors->E_0, vectors->E_1, v);
  REQUIRE(mixing);
  const auto near = [](const Interval& x, const Rational& value) {
    return certainly_less(abs(x - Interval(value, bits)),
                          Interval(power_of_ten(-15), bits));
  };
  CHECK(near(mixing->sine, Rational(3, 5)));
  CHECK(near(mixing->outside, 0));
  CHECK(near(enclose_mixing(vectors->E_1, vectors->E_0, v)->sine, Rational(4, 5)));
}

TEST_CASE("at g = 0 no vector of the doublet is the right one") {
  CHECK(enclose_doublet_vectors({10, 0}).why().reason ==
        "at g = 0 every mixture of the doublet is a ground vector");
}
