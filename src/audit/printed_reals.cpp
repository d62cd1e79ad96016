#include "certispin/audit/printed_reals.hpp"

#include "certispin/audit/judge.hpp"
#include "certispin/numbers/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace certispin {
namespace {

PrintedReals around(const PrintedDecimal& number, const Rational& radius) {
  return {
      {number.value() - radius, number.value() + radius}, number.value(), number.text()};
}

PrintedReals rounded(const PrintedDecimal& number) {
  return around(number, number.unit() / 2);
}

PrintedReals half_line(PrintedSet set) {
  std::string text = to_text(set);
  return {std::move(set), std::nullopt, std::move(text)};
}

[[noreturn]] void refuse(const Claim& claim, std::string_view reason) {
  throw InputError(
      fmt::format("'{}' stands for no number: {}; expected a claim with a "
                  "printed number",
                  claim.id,
                  reason));
}

/// The number of a claim that nothing is computed for.
PrintedDecimal remarked_number(const Claim& claim) {
  try {
    return PrintedDecimal(claim.printed);
  } catch (const InputError&) {
    refuse(claim, fmt::format("it prints '{}'", claim.printed));
  }
}

PrintedReals between(const Claim& claim) {
  return {{claim.number->rounding_cell().lower, claim.number_to->rounding_cell().upper},
          std::nullopt,
          fmt::format("[{}, {}]", claim.number->text(), claim.number_to->text())};
}

/// "approaches 2" means 2; "approaches 0.31" is rounded.
PrintedReals target(const Claim& claim) {
  const bool integer = claim.number->text().find_first_of(".eE") == std::string::npos;
  return integer ? around(*claim.number, 0) : rounded(*claim.number);
}

PrintedReals one_end(const Claim& claim, PrintedEnd end) {
  if (!claim.number || !claim.number_to) {
    refuse(claim, "only a range or a crossing has two ends");
  }
  return rounded(end == PrintedEnd::first ? *claim.number : *claim.number_to);
}

}  // namespace

PrintedReals printed_reals(const Claim& claim, PrintedEnd end) {
  if (end != PrintedEnd::whole) {
    return one_end(claim, end);
  }
  switch (claim.reading) {
    case Reading::literature:
    case Reading::runtime:
      return rounded(remarked_number(claim));
    case Reading::monotone:
      refuse(claim, "it prints a direction");
    case Reading::residual:
      refuse(claim, "a residual prints an order of magnitude");
    case Reading::limit:
    case Reading::identity:
      if (!claim.number) {
        refuse(claim, fmt::format("it prints '{}'", claim.printed));
      }
      return claim.reading == Reading::limit ? target(claim) : around(*claim.number, 0);
    case Reading::range:
    case Reading::crossing:
      return between(claim);
    case Reading::at_least:
    case Reading::at_most:
    case Reading::greater:
    case Reading::less:
      return half_line(printed_set(claim));
    case Reading::much_greater:
      return half_line({claim.number->value(), std::nullopt, true});
    case Reading::much_less:
      return half_line({std::nullopt, claim.number->value(), false, true});
    case Reading::approximately:
    case Reading::peak_over_N:
    case Reading::peak_over_g:
      return around(*claim.number, std::max(*claim.resolution, claim.number->unit()) / 2);
    default:
      return {printed_set(claim), claim.number->value(), claim.number->text()};
  }
}

bool meet(const PrintedSet& a, const PrintedSet& b) {
  const auto left_of = [](const PrintedSet& x, const PrintedSet& y) {
    if (!x.upper || !y.lower) {
      return false;
    }
    return *x.upper < *y.lower ||
           (*x.upper == *y.lower && (x.upper_open || y.lower_open));
  };
  return !left_of(a, b) && !left_of(b, a);
}

std::string to_text(const PrintedSet& set) {
  constexpr long longest = 22;
  const auto edge = [&](const Rational& x) {
    return to_bounds_text(Value(x), longest).lower;
  };
  return fmt::format("{}{}, {}{}",
                     set.lower && !set.lower_open ? '[' : '(',
                     set.lower ? edge(*set.lower) : "-∞",
                     set.upper ? edge(*set.upper) : "∞",
                     set.upper && !set.upper_open ? ']' : ')');
}

}  // namespace certispin
