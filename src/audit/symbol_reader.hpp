#pragma once

#include "certispin/audit/claim.hpp"
#include "claim_table.hpp"

namespace certispin {

/// Reads the keys variables, let and squares of an identity between formulas; no variables
/// means that it is none.
///
/// Guarantees  each symbol has one meaning and each square is a polynomial in the
///             variables; otherwise DataError.
[[nodiscard]] Symbols read_symbols(ClaimTable& table);

/// Guarantees  InputError if `expression` names anything but these symbols.
void check_symbols(const Symbols& symbols, const Expression& expression);

}  // namespace certispin
