#include "certispin/audit/ledger.hpp"
#include "certispin/report/html.hpp"
#include "support/catch.hpp"
#include "support/changed_path.hpp"
#include "support/messages.hpp"

#include <map>
#include <pugixml.hpp>

using namespace certispin;
using namespace certispin::test;

namespace {

const std::string ledger = R"([[claim]]
id = "a"
where = "Table <3>"
meaning = "m"
reading = "rounded"
printed = "2.351"
expression = "eta_MF"
at = { N = "370", g = "0.95" }
)";

Audit audit_with(std::optional<Driver> driver) {
  AuditOptions options;
  options.driver = driver;
  return run_audit(parse_ledger(ledger, "ledger.toml"), options);
}

/// A few points that are quick to diagonalise.
Float64Limits small_limits() {
  DoubletCache cache;
  const auto at = [](long N, const char* g) { return ModelPoint{N, parse_rational(g)}; };
  Float64Limits limits{
      climb("N", {at(20, "0.95"), at(40, "0.95")}, Driver::dstemr, cache),
      climb("g", {at(370, "0.5"), at(370, "0.95")}, Driver::dstemr, cache),
      printed_quantities(parse_ledger(ledger, "ledger.toml"))};
  limits.quantities[0].over_N = {2, {}};
  limits.quantities[0].over_g = {2, {at(370, "0.5")}};
  return limits;
}

struct Section {
  std::string text;
  pugi::xml_document document;
  pugi::xml_node node;

  explicit Section(const Audit& audit) : text(to_html(audit, {})) {
    REQUIRE(document.load_buffer(text.data(), text.size()));
    node = document.select_node("//section[@id='report--float64']").node();
    REQUIRE(node);
  }

  [[nodiscard]] std::size_t count(const char* path) const {
    return node.select_nodes(path).size();
  }
};

}  // namespace

TEST_CASE("without a driver one sentence stands for the section") {
  const Section section(audit_with(std::nullopt));
  CHECK(section.count("p") == 1);
  CHECK(section.count(".//svg | .//table") == 0);
  CHECK(std::string(section.node.child("p").child_value()) ==
        "No float64 eigensolver was chosen (--driver), so none is examined.");
}

TEST_CASE("the ladders are climbed only where they are asked for") {
  const Audit audit = audit_with(Driver::dsyevd);
  CHECK_FALSE(audit.float64_limits.has_value());
  const Section section(audit);
  CHECK(section.count(".//svg | .//table") == 0);
  CHECK(mentions(section.node.child("p").child_value(), "not asked for"));
}

TEST_CASE("the section holds both figures, the digits and the lost points") {
  Audit audit = audit_with(Driver::dstemr);
  audit.paper.figures = {"1"};
  audit.float64_limits = small_limits();
  const Section section(audit);
  CHECK(section.count(".//figure//svg[@role='img']") == 2);
  CHECK(section.count(".//svg[contains(@aria-label, 'Relative errors of dstemr')]") == 2);
  CHECK(mentions(section.text, platform_text(Driver::dstemr)));
  CHECK(section.count(".//table") == 2);
  CHECK(section.count(".//table[caption][thead/tr/th[@scope='col']]") == 2);
  CHECK(section.count("div/table/tbody/tr") == 1);
  CHECK(section.count("details//tbody/tr") == 1);  // g = 0.5
  CHECK(mentions(section.text, "2.351 (Table &lt;3&gt;)"));
  CHECK(mentions(section.text, "right at all 2<"));
  CHECK(mentions(section.text, "wrong at 1 of 2, the largest Γ/J = 0.5"));
  CHECK(mentions(section.text, "none of the 2 sampled points"));
  CHECK(mentions(section.text, "from Γ/J = 0.5 to Γ/J = 0.5"));
  CHECK(mentions(section.text,
                 "certispin figure float64-g --driver dstemr --blas " +
                     std::string(default_lapack_library()) + " -o figure_float64-g.csv"));
  std::map<std::string, int> ids;
  for (const auto& each : section.document.select_nodes("//@id")) {
    CHECK(++ids[each.attribute().value()] == 1);
  }
}

TEST_CASE("a driver that fails at a point is named with its words") {
  Audit audit = audit_with(Driver::dstemr);
  audit.float64_limits = small_limits();
  audit.float64_limits->over_g.steps.front().audit =
      Inconclusive{"dstemr did not converge (info = 2)"};
  const Section section(audit);
  CHECK(mentions(section.text,
                 "At N = 370, Γ/J = 0.5: dstemr did not converge (info = 2)."));
  CHECK(section.count("details//tbody/tr/td") == 1);
}

TEST_CASE("without gnuplot the tables stand, and a sentence for each figure") {
  Audit audit = audit_with(Driver::dstemr);
  audit.float64_limits = small_limits();
  const ChangedPath nowhere("/nonexistent");
  const Section section(audit);
  CHECK(section.count(".//svg") == 0);
  CHECK(section.count(".//table") == 2);
  CHECK(mentions(section.text, "Figure float64-N is left out: drawing needs gnuplot"));
}
