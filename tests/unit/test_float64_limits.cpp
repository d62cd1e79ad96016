#include "certispin/audit/float64_limits.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

using namespace certispin;

namespace {

std::string claim(const std::string& id,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& rest = "reading = \"rounded\"\n") {
  return fmt::format(
      "[[claim]]\nid = \"{}\"\nwhere = \"place of {}\"\nmeaning = \"m\"\n"
      "printed = \"{}\"\nexpression = \"{}\"\n"
      "at = {{ N = \"370\", g = \"0.95\" }}\n{}",
      id,
      id,
      printed,
      expression,
      rest);
}

std::map<std::string, DigitLimits> printed_in(const std::vector<Claim>& claims) {
  std::map<std::string, DigitLimits> result;
  for (const DigitLimits& each : printed_quantities(claims)) {
    CHECK(result.emplace(each.quantity->id, each).second);
  }
  return result;
}

}  // namespace

TEST_CASE("the claim that prints most digits of a quantity counts") {
  const auto printed = printed_in(
      parse_ledger(claim("a", "2.4", "eta_MF") + claim("b", "2.351", "eta_MF") +
                       claim("c", "2.35", "eta_MF") +
                       claim("d",
                             "1510",
                             "G_loc",
                             "reading = \"approximately\"\nresolution = \"10\"\n") +
                       claim("e", "5.7e-9", "S") + claim("f", "3.1", "2 * J_01") +
                       claim("table3.N370.gap_ratio", "11.40", "1 * gap_ratio") +
                       claim("section.N370.delta_G", "498", "1 * delta_G") +
                       claim("g", "49.5", "J_01", "reading = \"at_least\"\n"),
                   "ledger.toml"));
  CHECK(printed.size() == 4);
  CHECK(printed.at("eta_MF").digits == 4);
  CHECK(printed.at("eta_MF").printed == "2.351");
  CHECK(printed.at("eta_MF").where == "place of b");
  CHECK(printed.at("G_loc").digits == 3);
  CHECK(printed.at("S").digits == 2);
  CHECK(printed.at("gap_ratio").digits == 4);
}

TEST_CASE("every column of the paper's Table 3 is among the printed quantities") {
  const auto printed = printed_in(read_ledger(
      std::string(CERTISPIN_SOURCE_DIR) + "/reference_data/which_coherence_decoheres"));
  for (const char* id : {"delta_E_over_kBT",
                         "G_loc",
                         "G_01",
                         "eta_MF",
                         "gap_ratio",
                         "secular_parameter"}) {
    INFO(id);
    CHECK(printed.contains(id));
  }
  CHECK(printed.at("eta_MF").digits == 4);
}

TEST_CASE("the limits are where float64 shows other digits than the true value") {
  DoubletCache cache;
  const auto claims =
      parse_ledger(claim("a", "11.4", "gap_ratio") + claim("b", "6673.9", "G_loc") +
                       claim("c", "2.351", "eta_MF") + claim("d", "49.51", "J_01"),
                   "ledger.toml");
  const Float64Limits limits = find_float64_limits(claims, Driver::dstemr, cache);
  CHECK(limits.over_N.steps.size() == 29);
  CHECK(limits.over_g.steps.size() == 47);
  REQUIRE(limits.quantities.size() == 4);
  std::map<std::string_view, const DigitLimits*> of;
  for (const DigitLimits& each : limits.quantities) {
    of[each.quantity->id] = &each;
    CHECK(each.over_N.compared == 29);
    std::size_t different = 0;
    for (const Float64Step& step : limits.over_g.steps) {
      const Float64Row* row = find_row(*step.audit, each.quantity->id);
      REQUIRE(row != nullptr);
      const bool here =
          prints_same_digits(row->value, row->proved, each.digits) == Truth::no;
      const auto& listed = each.over_g.different;
      CHECK(here == (std::count(listed.begin(), listed.end(), step.point) == 1));
      different += here ? 1 : 0;
    }
    CHECK(different == each.over_g.different.size());
  }
  // At N = 3000 ΔE = 6.3e-14 is less than an ulp of E_0 = −2853; at N = 2000 it is 1e4 ulp.
  const auto& ends = of.at("gap_ratio")->over_N.different;
  REQUIRE_FALSE(ends.empty());
  CHECK(ends.front().N > 1000);
  CHECK(ends.back().N == 3000);
  // 13005.5, a tie, of which double arithmetic makes 13005.499999999996
  CHECK(of.at("G_loc")->over_g.different ==
        std::vector<ModelPoint>{{370, Rational(9, 10)}});
  // (E_2 − E_0)/ΔE for g ≤ 0.7: ΔE < 1e-25 cannot be a difference of doubles about −200
  CHECK(of.at("gap_ratio")->over_g.different.size() >= 27);
  CHECK(of.at("gap_ratio")->over_g.different.front() ==
        limits.over_g.steps.front().point);
}
