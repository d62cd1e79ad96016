#include "certispin/report/audit_report.hpp"
#include "support/catch.hpp"
#include "support/sample_audit.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// The places where the texts begin, in this order and all found.
bool in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const auto found = text.find(part, at);
    if (found == std::string::npos) {
      UNSCOPED_INFO("'" << part << "' is missing or too early");
      return false;
    }
    at = found;
  }
  return true;
}

}  // namespace

TEST_CASE("the sample has the verdicts that the tests of the formats count on") {
  const auto counts = sample_audit().summary();
  CHECK(counts.at(Verdict::confirmed) == 3);
  CHECK(counts.at(Verdict::refuted) == 2);
  CHECK(counts.at(Verdict::undecided) == 1);
  CHECK(counts.at(Verdict::supported) == 1);
  CHECK(counts.at(Verdict::not_checkable) == 1);
}

TEST_CASE(
    "the text opens with the counts, then failures, worst first, then the open ones") {
  const std::string text =
      to_text(sample_audit(), {"a: confirmed, but refuted is approved"});
  CHECK(text.rfind("8 claims: 3 confirmed 2 refuted 1 undecided", 0) == 0);
  CHECK(in_order(text,
                 {"2 relations: 1 rounding, 1 inconsistent",
                  "Differs from the approved verdicts",
                  "a: confirmed, but refuted is approved",
                  "Refuted, contradicted or inconsistent, worst first",
                  "far",
                  "near",
                  "product",
                  "Undecided",
                  "much",
                  "In detail",
                  "refuted: far",
                  "refuted: near",
                  "inconsistent: product",
                  "undecided: much",
                  "Section 1: rates & \"ratios\"",
                  "two",
                  "Not checkable",
                  "remark: rests on <other> work",
                  "Made with"}));
}

TEST_CASE("an extrapolated limit is not called proved") {
  const std::string text = to_text(sample_audit(), {});
  const auto row = text.find("\nlimit ");
  REQUIRE(row != std::string::npos);
  CHECK(text.substr(row, text.find('\n', row + 1) - row).find("≈ ") != std::string::npos);
}

TEST_CASE("without failures there is no list of them") {
  Audit audit;
  audit.claims.push_back(sample("good"));
  const std::string text = to_text(audit, {});
  CHECK(text.find("worst first") == std::string::npos);
  CHECK(text.find("Undecided") == std::string::npos);
  CHECK(text.find("Differs") == std::string::npos);
}
