#include "certispin/report/audit_formats.hpp"
#include "support/catch.hpp"
#include "support/sample_audit.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// Pipes that GitHub reads as cell borders.
std::size_t borders(const std::string& line) {
  return occurrences(line, "|") - occurrences(line, "\\|");
}

}  // namespace

TEST_CASE("the summary begins with the counts and folds everything away at the end") {
  const std::string text = to_markdown(sample_audit(), {"a | b changed"});
  const auto counts = text.find("| verdict | claims |");
  const auto changes = text.find("- a \\| b changed");
  const auto failures = text.find("worst first");
  const auto undecided = text.find("### Undecided");
  const auto details = text.find("<details><summary>All 8 claims and 2 relations");
  REQUIRE(details != std::string::npos);
  CHECK(counts < changes);
  CHECK(changes < failures);
  CHECK(failures < undecided);
  CHECK(undecided < details);
  CHECK(details < text.find("</details>"));
  CHECK(text.find("| **all** | **8** |") != std::string::npos);
  const std::string list = text.substr(failures, undecided - failures);
  CHECK(list.find("| far ") < list.find("| near "));
  CHECK(list.find("| near ") < list.find("| product "));
  CHECK(occurrences(list, "❌") == 3);
}

TEST_CASE("no text of the ledger breaks a table or becomes markup") {
  Audit audit = sample_audit();
  audit.claims.front().claim.where = awkward + "\nnext <script>";
  const std::string text = to_markdown(audit);
  CHECK(text.find("<script>") == std::string::npos);
  CHECK(text.find("a &lt; b &amp; \"c\" \\| 'd', \\`e\\` \\*f\\* \\\\g: {h} \\# i next "
                  "&lt;script&gt;") != std::string::npos);
  std::size_t start = 0;
  std::size_t rows = 0;
  for (auto end = text.find('\n'); end != std::string::npos;
       end = text.find('\n', start)) {
    const std::string line = text.substr(start, end - start);
    if (line.rfind("| ", 0) == 0 && line.find("**") == std::string::npos) {
      CHECK((borders(line) == 7 || borders(line) == 3));
      ++rows;
    }
    start = end + 1;
  }
  CHECK(rows == 3 + 1 + 10 + 3 + 5 + 1);  // three lists, their headings, counts
}

TEST_CASE("a huge audit still fits into a step summary and says what is left out") {
  Audit audit;
  for (int i = 0; i < 20000; ++i) {
    audit.claims.push_back(sample("far"));
  }
  const std::string text = to_markdown(audit, std::vector<std::string>(50, awkward));
  CHECK(text.size() < 1024U * 1024U);
  CHECK(text.size() > 900'000);
  CHECK(text.find(" more do not fit here") != std::string::npos);
  CHECK(text.find("| **all** | **20000** |") != std::string::npos);
  CHECK(text.find("</details>") != std::string::npos);
}
