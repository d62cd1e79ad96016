// The campaign against Arb: random points up to N = 40, all levels and some vectors against
// enclosures from the dense matrix in ball arithmetic.
//
//   campaign_arb [--seed S] [--points P]       P random points, times CERTISPIN_TEST_MULTIPLIER
//   campaign_arb -N 7 -g 1/3 --digits 20       one point again, as a violation prints it

#include "certispin/numbers/precision_ladder.hpp"
#include "checks.hpp"
#include "dense_eigenvalues.hpp"
#include "runner.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

constexpr Check separated{"Arb: levels that it separates from the others", 80};
constexpr Check levels{"Arb: levels overlap, to the digits and to twice", 100};
constexpr Check vectors{"Arb: components of eigenvectors overlap", 95};

/// With more and more bits until every level stands alone, which is not to be had at g = 0.
std::vector<ArbLevels> arb_levels(const Case& where) {
  constexpr Bits most = 1500;
  Bits bits = bits_for_digits(2 * where.digits) + 64;
  auto found = levels_by_arb(where.point, bits);
  while (found.size() <= static_cast<std::size_t>(where.point.N) && 2 * bits <= most) {
    bits *= 2;
    found = levels_by_arb(where.point, bits);
  }
  return found;
}

void check_vector(const VectorClaim& ours,
                  const ArbLevels& arb,
                  std::size_t k,
                  const Rational& enough,
                  Tally& tally) {
  for (std::size_t i = 0; i < arb.products.size(); ++i) {
    const Interval& other = arb.products[i];
    const Truth truth = agree(ours.fine[i] * ours.fine[arb.pivot], other);
    const bool narrow = other.bounded() && width(other) <= enough;
    tally.note(
        vectors, truth == Truth::yes && !narrow ? Truth::unknown : truth, "vector", k);
  }
}

void check_case_by_arb(const Case& where, Tally& tally) {
  const auto claims = claims_at(where);
  if (!claims) {
    tally.fail("no result: " + claims.why().reason);
    return;
  }
  const auto found = arb_levels(where);
  if (found.empty()) {
    tally.skip(levels,
               where.point.g == 0 ? "g = 0: Arb found no enclosure of equal levels"
                                  : "Arb found no enclosure");
  }
  std::size_t k = 0;
  for (const ArbLevels& group : found) {
    for (std::size_t i = 0; i < group.count; ++i, ++k) {
      tally.note(separated, group.count == 1 ? Truth::yes : Truth::unknown, "level", k);
      tally.note(levels, agree(claims->coarse[k], group.energy), "level", k);
      tally.note(levels, agree(claims->fine[k], group.energy), "level", k);
    }
    const auto vector = claims->vectors.find(k - 1);
    if (group.count == 1 && vector != claims->vectors.end()) {
      check_vector(vector->second, group, k - 1, power_of_ten(-where.digits), tally);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  return run_campaign(argc,
                      argv,
                      {"campaign_arb", {separated, levels, vectors}, {40, 60}, 200},
                      check_case_by_arb);
}
