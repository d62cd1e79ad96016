#include "certispin/report/audit_formats.hpp"
#include "support/catch.hpp"
#include "support/sample_audit.hpp"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace certispin;
using namespace certispin::test;
using Json = nlohmann::json;

namespace {

Json run_of(const Audit& audit) {
  const Json log = Json::parse(to_sarif(audit));
  CHECK(log.at("version") == "2.1.0");
  REQUIRE(log.at("runs").size() == 1);
  return log.at("runs").at(0);
}

std::string uri_of(const Json& result) {
  return result.at("locations")
      .at(0)
      .at("physicalLocation")
      .at("artifactLocation")
      .at("uri");
}

}  // namespace

TEST_CASE("SARIF reports what needs a look and counts the rest") {
  const Json run = run_of(sample_audit());
  std::map<std::string, std::string> levels;
  const Json rules = run.at("tool").at("driver").at("rules");
  for (const Json& result : run.at("results")) {
    levels[result.at("partialFingerprints").at("certispinClaim/v1")] = result.at("level");
    const Json& rule = rules.at(result.at("ruleIndex").get<std::size_t>());
    CHECK(rule.at("id") == result.at("ruleId"));
    CHECK(rule.at("defaultConfiguration").at("level") == result.at("level"));
  }
  CHECK(levels == std::map<std::string, std::string>{{"far", "error"},
                                                     {"near", "error"},
                                                     {"product", "error"},
                                                     {"much", "warning"}});
  CHECK(run.at("properties").at("summary").at("confirmed") == 3);
  CHECK(run.at("properties").at("summary").at("not_checkable") == 1);
  CHECK(run.at("properties").at("relations") == 2);
}

TEST_CASE("a SARIF result stands at the claim's line of the ledger") {
  const Json results = run_of(sample_audit()).at("results");
  const Json& far = results.at(0);
  CHECK(uri_of(far) == "file:///nowhere/ledger/one.toml");
  const Json& region = far.at("locations").at(0).at("physicalLocation").at("region");
  CHECK(region.at("startLine") == sample("far").claim.position.line);
  CHECK(region.at("startColumn") == 1);
  CHECK(far.at("properties").at("meaning") == awkward);
}

TEST_CASE("SARIF names a file relative to its work tree, from wherever it runs") {
  namespace fs = std::filesystem;
  const fs::path root =
      fs::temp_directory_path() / ("certispin_tree_" + std::to_string(getpid()));
  fs::create_directories(root / ".git");
  fs::create_directories(root / "a b");
  Audit audit;
  audit.claims.push_back(sample("far"));
  audit.claims.front().claim.position.file = (root / "a b" / "x#1.toml").string();
  CHECK(uri_of(run_of(audit).at("results").at(0)) == "a%20b/x%231.toml");
  fs::remove_all(root);
  // No work tree and not below the working directory: absolute.
  audit.claims.front().claim.position.file = "/nowhere/x.toml";
  const Json result = run_of(audit).at("results").at(0);
  CHECK(uri_of(result) == "file:///nowhere/x.toml");
  CHECK_FALSE(result.at("locations")
                  .at(0)
                  .at("physicalLocation")
                  .at("artifactLocation")
                  .contains("uriBaseId"));
}
