#pragma once

#include "certispin/audit/claim.hpp"
#include "claim_table.hpp"

#include <set>
#include <string>

namespace certispin {

/// Reads the keys variables, let and squares of an identity between formulas; no variables
/// means that it is none.
///
/// Guarantees  each symbol has one meaning and each square is a polynomial in the
///             variables; otherwise DataError.
[[nodiscard]] Symbols read_symbols(ClaimTable& table);

/// Reads them of a theorem, which may have none; `others` are names of its own.
[[nodiscard]] Symbols read_symbols_of_theorem(ClaimTable& table,
                                              const std::set<std::string>& others);

/// Guarantees  InputError if `expression` names anything but these symbols and
///             `others`.
void check_symbols(const Symbols& symbols,
                   const Expression& expression,
                   const std::set<std::string>& others = {});

}  // namespace certispin
