#include "relation_terms.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

void collect(const Expression& e, std::vector<const Expression*>& names) {
  if (e.kind == Expression::Kind::name) {
    names.push_back(&e);
  }
  for (const Expression& operand : e.operands) {
    collect(operand, names);
  }
}

}  // namespace

ClaimIndex index_of(const std::vector<Claim>& claims) {
  ClaimIndex index;
  for (const Claim& claim : claims) {
    index.emplace(claim.id, &claim);
  }
  return index;
}

TermReference parse_term(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) {
    return {std::string(text)};
  }
  const std::string_view end = text.substr(colon + 1);
  if (end != "printed" && end != "printed_to") {
    throw InputError(
        fmt::format("'{}' has the unknown end '{}'; expected a claim id, alone or "
                    "followed by ':printed' or ':printed_to'",
                    text,
                    end));
  }
  return {std::string(text.substr(0, colon)),
          end == "printed" ? PrintedEnd::first : PrintedEnd::last};
}

std::vector<const Expression*> names_of(const Expression& expression) {
  std::vector<const Expression*> names;
  collect(expression, names);
  return names;
}

std::vector<Relation> relations_among(const std::vector<Claim>& claims,
                                      std::vector<Relation> relations) {
  const ClaimIndex index = index_of(claims);
  std::erase_if(relations, [&](const Relation& relation) {
    return std::any_of(
        relation.claims.begin(), relation.claims.end(), [&](const auto& term) {
          return !index.contains(parse_term(term.second).id);
        });
  });
  return relations;
}

}  // namespace certispin
