#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/error.hpp"
#include "certispin/numbers/printed_decimal.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/parameter_range.hpp"

#include <map>
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
  at_least,       // these six also at every point of a range of N or of g
  at_most,        // … both within half a resolution, if one is declared
  greater,
  less,
  much_greater,  // greater than printed × a declared threshold
  much_less,     // less than printed / a declared threshold
  range,         // between two printed ends at every point of a range of N or of g
  peak_over_N,   // maximum over a range of N: its height or its position
  peak_over_g,   // maximum over a range of g: its height or its position
  crossing,      // a level is passed once over a range, between two printed ends
  limit,         // N → ∞; the printed limit may be an expression
  monotone,      // strictly increasing or decreasing over a range of N
  identity,      // equal to the printed expression: at every N of a range, or as formulas
  residual,      // a statement about what a float64 eigensolver leaves
  runtime,       // how long a program took on a machine that is not named: not checkable
  literature,    // rests on other work: not checkable here
};

[[nodiscard]] std::string_view to_text(Reading reading);
[[nodiscard]] std::optional<Reading> parse_reading(std::string_view text);
/// The reading whose name takes the fewest edits from `text`.
[[nodiscard]] std::string_view nearest_reading(std::string_view text);

/// What of a peak is claimed.
enum class Aspect { height, position };

enum class Direction { increasing, decreasing };

/// What exact eigenvectors leave 0 of, and computed ones do not.
enum class Residual {
  parity,        // max_i |⟨E_i|J_z|E_i⟩| over the states of even index
  completeness,  // max_i |Σ_k ⟨E_i|J_z|E_k⟩² − ⟨E_i|J_z²|E_i⟩| over the doublet
  relative_completeness,  // the same over ⟨E_i|J_z²|E_i⟩
};

[[nodiscard]] std::string_view to_text(Residual residual);

/// Who states it.
enum class Origin {
  paper,
  ours,  // a law of our own, put beside the paper's claims to be tested like them
};

/// The symbols of an identity between formulas.
struct Symbols {
  std::vector<std::string> variables;         // free, real
  std::map<std::string, Expression> let;      // abbreviations
  std::map<std::string, Expression> squares;  // symbols known by their square: i^2 = -1
};

/// One printed number or relation of a paper: data, never a value of ours.
struct Claim {
  std::string id;
  std::string section;  // heading of its ledger file
  std::string where;    // its place in the paper
  std::string printed;  // as printed
  std::string meaning;  // in our own words
  Origin origin = Origin::paper;
  Reading reading = Reading::rounded;
  std::string expression_text;
  Expression expression;
  std::optional<long> N;
  std::optional<Rational> g;
  std::map<std::string, std::string> inputs_text;  // printed inputs, as they stand
  Inputs inputs;  // … and the reals that print like them
  std::optional<Rational> resolution;
  std::optional<Rational> threshold;
  std::optional<Rational> level;
  std::optional<PrintedDecimal> number;          // `printed`, where that is a decimal
  std::optional<PrintedDecimal> number_to;       // the other end of a range
  std::optional<Expression> printed_expression;  // of a limit or an identity
  std::optional<SpinRange> over_N;
  std::optional<RationalInterval> over_g;
  bool unbounded = false;  // the paper's range goes on beyond over_N
  Aspect aspect = Aspect::height;
  Direction direction = Direction::increasing;
  Residual residual = Residual::parity;
  Symbols symbols;
  std::string reason;
  SourcePosition position;
};

}  // namespace certispin
