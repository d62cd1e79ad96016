#pragma once

#include "certispin/numbers/sign.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "certispin/quantities/parameter_range.hpp"

#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace certispin {

/// A term that is not enclosed at the precision cap.
class UndecidedTerm : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A function of N of which each value can be sharpened; values are kept, nothing else.
class Sequence {
 public:
  /// Encloses the value at N.
  using Term = std::function<Outcome<Value>(long N, Bits bits)>;

  /// `cap`: from there on more bits decide nothing.
  /// Requires    `term` may be called from several threads.
  Sequence(Term term, Rational g, Bits cap)
      : term_(std::move(term)), g_(std::move(g)), cap_(cap) {}

  /// Encloses every value of the range, on all cores.
  /// Guarantees  as `at`.
  void enclose_all(const std::vector<long>& all);

  /// Encloses the value at N, at a higher precision each time `sharpen` is called.
  /// Guarantees  UndecidedTerm where it is not enclosed at the cap.
  const Value& at(long N);

  /// False where more bits decide nothing.
  [[nodiscard]] bool sharpen(long N);
  /// All of them, on all cores; false if one of them cannot be.
  [[nodiscard]] bool sharpen(const std::vector<long>& all);

  [[nodiscard]] Bits bits(long N) const { return terms_.at(N).bits; }
  /// Of the N that took the most.
  [[nodiscard]] Bits most_bits() const;

  /// What `test` says of the value, at rising precision; unknown only at the cap.
  [[nodiscard]] Truth decide(long N, const std::function<Truth(const Value&)>& test);

 private:
  struct Known {
    Value value;
    Bits bits;
  };

  [[nodiscard]] Known enclose(long N, Bits bits) const;
  [[nodiscard]] Bits first_bits(long N) const;

  Term term_;
  Rational g_;
  Bits cap_;
  std::map<long, Known> terms_;
};

/// The terms of an expression at one g, each with doublets of its own that are dropped with
/// it, so that a range of 10^5 N fits into memory.
///
/// Requires    problem.point.g; its N is not used.
[[nodiscard]] Sequence sequence_over_N(const Expression& expression,
                                       const Problem& problem);

/// first, first + step, …, last as a list.
[[nodiscard]] std::vector<long> members_of(const SpinRange& range);

/// The N of `candidates` with the largest value, or those that cannot be told apart.
///
/// Method      every value is enclosed; those that are certainly lower than another go; the
///             others are sharpened until one is left, or all that are left are equal.
/// Guarantees  every maximiser is among them.
[[nodiscard]] std::vector<long> find_maximisers(Sequence& sequence,
                                                std::vector<long> candidates);

/// All the values are known exactly and equal.
[[nodiscard]] bool is_exact_tie(Sequence& sequence, const std::vector<long>& all);

/// The sign of value − level at one N.
struct SignAtN {
  long N = 0;
  Sign sign = Sign::unknown;
};

/// The signs of value − `level` at each N, at rising precision; unknown only at the cap.
[[nodiscard]] std::vector<SignAtN> prove_signs(Sequence& sequence,
                                               const std::vector<long>& all,
                                               const Rational& level);

}  // namespace certispin
