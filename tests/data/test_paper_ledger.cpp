// The ledger and the approved verdicts that the project ships.

#include "certispin/audit/audit.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/quantities/registry.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace certispin;

namespace {

const std::filesystem::path source = CERTISPIN_SOURCE_DIR;
const auto paper = source / "reference_data/which_coherence_decoheres";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

const Audit& audit_of_paper() {
  static const Audit audit = [] {
    AuditOptions options;
    options.driver = std::nullopt;  // verdicts do not depend on float64
    return run_audit(read_ledger(paper), options);
  }();
  return audit;
}

/// The printed decimal with its last digit moved by `steps` units.
PrintedDecimal moved(const PrintedDecimal& printed, int steps) {
  const Rational scaled = (printed.value() + steps * printed.unit()) / printed.unit();
  long exponent = 0;
  for (Rational unit = printed.unit(); unit < 1; unit *= 10) {
    --exponent;
  }
  return PrintedDecimal(numerator(scaled).str() + "e" + std::to_string(exponent));
}

}  // namespace

TEST_CASE("every cell of Table 3 is a claim") {
  std::set<std::string> ids;
  for (const Claim& claim : read_ledger(paper)) {
    ids.insert(claim.id);
  }
  for (const char* row :
       {"N100", "N200", "N300", "N370", "N500", "N1000", "N2000", "Ninf"}) {
    for (const char* column : {"delta_E_over_kBT",
                               "G_loc",
                               "G_01",
                               "eta_MF",
                               "gap_ratio",
                               "secular_parameter"}) {
      CHECK(ids.contains(std::string("table3.") + row + "." + column));
    }
  }
}

TEST_CASE("the verdicts are the approved ones") {
  const Baseline approved = read_baseline(paper / "verdicts.toml");
  const auto changed = differences(audit_of_paper(), approved, true);
  CHECK(changed == std::vector<std::string>{});
}

TEST_CASE("every judgement carries its evidence") {
  for (const auto& [claim, j] : audit_of_paper().claims) {
    INFO(claim.id);
    CHECK((!j.method.empty() || j.verdict == Verdict::not_checkable));
    if (j.verdict == Verdict::confirmed || j.verdict == Verdict::refuted) {
      REQUIRE(j.value);
      const Truth inside = j.cell.contains(*j.value);
      CHECK(inside == (j.verdict == Verdict::confirmed ? Truth::yes : Truth::no));
      CHECK((j.margin.has_value() || claim.reading == Reading::identity));
    }
    if (claim.reading == Reading::limit) {
      CHECK(j.verdict != Verdict::confirmed);
    }
  }
}

TEST_CASE("a confirmed number moved by two in its last digit is refuted") {
  DoubletCache cache;
  const Workbench bench{{}, 20, cache};
  int moved_claims = 0;
  for (const auto& [claim, j] : audit_of_paper().claims) {
    if (claim.reading != Reading::rounded || j.verdict != Verdict::confirmed) {
      continue;
    }
    for (const int steps : {-2, 2}) {
      Claim wrong = claim;
      wrong.number = moved(*claim.number, steps);
      INFO(claim.id << " printed as " << wrong.number->text());
      CHECK(wrong.number->unit() == claim.number->unit());
      CHECK(judge(wrong, bench).verdict == Verdict::refuted);
      ++moved_claims;
    }
  }
  CHECK(moved_claims > 100);
}

TEST_CASE("a changed, a missing and a superfluous verdict are differences") {
  Baseline approved = read_baseline(paper / "verdicts.toml");
  approved["table3.N370.eta_MF"] = Verdict::refuted;
  approved.erase("table3.N370.G_01");
  approved["no.such.claim"] = Verdict::confirmed;
  CHECK(differences(audit_of_paper(), approved, true).size() == 3);
  CHECK(differences(audit_of_paper(), approved, false).size() == 2);
}

TEST_CASE("the README names every quantity") {
  const std::string readme = text_of(source / "README.md");
  for (const Quantity& q : registry()) {
    INFO(q.id);
    CHECK(readme.find("`" + std::string(q.id) + "`") != std::string::npos);
  }
}
