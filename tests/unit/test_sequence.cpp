#include "certispin/quantities/sequence.hpp"
#include "support/catch.hpp"

using namespace certispin;

namespace {

Sequence over_N(const std::string& text) {
  return sequence_over_N(parse_expression(text), Problem{{1, Rational(19, 20)}, {}});
}

std::vector<long> range(long first, long last, long step = 1) {
  return members_of({first, last, step});
}

}  // namespace

TEST_CASE("members of a range") {
  CHECK(range(2, 6, 2) == std::vector<long>{2, 4, 6});
  CHECK(range(2, 7, 3) == std::vector<long>{2, 5});
  CHECK(to_text(SpinRange{2, 8, 2}) == "N = 2…8 in steps of 2");
}

TEST_CASE("the largest of exact values, with ties") {
  Sequence odd_top = over_N("N * (10 - N)");
  CHECK(find_maximisers(odd_top, range(1, 9)) == std::vector<long>{5});
  Sequence tie = over_N("N * (11 - N)");
  const auto both = find_maximisers(tie, range(1, 9));
  CHECK(both == std::vector<long>{5, 6});
  CHECK(is_exact_tie(tie, both));
  CHECK(tie.most_bits() < 200);  // equal rationals are not sharpened
}

TEST_CASE("values that differ far behind the first digits are told apart") {
  // (1 − 10^-40 at N = 7) beside 1 elsewhere, as numbers known only by enclosures
  Sequence close = over_N("exp(0 - abs(N - 7) / 1e40)");
  CHECK(find_maximisers(close, range(1, 12)) == std::vector<long>{7});
  CHECK(close.most_bits() > 130);
}

TEST_CASE("equal numbers that are only enclosed stay together") {
  Sequence same = over_N("m_star * sqrt(2)");
  const auto all = find_maximisers(same, range(3, 5));
  CHECK(all == range(3, 5));
  CHECK(!is_exact_tie(same, all));
}

TEST_CASE("signs against a level, with exact ones on it") {
  Sequence parabola = over_N("(N - 3) * (N - 6)");
  const auto signs = prove_signs(parabola, range(2, 7), Rational(0));
  const std::vector<Sign> expected{Sign::positive,
                                   Sign::zero,
                                   Sign::negative,
                                   Sign::negative,
                                   Sign::zero,
                                   Sign::positive};
  REQUIRE(signs.size() == expected.size());
  for (std::size_t i = 0; i < signs.size(); ++i) {
    CHECK(signs[i].N == static_cast<long>(i) + 2);
    CHECK(signs[i].sign == expected[i]);
  }
}

TEST_CASE("an undefined term is an error that names it") {
  Sequence ratio = over_N("gap_ratio");
  CHECK_THROWS_AS(find_maximisers(ratio, range(1, 4)), UndefinedQuantity);
}
