#pragma once

#include "interval.hpp"

#include <array>
#include <vector>

namespace checker {

/// A line `point`: a_k/2^shift < E_k < b_k/2^shift for H/J = −(2/N) J_z² − 2 g J_x.
struct Point {
  long N = 0;
  Rational g;
  long bits = 0;
  long shift = 0;
  long twist = 0;
  std::vector<Integer> bounds;  // a_0 b_0 a_1 b_1 …
};

/// Enclosures, energies in units of J.
struct Doublet {
  std::vector<Interval> E;
  Interval delta_E;
  Interval Jz2_0;
  Interval Jz2_1;
  Interval J_01;
};

/// Proves the bounds of a point and what follows from them; Rejected with the reason otherwise.
Doublet prove_doublet(const Point& point);

}  // namespace checker
