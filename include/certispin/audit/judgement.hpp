#pragma once

#include "certispin/float64/float64_error.hpp"
#include "certispin/numbers/estimate.hpp"
#include "certispin/numbers/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace certispin {

/// What is proved of a claim.
enum class Verdict {
  confirmed,      // every real of the enclosure prints like the claim
  refuted,        // none does
  undecided,      // not settled at the precision or work cap
  supported,      // samples and extrapolation agree; not a proof
  contradicted,   // samples and extrapolation disagree; not a proof
  not_checkable,  // and why
};

[[nodiscard]] std::string_view to_text(Verdict verdict);
/// Guarantees  the verdict of that name, or InputError.
[[nodiscard]] Verdict parse_verdict(std::string_view text);

/// The reals that print like a claim: an interval with ends that may be absent or open.
struct PrintedSet {
  std::optional<Rational> lower;
  std::optional<Rational> upper;
  bool lower_open = false;  // the end itself does not belong
  bool upper_open = false;

  /// Every real of `value` belongs / none does.
  [[nodiscard]] Truth contains(const Value& value) const;
};

/// What a certificate needs to know of how a verdict was reached.
struct Trace {
  /// The N or g that refutes a claim over a range or has its maximum, or the last N before
  /// a level is passed.
  std::optional<Rational> witness;
  Bits bits = 0;  // that settle it at every point
};

/// The verdict on one claim with everything that a report shows of it.
struct Judgement {
  Verdict verdict = Verdict::undecided;
  std::optional<Value> value;        // encloses the true value, where there is one
  std::optional<Estimate> estimate;  // of a limit
  std::optional<Value> nominal;  // … with the inputs exactly as printed, if it has any
  PrintedSet cell;
  std::optional<Interval>
      margin;     // signed distance to the nearest edge, in printed units
  Bits bits = 0;  // of the deciding rung
  std::string method;
  std::string proof;
  std::string note;
  std::optional<Float64> float64;  // the audited pipeline's value
  std::optional<Float64Error> float64_error;
  Trace trace;
};

/// Encloses the signed distance from `value` to the nearest edge of `cell` in units of
/// `unit`: positive inside, negative outside.  Absent without an edge.
[[nodiscard]] std::optional<Interval> enclose_margin(const Value& value,
                                                     const PrintedSet& cell,
                                                     const Rational& unit);

}  // namespace certispin
