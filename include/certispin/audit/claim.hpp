#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/numbers/printed_decimal.hpp"
#include "certispin/quantities/expression.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace certispin {

/// How a printed number or relation is read.
enum class Reading {
  rounded,        // prints like this when rounded to nearest
  truncated,      // … when truncated
  approximately,  // within half a declared resolution
  at_least,
  at_most,
  greater,
  less,
  much_greater,  // greater than printed × a declared threshold
  much_less,     // less than printed / a declared threshold
  range,         // between two printed ends at every point of a range of N
  peak_over_N,   // maximum over a range of N: its height or its position
  peak_over_g,   // maximum over a range of g: its height or its position
  crossing,      // a level is passed once over a range of N, between two printed ends
  limit,         // N → ∞
  identity,      // equal at every point of a range of N
  literature,    // rests on other work: not checkable here
};

[[nodiscard]] std::string_view to_text(Reading reading);
[[nodiscard]] std::optional<Reading> parse_reading(std::string_view text);

/// first, first + step, …, last
struct SpinRange {
  long first = 0;
  long last = 0;
  long step = 1;
};

/// What of a peak is claimed.
enum class Aspect { height, position };

/// One printed number or relation of a paper: data, never a value of ours.
struct Claim {
  std::string id;
  std::string where;    // its place in the paper
  std::string printed;  // as printed
  std::string meaning;  // in our own words
  Reading reading = Reading::rounded;
  std::string expression_text;
  Expression expression;
  std::optional<long> N;
  std::optional<Rational> g;
  std::optional<Rational> resolution;
  std::optional<Rational> threshold;
  std::optional<Rational> level;
  std::optional<PrintedDecimal> number;     // `printed`, unless it is "infinity"
  std::optional<PrintedDecimal> number_to;  // the other end of a range
  std::optional<SpinRange> over_N;
  std::optional<RationalInterval> over_g;
  Aspect aspect = Aspect::height;
  std::string reason;
  SourcePosition position;
};

}  // namespace certispin
