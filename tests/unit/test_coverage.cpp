// A made-up paper with a complete account; each planted error is found.

#include "certispin/audit/coverage.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

using namespace certispin;
using certispin::test::mentions;
using certispin::test::message_of;

namespace {

const std::string paper =
    "At $N = 370$ we find $G_{01} = 2839$ [1], twice 1419.5; again 2839.\n"
    "$$\\eta = 2, \\quad (1)$$\n"
    "$$\\eta > 1. \\quad (2)$$\n"
    "The ratio lies between 2.35 and 2.42 for large N.\n";

const std::string ledger = R"toml(
[[claim]]
id = "G_01"
where = "line 1"
meaning = "the factor"
printed = "2839"
reading = "rounded"
expression = "G_01"
at = { N = "370", g = "0.95" }

[[claim]]
id = "ratio"
where = "line 4"
meaning = "the ratio"
printed = "2.35"
printed_to = "2.42"
reading = "range"
expression = "eta_MF"
at = { g = "0.95" }
over = { N = "300:370" }

[[claim]]
id = "above_1"
where = "Eq. (2)"
meaning = "the ratio exceeds 1"
printed = "1"
reading = "greater"
expression = "eta_MF"
at = { N = "370", g = "0.95" }

[[claim]]
id = "law"
origin = "ours"
where = "line 4"
meaning = "a law"
printed = "2"
reading = "limit"
expression = "eta_MF"
at = { g = "0.95" }
)toml";

const std::string account = R"toml(
[total]
numerals = 10
equations = 2

[[rule]]
name = "subscript"
context = "subscript"
as = "label"
reason = "an index"

[[rule]]
name = "citation"
context = "citation"
as = "label"
reason = "a source"

[[rule]]
name = "point"
phrases = ['N = 370$']
as = "input"
reason = "where something is evaluated"

[[equation]]
number = 1
line = 2
numerals = 1
as = "definition"
reason = "of eta"

[[equation]]
number = 2
line = 3
numerals = 1
as = "claim"
claims = ["above_1"]

[[line]]
number = 1
by_rule = { citation = 1, point = 1, subscript = 1 }
numerals = [
  ["2839", "claim", "G_01"],
  ["1419.5", "out_of_scope", "half of it"],
  ["2839", "alias", "G_01"],
]

[[line]]
number = 4
numerals = [
  ["2.35", "claim", "ratio"],
  ["2.42", "claim", "ratio"],
]
)toml";

/// `text` with `from`, which it holds, replaced.
std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

struct Planted {
  std::string account;
  std::string paper;
  std::string ledger;
};

Coverage coverage_of(const Planted& planted) {
  Coverage coverage = check_coverage(parse_occurrences(planted.account, "list"),
                                     parse_ledger(planted.ledger, "ledger"));
  compare_with_text(coverage, read_paper_tokens(planted.paper));
  return coverage;
}

/// The faults in an account, each once, in the order they are found.
std::vector<CoverageFault> faults_of(const Planted& planted) {
  std::vector<CoverageFault> faults;
  for (const CoverageFinding& each : coverage_of(planted).findings) {
    if (std::find(faults.begin(), faults.end(), each.fault) == faults.end()) {
      faults.push_back(each.fault);
    }
  }
  return faults;
}

std::vector<CoverageFault> in_account(const std::string& from, const std::string& to) {
  return faults_of({with(account, from, to), paper, ledger});
}

std::vector<CoverageFault> in_paper(const std::string& from, const std::string& to) {
  return faults_of({account, with(paper, from, to), ledger});
}

using Faults = std::vector<CoverageFault>;
using F = CoverageFault;

std::string refusal(const std::string& from, const std::string& to) {
  const std::string text = with(account, from, to);
  return message_of([&] { static_cast<void>(parse_occurrences(text, "list")); });
}

}  // namespace

TEST_CASE("a complete account has no findings and its counts add up") {
  const Coverage coverage = coverage_of({account, paper, ledger});
  CHECK(coverage.findings.empty());
  CHECK(coverage.compared_with_text);
  CHECK(coverage.open() == 0);
  CHECK(coverage.all() == 12);
  CHECK(coverage.numerals.at(Disposition::claim) == 3);
  CHECK(coverage.numerals.at(Disposition::alias) == 1);
  CHECK(coverage.numerals.at(Disposition::label) == 2);
  CHECK(coverage.numerals.at(Disposition::input) == 1);
  CHECK(coverage.numerals_in_equations == 2);
  CHECK(coverage.by_rule.at("citation") == 1);
}

