// What becomes of a claim when the audited library fails: undecided, with its words.

#include "certispin/audit/audit.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

using namespace certispin;

namespace {

Audit audit_with(Driver driver) {
  const TemporaryLedger ledger(R"(
[[claim]]
id = "residual"
where = "w"
meaning = "m"
reading = "residual"
residual = "completeness"
printed = "1"
at = { N = "10", g = "1/2" }
[[claim]]
id = "value"
where = "w"
meaning = "m"
reading = "greater"
expression = "J_01"
printed = "1"
at = { N = "10", g = "1/2" }
)");
  AuditOptions options;
  options.driver = driver;
  options.library = CERTISPIN_FAILING_LAPACK;
  return run_audit(read_ledger(ledger.path()), options);
}

void check_failure(Driver driver, const std::string& words) {
  CAPTURE(words);
  const Audit audit = audit_with(driver);
  CHECK(audit.claims[0].judgement.verdict == Verdict::undecided);
  CHECK(audit.claims[0].judgement.note == words);
  CHECK(audit.claims[1].judgement.verdict == Verdict::confirmed);
  CHECK(audit.claims[1].judgement.note.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("vectors of NaN or of zeros support nothing") {
  check_failure(Driver::dsyevd,
                "dsyevd returned a vector 0 whose squared norm is nan; expected 1");
  check_failure(Driver::dsyev,
                "dsyev returned a vector 0 whose squared norm is 0; expected 1");
}

TEST_CASE("an eigensolver that does not converge leaves the rest of the audit alone") {
  check_failure(Driver::dsyevr, "dsyevr did not converge (info = 3)");
}
