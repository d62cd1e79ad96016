#pragma once

#include "certispin/numbers/interval.hpp"

namespace certispin {

/// A real as samples or a fit suggest it, with the error estimate on either side:
/// uncertified, and so a type that cannot stand where a proved value does.
class Estimate {
 public:
  explicit Estimate(Interval around) : around_(std::move(around)) {}
  /// `value` with what `error` allows on either side.
  Estimate(const Interval& value, const Interval& error)
      : around_(Interval::between(value - error, value + error)) {}

  [[nodiscard]] const Interval& around() const { return around_; }
  /// [0, e] for the estimate v ± e.
  [[nodiscard]] Interval error() const {
    return abs(around_ - around_) / Interval(2, around_.precision());
  }

 private:
  Interval around_;
};

}  // namespace certispin
