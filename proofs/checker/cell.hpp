#pragma once

#include "certificate.hpp"

namespace checker {

/// The reals between two ends, which belong to it or not; an absent end is infinite.
struct Cell {
  std::optional<Rational> lo;
  std::optional<Rational> hi;
  bool lo_open = false;
  bool hi_open = false;

  [[nodiscard]] bool contains(const Interval& v) const {  // all of v
    return (!lo || v.lo > *lo || (v.lo == *lo && !lo_open)) &&
           (!hi || v.hi < *hi || (v.hi == *hi && !hi_open));
  }
  [[nodiscard]] bool excludes(const Interval& v) const {  // all of v
    return (lo && (v.hi < *lo || (v.hi == *lo && lo_open))) ||
           (hi && (v.lo > *hi || (v.lo == *hi && hi_open)));
  }
  [[nodiscard]] std::string text() const {
    return (lo ? (lo_open ? "( " : "[ ") + lo->get_str() : "( -inf") + " " +
           (hi ? hi->get_str() + (hi_open ? " )" : " ]") : "inf )");
  }
};

/// What a reading makes of the printed text: docs/certificate.md, "What a claim asserts".
Cell cell_of(const Claim& claim);

}  // namespace checker
