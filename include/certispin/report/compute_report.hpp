#pragma once

#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/quantity.hpp"

#include <string>
#include <vector>

namespace certispin {

/// One quantity of a `compute` run: enclosed, or undefined at the point.
struct ComputedQuantity {
  const Quantity* quantity = nullptr;
  Enclosure enclosure;
  std::string undefined;  // why; empty where the quantity is defined
};

/// A `compute` run, for every renderer.
struct ComputeResult {
  Problem problem;
  long digits = 0;  // asked for
  std::vector<ComputedQuantity> quantities;
};

/// Text for a person: only proved digits.
[[nodiscard]] std::string to_text(const ComputeResult& result);
/// Schema certispin/compute/1: numbers are strings, lower ≤ true value ≤ upper.
[[nodiscard]] std::string to_json(const ComputeResult& result);
/// Columns id, lower, upper, digits, unit, equation.
[[nodiscard]] std::string to_csv(const ComputeResult& result);

/// One paragraph a line: what a quantity is, where it is defined and how it is enclosed.
[[nodiscard]] std::string explain(const Quantity& quantity);

}  // namespace certispin
