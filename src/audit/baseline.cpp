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

/// The strings of one table, each read by `parse`.
template <class Parse>
auto read_table(const std::filesystem::path& file,
                const toml::table& table,
                const Parse& parse) {
  std::map<std::string, decltype(parse(std::string_view{})), std::less<>> entries;
  for (const auto& [id, node] : table) {
    const auto text = node.template value_exact<std::string>();
    if (!text) {
      fail(file,
           node.source(),
           fmt::format("the entry of '{}' is not a string", id.str()));
    }
    try {
      entries.emplace(id.str(), parse(*text));
    } catch (const InputError& error) {
      fail(file, node.source(), error.what());
    }
  }
  return entries;
}

/// An id as a quoted TOML key.
std::string toml_entry(std::string_view id, std::string_view value) {
  std::string escaped;
  for (const char c : id) {
    escaped += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  }
  return fmt::format("\"{}\" = \"{}\"\n", escaped, value);
}

/// The differences of one kind; `noun` is what is approved.
template <class Value>
void compare(const std::vector<std::pair<std::string_view, Value>>& now,
             const std::map<std::string, Value, std::less<>>& approved,
             std::string_view noun,
             std::string_view owner,
             bool complete,
             std::vector<std::string>& result) {
  std::set<std::string_view> present;
  for (const auto& [id, value] : now) {
    present.insert(id);
    const auto entry = approved.find(id);
    if (entry == approved.end()) {
      result.push_back(
          fmt::format("{}: {}, but no {} is approved", id, to_text(value), noun));
    } else if (entry->second != value) {
      result.push_back(fmt::format(
          "{}: {}, but {} is approved", id, to_text(value), to_text(entry->second)));
    }
  }
  for (const auto& [id, value] : approved) {
    if (complete && !present.contains(id)) {
      result.push_back(fmt::format(
          "{}: {} is approved, but there is no such {}", id, to_text(value), owner));
    }
  }
}

}  // namespace

Baseline read_baseline(const std::filesystem::path& file) {
  const toml::table document = parse_toml_file(file);
  Baseline baseline;
  for (const auto& [key, value] : document) {
    if (key.str() == "verdicts" && value.is_table()) {
      baseline.verdicts = read_table(file, *value.as_table(), parse_verdict);
    } else if (key.str() == "consistency" && value.is_table()) {
      baseline.consistency = read_table(file, *value.as_table(), parse_agreement);
    } else {
      fail(file,
           key.source(),
           fmt::format("'{}' does not belong here; expected [verdicts] or [consistency]",
                       key.str()));
    }
  }
  return baseline;
}

std::string to_toml(const Audit& audit) {
  std::string text =
      "# The approved verdict of every claim and of every relation between printed "
      "numbers:\n# `certispin audit --baseline` reports what differs.\n"
      "# Written by `certispin audit --approve`; read each change before it is "
      "committed.\n\n[verdicts]\n";
  for (const AuditedClaim& each : audit.claims) {
    text += toml_entry(each.claim.id, to_text(each.judgement.verdict));
  }
  if (!audit.consistency.empty()) {
    text += "\n[consistency]\n";
  }
  for (const Consistency& each : audit.consistency) {
    text += toml_entry(each.id, to_text(each.agreement));
  }
  return text;
}

std::vector<std::string> differences(const Audit& audit,
                                     const Baseline& baseline,
                                     bool complete) {
  std::vector<std::string> result;
  std::vector<std::pair<std::string_view, Verdict>> verdicts;
  for (const AuditedClaim& each : audit.claims) {
    const auto approved = baseline.verdicts.find(each.claim.id);
    const bool measured =
        each.claim.reading == Reading::residual && approved != baseline.verdicts.end();
    verdicts.emplace_back(each.claim.id,
                          measured ? approved->second : each.judgement.verdict);
  }
  compare(verdicts, baseline.verdicts, "verdict", "claim", complete, result);
  std::vector<std::pair<std::string_view, Agreement>> agreements;
  for (const Consistency& each : audit.consistency) {
    agreements.emplace_back(each.id, each.agreement);
  }
  compare(agreements, baseline.consistency, "agreement", "relation", complete, result);
  return result;
}

}  // namespace certispin
