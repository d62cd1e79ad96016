#pragma once

#include "certispin/audit/claim.hpp"
#include "certispin/float64/float64_ladder.hpp"

#include <string>
#include <vector>

namespace certispin {

/// At which points of a ladder an eigensolver prints a quantity's digits.
struct DigitsAlong {
  std::size_t compared = 0;           // where it is defined and its digits are decided
  std::vector<ModelPoint> different;  // another number is shown; in the ladder's order
};

/// A quantity that a paper prints, and where float64 prints as many digits of it right.
struct DigitLimits {
  const Quantity* quantity = nullptr;
  std::string printed;  // with most digits
  std::string where;    // … and its place in the paper
  long digits = 0;      // significant ones
  DigitsAlong over_N;
  DigitsAlong over_g;
};

/// How far an eigensolver gets, along both ladders.
struct Float64Limits {
  Float64Ladder over_N;
  Float64Ladder over_g;
  std::vector<DigitLimits> quantities;  // in the order of the registry
};

/// The quantities that claims print at single points: those whose expression is one
/// registered quantity and the columns of tables that are named after one, with the claim
/// that prints most significant digits.
[[nodiscard]] std::vector<DigitLimits> printed_quantities(
    const std::vector<Claim>& claims);

/// Climbs both ladders with `solver` and compares the digits that `claims` print.
///
/// Guarantees  prints_same_digits at every point of a ladder where the quantity is defined;
///             the points in between are not looked at.
[[nodiscard]] Float64Limits find_float64_limits(const std::vector<Claim>& claims,
                                                const Eigensolver& solver,
                                                DoubletCache& cache);

}  // namespace certispin
