#include "certispin/report/audit_report.hpp"
#include "certispin/report/provenance.hpp"
#include "support/catch.hpp"
#include "support/decimal_text.hpp"
#include "support/sample_audit.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace certispin;
using namespace certispin::test;
using Json = nlohmann::ordered_json;

namespace {

const Json& document() {
  static const Json json = Json::parse(to_json(sample_audit()));
  return json;
}

const Json& claim(const std::string& id) {
  for (const Json& each : document().at("claims")) {
    if (each.at("id") == id) {
      return each;
    }
  }
  throw BrokenInvariant("the sample has the claim");
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> result;
  for (const auto& [key, value] : object.items()) {
    result.push_back(key);
  }
  return result;
}

Json schema() {
  std::ifstream file(std::filesystem::path(CERTISPIN_SOURCE_DIR) /
                     "docs/schema/audit.schema.json");
  return Json::parse(file);
}

}  // namespace

// A validator checks the rest of the schema: tests/formats/check_formats.py.

TEST_CASE("JSON has exactly the keys of the published schema, in its order") {
  const Json published = schema();
  CHECK(keys(document()) == keys(published.at("properties")));
  for (const auto& [list, definition] :
       {std::pair{"claims", "claim"}, std::pair{"consistency", "relation"}}) {
    const Json& described = published.at("$defs").at(definition);
    CHECK(described.at("required") == Json(keys(described.at("properties"))));
    for (const Json& each : document().at(list)) {
      CHECK(keys(each) == keys(described.at("properties")));
    }
  }
}

TEST_CASE("JSON keeps the keys of its first version first") {
  const std::vector<std::string> first{"id",
                                       "where",
                                       "reading",
                                       "expression",
                                       "printed",
                                       "verdict",
                                       "lower",
                                       "upper",
                                       "cell_lower",
                                       "cell_upper",
                                       "margin",
                                       "bits",
                                       "float64",
                                       "float64_error",
                                       "method",
                                       "proof",
                                       "note"};
  std::vector<std::string> all = keys(claim("good"));
  all.resize(first.size());
  CHECK(all == first);
}

TEST_CASE("JSON says where a claim stands, and an estimate is not a bound") {
  CHECK(claim("good").at("file") == "/nowhere/ledger/one.toml");
  CHECK(claim("good").at("line") == 10);
  CHECK(claim("good").at("meaning") == awkward);
  CHECK(claim("good").at("origin") == "paper");
  CHECK(claim("good").at("float64").get<std::string>().rfind("2.3508", 0) == 0);
  CHECK(read_decimal(claim("good").at("lower").get<std::string>()) <
        read_decimal(claim("good").at("upper").get<std::string>()));
  CHECK(claim("limit").at("lower").is_null());
  CHECK(claim("limit").at("estimate_lower").is_string());
  CHECK(claim("good").at("estimate_lower").is_null());
  CHECK(claim("much").at("cell_lower_open") == true);
  CHECK(claim("much").at("cell_upper") == "infinity");
  CHECK(document().at("consistency").at(1).at("claims") == Json({"far", "exact"}));
  CHECK(document().at("summary").at("refuted") == 2);
}

TEST_CASE("printed inputs and what they would give exactly are in the JSON") {
  AuditOptions options;
  options.driver = std::nullopt;
  const Audit audit = run_audit(
      parse_ledger("[[claim]]\nid = \"a\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = "
                   "\"rounded\"\nprinted = \"2\"\nexpression = \"2 * x\"\nat = { N = "
                   "\"2\", g = \"1/2\" }\ninputs = { x = \"1.0\" }\n",
                   "x.toml"),
      options);
  const Json only = Json::parse(to_json(audit)).at("claims").at(0);
  CHECK(only.at("inputs") == Json{{"x", "1.0"}});
  const Rational tenth(1, 10);  // 2 · [0.95, 1.05] = [1.9, 2.1], rounded outward
  const Rational ulp = power_of_ten(-20);
  const Rational lower = read_decimal(only.at("lower").get<std::string>());
  const Rational upper = read_decimal(only.at("upper").get<std::string>());
  CHECK((lower <= 19 * tenth && lower > 19 * tenth - ulp));
  CHECK((upper >= 21 * tenth && upper < 21 * tenth + ulp));
  CHECK(only.at("nominal_lower") == "2");
  CHECK(only.at("nominal_upper") == "2");
}

TEST_CASE("the provenance names program, libraries, digits and precision") {
  AuditOptions options;
  options.digits = 33;
  options.driver = std::nullopt;
  std::vector<Claim> claims = sample_claims();
  claims.resize(2);
  Json facts = Json::object();
  for (const auto& [name, text] : provenance(run_audit(std::move(claims), options))) {
    CHECK_FALSE(text.empty());
    facts[name] = text;
  }
  CHECK(facts.at("certispin") == std::string(program_version()));
  CHECK(facts.at("digits_asked") == "33");
  CHECK(facts.at("float64_driver") == "none");
  CHECK(std::stol(facts.at("highest_precision_bits").get<std::string>()) >= 110);
  CHECK(facts.at("MPFR").get<std::string>().front() >= '3');
}
