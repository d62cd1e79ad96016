#pragma once

#include "certispin/quantities/certified_evaluation.hpp"

#include <cstddef>
#include <map>

namespace certispin {

/// What a certificate needs of the doublet at one point.
struct Need {
  Bits bits = 0;
  std::size_t levels = 0;  // E_0, E_1 and how many more: 2 to 4
};

using Needs = std::map<ModelPoint, Need>;

/// Adds the points of which the value of `expression` needs E_0 … J_01.
///
/// Method      the names are resolved as for an evaluation, with nothing computed.
/// Guarantees  no point with N = 1 or g = 0, where everything is rational;
///             UndefinedQuantity where a quantity is not defined.
void add_needs(const Expression& expression,
               const Problem& problem,
               Bits bits,
               Needs& needs);

/// The more demanding of what was needed so far and `need`.
void add_need(const ModelPoint& point, const Need& need, Needs& needs);

}  // namespace certispin
