#include "certispin/audit/consistency.hpp"

#include "relation_check.hpp"
#include "repeated_claims.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace certispin {
namespace {

constexpr std::array<std::pair<Agreement, std::string_view>, 4> names{{
    {Agreement::agree, "agree"},
    {Agreement::rounding, "rounding"},
    {Agreement::undecided, "undecided"},
    {Agreement::inconsistent, "inconsistent"},
}};

}  // namespace

std::string_view to_text(Agreement agreement) {
  return std::find_if(names.begin(),
                      names.end(),
                      [&](const auto& n) { return n.first == agreement; })
      ->second;
}

Agreement parse_agreement(std::string_view text) {
  const auto found = std::find_if(
      names.begin(), names.end(), [&](const auto& n) { return n.second == text; });
  if (found == names.end()) {
    throw InputError(fmt::format(
        "'{}' is not an agreement; expected agree, rounding, undecided or inconsistent",
        text));
  }
  return found->first;
}

std::vector<Consistency> check_consistency(const std::vector<Claim>& claims,
                                           const std::vector<Relation>& relations) {
  const ClaimIndex index = index_of(claims);
  std::vector<Consistency> entries;
  for (const Relation& relation : relations) {
    entries.push_back(check_relation(relation, index));
  }
  std::vector<Consistency> repeated = check_repeated_claims(claims);
  std::move(repeated.begin(), repeated.end(), std::back_inserter(entries));
  return entries;
}

std::vector<Consistency> worst_first(std::vector<Consistency> entries) {
  std::stable_sort(
      entries.begin(), entries.end(), [](const Consistency& a, const Consistency& b) {
        return a.agreement > b.agreement;
      });
  return entries;
}

std::map<Agreement, std::size_t> count_agreements(
    const std::vector<Consistency>& entries) {
  std::map<Agreement, std::size_t> counts;
  for (const Consistency& entry : entries) {
    ++counts[entry.agreement];
  }
  return counts;
}

}  // namespace certispin
