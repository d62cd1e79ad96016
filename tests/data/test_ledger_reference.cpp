// docs/ledger.md names every key, reading and choice that the readers of a ledger know, and its
// examples are ledgers.

#include "certispin/audit/claim.hpp"
#include "certispin/audit/consistency.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace certispin;

namespace {

const std::filesystem::path source = CERTISPIN_SOURCE_DIR;

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file);
  REQUIRE(stream);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The string literals of a source file between `begin` and the `end` that follows.
std::set<std::string> literals_between(const std::string& text,
                                       const std::string& begin,
                                       const std::string& end) {
  std::set<std::string> found;
  for (auto from = text.find(begin); from != std::string::npos;
       from = text.find(begin, from + 1)) {
    const std::string part = text.substr(from, text.find(end, from) - from);
    for (auto open = part.find('"'); open != std::string::npos;) {
      const auto close = part.find('"', open + 1);
      if (close == std::string::npos) {
        break;
      }
      const std::string literal = part.substr(open + 1, close - open - 1);
      const bool word =
          !literal.empty() && std::all_of(literal.begin(), literal.end(), [](char c) {
            return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
          });
      if (word) {
        found.insert(literal);
      }
      open = part.find('"', close + 1);
    }
  }
  return found;
}

const std::string& page() {
  static const std::string text = text_of(source / "docs/ledger.md");
  return text;
}

bool names(const std::string& key) {
  return page().find("`" + key + "`") != std::string::npos ||
         page().find("`\"" + key + "\"`") != std::string::npos;
}

/// All examples of the page as one ledger.
std::string examples() {
  std::string ledger;
  const std::string fence = "```toml\n";
  for (auto from = page().find(fence); from != std::string::npos;
       from = page().find(fence, from + 1)) {
    const auto begin = from + fence.size();
    ledger += page().substr(begin, page().find("```", begin) - begin) + '\n';
  }
  return ledger;
}

}  // namespace

TEST_CASE("the reference names every key of a claim and every choice of its values") {
  const std::string reader = text_of(source / "src/audit/claim_reader.cpp");
  auto keys = literals_between(
      text_of(source / "src/audit/claim_reader.hpp"), "assertion_keys{", "};");
  keys.merge(literals_between(reader, "keys{", "};"));
  REQUIRE(keys.size() >= 21);
  for (const std::string& key : keys) {
    INFO("docs/ledger.md does not name the key " << key);
    CHECK(names(key));
  }
  const auto choices = literals_between(reader, "table.choice(", ")");
  REQUIRE(choices.contains("relative_completeness"));
  for (const std::string& choice : choices) {
    INFO("docs/ledger.md does not name the value " << choice);
    CHECK(names(choice));
  }
  const auto of_relations = literals_between(
      text_of(source / "src/audit/relation_reader.cpp"), "reject_unknown({", "})");
  REQUIRE(of_relations.size() == 6);
  for (const std::string& key : of_relations) {
    INFO("docs/ledger.md does not name the key " << key << " of a relation");
    CHECK(names(key));
  }
  const auto inner = literals_between(reader, "table.strings(", ")");
  REQUIRE(inner.contains("inputs"));
  for (const std::string& key : inner) {
    INFO("docs/ledger.md does not name the inner key " << key);
    CHECK(names(key));
  }
}

TEST_CASE("the reference names every reading") {
  int count = 0;
  for (int i = static_cast<int>(Reading::rounded);
       i <= static_cast<int>(Reading::literature);
       ++i) {
    const std::string reading(to_text(static_cast<Reading>(i)));
    INFO("docs/ledger.md does not name the reading " << reading);
    CHECK(names(reading));
    ++count;
  }
  CHECK(count == 19);
}

TEST_CASE("the examples of the reference are a ledger that has every reading") {
  const TemporaryLedger ledger(examples());
  const std::vector<Claim> claims = read_ledger(ledger.path());
  std::set<Reading> readings;
  for (const Claim& claim : claims) {
    readings.insert(claim.reading);
  }
  // at_most, greater, less and much_less are written like their opposites.
  CHECK(readings.size() == 15);
  CHECK_FALSE(claims.empty());
  const auto entries = check_consistency(claims, read_relations(ledger.path(), claims));
  REQUIRE_FALSE(entries.empty());
  CHECK(entries.front().id == "sec3.product");
  // 2 · [1.1745, 1.1755] meets [2.3505, 2.3515], and 2 · 1.175 is not 2.351
  CHECK(entries.front().agreement == Agreement::rounding);
}
