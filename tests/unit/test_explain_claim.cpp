#include "certispin/audit/ledger.hpp"
#include "certispin/report/explain_claim.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

using namespace certispin;
using Catch::Matchers::Contains;

namespace {

const std::string benchmark_point = "at = { N = \"370\", g = \"0.95\" }\n";

std::string explained(const std::string& reading,
                      const std::string& printed,
                      const std::string& expression,
                      const std::string& rest = benchmark_point) {
  const TemporaryLedger file(
      "[[claim]]\nid = \"t\"\nwhere = \"Table 9\"\nmeaning = "
      "\"own words\"\nprinted = \"" +
      printed + "\"\nreading = \"" + reading + "\"\nexpression = \"" + expression +
      "\"\n" + rest);
  return explain(run_audit(read_ledger(file.path()), {}));
}

}  // namespace

TEST_CASE("an explanation names claim, place, reading, set, value and evidence") {
  const std::string text = explained("rounded", "2.351", "eta_MF");
  for (const char* part : {"t: confirmed",
                           "own words",
                           "Table 9",
                           "rounded to the last printed place",
                           "[2.3505, 2.3515]",
                           "2.3508152801",  // tests/oracle/mpmath_values.json
                           "proofs/ground_doublet.md",
                           "bits",
                           "dsyevd",
                           "Every printed digit is right."}) {
    CHECK_THAT(text, Contains(part));
  }
}

TEST_CASE("a referee says what to print instead") {
  CHECK_THAT(explained("rounded", "2.353", "eta_MF"),
             Contains("The printed 2.353 is wrong; print 2.351 instead."));
  CHECK_THAT(explained("rounded", "2.4", "eta_MF - 0.2"), Contains("print 2.2 instead"));
  CHECK_THAT(
      explained(
          "approximately", "1400", "1309.2", benchmark_point + "resolution = \"10\"\n"),
      Contains("print 1310 instead"));
  CHECK_THAT(explained("rounded", "5.9e-9", "S"), Contains("print 5.7e-9 instead"));
  CHECK_THAT(explained("greater", "3", "eta_MF"),
             Contains("The statement fails: the value is 2.3508"));
  const std::string range = "at = { g = \"0.95\" }\nover = { N = \"1:50\" }\n";
  CHECK_THAT(explained("less", "41", "N", range),
             Contains("must be restricted or dropped: smallest counterexample: N = 41"));
  CHECK_THAT(explained("less", "60", "N", range),
             Contains("The statement holds at every point of its range."));
  CHECK_THAT(explained("limit", "2", "2 + 123 / N", "at = { g = \"0.95\" }\n"),
             Contains("that is evidence and no proof"));
}

TEST_CASE("only one claim is explained at a time") {
  CHECK_THROWS_AS(explain(Audit{}), BrokenInvariant);
}
