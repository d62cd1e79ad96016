// Test the tester: every check of the campaign sees a defect that is planted in true claims, and
// the campaign says how to see it again.

#include "campaign/checks.hpp"
#include "campaign/runner.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

#include <functional>
#include <set>

using namespace certispin;
using namespace certispin::test;

namespace {

const Case where{{7, Rational(1, 3)}, 20};

using Defect = std::function<void(Claims&)>;

/// What the campaign says of the claims at `where` after a defect.
std::vector<std::string> violations_of(const Defect& plant) {
  auto claims = claims_at(where);
  REQUIRE(claims);
  plant(*claims);
  Tally tally = Tally("campaign", all_checks()).at(where);
  check_all(*claims, tally);
  return tally.violations();
}

bool named(const std::vector<std::string>& violations, const std::string& part) {
  return std::any_of(violations.begin(), violations.end(), [&](const std::string& line) {
    return mentions(line, part);
  });
}

/// An enclosure as narrow as `x` and apart from it.
Interval moved(const Interval& x) {
  return shifted(x, 4) + Interval(Rational(4 * width(x)), x.precision());
}

/// The same, wrong in about the ninth digit: more than what sums leave undecided.
Interval displaced(const Interval& x) {
  return x * Interval(1 + power_of_ten(-9), x.precision());
}

struct Planted {
  const char* name;
  Defect plant;
  std::vector<std::string> seen_by;
};

std::vector<Planted> planted_levels() {
  return {{"a moved enclosure",
           [](Claims& c) { c.coarse[3] = moved(c.coarse[3]); },
           {"levels: two precisions", "exact Sturm", "interval Sturm", "registry: E_0"}},
          {"a moved enclosure to twice the digits",
           [](Claims& c) { c.fine[5] = moved(c.fine[5]); },
           {"exact Sturm", "interval Sturm"}},
          {"a displaced enclosure to twice the digits",
           [](Claims& c) { c.fine[5] = displaced(c.fine[5]); },
           {"contains the trace", "contains tr H^2", "levels: two precisions"}},
          {"a missing level",
           [](Claims& c) {
             c.coarse[4] = c.coarse[5];
             c.fine[4] = c.fine[5];
           },
           {"exact Sturm counts on the full matrix: level 4",
            "interval Sturm counts on the blocks: level 4",
            "contains the trace",
            "contains tr H^2"}},
          {"swapped parities",
           [](Claims& c) {
             std::swap(c.coarse[6], c.coarse[7]);
             std::swap(c.fine[6], c.fine[7]);
           },
           {"exact Sturm", "interval Sturm", "even and odd ones interlace: level 6"}},
          {"levels of one parity swapped",
           [](Claims& c) { std::swap(c.fine[4], c.fine[6]); },
           {"of one parity ascend: level 4"}},
          {"a wide enclosure",
           [](Claims& c) {
             c.coarse[2] =
                 hull(c.coarse[2], c.coarse[2] + Interval(Rational(1, 1000), 80));
           },
           {"levels: as narrow"}}};
}

std::vector<Planted> planted_vectors() {
  const auto both = [](Claims& c, std::size_t k, const auto& change) {
    change(c.vectors.at(k).coarse);
    change(c.vectors.at(k).fine);
  };
  return {
      {"a wrong component",
       [](Claims& c) {
         Interval& x = c.vectors.at(3).coarse[1];
         x = displaced(x);
       },
       {"components at two precisions",
        "(H - E) c",
        "|c|^2",
        "one parity are orthogonal",
        "plain recurrence"}},
      {"a wrong sign",
       [=](Claims& c) { both(c, 4, [](auto& v) { v[5] = -v[5]; }); },
       {"(H - E) c", "plain recurrence"}},
      {"the mirror image of the other parity",
       [=](Claims& c) {
         both(c, 2, [](auto& v) {
           for (std::size_t i = 0; i < 4; ++i) {
             v[i] = -v[i];
           }
         });
       },
       {"(H - E) c", "plain recurrence"}},
      {"the vector of another level",
       [](Claims& c) { c.vectors[2] = c.vectors[4]; },
       {"(H - E) c", "sign changes: vector 2", "orthogonal", "<J_z^2> from the vector"}},
      {"a wide component",
       [](Claims& c) {
         Interval& x = c.vectors.at(1).fine[2];
         x = hull(x, x + Interval(Rational(1, 1000), 80));
       },
       {"vectors: components as narrow"}},
      {"a ground vector of another level",
       [](Claims& c) { c.vectors[0] = c.vectors[2]; },
       {"registry: Jz2_0, Jz2_1, J_01 overlap with the vectors"}}};
}

std::vector<Planted> planted_sums() {
  return {
      {"a moved sum",
       [](Claims& c) {
         Interval& x = c.sum_rules[2].energy_squared.sum;
         x = displaced(x);
       },
       {"both sides overlap: state 2", "they give the trace"}},
      {"a moved closed form",
       [](Claims& c) {
         Interval& x = c.sum_rules[0].completeness.closed_form;
         x = displaced(x);
       },
       {"both sides overlap", "<J_z^2> from the vector", "they give the trace"}},
      {"a wide sum",
       [](Claims& c) {
         Interval& x = c.sum_rules[1].completeness.sum;
         x = hull(x, x + Interval(Rational(1, 1000), 80));
       },
       {"sum rules: as narrow"}},
      {"a missing transition",
       [](Claims& c) {
         c.sum_rules[3].transitions.erase(c.sum_rules[3].transitions.begin());
       },
       {"every level of the other parity, once: state 3"}},
      {"a wrong strength",
       [](Claims& c) {
         Interval& x = c.sum_rules[0].transitions[0].strength;
         x = displaced(x);
       },
       {"from two vectors", "leakage and partner", "Jz2_i, J_01 overlap with the sum"}},
      {"a wrong leakage",
       [](Claims& c) { c.sum_rules[1].leakage = displaced(c.sum_rules[1].leakage); },
       {"leakage and partner", "leakage_0, leakage_1 overlap"}},
      {"a wrong splitting",
       [](Claims& c) { c.doublet.at("delta_E") = moved(c.doublet.at("delta_E")); },
       {"delta_E overlaps with E_1 - E_0: delta_E"}}};
}

}  // namespace

