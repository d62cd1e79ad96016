#include "certispin/audit/ledger.hpp"
#include "certispin/report/html.hpp"
#include "support/catch.hpp"
#include "support/changed_path.hpp"
#include "support/temporary_ledger.hpp"

#include <array>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <pugixml.hpp>

using namespace certispin;
using namespace certispin::test;

namespace {

std::string claim(const std::string& id,
                  const std::string& reading,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& rest = "at = { N = \"370\", g = \"0.95\" }") {
  return fmt::format(
      "[[claim]]\nid = \"{}\"\nwhere = \"Table 3\"\nmeaning = '<b>a & b</b> > \"c\"'\n"
      "reading = \"{}\"\nprinted = \"{}\"\nexpression = \"{}\"\n{}\n",
      id,
      reading,
      printed,
      expression,
      rest);
}

const std::string deep = "at = { N = \"2000\", g = \"1/2\" }";

/// One claim for each shape of number line and each verdict that needs no long work.
const std::string ledger =
    claim("right", "rounded", "2.351", "eta_MF") +
    claim("wrong", "rounded", "2.350", "eta_MF") +
    claim("far", "rounded", "7.351", "eta_MF") +
    claim("at_least", "at_least", "2", "eta_MF") + claim("less", "less", "2", "eta_MF") +
    claim("small", "rounded", "1.13e-390", "delta_E", deep) +
    claim("small_wrong", "rounded", "1.12e-390", "delta_E", deep) +
    claim("range",
          "range",
          "2.3",
          "eta_MF",
          "printed_to = \"2.5\"\nat = { g = \"0.95\" }\nover = { N = \"200:210\" }") +
    "[[claim]]\nid = \"cited\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = "
    "\"literature\"\n"
    "printed = \"1.32\"\nreason = \"rests on the companion paper\"\n";

Audit audit_of(const std::string& text) {
  AuditOptions options;
  options.driver = std::nullopt;
  Audit audit = run_audit(parse_ledger(text, "ledger.toml"), options);
  audit.consistency = {{"right",  // the id of a claim, too
                        "Table 3",
                        "1 < 2 & 3",
                        {"right", "wrong"},
                        Agreement::inconsistent,
                        "2.351 = 2.350",
                        "no numbers that print like these are equal",
                        {}}};
  return audit;
}

struct Document {
  std::string text;
  pugi::xml_document tree;

  explicit Document(std::string html) : text(std::move(html)) {
    const auto parsed = tree.load_buffer(text.data(), text.size());
    INFO(
        parsed.description() << " at "
                             << text.substr(static_cast<std::size_t>(parsed.offset), 80));
    REQUIRE(parsed);
  }

  [[nodiscard]] pugi::xml_node by_id(const std::string& id) const {
    return tree.find_node(
        [&](const pugi::xml_node& node) { return node.attribute("id").value() == id; });
  }
};

void for_each_element(const pugi::xml_node& node,
                      const std::function<void(const pugi::xml_node&)>& visit) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) {
      visit(child);
      for_each_element(child, visit);
    }
  }
}

std::map<std::string, int> ids_of(const Document& document) {
  std::map<std::string, int> ids;
  for_each_element(document.tree, [&](const pugi::xml_node& node) {
    if (const auto id = node.attribute("id")) {
      ++ids[id.value()];
    }
  });
  return ids;
}

/// Middle of the value and ends of the printed set, in pixels.
struct NumberLine {
  double value = 0;
  double lower = 0;
  double upper = 0;
};

NumberLine number_line(const Document& document, const std::string& id) {
  const pugi::xml_node svg = document.by_id(id).select_node(".//svg").node();
  REQUIRE(svg);
  const pugi::xml_node set = svg.select_node("rect[@class='set']").node();
  const double lower = set.attribute("x").as_double();
  const std::string path = svg.select_node("path[starts-with(@class, 'enclosure')]")
                               .node()
                               .attribute("d")
                               .value();
  REQUIRE(path.starts_with('M'));
  return {std::stod(path.substr(1)), lower, lower + set.attribute("width").as_double()};
}

}  // namespace

TEST_CASE("every claim of the paper is one element, and no id stands twice") {
  Audit audit;
  for (Claim& each : read_ledger(std::string(CERTISPIN_SOURCE_DIR) +
                                 "/reference_data/which_coherence_decoheres")) {
    audit.claims.push_back({std::move(each), Judgement{}});
  }
  REQUIRE(audit.claims.size() > 200);
  const Document document(to_html(audit, {}));
  const auto ids = ids_of(document);
  for (const AuditedClaim& each : audit.claims) {
    INFO(each.claim.id);
    CHECK(ids.contains(each.claim.id));
    CHECK(std::string(document.by_id(each.claim.id).name()) == "article");
  }
  for (const auto& [id, count] : ids) {
    INFO(id);
    CHECK(count == 1);
  }
}

TEST_CASE("texts of a ledger are escaped, never markup") {
  const Document document(to_html(audit_of(ledger), {"<i>changed</i> & so on"}));
  const pugi::xml_node meaning =
      document.by_id("wrong").select_node("p[@class='meaning']").node();
  CHECK(std::string(meaning.child_value()) == "<b>a & b</b> > \"c\"");
  CHECK_FALSE(meaning.child("b"));
  CHECK(document.by_id("report--differences").select_node("ul/li").node().child_value() ==
        std::string("<i>changed</i> & so on"));
  CHECK(document.text.find("<i>changed") == std::string::npos);
}

