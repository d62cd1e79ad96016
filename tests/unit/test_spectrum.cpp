#include "certispin/quantities/registry.hpp"
#include "certispin/quantities/spectrum.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"

#include <numeric>

using namespace certispin;
using namespace certispin::test;

namespace {

Spectrum whole(const ModelPoint& point) {
  auto spectrum = Spectrum::isolate(point, static_cast<std::size_t>(point.N) + 1);
  require(spectrum.conclusive(), "all levels are isolated");
  return *spectrum;
}

std::vector<Enclosure> levels(const Spectrum& spectrum, long digits) {
  std::vector<std::size_t> ks(spectrum.size());
  std::iota(ks.begin(), ks.end(), 0);
  return enclose_levels(spectrum, ks, digits, [](auto, auto) {});
}

const std::vector<const char*> fields{
    "1/1000000000000", "1/3", "1/2", "0.95", "1", "2", "17/5", "1000000000000"};

}  // namespace

TEST_CASE("each E_k is the k-th level of the whole matrix, by exact Sturm counts") {
  for (const long N : {1L, 2L, 3L, 4L, 5L, 8L, 13L, 20L, 31L}) {
    for (const char* g : fields) {
      const ModelPoint point{N, parse_rational(g)};
      const ExactTridiagonal H = full_hamiltonian(point);
      const auto enclosed = levels(whole(point), 20);
      REQUIRE(enclosed.size() == static_cast<std::size_t>(N) + 1);
      for (std::size_t k = 0; k < enclosed.size(); ++k) {
        CAPTURE(N, g, k);
        REQUIRE(enclosed[k].value);
        CHECK(enclosed[k].digits == 20);
        const RationalInterval old = ends(enclosed[k].value->enclosure(600));
        const Rational aside = power_of_ten(-180) * (1 + magnitude(old));
        // Levels of a doublet may be nearer than the enclosures are wide.
        CHECK(exact_count_below(H, old.lower - aside) <= k);
        CHECK(exact_count_below(H, old.upper + aside) >= k + 1);
      }
    }
  }
}

TEST_CASE(
    "a doublet closer than the digits asked for keeps its order when looked at closely") {
  const Spectrum spectrum = whole({60, Rational(1, 10)});
  const auto even = spectrum.level(0, 1000);
  const auto odd = spectrum.level(1, 1000);
  CHECK(certainly_less(even->enclosure(1000), odd->enclosure(1000)));
  CHECK(overlap(levels(spectrum, 5)[0].value->enclosure(200),
                levels(spectrum, 5)[1].value->enclosure(200)));
}

TEST_CASE("traces: Σ E_k and Σ E_k² are those of the matrix") {
  for (const long N : {1L, 2L, 7L, 30L, 101L, 370L}) {
    for (const char* g : fields) {
      CAPTURE(N, g);
      const ModelPoint point{N, parse_rational(g)};
      const ExactTridiagonal H = full_hamiltonian(point);
      Rational trace = 0;
      Rational square_trace = 0;
      for (const Rational& d : H.diagonal) {
        trace += d;
        square_trace += d * d;
      }
      for (const Rational& e2 : H.off_squared) {
        square_trace += 2 * e2;
      }
      constexpr Bits bits = 400;
      Interval sum(bits);
      Interval sum_of_squares(bits);
      for (const Enclosure& level : levels(whole(point), 50)) {
        sum += level.value->enclosure(bits);
        sum_of_squares += square(level.value->enclosure(bits));
      }
      CHECK(sum.contains(trace));
      CHECK(sum_of_squares.contains(square_trace));
      CHECK(width(sum_of_squares) < power_of_ten(-40) * square_trace);
    }
  }
}

