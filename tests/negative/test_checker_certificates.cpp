// Certificates of every reading are verified whole; claims that look alike and are false are not.

#include "support/catch.hpp"
#include "verdict.hpp"

#include <fstream>
#include <iterator>

namespace {

std::string file(const std::string& name) {
  const std::string path =
      std::string(CERTISPIN_SOURCE_DIR) + "/tests/certificates/" + name;
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("Every true claim is verified, and nothing else is counted") {
  const std::string text = file("readings.cert");
  const checker::Report report = checker::check_certificate(text);
  for (const std::string& rejection : report.rejections) {
    FAIL_CHECK(rejection);
  }
  CHECK(report.points == count(text, "\npoint "));
  CHECK(report.confirmed == count(text, "\nverdict confirmed\n"));
  CHECK(report.refuted == count(text, "\nverdict refuted\n"));
  CHECK(report.statements.size() == count(text, "\nclaim "));
  CHECK(report.confirmed >= 30);
  CHECK(report.refuted >= 15);
}

TEST_CASE("Every false claim is rejected, each with its line and its id") {
  const std::string text = file("wrong.cert");
  const checker::Report report = checker::check_certificate(text);
  for (const std::string& statement : report.statements) {
    FAIL_CHECK(statement);
  }
  CHECK(report.rejections.size() == count(text, "\nclaim "));
  CHECK(report.rejections.size() >= 25);
  for (const std::string& rejection : report.rejections) {
    CHECK(rejection.find(": claim ") != std::string::npos);
  }
}

TEST_CASE("Work has a limit") {
  const std::string text = file("readings.cert");
  const auto before = checker::work_left;
  checker::work_left = 1'000'000;
  CHECK_THROWS_AS(checker::check_certificate(text), checker::Malformed);
  checker::work_left = before;
}