TEST_CASE("what is open is found, in numerals and in equations") {
  CHECK(in_account("\"out_of_scope\", \"half of it\"", "\"?\"") == Faults{F::open});
  CHECK(in_account("as = \"definition\"\nreason = \"of eta\"", "as = \"?\"") ==
        Faults{F::open});
  const Coverage coverage = coverage_of(
      {with(account, "\"out_of_scope\", \"half of it\"", "\"?\""), paper, ledger});
  CHECK(coverage.open() == 1);
  CHECK(coverage.findings[0].paper_line == 1);
  CHECK(coverage.findings[0].position.line == 43);
}

TEST_CASE("a dropped, an added and a changed entry are found") {
  CHECK(in_account("  [\"1419.5\", \"out_of_scope\", \"half of it\"],\n", "") ==
        Faults{F::other_total, F::missing});
  CHECK(
      in_account("[\"1419.5\", \"out", "[\"7\", \"label\", \"x\"], [\"1419.5\", \"out") ==
      Faults{F::other_total, F::superfluous});
  CHECK(in_account("1419.5", "1419") == Faults{F::missing, F::superfluous});
  CHECK(in_account("citation = 1, ", "") == Faults{F::other_total, F::missing});
  CHECK(in_account("citation = 1, point = 1", "citation = 2") ==
        Faults{F::superfluous, F::missing});
  CHECK(in_account("number = 4", "number = 5") == Faults{F::missing, F::superfluous});
}

TEST_CASE("a changed text is found with its line") {
  CHECK(in_paper("2.42", "2.41") == Faults{F::missing, F::superfluous});
  CHECK(in_paper(" [1]", "") == Faults{F::superfluous});
  CHECK(in_paper("twice 1419.5; ", "") == Faults{F::superfluous});
  CHECK(in_paper("large N", "N = 500") == Faults{F::missing});
  CHECK(in_paper("$$\\eta > 1. \\quad (2)$$", "") == Faults{F::superfluous});
  CHECK(in_paper("\\quad (2)", "\\quad (3)") == Faults{F::superfluous, F::missing});
  CHECK(in_paper("\\eta = 2,", "\\eta = 2 + 0,") == Faults{F::missing});
  const auto changed = coverage_of({account, with(paper, "2.42", "2.41"), ledger});
  CHECK(changed.findings[0].paper_line == 4);
  CHECK(mentions(changed.findings[0].sentence, "2.41"));
}

TEST_CASE("a missing equation is found without the text") {
  const auto begin = account.find("[[equation]]\nnumber = 1");
  const auto end = account.find("[[equation]]\nnumber = 2");
  const Coverage coverage = check_coverage(
      parse_occurrences(account.substr(0, begin) + account.substr(end), "list"),
      parse_ledger(ledger, "ledger"));
  REQUIRE(coverage.findings.size() == 2);
  CHECK(coverage.findings[0].fault == F::other_total);
  CHECK(coverage.findings[1].fault == F::missing_equation);
  CHECK(mentions(coverage.findings[1].sentence, "equation (1)"));
}

TEST_CASE("claims: unknown, of another number, without a place, or with two") {
  CHECK(in_account("[\"2.35\", \"claim\", \"ratio\"]",
                   "[\"2.35\", \"claim\", \"ratoi\"]") == Faults{F::unknown_claim});
  CHECK(in_account("claims = [\"above_1\"]", "claims = [\"above\"]") ==
        Faults{F::unknown_claim, F::no_place});
  CHECK(in_account("[\"1419.5\", \"out_of_scope\", \"half of it\"]",
                   "[\"1419.5\", \"alias\", \"G_01\"]") == Faults{F::other_number});
  CHECK(in_account("\"alias\", \"G_01\"", "\"claim\", \"G_01\"") == Faults{F::two_homes});
  CHECK(in_account("[\"2839\", \"claim\", \"G_01\"]",
                   "[\"2839\", \"alias\", \"G_01\"]") == Faults{F::no_home, F::no_place});
  CHECK(in_account("claims = [\"above_1\"]", "claims = [\"above_1\", \"G_01\"]") ==
        Faults{F::two_homes});
  CHECK(in_account("as = \"claim\"\nclaims = [\"above_1\"]",
                   "as = \"out_of_scope\"\nreason = \"x\"") == Faults{F::no_place});
  CHECK(in_account("number = 4\n", "number = 4\nstates = [\"nothing\"]\n") ==
        Faults{F::unknown_claim});
}

