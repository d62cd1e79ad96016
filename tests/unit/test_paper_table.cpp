#include "certispin/audit/ledger.hpp"
#include "certispin/report/paper_table.hpp"
#include "support/catch.hpp"

using namespace certispin;
using Catch::Matchers::Contains;

namespace {

using Names = std::vector<std::string>;

Audit audit_of(const std::string& claims) {
  AuditOptions options;
  options.driver = std::nullopt;
  return run_audit(parse_ledger(claims, "one.toml"), options);
}

std::string claim(const std::string& id,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& N) {
  return "[[claim]]\nid = \"" + id +
         "\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"rounded\"\nprinted = \"" +
         printed + "\"\nexpression = \"" + expression + "\"\nat = { N = \"" + N +
         "\", g = \"0.95\" }\n";
}

/// G_loc = (N m_*)²/2 with m_*² = 0.0975: 487.5 at N = 100 and 1950 at N = 200.
std::string two_rows() {
  return claim("table5.N100.G_loc", "488", "G_loc", "100") +
         claim("table5.N100.half", "243.8", "G_loc / 2", "100") +
         claim("table5.N200.G_loc", "1950", "G_loc", "200") +
         claim("table5.N200.half", "974", "G_loc / 2", "200");
}

}  // namespace

TEST_CASE("the name of a table is read from the id alone") {
  CHECK(table_name("table3.N370.eta_MF") == "3");
  CHECK(table_name("tableA1.caption.x") == "A1");
  CHECK(table_name("table3") == "");
  CHECK(table_name("sec3.table3.x") == "");
}

TEST_CASE("rows and columns come in the order of the ledger") {
  const Audit audit = audit_of(two_rows());
  const auto tables = paper_tables(audit);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].rows == Names{"N100", "N200"});
  CHECK(tables[0].columns == Names{"G_loc", "half"});
  CHECK(tables[0].beside.empty());
  CHECK(tables[0].cell("N200", "half")->judgement.verdict == Verdict::refuted);  // 975
  CHECK(tables[0].cell("N300", "half") == nullptr);
}

TEST_CASE("captions, other ids and columns of few rows stand beside the grid") {
  const Audit audit =
      audit_of(claim("table5.caption.m_star", "0.312", "m_star", "9") + two_rows() +
               claim("table5.N300.G_loc", "4388", "G_loc", "300") +
               claim("table5.N300.extra", "1", "1", "300") +
               claim("table5.N100.a.b", "1", "1", "100"));
  const PaperTable table = paper_tables(audit).front();
  CHECK(table.rows == Names{"N100", "N200", "N300"});
  CHECK(table.columns == Names{"G_loc", "half"});
  REQUIRE(table.beside.size() == 3);
  CHECK(table.beside[0]->claim.id == "table5.caption.m_star");
  CHECK(table.beside[1]->claim.id == "table5.N300.extra");
  CHECK(table.beside[2]->claim.id == "table5.N100.a.b");
}

TEST_CASE("a single column is a list") {
  const Audit audit = audit_of(claim("table2.S", "1", "1", "10") +
                               claim("table2.limit.vacua", "1", "1", "10"));
  const PaperTable table = paper_tables(audit).front();
  CHECK(table.cells.empty());
  CHECK(table.beside.size() == 2);
}

TEST_CASE("the text shows printed and proved numbers with their verdicts") {
  const Audit audit = audit_of(two_rows());
  const std::string text = to_text(paper_tables(audit).front(), 10);
  CHECK(text ==
        "Table 5\n\n"
        "N             G_loc      half\n"
        "---  -------  ---------  ---------\n"
        "100  printed  488        243.8\n"
        "     proved   487.5      243.75\n"
        "              confirmed  confirmed\n"
        "---  -------  ---------  ---------\n"
        "200  printed  1950       974\n"
        "     proved   1950       975\n"
        "              confirmed  refuted\n"
        "\nEvery digit of a proved value is proved, except after ≈: extrapolated or "
        "measured.\n");
}

TEST_CASE("a table as CSV has one line a claim, with bounds to the digits asked for") {
  const Audit audit =
      audit_of(two_rows() + claim("table5.N200.eta_MF", "2.354", "eta_MF", "200") +
               claim("table5.caption.m_star", "0.312", "m_star", "9"));
  const std::string csv = to_csv(paper_tables(audit).front(), 5);
  // 2.35439…: Table 3 of the paper prints 2.354
  CHECK_THAT(
      csv,
      Contains("5,N200,half,table5.N200.half,974,975,975,,,973.5,974.5,-0.5,refuted\n") &&
          Contains(
              "5,N200,eta_MF,table5.N200.eta_MF,2.354,2.3543,2.3544,,,2.3535,2.3545,") &&
          Contains("\n5,,,table5.caption.m_star,0.312,0.31224,0.31225,"));
}

TEST_CASE("a table as LaTeX marks verdicts and sets symbols") {
  const Audit audit = audit_of(two_rows());
  const std::string latex = to_latex(paper_tables(audit).front(), 10);
  CHECK_THAT(latex,
             Contains("$N$ & \\ensuremath{G_{\\mathrm{loc}}} & \\texttt{half} \\\\") &&
                 Contains("\\textcolor[HTML]{B00020}{974}\\,") && Contains("\\times$") &&
                 Contains("{\\scriptsize 243.75}"));
}
