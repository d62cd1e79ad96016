#include "certispin/model/parity_blocks.hpp"
#include "certispin/tridiagonal/ground_pair_sums.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"
#include "support/catch.hpp"
#include "support/exact_spectrum.hpp"
#include "support/ground.hpp"
#include "support/multiplier.hpp"
#include "support/random_matrix.hpp"

#include <algorithm>

using namespace certispin;
using namespace certispin::test;

namespace {

/// The sums term by term; `outside` rows of u stand before the core.
GroundPairSums explicit_sums(const Ground& u,
                             const Ground& v,
                             const std::vector<std::uint32_t>& positions,
                             std::size_t outside,
                             std::size_t twist) {
  const Bits bits = u.lambda.precision();
  const Interval zero(bits);
  const Interval at_u = u.vector[twist + outside];
  const Interval at_v = v.vector[twist];
  GroundPairSums sums{zero, zero, zero, zero, zero, zero, zero};
  for (const Interval& z : u.vector) {
    sums.uu += square(z / at_u);
  }
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const Interval x(static_cast<long>(positions[i]), bits);
    const Interval a = u.vector[i + outside] / at_u;
    const Interval b = v.vector[i] / at_v;
    sums.vv += square(b);
    sums.uv += a * b;
    sums.xx_uu += square(x * a);
    sums.xx_vv += square(x * b);
    sums.x_uv += x * a * b;
  }
  sums.first = u.vector[outside] / at_u * v.vector[0] / at_v;
  return sums;
}

/// Each sum overlaps the other enclosure of it; returns whether all are narrow.
bool check(const GroundPairSums& sums, const GroundPairSums& direct, Bits bits) {
  bool narrow = true;
  for (const auto member : {&GroundPairSums::uu,
                            &GroundPairSums::vv,
                            &GroundPairSums::uv,
                            &GroundPairSums::xx_uu,
                            &GroundPairSums::xx_vv,
                            &GroundPairSums::x_uv,
                            &GroundPairSums::first}) {
    const Interval& a = sums.*member;
    CHECK(overlap(a, direct.*member));
    narrow = narrow && width(a) < power(Rational(2), -bits) * ends(a).lower;
  }
  return narrow;
}

JacobiMatrix with_corner(JacobiMatrix matrix, std::int64_t corner) {
  matrix.corner = corner;
  return matrix;
}

}  // namespace

TEST_CASE("sums of the parity blocks, against explicit sums over both vectors") {
  for (const auto& [N, g] : {std::pair<long, const char*>{2, "0.95"},
                             {3, "0.95"},
                             {4, "10"},
                             {50, "0.95"},
                             {51, "0.95"},
                             {120, "0.01"},
                             {121, "3"}}) {
    CAPTURE(N, g);
    const ParityBlocks blocks = parity_blocks({N, parse_rational(g)});
    const Ground u = ground(blocks.even, 300);
    const Ground v = ground(blocks.odd, 300);
    const std::size_t offset = blocks.has_centre ? 1 : 0;
    const Interval zero(300);
    CoreHead head_u{zero, zero};
    CoreHead head_v{zero, zero};
    if (blocks.has_centre) {
      const Interval ratio = u.vector[0] / u.vector[1];
      const Interval coupling = sqrt(Interval(Rational(blocks.even.off_squared[0]), 300));
      head_u = {coupling * ratio, square(ratio)};
    } else {
      head_u.shift = Interval(-blocks.even.corner, 300);
      head_v.shift = Interval(-blocks.odd.corner, 300);
    }
    const auto sums = enclose_ground_pair_sums(
        blocks.core, blocks.positions, u.lambda, head_u, v.lambda, head_v, v.twist);
    REQUIRE(sums);
    CHECK(check(*sums, explicit_sums(u, v, blocks.positions, offset, v.twist), 240));
  }
}