TEST_CASE("a claim may be stated without a numeral, and one numeral may print two") {
  const std::string words = with(with(account,
                                      "as = \"claim\"\nclaims = [\"above_1\"]",
                                      "as = \"out_of_scope\"\nreason = \"x\""),
                                 "number = 4\n",
                                 "number = 4\nstates = [\"above_1\"]\n");
  CHECK(faults_of({words, paper, ledger}).empty());
  const std::string two =
      with(with(ledger, "id = \"law\"\norigin = \"ours\"", "id = \"law\""),
           "printed = \"2\"",
           "printed = \"2.42\"");
  CHECK(faults_of({account, paper, two}) == Faults{F::no_place});
  CHECK(faults_of({with(account,
                        "[\"2.42\", \"claim\", \"ratio\"]",
                        "[\"2.42\", \"claim\", \"ratio\", \"law\"]"),
                   paper,
                   two})
            .empty());
}

TEST_CASE("a power of ten is the same number in both notations, other digits are not") {
  const std::string small = with(ledger, "\"2839\"", "\"1e-12\"");
  const std::string text = with(paper, "$G_{01} = 2839$", "$G_{01} = 10^{-12}$");
  const std::string list =
      with(with(account, "[\"2839\", \"claim\"", "[\"10^-12\", \"claim\""),
           "[\"2839\", \"alias\", \"G_01\"]",
           "[\"2839\", \"label\", \"x\"]");
  CHECK(faults_of({list, text, small}).empty());
  CHECK(faults_of({account, paper, with(ledger, "\"2839\"", "\"2839.0\"")}) ==
        Faults{F::other_number});
}

TEST_CASE("an account that is not well formed is refused at its line") {
  CHECK(mentions(refusal("\"out_of_scope\", \"half of it\"", "\"nonsense\", \"x\""),
                 "list:43:"));
  CHECK(mentions(refusal("\"out_of_scope\", \"half of it\"", "\"out_of_scope\""),
                 "has no reason"));
  CHECK(mentions(refusal("\"alias\", \"G_01\"", "\"alias\""), "names no claim"));
  CHECK(mentions(refusal("\"alias\", \"G_01\"", "\"?\", \"G_01\""), "followed by"));
  CHECK(mentions(refusal("claims = [\"above_1\"]", ""), "has no 'claims'"));
  CHECK(mentions(refusal("reason = \"of eta\"", ""), "has no 'reason'"));
  CHECK(mentions(refusal("reason = \"of eta\"", "raeson = \"of eta\""),
                 "did you mean 'reason'"));
  CHECK(mentions(refusal("number = 4\n", "number = 1\n"), "expected ascending"));
  CHECK(mentions(refusal("number = 2\n", "number = 1\n"), "expected ascending"));
  CHECK(mentions(refusal("{ citation = 1", "{ cite = 1"), "no rule 'cite'"));
  CHECK(mentions(refusal("name = \"citation\"", "name = \"subscript\""), "stands above"));
  CHECK(mentions(refusal("context = \"citation\"", "context = \"plain\""),
                 "not a context for a rule"));
  CHECK(mentions(refusal("context = \"citation\"", "lines = \"5:4\""), "first:last"));
  CHECK(mentions(refusal("context = \"citation\"", ""), "exactly one of"));
  CHECK(mentions(refusal("[total]\nnumerals = 10\nequations = 2\n", ""), "'total'"));
  CHECK(mentions(refusal("[\"1419.5\", \"out_of_scope\", \"half of it\"]", "1419.5"),
                 "expected [numeral, disposition"));
}

TEST_CASE("a skeleton leaves everything open but what the rules account for") {
  const Occurrences skeleton = occurrences_in(read_paper_tokens(paper), common_rules());
  const Occurrences again = parse_occurrences(to_toml(skeleton), "list");
  CHECK(to_toml(again) == to_toml(skeleton));
  const Coverage coverage = check_coverage(again, {});
  CHECK(coverage.open() == 8);  // 370, 2839, 1419.5, 2839, 2.35, 2.42 and two equations
  CHECK(coverage.findings.size() == 8);
}

TEST_CASE("dispositions are kept where a line reads as before, and only there") {
  const Occurrences before = parse_occurrences(account, "list");
  const auto update = [&](const std::string& text) {
    return to_toml(
        keep_dispositions(occurrences_in(read_paper_tokens(text), before.rules), before));
  };
  CHECK(update(paper) == to_toml(before));
  const std::string changed = update(with(paper, "2.42", "2.43"));
  CHECK(mentions(changed, "[\"2.43\", \"?\"]"));
  CHECK(mentions(changed, "[\"2.35\", \"?\"]"));
  CHECK(mentions(changed, "[\"2839\", \"claim\", \"G_01\"]"));
}
