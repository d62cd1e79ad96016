#include "certispin/report/html.hpp"

#include "assets.hpp"
#include "certispin/report/consistency_report.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "html_claim.hpp"
#include "html_element.hpp"
#include "html_figure.hpp"
#include "html_float64.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace certispin {
namespace {

using html::add;
using html::add_text;
using html::Node;
using html::set;

std::string title_of(const Audit& audit) {
  return audit.paper.title.empty() ? "Audit of printed numbers" : audit.paper.title;
}

std::string id(const std::string& name) {
  return "report--" + name;  // apart from the ids of claims
}

void add_head(Node root, const Audit& audit) {
  Node head = add(root, "head");
  set(add(head, "meta"), "charset", "utf-8");
  Node viewport = add(head, "meta");
  set(viewport, "name", "viewport");
  set(viewport, "content", "width=device-width, initial-scale=1");
  add(head, "title", "", title_of(audit) + " – certispin audit");
  add(head, "style", "", std::string(assets::report_css()));
}

Node add_section(Node parent, const std::string& name, const std::string& heading) {
  Node section = add(parent, "section", name);
  set(section, "id", id(name));
  set(section, "aria-labelledby", id(name) + "-heading");
  Node title = add(section, "h2", "", heading);
  set(title, "id", id(name) + "-heading");
  return section;
}

/// One number a verdict, and one for the relations between printed numbers.
void add_counts(Node parent, const Audit& audit) {
  Node list = add(parent, "ul", "counts");
  for (const auto& [verdict, count] : audit.summary()) {
    const std::string name(to_text(verdict));
    Node item = add(list, "li", name);
    add(item, "strong", "", std::to_string(count));
    add_text(item, " " + html::in_words(name));
  }
}

void add_navigation(Node parent, const Audit& audit) {
  Node navigation = add(parent, "nav");
  set(navigation, "aria-label", "Parts of the report");
  const auto link = [&](const std::string& name, const std::string& text) {
    set(add(navigation, "a", "", text), "href", "#" + id(name));
  };
  link("failures", "What fails");
  if (!audit.consistency.empty()) {
    link("consistency", "Consistency");
  }
  if (!audit.paper.figures.empty()) {
    link("figures", "Figures");
  }
  link("float64", "Float64");
  link("claims", "Claims");
  link("provenance", "Provenance");
}

void add_header(Node body, const Audit& audit) {
  Node header = add(body, "header", "page");
  add(header, "p", "kicker", "certispin audit");
  add(header, "h1", "", title_of(audit));
  if (!audit.paper.subtitle.empty()) {
    add(header, "p", "subtitle", audit.paper.subtitle);
  }
  if (!audit.paper.author.empty()) {
    add(header, "p", "author", audit.paper.author);
  }
  add(header, "p", "lead", fmt::format("{} claims:", audit.claims.size()));
  add_counts(header, audit);
  if (!audit.consistency.empty()) {
    add(header, "p", "lead", agreement_counts(audit.consistency) + ".");
  }
  add_navigation(header, audit);
}

void add_differences(Node main, const std::vector<std::string>& differences) {
  if (differences.empty()) {
    return;
  }
  Node section =
      add_section(main, "differences", "What differs from the approved verdicts");
  Node list = add(section, "ul");
  for (const std::string& sentence : differences) {
    add(list, "li", "", sentence);
  }
}

/// By its place: a relation's own id may hold spaces, or be that of a claim.
std::string relation_id(const Audit& audit, const std::string& relation) {
  const auto& all = audit.consistency;
  const auto place = std::find_if(
      all.begin(), all.end(), [&](const auto& each) { return each.id == relation; });
  return id(fmt::format("relation-{}", place - all.begin() + 1));
}

void add_failures(Node main, const Audit& audit) {
  Node section =
      add_section(main, "failures", "Refuted, contradicted or inconsistent, worst first");
  const std::vector<Finding> findings = failures(audit);
  if (findings.empty()) {
    add(section, "p", "", "Nothing.");
    return;
  }
  Node list = add(section, "ol", "findings");
  for (const Finding& finding : findings) {
    Node item = add(list, "li");
    Node head = add(item, "p", "finding-head");
    Node link = add(head, "a", "", finding.id);
    const bool relation = finding.verdict == to_text(Agreement::inconsistent);
    set(link, "href", "#" + (relation ? relation_id(audit, finding.id) : finding.id));
    html::add_badge(head, finding.verdict);
    add(head, "span", "where", finding.where);
    add(item, "p", "meaning", finding.meaning);
    add(item, "p", "sentence", finding.sentence);
  }
}

void add_relation(Node parent, const Consistency& relation, const std::string& element) {
  Node article = add(parent, "article", "relation");
  set(article, "id", element);
  Node head = add(article, "header", "claim-head");
  add(head, "h3", "", relation.id);
  html::add_badge(head, std::string(to_text(relation.agreement)));
  add(article, "p", "where", relation.where);
  add(article, "p", "meaning", relation.meaning);
  add(article, "p", "sentence number", relation.relation);
  add(article, "p", "note", relation.explanation);
  if (relation.claims.empty()) {
    return;
  }
  Node claims = add(article, "p", "links", "Between ");
  for (std::size_t i = 0; i < relation.claims.size(); ++i) {
    add_text(claims, i == 0 ? "" : i + 1 == relation.claims.size() ? " and " : ", ");
    set(add(claims, "a", "", relation.claims[i]), "href", "#" + relation.claims[i]);
  }
}

void add_relations(Node parent, const Audit& audit, Agreement agreement) {
  for (const Consistency& relation : audit.consistency) {
    if (relation.agreement == agreement) {
      add_relation(parent, relation, relation_id(audit, relation.id));
    }
  }
}

/// What disagrees stands open; what agrees is folded away.
void add_consistency(Node main, const Audit& audit) {
  if (audit.consistency.empty()) {
    return;
  }
  Node section = add_section(main, "consistency", "Printed numbers among themselves");
  add(section,
      "p",
      "",
      "From the printed numbers alone, nothing computed again: inconsistent means "
      "that no numbers that print like these satisfy the relation.");
  add_relations(section, audit, Agreement::inconsistent);
  add_relations(section, audit, Agreement::undecided);
  add_relations(section, audit, Agreement::rounding);
  if (count_agreements(audit.consistency).contains(Agreement::agree)) {
    Node folded = add(section, "details", "agreeing");
    add(folded, "summary", "", "Relations that the printed numbers satisfy");
    add_relations(folded, audit, Agreement::agree);
  }
}

void add_figures(Node main, const Audit& audit) {
  if (audit.paper.figures.empty()) {
    return;
  }
  Node section = add_section(main, "figures", "The paper's figures from proved data");
  constexpr long digits = 15;
  DoubletCache cache;
  for (const std::string& number : audit.paper.figures) {
    html::add_figure(section, enclose_figure(parse_figure_number(number), digits, cache));
  }
}

/// Hidden until the script that serves it runs.
void add_toolbar(Node section, const Audit& audit) {
  Node toolbar = add(section, "form", "toolbar");
  set(toolbar, "id", id("toolbar"));
  set(toolbar, "role", "search");
  set(toolbar, "hidden", "hidden");
  Node search = add(toolbar, "p", "search");
  set(add(search, "label", "", "Search claims"), "for", id("search"));
  Node field = add(search, "input");
  set(field, "type", "search");
  set(field, "id", id("search"));
  set(field, "placeholder", "id, place, meaning, number …");
  set(field, "autocomplete", "off");
  Node group = add(toolbar, "div", "filters");
  set(group, "role", "group");
  set(group, "aria-label", "Show only these verdicts");
  for (const auto& [verdict, count] : audit.summary()) {
    const std::string name(to_text(verdict));
    Node button =
        add(group, "button", name, fmt::format("{} {}", html::in_words(name), count));
    set(button, "type", "button");
    set(button, "aria-pressed", "false");
    set(button, "data-verdict", name);
  }
  Node tail = add(toolbar, "p", "tail");
  Node status = add(tail, "span", "status", "All claims are shown.");
  set(status, "id", id("status"));
  set(status, "role", "status");
  Node unfold = add(tail, "button", "unfold", "Open all details");
  set(unfold, "type", "button");
  set(unfold, "id", id("unfold"));
}

void add_claims(Node main, const Audit& audit) {
  Node section = add_section(main, "claims", "Every claim");
  add(section,
      "p",
      "legend",
      "Every digit of a proved value is proved. In a number line the bar is the set of "
      "reals that print like the claim, the diamond (or thin bar) the proved enclosure; "
      "a "
      "margin is negative outside that set. After ≈ a value is extrapolated or "
      "measured.");
  add_toolbar(section, audit);
  for (const Section& part : by_section(audit)) {
    Node group = add(section, "section", "ledger-section");
    add(group, "h3", "", part.title);
    for (const AuditedClaim* each : part.claims) {
      html::add_claim(group, *each);
    }
  }
}

void add_provenance(Node main, const Audit& audit) {
  Node section = add_section(main, "provenance", "What it was made with");
  Node list = add(section, "dl", "facts");
  for (const auto& [name, text] : provenance(audit)) {
    html::add_fact(list, html::in_words(name), text);
  }
}

void add_body(Node root, const Audit& audit, const std::vector<std::string>& changed) {
  Node body = add(root, "body");
  set(add(body, "a", "skip", "Skip to the claims"), "href", "#" + id("claims"));
  add_header(body, audit);
  Node main = add(body, "main");
  add_differences(main, changed);
  add_failures(main, audit);
  add_consistency(main, audit);
  add_figures(main, audit);
  html::add_float64(add_section(main, "float64", "How far float64 gets"), audit);
  add_claims(main, audit);
  add_provenance(main, audit);
  add(body, "script", "", std::string(assets::report_js()));
}

}  // namespace

std::string to_html(const Audit& audit, const std::vector<std::string>& differences) {
  pugi::xml_document document;
  document.append_child(pugi::node_doctype).set_value("html");
  Node root = add(document, "html");
  set(root, "lang", "en");
  add_head(root, audit);
  add_body(root, audit, differences);
  std::ostringstream text;
  document.save(text, " ", pugi::format_indent | pugi::format_no_declaration);
  return text.str();
}

}  // namespace certispin
