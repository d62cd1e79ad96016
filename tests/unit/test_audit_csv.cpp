#include "certispin/report/audit_formats.hpp"
#include "support/catch.hpp"
#include "support/decimal_text.hpp"
#include "support/sample_audit.hpp"

#include <map>

using namespace certispin;
using namespace certispin::test;

namespace {

using Cells = std::vector<std::string>;

/// RFC 4180, read by a state machine that shares nothing with the writer.
std::vector<Cells> parse_csv(const std::string& text) {
  std::vector<Cells> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell += '"';
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && text[i] == '\n') {
      rows.push_back({""});
    } else {
      cell += text[i];
    }
  }
  rows.pop_back();  // after the last line break
  return rows;
}

using Row = std::map<std::string, std::string>;

std::map<std::string, Row> rows_by_id(const std::string& text) {
  const std::vector<Cells> rows = parse_csv(text);
  std::map<std::string, Row> result;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == rows[0].size());
    Row row;
    for (std::size_t k = 0; k < rows[0].size(); ++k) {
      row[rows[0][k]] = rows[i][k];
    }
    result[row["id"]] = row;
  }
  return result;
}

}  // namespace

TEST_CASE("CSV has a row for every claim and relation and keeps awkward text") {
  auto rows = rows_by_id(to_csv(sample_audit()));
  REQUIRE(rows.size() == 10);
  CHECK(rows["good"]["kind"] == "claim");
  CHECK(rows["good"]["meaning"] == awkward);
  CHECK(rows["good"]["section"] == "Section 1: rates & \"ratios\"");
  CHECK(rows["good"]["verdict"] == "confirmed");
  CHECK(rows["good"]["N"] == "370");
  CHECK(rows["good"]["g"] == "19/20");
  CHECK(rows["good"]["file"] == "/nowhere/ledger/one.toml");
  CHECK(rows["far"]["verdict"] == "refuted");
  CHECK(rows["remark"]["note"] == "rests on <other> work");
  CHECK(rows["product"]["kind"] == "relation");
  CHECK(rows["product"]["verdict"] == "inconsistent");
  CHECK(rows["product"]["printed"] == "2 * 2 = 5");
  CHECK(rows["product"]["line"] == "7");
}

TEST_CASE("CSV encloses the stored values, and an estimate is in no proved column") {
  auto rows = rows_by_id(to_csv(sample_audit()));
  const Rational eta = read_decimal("2.35081528");  // mpmath: 2.35081528…
  CHECK(abs(read_decimal(rows["good"]["lower"]) - eta) < power_of_ten(-8));
  CHECK(read_decimal(rows["good"]["lower"]) < read_decimal(rows["good"]["upper"]));
  CHECK(rows["exact"]["lower"] == "487.5");
  CHECK(rows["exact"]["upper"] == "487.5");
  CHECK(rows["good"]["cell_lower"] == "2.3505");
  CHECK(rows["good"]["cell_upper"] == "2.3515");
  CHECK(rows["limit"]["lower"].empty());
  CHECK(rows["limit"]["upper"].empty());
  CHECK(read_decimal(rows["limit"]["estimate_lower"]) <=
        read_decimal(rows["limit"]["estimate_upper"]));
  CHECK(rows["remark"]["margin"].empty());
  CHECK(read_decimal(rows["far"]["margin"]) < 0);
}
