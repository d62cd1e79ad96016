#pragma once

#include "certispin/float64/float64.hpp"
#include "certispin/float64/float64_doublet.hpp"
#include "certispin/quantities/certified_evaluation.hpp"

namespace certispin {

/// Evaluates an expression in double precision, operation by operation as it is written,
/// from the doublets of a double-precision eigensolver.
///
/// Method      the registry's own formulas; parameters, literals, the middle of each
///             input and k_B T/ħ rounded to nearest first.
/// Guarantees  what double arithmetic gives, infinite or NaN included, and nothing about
///             its accuracy; UndefinedQuantity and InputError as enclose_expression, and
///             as Float64Doublets::at.
[[nodiscard]] Float64 evaluate_float64(const Expression& expression,
                                       const Problem& problem,
                                       Float64Doublets& doublets);

}  // namespace certispin
