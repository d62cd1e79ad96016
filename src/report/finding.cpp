#include "finding.hpp"

#include "claim_text.hpp"
#include "float64_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace certispin {
namespace {

bool failed(const AuditedClaim& each) {
  return each.judgement.verdict == Verdict::refuted ||
         each.judgement.verdict == Verdict::contradicted;
}

/// The end of the margin that is nearer to zero; null where it may be zero.
mpfr_srcptr least_distance(const Judgement& j) {
  if (!j.margin || !j.margin->bounded() || j.margin->contains_zero()) {
    return nullptr;
  }
  return j.margin->certainly_negative() ? j.margin->upper() : j.margin->lower();
}

bool is_worse(const AuditedClaim* a, const AuditedClaim* b) {
  mpfr_srcptr x = least_distance(a->judgement);
  mpfr_srcptr y = least_distance(b->judgement);
  if (x == nullptr || y == nullptr) {
    return x != nullptr && y == nullptr;
  }
  return mpfr_cmpabs(x, y) > 0;
}

/// "printed 1.921 (rounded), proved 1.9169…, margin -3.6 at N = 100, g = 19/20; note"
std::string sentence_of(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  std::string text =
      fmt::format("printed {} (read as {})", printed_text(claim), to_text(claim.reading));
  if (j.value || j.estimate) {
    text += fmt::format(", {} {}", value_name(claim), bare_value_text(each));
  }
  if (j.float64 && claim.reading == Reading::residual) {
    text += ", measured " + shortest_text(*j.float64);
  }
  if (const std::string margin = margin_text(j); margin != "-") {
    text += ", margin " + margin;
  }
  if (const std::string place = place_text(claim); !place.empty()) {
    text += " at " + place;
  }
  if (j.nominal) {
    text += "; with the inputs exactly as printed: " + value_text(j.nominal);
  }
  return j.note.empty() ? text : text + "; " + j.note;
}

std::string title_of(const Claim& claim) {
  return claim.section.empty()
             ? std::filesystem::path(claim.position.file).stem().string()
             : claim.section;
}

}  // namespace

Finding to_finding(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  return {claim.id,
          std::string(to_text(j.verdict)),
          claim.where,
          claim.meaning,
          printed_text(claim),
          value_text(each),
          margin_text(j),
          sentence_of(each),
          claim.position};
}

Finding to_finding(const Consistency& relation) {
  return {relation.id,
          std::string(to_text(relation.agreement)),
          relation.where,
          relation.meaning,
          relation.relation,
          relation.explanation,
          "-",
          relation.relation + "; " + relation.explanation,
          relation.position};
}

std::vector<Finding> failures(const Audit& audit) {
  std::vector<const AuditedClaim*> claims;
  for (const AuditedClaim& each : audit.claims) {
    if (failed(each)) {
      claims.push_back(&each);
    }
  }
  std::stable_sort(claims.begin(), claims.end(), is_worse);
  std::vector<Finding> findings;
  findings.reserve(claims.size());
  for (const AuditedClaim* each : claims) {
    findings.push_back(to_finding(*each));
  }
  for (const Consistency& relation : audit.consistency) {
    if (relation.agreement == Agreement::inconsistent) {
      findings.push_back(to_finding(relation));
    }
  }
  return findings;
}

std::vector<Finding> findings_of(const Audit& audit, Verdict verdict) {
  std::vector<Finding> findings;
  for (const AuditedClaim& each : audit.claims) {
    if (each.judgement.verdict == verdict) {
      findings.push_back(to_finding(each));
    }
  }
  return findings;
}

std::vector<Section> by_section(const Audit& audit) {
  std::vector<Section> sections;
  for (const AuditedClaim& each : audit.claims) {
    const std::string title = title_of(each.claim);
    auto place = std::find_if(sections.begin(), sections.end(), [&](const Section& s) {
      return s.title == title;
    });
    if (place == sections.end()) {
      place = sections.insert(sections.end(), {title, {}});
    }
    place->claims.push_back(&each);
  }
  return sections;
}

}  // namespace certispin
