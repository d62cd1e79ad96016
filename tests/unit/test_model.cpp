#include "certispin/model/model_point.hpp"
#include "certispin/model/parity_blocks.hpp"
#include "certispin/model/physical_scale.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/messages.hpp"

using namespace certispin;
using namespace certispin::test;

TEST_CASE("N is an integer from 1 to a million") {
  CHECK(parse_N("1") == 1);
  CHECK(parse_N("370") == 370);
  CHECK(parse_N("1000000") == 1'000'000);
  CHECK(parse_N("1e3") == 1000);
  for (const char* text : {"0", "-1", "1.5", "1000001", "1e4096", "", " 1", "N", "1/2"}) {
    CAPTURE(text);
    const std::string refusal = message_of([&] { static_cast<void>(parse_N(text)); });
    CHECK(mentions(refusal, "expected an integer from 1 to 1000000"));
  }
}

TEST_CASE("g is a rational that is zero or within 10^1000 of one") {
  CHECK(parse_g("0.95") == Rational(19, 20));
  CHECK(parse_g("0") == 0);
  CHECK(parse_g("1e-1000") == power_of_ten(-1000));
  CHECK(parse_g("1e1000") == power_of_ten(1000));
  for (const char* text : {"-0.5", "1e-1001", "1e1001", "NaN", "", "g", "1/0", "0.9.5"}) {
    CAPTURE(text);
    CHECK(mentions(message_of([&] { static_cast<void>(parse_g(text)); }), "g"));
  }
}

TEST_CASE("points are ordered by N, then g") {
  CHECK(ModelPoint{1, 5} < ModelPoint{2, 1});
  CHECK(ModelPoint{2, 1} < ModelPoint{2, 5});
  CHECK_FALSE(ModelPoint{2, 5} < ModelPoint{2, 5});
  CHECK(ModelPoint{2, Rational(1, 2)} == ModelPoint{2, Rational(2, 4)});
}

TEST_CASE("the blocks together have the spectrum of the whole Hamiltonian, exactly") {
  for (long N = 1; N <= 8; ++N) {
    for (const char* g : {"19/20", "1/2", "4/5", "1", "7/3", "1/1000"}) {
      CAPTURE(N, g);
      const ModelPoint point{N, parse_rational(g)};
      const ParityBlocks blocks = parity_blocks(point);
      const Polynomial even =
          characteristic_polynomial(exactly(blocks.even, blocks.energy_unit));
      const Polynomial odd =
          characteristic_polynomial(exactly(blocks.odd, blocks.energy_unit));
      CHECK(product(even, odd) == characteristic_polynomial(full_hamiltonian(point)));
      CHECK(blocks.even.size() + blocks.odd.size() == static_cast<std::size_t>(N + 1));
    }
  }
}

TEST_CASE("the even block has the lower ground level, and the levels alternate") {
  for (long N = 2; N <= 9; ++N) {
    const ParityBlocks blocks = parity_blocks({N, Rational(9, 10)});
    const ExactTridiagonal even = exactly(blocks.even);
    const ExactTridiagonal odd = exactly(blocks.odd);
    for (long x = -200; x < 200; ++x) {
      const Rational at(10 * x + 3, 97);
      const std::size_t below_even = exact_count_below(even, at);
      const std::size_t below_odd = exact_count_below(odd, at);
      CAPTURE(N, at);
      CHECK((below_even == below_odd || below_even == below_odd + 1));
    }
  }
}

TEST_CASE("both blocks are the core and a head") {
  for (long N : {1, 2, 3, 6, 7}) {
    CAPTURE(N);
    const ParityBlocks blocks = parity_blocks({N, Rational(9, 10)});
    CHECK(blocks.core.corner == 0);
    CHECK(blocks.has_centre == (N % 2 == 0));
    CHECK(blocks.positions.size() == blocks.core.size());
    CHECK(blocks.positions.front() == (N % 2 == 0 ? 2U : 1U));
    CHECK(blocks.positions.back() == static_cast<std::uint32_t>(N));
    CHECK(blocks.odd.diagonal == blocks.core.diagonal);
    CHECK(blocks.odd.off_squared == blocks.core.off_squared);
    CHECK(blocks.even.size() == blocks.core.size() + (blocks.has_centre ? 1 : 0));
  }
  CHECK_THROWS_AS(parity_blocks({4, Rational(0)}), BrokenInvariant);
}

TEST_CASE("the SI constants, exact by definition") {
  CHECK(boltzmann_constant() == Rational(1380649) * power_of_ten(-29));
  CHECK(planck_constant() == Rational(662607015) * power_of_ten(-42));
  // k_B · 10 nK / ħ = 2π · 208.366191… /s
  const Interval frequency = enclose_thermal_frequency(power_of_ten(-8), 200);
  const Interval turns = frequency / (Interval(2L, 200) * Interval::pi(200));
  CHECK(turns.contains(
      Rational(boltzmann_constant() * power_of_ten(-8) / planck_constant())));
  CHECK(frequency.certainly_inside({1309, 1310}));
}
