#pragma once

#include "certispin/quantities/maximum_over_g.hpp"
#include "certispin/quantities/sequence.hpp"
#include "certispin/quantities/zeros_over_g.hpp"

#include <optional>
#include <string>
#include <vector>

namespace certispin {

/// An expression over a range of N at one g, or over a range of g at one N.
struct ScanSubject {
  std::string text;  // of the expression, as typed
  Expression expression;
  Problem problem;  // its N or g is the start of the range
  std::optional<SpinRange> over_N;
  std::optional<RationalInterval> over_g;  // one of the two
  long digits = 0;                         // asked for
};

/// The N that come next to the largest value, and by how much they fall short of it.
struct RunnerUp {
  std::vector<long> N;
  Outcome<Value> difference = Inconclusive{{}};  // > 0
};

/// A `peak` run.  With `minimum`, slopes are those of the expression and heights its values.
struct PeakResult {
  ScanSubject subject;
  bool minimum = false;
  // over N
  std::vector<long> N;     // several are not told apart, or equal
  bool exact_tie = false;  // equal
  Enclosure height{Inconclusive{{}}, 0, 0};
  std::optional<RunnerUp> runner_up;
  // over g
  MaximumOverG over_g;
  Bits bits = 0;  // the most that were spent
};

/// What a `peak` run proves.
enum class PeakKind {
  inside,     // one N inside the range, or a bracket where the derivative changes sign
  point,      // one g inside the range, known exactly
  at_end,     // largest (smallest) at an end of the range: no peak
  tie,        // several N with exactly the same value
  constant,   // the same value on a whole interval of g
  undecided,  // places that are not told apart
};

[[nodiscard]] PeakKind kind_of(const PeakResult& result);
/// Everything that was asked for is proved.
[[nodiscard]] bool is_decided(const PeakResult& result);
[[nodiscard]] std::string to_text(const PeakResult& result);
/// Schema certispin/peak/1.
[[nodiscard]] std::string to_json(const PeakResult& result);

/// A `crossing` run.
struct CrossingResult {
  ScanSubject subject;
  Rational level;
  std::vector<SignAtN> over_N;
  ZerosOverG over_g;  // of expression − level
};

[[nodiscard]] bool is_decided(const CrossingResult& result);
[[nodiscard]] std::string to_text(const CrossingResult& result);
/// Schema certispin/crossing/1.
[[nodiscard]] std::string to_json(const CrossingResult& result);

}  // namespace certispin