TEST_CASE("HTML and XML parsers read the report alike") {
  const Document document(to_html(audit_of(ledger), {}));
  CHECK(document.text.starts_with("<!DOCTYPE html>"));
  for_each_element(document.tree, [](const pugi::xml_node& node) {
    const std::string name = node.name();
    const bool is_void = name == "meta" || name == "input";
    const bool drawn = node.select_node("ancestor-or-self::svg").node();
    INFO(name << " in " << node.parent().attribute("class").value());
    // HTML ignores the slash of <p/>: only void elements and SVG may be empty.
    CHECK((is_void || drawn || node.first_child()));
    if (name == "script" || name == "style") {
      CHECK(std::string(node.child_value()).find_first_of("<>&") == std::string::npos);
    }
    for (const char* loading : {"src", "srcset", "data", "action"}) {
      CHECK_FALSE(node.attribute(loading));
    }
    const std::string target = node.attribute("href").value();
    CHECK((target.empty() || target.starts_with("#")));
  });
}

TEST_CASE("links lead to elements") {
  const Document document(to_html(audit_of(ledger), {}));
  const auto ids = ids_of(document);
  int links = 0;
  for_each_element(document.tree, [&](const pugi::xml_node& node) {
    const std::string target = node.attribute("href").value();
    if (!target.empty()) {
      INFO(target);
      CHECK(ids.contains(target.substr(1)));
      ++links;
    }
  });
  CHECK(links > 10);
}

TEST_CASE("a number line shows on which side of the printed set the value lies") {
  const Document document(to_html(audit_of(ledger), {}));
  for (const char* id : {"right", "at_least", "small", "range"}) {
    INFO(id);
    const NumberLine line = number_line(document, id);
    CHECK(line.lower < line.value);
    CHECK(line.value < line.upper);
  }
  CHECK(number_line(document, "wrong").value > number_line(document, "wrong").upper);
  CHECK(number_line(document, "far").value < number_line(document, "far").lower);
  CHECK(number_line(document, "less").value > number_line(document, "less").upper);
  const NumberLine small = number_line(document, "small_wrong");
  CHECK(small.value > small.upper);
  CHECK_FALSE(document.by_id("cited").select_node(".//svg").node());
}

TEST_CASE("a number line is to scale near the printed set and says so when it is not") {
  const Document document(to_html(audit_of(ledger), {}));
  // 2.3508152… in [2.3505, 2.3515]: 0.3152… of the cell, from the stored value of mpmath
  const NumberLine line = number_line(document, "right");
  CHECK(std::abs((line.value - line.lower) / (line.upper - line.lower) - 0.3152) < 0.01);
  const auto spoken = [&](const char* id) -> std::string {
    return document.by_id(id)
        .select_node(".//svg")
        .node()
        .attribute("aria-label")
        .value();
  };
  CHECK(spoken("right").find("not to scale") == std::string::npos);
  CHECK(spoken("far").find("not to scale") != std::string::npos);
  CHECK(spoken("far").find("refuted") != std::string::npos);
}

TEST_CASE("what fails stands first, the worst on top, each with a link") {
  const Document document(to_html(audit_of(ledger), {}));
  const auto items = document.by_id("report--failures").select_nodes("ol/li//a");
  std::vector<std::string> order;
  for (const auto& item : items) {
    order.emplace_back(item.node().child_value());
  }
  // Distances in printed units: 5000, 0.351, 0.315, 0.289; then the relation.
  CHECK(order ==
        std::vector<std::string>{"far", "less", "wrong", "small_wrong", "right"});
}

TEST_CASE("the report is the same on every run, and figures do not clash") {
  Audit audit = audit_of(claim("right", "rounded", "2.351", "eta_MF"));
  audit.paper = {"A & B", "", "", {"1", "2", "3"}};
  const std::string html = to_html(audit, {});
  CHECK(html == to_html(audit, {}));
  const Document document(html);
  CHECK(document.tree.select_nodes("//figure//svg").size() == 3);
  for (const auto& [id, count] : ids_of(document)) {
    INFO(id);
    CHECK(count == 1);
  }
  CHECK(std::string(document.tree.select_node("//h1").node().child_value()) == "A & B");
}

TEST_CASE("without gnuplot the report is complete and says what it lacks") {
  Audit audit = audit_of(ledger);
  audit.paper.figures = {"1"};
  const ChangedPath nowhere("/nonexistent");
  const Document document(to_html(audit, {}));
  CHECK(document.tree.select_nodes("//figure//svg").empty());
  CHECK(document.text.find("Figure 1 is left out: drawing needs gnuplot") !=
        std::string::npos);
  CHECK(document.text.find("maximum η_MF = 2.40996… at N = 268") != std::string::npos);
  for (const AuditedClaim& each : audit.claims) {
    CHECK(document.by_id(each.claim.id));
  }
}

TEST_CASE("the facts of a paper are read from its folder") {
  const Paper paper = read_paper(std::string(CERTISPIN_SOURCE_DIR) +
                                 "/reference_data/which_coherence_decoheres");
  CHECK(paper.title == "Which Coherence Decoheres?");
  CHECK(paper.figures == std::vector<std::string>{"1", "2", "3"});
  CHECK(read_paper("nowhere").title.empty());
}
