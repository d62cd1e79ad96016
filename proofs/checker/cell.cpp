#include "cell.hpp"

namespace checker {
namespace {

/// The number of a line that may be absent.
Rational number(const Claim& claim, const std::string& word, const Rational& least) {
  const Rational x = claim.has(word) ? parse_fraction(claim.text(word)) : least;
  return x >= least ? x
                    : throw Malformed("found " + word + " " + x.get_str() +
                                      ", expected at least " + least.get_str());
}

}  // namespace

Cell cell_of(const Claim& claim) {
  const std::string& reading = claim.text("reading");
  const Decimal from(claim.text("printed"));
  const Decimal to(claim.has("printed_to") ? claim.text("printed_to")
                                           : claim.text("printed"));
  const Rational& p = from.value;
  const Rational slack = number(claim, "resolution", 0) / 2;
  const Rational t = number(claim, "threshold", 1);
  if (to.value < p || (claim.has("threshold") && p <= 0)) {
    throw Malformed("found printed " + p.get_str() +
                    ", expected at most printed_to, and a " +
                    "positive number for much_greater and much_less");
  }
  if (reading == "rounded" || reading == "range") {
    return {p - from.unit / 2, to.value + to.unit / 2};
  }
  if (reading == "truncated") {
    const bool minus = claim.text("printed").starts_with('-');
    return {minus ? p - from.unit : p, minus ? p : p + from.unit, minus, !minus};
  }
  if (reading == "greater" || reading == "much_greater") {
    return {p * t, std::nullopt, true};
  }
  if (reading == "less" || reading == "much_less") {
    return {std::nullopt, p / t, false, true};
  }
  if (reading == "at_least") {
    return {p - slack, std::nullopt};
  }
  if (reading == "at_most") {
    return {std::nullopt, p + slack};
  }
  return {p - slack, to.value + slack};  // approximately, crossing, peaks
}

}  // namespace checker
