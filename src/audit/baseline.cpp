#include "certispin/audit/audit.hpp"
#include "toml_file.hpp"

#include <fmt/format.h>
#include <set>

namespace certispin {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file,
                       const toml::source_region& where,
                       const std::string& sentence) {
  throw DataError(position_in(file.string(), where), sentence);
}

}  // namespace

Baseline read_baseline(const std::filesystem::path& file) {
  const toml::table document = parse_toml_file(file);
  Baseline baseline;
  for (const auto& [key, value] : document) {
    if (key.str() != "verdicts" || !value.is_table()) {
      fail(file,
           key.source(),
           fmt::format("'{}' does not belong here; expected [verdicts]", key.str()));
    }
    for (const auto& [id, verdict] : *value.as_table()) {
      const auto text = verdict.value_exact<std::string>();
      if (!text) {
        fail(file,
             verdict.source(),
             fmt::format("the verdict of '{}' is not a string", id.str()));
      }
      try {
        baseline.emplace(id.str(), parse_verdict(*text));
      } catch (const InputError& error) {
        fail(file, verdict.source(), error.what());
      }
    }
  }
  return baseline;
}

std::string to_toml(const Audit& audit) {
  std::string text =
      "# The approved verdict of every claim: `certispin audit --baseline` reports what "
      "differs.\n# Written by `certispin audit --approve`; read each change before it is "
      "committed.\n\n[verdicts]\n";
  for (const AuditedClaim& each : audit.claims) {
    text +=
        fmt::format("\"{}\" = \"{}\"\n", each.claim.id, to_text(each.judgement.verdict));
  }
  return text;
}

std::vector<std::string> differences(const Audit& audit,
                                     const Baseline& baseline,
                                     bool complete) {
  std::vector<std::string> result;
  std::set<std::string_view> present;
  for (const AuditedClaim& each : audit.claims) {
    present.insert(each.claim.id);
    const auto approved = baseline.find(each.claim.id);
    const Verdict now = each.judgement.verdict;
    if (approved == baseline.end()) {
      result.push_back(
          fmt::format("{}: {}, but no verdict is approved", each.claim.id, to_text(now)));
    } else if (approved->second != now) {
      result.push_back(fmt::format("{}: {}, but {} is approved",
                                   each.claim.id,
                                   to_text(now),
                                   to_text(approved->second)));
    }
  }
  if (complete) {
    for (const auto& [id, verdict] : baseline) {
      if (!present.contains(id)) {
        result.push_back(fmt::format(
            "{}: {} is approved, but there is no such claim", id, to_text(verdict)));
      }
    }
  }
  return result;
}

}  // namespace certispin
