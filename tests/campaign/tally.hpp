#pragma once

#include "certispin/model/model_point.hpp"
#include "certispin/numbers/truth.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace certispin::test {

/// One comparison that a campaign makes again and again.
struct Check {
  std::string_view name;
  long least_percent = 0;  // of the comparisons that must be decided in a whole run
};

/// Where a campaign looks: a model point and the digits that are asked for.
struct Case {
  ModelPoint point;
  long digits = 0;
};

/// "-N 7 -g 1/3 --digits 20"
[[nodiscard]] std::string to_arguments(const Case& where);

/// What was compared at one case, or at all of them, and what did not hold.
class Tally {
 public:
  /// `program` is what runs the checks again when it is given a case.
  Tally(std::string program, std::vector<Check> checks);

  /// An empty one for the comparisons at one case.
  [[nodiscard]] Tally at(const Case& where) const;

  /// One comparison of `what`: `no` is a violation, `unknown` proves nothing.
  void note(const Check& check, Truth truth, std::string_view what);
  /// The same of `what` number `k`.
  void note(const Check& check, Truth truth, std::string_view what, std::size_t k);
  /// A comparison that is not made, and why.
  void skip(const Check& check, const std::string& reason);
  /// Nothing can be compared: the library gave up, or threw.
  void fail(const std::string& reason);

  void add(const Tally& other);

  /// A line each, with a command that shows it again.
  [[nodiscard]] const std::vector<std::string>& violations() const { return violations_; }
  /// Why the run as a whole proves too little: checks that were decided too seldom.
  [[nodiscard]] std::vector<std::string> gaps() const;
  /// The counts as a table.
  [[nodiscard]] std::string to_text() const;

 private:
  struct Counts {
    long compared = 0;
    long decided = 0;
    std::map<std::string, long> skipped;  // by reason
  };

  void count(const Check& check, Truth truth);
  void violate(const std::string& sentence);

  std::string program_;
  std::vector<Check> checks_;
  std::string arguments_;  // of the case
  std::map<std::string_view, Counts> counts_;
  std::vector<std::string> violations_;
};

}  // namespace certispin::test