TEST_CASE("the doublet of the spectrum is the registry's") {
  for (const long N : {3L, 50L, 371L}) {
    const Problem problem{{N, parse_rational("0.95")}, {}};
    DoubletCache cache;
    const auto enclosed = levels(whole(problem.point), 40);
    for (std::size_t k = 0; k < 4; ++k) {
      const Enclosure other = enclose_to_digits(
          parse_expression("E_" + std::to_string(k)), problem, 40, cache);
      CHECK(overlap(enclosed[k].value->enclosure(400), other.value->enclosure(400)));
    }
  }
}

TEST_CASE("a level that is exactly 0 is enclosed to an absolute size") {
  const auto enclosed =
      levels(whole({4, Rational(1, 2)}), 40);  // det of the odd block is 0
  const Interval zero = enclosed[3].value->enclosure(1000);
  CHECK(enclosed[3].digits == 40);
  CHECK(zero.contains_zero());
  CHECK(width(zero) <= power_of_ten(-80) * 2);
  CHECK(enclosed[1].value->enclosure(1000).contains(Rational(-5, 2)));  // its trace
}

TEST_CASE("g = 0 is exact: levels -2m²/N, the even state of a doublet first") {
  const auto five = levels(whole({5, 0}), 30);
  CHECK(five[0].value->exact() == Rational(-5, 2));
  CHECK(five[1].value->exact() == Rational(-5, 2));
  CHECK(five[2].value->exact() == Rational(-9, 10));
  CHECK(five[5].value->exact() == Rational(-1, 10));
  const Spectrum four = whole({4, 0});
  CHECK(levels(four, 30)[4].value->exact() == 0);
  const auto centre = enclose_vector(four, 4, 30);
  CHECK(centre->at(0).contains(Rational(1)));
  CHECK(centre->at(1).contains(Rational(0)));
}

TEST_CASE("vectors on the Dicke states: norm 1 over all m, N = 2 in closed form") {
  for (const ModelPoint& point :
       {ModelPoint{9, parse_rational("0.95")}, ModelPoint{12, parse_rational("3")}}) {
    const Spectrum spectrum = whole(point);
    for (std::size_t k = 0; k < spectrum.size(); ++k) {
      const auto c = enclose_vector(spectrum, k, 25);
      REQUIRE(c);
      Interval norm_squared(300);
      for (std::size_t i = 0; i < c->size(); ++i) {
        const bool centre = point.N % 2 == 0 && k % 2 == 0 && i == 0;
        norm_squared += Interval(centre ? 1L : 2L, 300) * square((*c)[i]);
        CHECK(width((*c)[i]) <=
              power_of_ten(-25) * magnitude(ends((*c)[i])) + power_of_ten(-50));
      }
      CHECK(norm_squared.contains(Rational(1)));
      CHECK(c->back().certainly_positive());
    }
  }
  // N = 2, g = 3/4, even block [[0, -3/2], [-3/2, -1]]: characteristic λ² + λ − 9/4.
  const Spectrum spectrum = whole({2, Rational(3, 4)});
  const Interval lambda =
      -(Interval(1L, 300) + sqrt(Interval(10L, 300))) / Interval(2L, 300);
  const Interval ratio = -lambda / Interval(Rational(3, 2), 300);  // y_1/y_0
  const Interval y_0 = Interval(1L, 300) / sqrt(Interval(1L, 300) + square(ratio));
  const auto c = enclose_vector(spectrum, 0, 30);
  CHECK(overlap(c->at(0), y_0));
  CHECK(overlap(c->at(1), ratio * y_0 / sqrt(Interval(2L, 300))));
  const auto odd = enclose_vector(spectrum, 1, 30);
  CHECK(overlap(odd->at(0), Interval(1L, 300) / sqrt(Interval(2L, 300))));
}

TEST_CASE("only the lowest levels can be isolated, at any N") {
  const auto spectrum = Spectrum::isolate({100000, parse_rational("0.95")}, 3);
  REQUIRE(spectrum);
  CHECK(spectrum->size() == 3);
  CHECK(spectrum->level(2, 100).conclusive());
  CHECK_THROWS_AS(spectrum->level(3, 100), BrokenInvariant);
}
