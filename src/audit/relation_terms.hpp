#pragma once

#include "certispin/audit/consistency.hpp"
#include "certispin/audit/printed_reals.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// The claims of a ledger by id.
using ClaimIndex = std::map<std::string_view, const Claim*>;

[[nodiscard]] ClaimIndex index_of(const std::vector<Claim>& claims);

/// What a name of a relation stands for: "id", "id:printed" or "id:printed_to".
struct TermReference {
  std::string id;
  PrintedEnd end = PrintedEnd::whole;
};

/// Guarantees  InputError for a suffix that is neither.
[[nodiscard]] TermReference parse_term(std::string_view text);

/// Every name in the expression, in order of appearance.
[[nodiscard]] std::vector<const Expression*> names_of(const Expression& expression);

}  // namespace certispin
