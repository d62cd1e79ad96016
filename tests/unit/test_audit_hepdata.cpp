#include "certispin/report/audit_formats.hpp"
#include "support/catch.hpp"
#include "support/decimal_text.hpp"
#include "support/exact.hpp"
#include "support/sample_audit.hpp"

#include <nlohmann/json.hpp>

using namespace certispin;
using namespace certispin::test;
using Json = nlohmann::json;

namespace {

/// The JSON scalar or object after the first `lead` from `at` on.
Json after(const std::string& text, const std::string& lead, std::size_t at) {
  const auto start = text.find(lead, at);
  REQUIRE(start != std::string::npos);
  const auto begin = start + lead.size();
  return Json::parse(text.substr(begin, text.find('\n', begin) - begin));
}

struct Entry {
  std::string value;
  std::string minus;
  std::string plus;
};

/// The first proved value with an error in the document of table `number`.
Entry first_proved(const std::string& text, int number) {
  const auto table = text.find("name: \"Table " + std::to_string(number) + "\"");
  const auto column = text.find(R"(header: {"name":"proved value"})", table);
  const auto errors = text.find("errors:", column);
  const auto value = text.rfind("value: ", errors);
  const Json asymmetric = after(text, "asymerror: ", errors);
  return {after(text, "value: ", value).get<std::string>(),
          asymmetric.at("minus").get<std::string>(),
          asymmetric.at("plus").get<std::string>()};
}

}  // namespace

// The structure is checked against HEPData's rules by tests/formats/check_formats.py.

TEST_CASE("HEPData has a comment, a table a section and one of the relations") {
  const std::string text = to_hepdata(sample_audit());
  CHECK(occurrences(text, "---\n") == 4);
  CHECK(text.find("8 claims: 3 confirmed 2 refuted") != std::string::npos);
  CHECK(text.find(R"({"value":"inconsistent"})") != std::string::npos);
}

TEST_CASE("a HEPData error reaches to both ends of the enclosure") {
  const Entry eta = first_proved(to_hepdata(sample_audit()), 1);
  CHECK(eta.value.rfind("2.3508", 0) == 0);
  const Interval proved = sample("near").judgement.value->enclosure(256);
  CHECK(read_decimal(eta.value) + read_decimal(eta.minus) <= ends(proved).lower);
  CHECK(read_decimal(eta.value) + read_decimal(eta.plus) >= ends(proved).upper);
  CHECK(read_decimal(eta.minus) <= 0);
  CHECK(read_decimal(eta.plus) >= 0);
}

TEST_CASE("an error too small for a double is given in percent") {
  Audit audit;
  audit.claims.push_back(sample("tiny"));
  const Entry tiny = first_proved(to_hepdata(audit), 1);
  CHECK(tiny.value.substr(tiny.value.find('e')) == "e-390");
  REQUIRE(tiny.minus.back() == '%');
  REQUIRE(tiny.plus.back() == '%');
  const auto part = [&](std::string percent) {
    percent.pop_back();
    return Rational(read_decimal(tiny.value) * (1 + read_decimal(percent) / 100));
  };
  const Interval proved = sample("tiny").judgement.value->enclosure(256);
  CHECK(part(tiny.minus) <= ends(proved).lower);
  CHECK(part(tiny.plus) >= ends(proved).upper);
}

TEST_CASE(
    "an exact value has no error in HEPData, and an estimate is not a proved value") {
  Audit audit;
  audit.claims.push_back(sample("exact"));
  const std::string exact = to_hepdata(audit);
  CHECK(exact.find(R"({"value":"487.5"})") != std::string::npos);
  CHECK(exact.find("\"proved enclosure\"") == std::string::npos);
  audit.claims.front() = sample("limit");
  const std::string limit = to_hepdata(audit);
  CHECK(limit.find("\"proved enclosure\"") == std::string::npos);
  CHECK(limit.find("\"error estimate\"") != std::string::npos);
}
