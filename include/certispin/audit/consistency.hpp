#pragma once

#include "certispin/audit/claim.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace certispin {

/// A relation that the paper states or implies between numbers that it prints.
struct Relation {
  std::string id;
  std::string where;                          // its place or places in the paper
  std::string meaning;                        // in our own words
  std::map<std::string, std::string> claims;  // name in the expressions → claim id, or
                                              // id:printed or id:printed_to of a range
  std::string left_text;
  std::string right_text;
  Expression left;
  Expression right;
  SourcePosition position;
};

/// Whether numbers that print like the printed ones can satisfy a relation.
enum class Agreement {
  agree,         // the printed numbers satisfy it as they stand
  rounding,      // only numbers that round to the printed ones can
  undecided,     // a side has no enclosure on the cells: a divisor or root that may fail
  inconsistent,  // none can: proved from the printed cells alone
};

[[nodiscard]] std::string_view to_text(Agreement agreement);
/// Guarantees  the agreement of that name, or InputError.
[[nodiscard]] Agreement parse_agreement(std::string_view text);

/// What the printed cells alone say of one relation.
struct Consistency {
  std::string id;
  std::string where;
  std::string meaning;
  std::vector<std::string> claims;  // ids of the claims that take part
  Agreement agreement = Agreement::agree;
  std::string relation;     // with the printed numbers put in: "2 * 1.175 = 2.35"
  std::string explanation;  // the two ranges and what rounding can explain
  SourcePosition position;
};

/// The declared relations of a ledger: [[relation]] in its files.
///
/// Guarantees  every name stands for a claim with a printed number; DataError otherwise.
[[nodiscard]] std::vector<Relation> read_relations(const std::filesystem::path& ledger,
                                                   const std::vector<Claim>& claims);

/// Judges the declared relations, then what the claims say repeatedly: the same expression
/// at the same point (a statement on a whole range counts at each point of it), the same
/// peak, crossing, limit or monotony.  Laws of our own take no part.
///
/// Method      both sides are enclosed on the box of the printed cells in interval
///             arithmetic, without computing any quantity of the model; the box is divided
///             where a name stands twice.
/// Requires    the claims of every relation are among `claims`.
/// Guarantees  one entry a relation and one a repeated statement; `agree` and
///             `inconsistent` are proved (no point of the box satisfies the relation).
[[nodiscard]] std::vector<Consistency> check_consistency(
    const std::vector<Claim>& claims, const std::vector<Relation>& relations);

/// The relations all of whose claims are among `claims`.
[[nodiscard]] std::vector<Relation> relations_among(const std::vector<Claim>& claims,
                                                    std::vector<Relation> relations);

/// Inconsistent ones first, then what rounding explains; otherwise the order is kept.
[[nodiscard]] std::vector<Consistency> worst_first(std::vector<Consistency> entries);

/// How many there are of each kind.
[[nodiscard]] std::map<Agreement, std::size_t> count_agreements(
    const std::vector<Consistency>& entries);

}  // namespace certispin
