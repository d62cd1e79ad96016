#include "certispin/report/audit_formats.hpp"
#include "certispin/report/provenance.hpp"
#include "finding.hpp"
#include "json.hpp"
#include "source_path.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace certispin {
namespace {

/// A verdict that someone has to look at.
struct Rule {
  std::string_view id;  // the verdict
  std::string_view level;
  std::string_view summary;
  std::string_view description;
};

constexpr std::array<Rule, 4> rules{{
    {"refuted",
     "error",
     "A printed number or relation is proved wrong",
     "No real of an interval that provably contains the true value prints like the "
     "claim."},
    {"contradicted",
     "error",
     "A printed statement disagrees with samples or extrapolation",
     "Proved values at sampled points, or their extrapolation, disagree with the claim; "
     "this "
     "is no proof."},
    {"inconsistent",
     "error",
     "Printed numbers contradict one another",
     "No numbers that round to the printed ones satisfy the relation between them."},
    {"undecided",
     "warning",
     "A printed number or relation could not be decided",
     "The enclosure of the true value neither lies in the set of reals that print like "
     "the "
     "claim nor misses it, at the precision or work cap or for every value of the "
     "printed "
     "inputs."},
}};

Json text_json(std::string_view text) {
  return Json{{"text", text}};
}

Json rules_json() {
  Json list = Json::array();
  for (const Rule& rule : rules) {
    list.push_back({{"id", rule.id},
                    {"shortDescription", text_json(rule.summary)},
                    {"fullDescription", text_json(rule.description)},
                    {"help", text_json(rule.description)},
                    {"defaultConfiguration", {{"level", rule.level}}}});
  }
  return list;
}

/// Code scanning needs a region; what has no line of its own is shown at the first.
Json location_json(const Finding& finding) {
  const std::string uri = source_uri(finding.position.file);
  Json artifact{{"uri", uri}};
  if (uri.rfind("file://", 0) != 0) {
    artifact["uriBaseId"] = "%SRCROOT%";
  }
  return {{"physicalLocation",
           {{"artifactLocation", std::move(artifact)},
            {"region",
             {{"startLine", std::max<std::size_t>(finding.position.line, 1)},
              {"startColumn", std::max<std::size_t>(finding.position.column, 1)}}}}},
          {"logicalLocations", Json::array({Json{{"fullyQualifiedName", finding.id}}})}};
}

Json result_json(const Finding& finding) {
  const auto* const rule =
      std::find_if(rules.begin(), rules.end(), [&](const Rule& each) {
        return each.id == finding.verdict;
      });
  require(rule != rules.end(), "a SARIF result has a rule");
  return {{"ruleId", rule->id},
          {"ruleIndex", std::distance(rules.begin(), rule)},
          {"level", rule->level},
          {"message",
           text_json(finding.id + " (" + finding.where + "): " + finding.sentence)},
          {"locations", Json::array({location_json(finding)})},
          {"partialFingerprints", {{"certispinClaim/v1", finding.id}}},
          {"properties",
           {{"where", finding.where},
            {"meaning", finding.meaning},
            {"printed", finding.printed},
            {"proved", finding.proved},
            {"margin", finding.margin}}}};
}

Json results_json(const Audit& audit) {
  Json results = Json::array();
  for (const Finding& finding : failures(audit)) {
    results.push_back(result_json(finding));
  }
  for (const Finding& finding : findings_of(audit, Verdict::undecided)) {
    results.push_back(result_json(finding));
  }
  return results;
}

Json properties_json(const Audit& audit) {
  return {{"summary", summary_json(audit)},
          {"relations", audit.consistency.size()},
          {"provenance", provenance_json(audit)}};
}

}  // namespace

std::string to_sarif(const Audit& audit) {
  const Json driver{{"name", "certispin"},
                    {"semanticVersion", program_version()},
                    {"rules", rules_json()}};
  Json run{{"tool", {{"driver", driver}}},
           {"columnKind", "unicodeCodePoints"},
           {"results", results_json(audit)},
           {"properties", properties_json(audit)}};
  return document_text({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", Json::array({std::move(run)})}});
}

}  // namespace certispin
