#pragma once

#include "certispin/audit/claim.hpp"

#include <array>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace certispin {

class ClaimTable;

/// The keys of a claim that say what is claimed, beside its id and where it stands.
inline constexpr std::array<std::string_view, 17> assertion_keys{"printed",
                                                                 "reading",
                                                                 "expression",
                                                                 "at",
                                                                 "over",
                                                                 "unbounded",
                                                                 "inputs",
                                                                 "resolution",
                                                                 "threshold",
                                                                 "level",
                                                                 "printed_to",
                                                                 "aspect",
                                                                 "residual",
                                                                 "reason",
                                                                 "variables",
                                                                 "let",
                                                                 "squares"};

/// Reads one [[claim]] table of `file`.
///
/// Guarantees  the claim has the keys that its reading needs and no other; otherwise
///             DataError with file:line:column, what was found and what was expected.
[[nodiscard]] Claim read_claim(const toml::table& source, const std::string& file);

/// Reads the keys `assertion_keys` but `printed`, which the claim has already.
///
/// Guarantees  those that its reading needs, otherwise DataError; the table remembers
///             which were used.
void read_assertion(ClaimTable& table, Claim& claim);

/// The id of a table, which is also a file name, a link and a macro's argument.
///
/// Guarantees  letters, digits, '.', '_', '-' and '+'; otherwise DataError.
[[nodiscard]] std::string read_id(ClaimTable& table);

}  // namespace certispin