TEST_CASE("true claims are not objected to") {
  CHECK(violations_of([](Claims&) {}).empty());
}

TEST_CASE("planted defects are seen by the checks that are meant for them") {
  std::set<std::string_view> seen;
  for (const auto& defects : {planted_levels(), planted_vectors(), planted_sums()}) {
    for (const Planted& each : defects) {
      CAPTURE(each.name);
      const auto violations = violations_of(each.plant);
      for (const std::string& check : each.seen_by) {
        CAPTURE(check);
        CHECK(named(violations, check));
      }
      for (const std::string& line : violations) {
        CHECK(mentions(line, "; to see it again: campaign -N 7 -g 1/3 --digits 20"));
      }
      for (const Check& check : all_checks()) {
        if (named(violations, std::string(check.name))) {
          seen.insert(check.name);
        }
      }
    }
  }
  for (const Check& check : all_checks()) {
    CAPTURE(check.name);
    const bool says_no = !mentions(check.name, "finer");  // nesting is counted alone
    CHECK((seen.count(check.name) == 1) == says_no);
  }
}

TEST_CASE(
    "a campaign fails on a violation, on an exception, and on what was seldom decided") {
  static constexpr Check check{"a check", 50};
  const auto status = [](const CheckCase& body) {
    char name[] = "campaign";
    char* arguments[] = {name, nullptr};
    return run_campaign(1, arguments, {"campaign", {check}, {}, 10}, body);
  };
  int calls = 0;
  const auto one_of_three = [&](Truth odd, Truth usual) {
    return [&calls, odd, usual](const Case&, Tally& tally) {
      tally.note(check, ++calls % 3 == 0 ? odd : usual, "it");
    };
  };
  CHECK(status(one_of_three(Truth::yes, Truth::yes)) == 0);
  CHECK(status(one_of_three(Truth::unknown, Truth::yes)) == 0);
  CHECK(status(one_of_three(Truth::yes, Truth::unknown)) == 1);
  CHECK(status(one_of_three(Truth::unknown, Truth::unknown)) == 1);
  CHECK(status(one_of_three(Truth::no, Truth::yes)) == 1);
  CHECK(status([](const Case&, Tally& tally) { tally.skip(check, "always"); }) == 1);
  CHECK(status([](const Case&, Tally&) { throw BrokenInvariant("planted"); }) == 1);
}

TEST_CASE("a campaign refuses bad usage") {
  const auto status = [](std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
      arguments.push_back(word.data());
    }
    return run_campaign(static_cast<int>(arguments.size()),
                        arguments.data(),
                        {"campaign", all_checks(), {}, 1},
                        check_case);
  };
  CHECK(status({"campaign", "-N", "7", "-g", "1/3"}) == 0);
  CHECK(status({"campaign", "-N", "7"}) == 3);
  CHECK(status({"campaign", "-N", "7", "-g", "x"}) == 3);
  CHECK(status({"campaign", "-N", "0", "-g", "1"}) == 3);
  CHECK(status({"campaign", "--points", "0"}) == 3);
  CHECK(status({"campaign", "--digits", "5"}) == 3);
}