TEST_CASE("random cores with different corners: low precision against high") {
  Random random(20261125);
  int narrow = 0;
  for (int i = 0; i < iterations(60); ++i) {
    JacobiMatrix core = random_matrix(random, random.integer(2, 60));
    core.corner = 0;
    const std::int64_t corner_u = random.integer(-30, 30);
    const std::int64_t corner_v = random.integer(-30, 30);
    const Bits bits = random.integer(90, 250);
    CAPTURE(i, core.size(), corner_u, corner_v, bits);
    std::vector<std::uint32_t> positions(core.size());
    std::generate(positions.begin(), positions.end(), [&] {
      return static_cast<std::uint32_t>(random.integer(0, 1000));
    });
    const auto sums_at = [&](Bits precision, const Ground& u, const Ground& v) {
      const Interval zero(precision);
      return enclose_ground_pair_sums(core,
                                      positions,
                                      u.lambda,
                                      {Interval(-corner_u, precision), zero},
                                      v.lambda,
                                      {Interval(-corner_v, precision), zero},
                                      v.twist);
    };
    const JacobiMatrix of_u = with_corner(core, corner_u);
    const JacobiMatrix of_v = with_corner(core, corner_v);
    const auto sums = sums_at(bits, ground(of_u, bits), ground(of_v, bits));
    if (!sums) {  // u is largest so far from the twist that nothing is left of it
      continue;
    }
    const Ground u = ground(of_u, 600);
    const Ground v = ground(of_v, 600);
    const auto direct = explicit_sums(u, v, positions, 0, ground(of_v, bits).twist);
    narrow += check(*sums, direct, bits - 75) ? 1 : 0;
  }
  CHECK(narrow > iterations(60) * 3 / 4);
}

TEST_CASE("wide levels: what they leave open is enclosed") {
  Random random(20261126);
  constexpr Bits bits = 300;
  for (int i = 0; i < iterations(60); ++i) {
    JacobiMatrix core = random_matrix(random, random.integer(2, 60));
    core.corner = 0;
    const Bits known = random.integer(70, 150);
    CAPTURE(i, core.size(), known);
    const std::vector<std::uint32_t> positions(core.size(), 3);
    const Ground rough = ground(core, known);
    Interval lambda(bits);
    lambda.assign(rough.lambda);
    const CoreHead none{Interval(bits), Interval(bits)};
    const auto sums = enclose_ground_pair_sums(
        core, positions, lambda, none, lambda, none, rough.twist);
    REQUIRE(sums);
    const Ground exact = ground(core, 600);
    CHECK(
        check(*sums, explicit_sums(exact, exact, positions, 0, rough.twist), known - 60));
  }
}

TEST_CASE("levels that are too wide or too high give no sums") {
  const JacobiMatrix core = spin_matrix(20);
  const std::vector<std::uint32_t> positions(core.size(), 1);
  const CoreHead none{Interval(100), Interval(100)};
  const auto sums = [&](const Interval& lambda) {
    return enclose_ground_pair_sums(core, positions, lambda, none, lambda, none, 10);
  };
  CHECK(sums(Interval(-40L, 100)));
  CHECK_FALSE(sums(enclose({-41, -39}, 100)));
  CHECK_FALSE(sums(Interval(-30L, 100)));
}

TEST_CASE("a head that is unbounded gives no sums") {
  const JacobiMatrix core = spin_matrix(20);
  const std::vector<std::uint32_t> positions(core.size(), 1);
  const Interval unbounded = Interval(1L, 100) / Interval(100);
  const Interval zero(100);
  const Interval lambda(-40L, 100);
  for (const std::size_t twist : {std::size_t{0}, std::size_t{10}}) {
    CHECK_FALSE(enclose_ground_pair_sums(
        core, positions, lambda, {unbounded, zero}, lambda, {zero, zero}, twist));
    CHECK_FALSE(enclose_ground_pair_sums(
        core, positions, lambda, {zero, unbounded}, lambda, {zero, zero}, twist));
  }
}
