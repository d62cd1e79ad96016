#include "certispin/audit/consistency.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/audit/printed_reals.hpp"
#include "certispin/numbers/nearest.hpp"
#include "claim_table.hpp"
#include "relation_terms.hpp"
#include "toml_file.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

std::vector<std::string_view> ids_of(const ClaimIndex& claims) {
  std::vector<std::string_view> ids;
  for (const auto& [id, claim] : claims) {
    ids.push_back(id);
  }
  return ids;
}

/// Guarantees  the term stands for real numbers; InputError otherwise.
void check_term(const std::string& term, const ClaimIndex& claims) {
  const TermReference reference = parse_term(term);
  const auto found = claims.find(reference.id);
  if (found == claims.end()) {
    if (claims.empty()) {
      throw InputError(
          fmt::format("'{}' is not a claim of this ledger, which has none", term));
    }
    throw InputError(fmt::format("'{}' is not a claim of this ledger; did you mean '{}'?",
                                 reference.id,
                                 nearest(reference.id, ids_of(claims))));
  }
  static_cast<void>(printed_reals(*found->second, reference.end));
}

void read_terms(ClaimTable& table, Relation& relation, const ClaimIndex& claims) {
  relation.claims = table.strings("claims");
  if (relation.claims.empty()) {
    table.fail("claims",
               fmt::format("relation '{}' names no claims; expected claims = "
                           "{{ a = \"claim.id\", … }}",
                           relation.id));
  }
  for (const auto& [name, term] : relation.claims) {
    try {
      check_term(term, claims);
    } catch (const InputError& error) {
      throw DataError(table.position_of("claims", name),
                      fmt::format("'{}': {}", name, error.what()));
    }
  }
}

/// One side; its names are those of the relation's claims and stand at no other point.
Expression read_side(ClaimTable& table,
                     std::string_view key,
                     std::string& text,
                     const Relation& relation) {
  text = table.required(key);
  return table.located(key, [&] {
    Expression side = parse_expression(text);
    std::vector<std::string_view> names;
    for (const auto& [name, term] : relation.claims) {
      names.push_back(name);
    }
    for (const Expression* name : names_of(side)) {
      if (!relation.claims.contains(name->name)) {
        throw InputError(
            fmt::format("'{}' is none of the relation's claims; did you mean '{}'?",
                        name->name,
                        nearest(name->name, names)));
      }
      if (name->at_N || name->at_g) {
        throw InputError(fmt::format(
            "'{}' is a printed number, which has no other point; expected '{}' alone",
            name->name,
            name->name));
      }
    }
    return side;
  });
}

void check_every_term_is_used(const ClaimTable& table, const Relation& relation) {
  for (const auto& [name, term] : relation.claims) {
    const auto uses = [&name = name](const Expression& side) {
      const auto names = names_in(side);
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!uses(relation.left) && !uses(relation.right)) {
      throw DataError(table.position_of("claims", name),
                      fmt::format("'{}' stands neither in left nor in right; expected "
                                  "every claim of the relation there",
                                  name));
    }
  }
}

Relation read_relation(const toml::table& source,
                       const std::string& file,
                       const ClaimIndex& claims) {
  ClaimTable table(source, file, "relation");
  table.reject_unknown({"id", "where", "meaning", "claims", "left", "right"});
  Relation relation;
  relation.position = table.position();
  relation.id = table.required("id");
  relation.where = table.required("where");
  relation.meaning = table.required("meaning");
  read_terms(table, relation, claims);
  relation.left = read_side(table, "left", relation.left_text, relation);
  relation.right = read_side(table, "right", relation.right_text, relation);
  check_every_term_is_used(table, relation);
  return relation;
}

void check_unique(const std::vector<Relation>& relations) {
  std::map<std::string_view, const Relation*> seen;
  for (const Relation& relation : relations) {
    const auto [first, is_new] = seen.emplace(relation.id, &relation);
    if (!is_new) {
      const SourcePosition& other = first->second->position;
      throw DataError(
          relation.position,
          fmt::format("the relation '{}' is used before at {}:{}; expected a new id",
                      relation.id,
                      other.file,
                      other.line));
    }
  }
}

}  // namespace

std::vector<Relation> read_relations(const std::filesystem::path& ledger,
                                     const std::vector<Claim>& claims) {
  const ClaimIndex index = index_of(claims);
  std::vector<Relation> relations;
  for (const std::filesystem::path& path : ledger_files(ledger)) {
    const std::string file = path.string();
    const toml::table document = parse_toml_file(path);
    const toml::node* node = document.get("relation");
    if (node == nullptr) {
      continue;
    }
    if (!node->is_array()) {
      throw DataError(position_in(file, node->source()),
                      "'relation' is not a list of tables; expected [[relation]]");
    }
    for (const toml::node& element : *node->as_array()) {
      if (!element.is_table()) {
        throw DataError(position_in(file, element.source()),
                        "a relation is not a table; expected [[relation]]");
      }
      relations.push_back(read_relation(*element.as_table(), file, index));
    }
  }
  check_unique(relations);
  return relations;
}

}  // namespace certispin
