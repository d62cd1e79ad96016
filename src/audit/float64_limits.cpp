#include "certispin/audit/float64_limits.hpp"

#include "certispin/quantities/registry.hpp"

#include <algorithm>
#include <map>

namespace certispin {
namespace {

/// "eta_MF" of "table3.N370.eta_MF"; empty for another form.
std::string column_of(const std::string& id) {
  const std::size_t last = id.rfind('.');
  const bool cell = id.starts_with("table") && std::count(id.begin(), id.end(), '.') == 2;
  return cell ? id.substr(last + 1) : "";
}

/// The quantity of which a claim prints digits at one point; null if none.
const Quantity* printed_quantity(const Claim& claim) {
  const bool decimal = claim.number && claim.number->value() != 0 && claim.N && claim.g;
  const bool digits = claim.reading == Reading::rounded ||
                      claim.reading == Reading::truncated ||
                      claim.reading == Reading::approximately;
  if (!decimal || !digits) {
    return nullptr;
  }
  const Quantity* whole = find_quantity(claim.expression_text);
  return whole != nullptr ? whole : find_quantity(column_of(claim.id));
}

/// Significant digits down to the last printed place, or to that of the resolution.
long significant_digits(const Claim& claim) {
  const Rational place = std::max(claim.number->unit(), claim.resolution.value_or(0));
  return std::max(1L,
                  decimal_exponent(claim.number->value()) - decimal_exponent(place) + 1);
}

DigitsAlong compare(const Float64Ladder& ladder, const DigitLimits& printed) {
  DigitsAlong result;
  for (const Float64Step& step : ladder.steps) {
    const Float64Row* row =
        step.audit ? find_row(*step.audit, printed.quantity->id) : nullptr;
    if (row == nullptr) {
      continue;
    }
    const Truth same = prints_same_digits(row->value, row->proved, printed.digits);
    result.compared += same == Truth::unknown ? 0 : 1;
    if (same == Truth::no) {
      result.different.push_back(step.point);
    }
  }
  return result;
}

}  // namespace

std::vector<DigitLimits> printed_quantities(const std::vector<Claim>& claims) {
  std::map<const Quantity*, DigitLimits> most;
  for (const Claim& claim : claims) {
    const Quantity* quantity = printed_quantity(claim);
    if (quantity == nullptr) {
      continue;
    }
    const long digits = significant_digits(claim);
    DigitLimits& known = most[quantity];
    if (digits > known.digits) {
      known = {quantity, claim.printed, claim.where, digits, {}, {}};
    }
  }
  std::vector<DigitLimits> result;
  for (const Quantity& quantity : registry()) {
    if (const auto found = most.find(&quantity); found != most.end()) {
      result.push_back(found->second);
    }
  }
  return result;
}

Float64Limits find_float64_limits(const std::vector<Claim>& claims,
                                  const Eigensolver& solver,
                                  DoubletCache& cache) {
  Float64Limits limits{climb("N", points_over_N(), solver, cache),
                       climb("g", points_over_g(), solver, cache),
                       printed_quantities(claims)};
  for (DigitLimits& each : limits.quantities) {
    each.over_N = compare(limits.over_N, each);
    each.over_g = compare(limits.over_g, each);
  }
  return limits;
}

}  // namespace certispin
