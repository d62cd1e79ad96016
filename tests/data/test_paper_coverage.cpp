// The account of the shipped paper; against the text itself where CERTISPIN_PAPER names it.

#include "certispin/audit/coverage.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/audit/paper_source.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

using namespace certispin;

namespace {

const auto paper = std::filesystem::path(CERTISPIN_SOURCE_DIR) /
                   "reference_data/which_coherence_decoheres";

Coverage shipped() {
  return check_coverage(read_occurrences(paper / "occurrences.toml"), read_ledger(paper));
}

void require_clean(const Coverage& coverage) {
  for (const CoverageFinding& each : coverage.findings) {
    FAIL_CHECK(each.position.file << ':' << each.position.line << ": paper line "
                                  << each.paper_line << ": " << each.sentence);
  }
}

}  // namespace

TEST_CASE("every numeral and every numbered equation of the paper is accounted for") {
  const Coverage coverage = shipped();
  require_clean(coverage);
  CHECK(coverage.open() == 0);
  CHECK(coverage.occurrences.equations.size() == 66);
}

TEST_CASE("whatever is dropped from the account or the ledger is missed") {
  const Occurrences account = read_occurrences(paper / "occurrences.toml");
  const std::vector<Claim> claims = read_ledger(paper);
  const std::size_t before = check_coverage(account, claims).findings.size();
  const auto missed = [&](const Occurrences& less) {
    return check_coverage(less, claims).findings.size() > before;
  };
  for (std::size_t i = 0; i < account.lines.size(); ++i) {
    CAPTURE(account.lines[i].number);
    Occurrences less = account;
    less.lines.erase(less.lines.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(missed(less));
  }
  for (std::size_t i = 0; i < account.equations.size(); ++i) {
    CAPTURE(account.equations[i].number);
    Occurrences less = account;
    less.equations.erase(less.equations.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(missed(less));
  }
  // Without the ledger, each claim of the paper is one that the account names in vain.
  std::set<std::string> named;
  for (const CoverageFinding& each : check_coverage(account, {}).findings) {
    named.insert(each.sentence);
  }
  for (const Claim& claim : claims) {
    CAPTURE(claim.id);
    CHECK((claim.origin == Origin::ours ||
           named.contains("there is no claim '" + claim.id + "'")));
  }
}

TEST_CASE("the account is that of the text") {
  const char* path = std::getenv("CERTISPIN_PAPER");
  if (path == nullptr) {
    WARN("skipped: CERTISPIN_PAPER names no text of the paper");
    return;
  }
  std::ifstream stream(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), {});
  REQUIRE(stream);
  CHECK(sha256_of(text) == recorded_sha256(paper));
  Coverage coverage;
  coverage.occurrences = read_occurrences(paper / "occurrences.toml");
  compare_with_text(coverage, read_paper_tokens(text));
  require_clean(coverage);
}

TEST_CASE("SHA-256 of the standard's own example") {  // FIPS 180-2, appendix B.1
  CHECK(sha256_of("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
