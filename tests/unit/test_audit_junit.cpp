#include "certispin/report/audit_formats.hpp"
#include "support/catch.hpp"
#include "support/sample_audit.hpp"

#include <pugixml.hpp>

using namespace certispin;
using namespace certispin::test;

namespace {

std::size_t count(const pugi::xml_node& node, const char* path) {
  return node.select_nodes(path).size();
}

}  // namespace

TEST_CASE("JUnit has a suite a section and its counts are those of its elements") {
  pugi::xml_document document;
  REQUIRE(document.load_string(to_junit(sample_audit()).c_str()));
  const pugi::xml_node root = document.child("testsuites");
  CHECK(count(root, "testsuite") == 3);
  CHECK(std::string(root.child("testsuite").attribute("name").value()) ==
        "Section 1: rates & \"ratios\"");
  CHECK(count(root, ".//testcase") == 10);
  CHECK(count(root, ".//failure") == 3);
  CHECK(count(root, ".//error") == 1);
  CHECK(count(root, ".//skipped") == 1);
  auto suites = root.select_nodes("descendant-or-self::*[@tests]");
  CHECK(suites.size() == 4);
  for (const auto& each : suites) {
    const pugi::xml_node suite = each.node();
    CHECK(suite.attribute("tests").as_uint() == count(suite, ".//testcase"));
    CHECK(suite.attribute("failures").as_uint() == count(suite, ".//failure"));
    CHECK(suite.attribute("errors").as_uint() == count(suite, ".//error"));
    CHECK(suite.attribute("skipped").as_uint() == count(suite, ".//skipped"));
  }
}

TEST_CASE("JUnit says why, and keeps awkward text") {
  pugi::xml_document document;
  REQUIRE(document.load_string(to_junit(sample_audit()).c_str()));
  const auto outcome = [&](const char* id) {
    const std::string path = std::string("//testcase[@name='") + id + "']/*";
    return document.select_node(path.c_str()).node();
  };
  CHECK(std::string(outcome("far").name()) == "failure");
  CHECK(std::string(outcome("far").attribute("type").value()) == "refuted");
  CHECK(std::string(outcome("far").text().get()).find(awkward) != std::string::npos);
  CHECK(std::string(outcome("product").attribute("type").value()) == "inconsistent");
  CHECK(std::string(outcome("much").name()) == "error");
  CHECK(std::string(outcome("remark").name()) == "skipped");
  CHECK(std::string(outcome("remark").attribute("message").value())
            .find("rests on <other> work") != std::string::npos);
  CHECK_FALSE(outcome("good"));
}

TEST_CASE("control characters, which XML cannot hold, are left out") {
  Audit audit = sample_audit();
  audit.claims.front().claim.where = std::string("a\x01") + "b";
  const std::string text = to_junit(audit);
  CHECK(text.find("&#") == std::string::npos);
  pugi::xml_document document;
  CHECK(document.load_string(text.c_str()));
}
