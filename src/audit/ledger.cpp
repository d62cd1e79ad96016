#include "certispin/audit/ledger.hpp"

#include "claim_reader.hpp"
#include "toml_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

namespace certispin {
namespace {

namespace fs = std::filesystem;

/// The claims of one file, each with the file's heading.
std::vector<Claim> claims_of(const toml::table& document, const std::string& file) {
  std::vector<Claim> claims;
  std::string section;
  for (const auto& [key, value] : document) {
    const auto* array = value.as_array();
    const auto title = value.value_exact<std::string>();
    if (key.str() == "section" && title) {
      section = *title;
      continue;
    }
    if (key.str() == "relation" && array != nullptr) {
      continue;  // read_relations reads these
    }
    if (key.str() != "claim" || array == nullptr) {
      throw DataError(position_in(file, key.source()),
                      fmt::format("'{}' does not belong in a ledger; expected section = "
                                  "\"…\", [[claim]] or [[relation]]",
                                  key.str()));
    }
    for (const auto& element : *array) {
      if (!element.is_table()) {
        throw DataError(position_in(file, element.source()),
                        "a claim is not a table; expected [[claim]]");
      }
      claims.push_back(read_claim(*element.as_table(), file));
    }
  }
  for (Claim& claim : claims) {
    claim.section = section;
  }
  return claims;
}

/// Guarantees  DataError at the second claim of an id.
void check_unique(const std::vector<Claim>& claims) {
  std::map<std::string_view, const Claim*> seen;
  for (const Claim& claim : claims) {
    const auto [first, is_new] = seen.emplace(claim.id, &claim);
    if (!is_new) {
      const SourcePosition& other = first->second->position;
      throw DataError(
          claim.position,
          fmt::format("the id '{}' is used before at {}:{}; expected a new one",
                      claim.id,
                      other.file,
                      other.line));
    }
  }
}

}  // namespace

std::vector<fs::path> ledger_files(const fs::path& ledger) {
  std::error_code error;
  if (fs::is_regular_file(ledger, error)) {
    return {ledger};
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(ledger / "ledger", error)) {
    if (entry.path().extension() == ".toml") {
      files.push_back(entry.path());
    }
  }
  if (error || files.empty()) {
    throw InputError(
        fmt::format("'{}' is not a ledger; expected a TOML file or a folder "
                    "with ledger/*.toml",
                    ledger.string()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Claim> parse_ledger(std::string_view text, const std::string& name) {
  std::vector<Claim> claims = claims_of(parse_toml(text, name), name);
  check_unique(claims);
  return claims;
}

std::vector<Claim> read_ledger(const fs::path& ledger) {
  std::vector<Claim> claims;
  for (const fs::path& file : ledger_files(ledger)) {
    std::vector<Claim> more = claims_of(parse_toml_file(file), file.string());
    std::move(more.begin(), more.end(), std::back_inserter(claims));
  }
  check_unique(claims);
  return claims;
}

}  // namespace certispin
