#include "certispin/report/audit_formats.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "source_path.hpp"

#include <filesystem>
#include <pugixml.hpp>
#include <sstream>

namespace certispin {
namespace {

/// XML 1.0 has no way to write most control characters.
std::string xml_text(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
      c = ' ';
    }
  }
  return text;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(xml_text(value).c_str());
}

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;

  Counts& operator+=(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
    return *this;
  }
};

void set_counts(pugi::xml_node node, const Counts& counts) {
  set(node, "tests", std::to_string(counts.tests));
  set(node, "failures", std::to_string(counts.failures));
  set(node, "errors", std::to_string(counts.errors));
  set(node, "skipped", std::to_string(counts.skipped));
}

/// The element that a verdict puts into its test case; null for a test that passed.
const char* outcome_element(const std::string& verdict) {
  if (verdict == "refuted" || verdict == "contradicted" || verdict == "inconsistent") {
    return "failure";
  }
  if (verdict == "undecided") {
    return "error";
  }
  return verdict == "not_checkable" ? "skipped" : nullptr;
}

Counts count_of(const char* element) {
  const std::string_view name = element == nullptr ? "" : element;
  return {1,
          name == "failure" ? 1U : 0U,
          name == "error" ? 1U : 0U,
          name == "skipped" ? 1U : 0U};
}

Counts add_case(pugi::xml_node suite, const Finding& finding) {
  pugi::xml_node test = suite.append_child("testcase");
  const std::string file = source_path(finding.position.file);
  set(test, "name", finding.id);
  set(test, "classname", std::filesystem::path(file).stem().string());
  set(test, "file", file);
  set(test, "line", std::to_string(finding.position.line));
  const char* element = outcome_element(finding.verdict);
  if (element != nullptr) {
    pugi::xml_node outcome = test.append_child(element);
    set(outcome, "message", finding.verdict + ": " + finding.sentence);
    if (std::string_view(element) != "skipped") {
      set(outcome, "type", finding.verdict);
      const std::string text =
          finding.where + ": " + finding.meaning + '\n' + finding.sentence;
      outcome.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
    }
  }
  return count_of(element);
}

Counts add_suite(pugi::xml_node root,
                 const std::string& name,
                 const std::vector<Finding>& findings) {
  pugi::xml_node suite = root.append_child("testsuite");
  set(suite, "name", name);
  Counts counts;
  for (const Finding& finding : findings) {
    counts += add_case(suite, finding);
  }
  set_counts(suite, counts);
  return counts;
}

/// Jenkins and GitLab read properties of a suite, not of the root.
void add_provenance(pugi::xml_node suite, const Audit& audit) {
  pugi::xml_node properties = suite.prepend_child("properties");
  for (const auto& [name, text] : provenance(audit)) {
    pugi::xml_node property = properties.append_child("property");
    set(property, "name", name);
    set(property, "value", text);
  }
}

}  // namespace

std::string to_junit(const Audit& audit) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("testsuites");
  set(root, "name", "certispin audit");
  Counts counts;
  for (const Section& section : by_section(audit)) {
    std::vector<Finding> findings;
    for (const AuditedClaim* each : section.claims) {
      findings.push_back(to_finding(*each));
    }
    counts += add_suite(root, section.title, findings);
  }
  std::vector<Finding> relations;
  for (const Consistency& relation : audit.consistency) {
    relations.push_back(to_finding(relation));
  }
  if (!relations.empty()) {
    counts += add_suite(root, "Relations between printed numbers", relations);
  }
  set_counts(root, counts);
  if (const pugi::xml_node first = root.first_child()) {
    add_provenance(first, audit);
  }
  std::ostringstream text;
  document.save(text, "  ", pugi::format_default, pugi::encoding_utf8);
  return text.str();
}

}  // namespace certispin
