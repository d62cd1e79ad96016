#pragma once

#include "interval.hpp"

#include <array>
#include <map>
#include <string>
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

/// Enclosures by name: E_0 E_1 [E_2 [E_3]] delta_E Jz2_0 Jz2_1 J_01, energies in units of J.
using Doublet = std::map<std::string, Interval>;

/// Proves the bounds of a point and what follows from them; Rejected with the reason otherwise.
Doublet prove_doublet(const Point& point);

}  // namespace checker
