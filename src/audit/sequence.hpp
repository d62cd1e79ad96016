#pragma once

#include "certispin/audit/judge.hpp"

#include <map>
#include <string>

namespace certispin {

/// The precision from which on more bits decide nothing: that of the ladder, or less where
/// printed inputs keep every enclosure wide.
[[nodiscard]] Bits useful_precision(const Claim& claim);

/// The expression of a claim over N; each value can be sharpened.
class Sequence {
 public:
  Sequence(const Claim& claim, const Workbench& bench) : claim_(claim), bench_(bench) {}

  /// Encloses the value at N, at a higher precision each time `sharpen` is called.
  /// Guarantees  UndecidedTerm where it is not enclosed at the cap.
  const Value& at(long N);

  /// False where more bits decide nothing.
  [[nodiscard]] bool sharpen(long N);

  [[nodiscard]] Bits bits(long N) const { return terms_.at(N).bits; }

  /// Of the N that took the most.
  [[nodiscard]] Bits most_bits() const;

  /// Inside or outside, at rising precision; unknown only at the cap.
  [[nodiscard]] Truth decide(long N, const PrintedSet& cell);

 private:
  struct Term {
    Value value;
    Bits bits;
  };

  const Value& enclose(long N, Bits bits);

  const Claim& claim_;
  const Workbench& bench_;
  std::map<long, Term> terms_;
};

/// "N = 2…400", "N = 2…400 in steps of 2"
[[nodiscard]] std::string to_text(const SpinRange& range);

}  // namespace certispin
