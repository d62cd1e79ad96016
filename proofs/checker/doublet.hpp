#pragma once

#include "expression.hpp"

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
using Doublet = std::map<Text, Interval>;

/// Proves the bounds of a point and what follows from them; Rejected with the reason otherwise.
///
/// Every number is an integer of units 2^-bits that is rounded one way, `up` or down, and two such
/// computations enclose the exact one: with exact pivots q between q_up ≤ q ≤ q_down of one
/// sign, e²/q_down ≤ e²/q ≤ e²/q_up, and so on from row to row.
class DoubletProof {
 public:
  explicit DoubletProof(const Point& p)
      : p_(p), bits_(p.bits), even_(p.N % 2 == 0), p_N_(p.g.get_num() * p.N), one_(in_units(1)) {
    if (!even_) { corner_ = in_units(p_N_ * (p.N + 1)); }
  }

  Doublet run() {
    const Scoped precision(working_bits, bits_);
    Doublet result;
    for (std::size_t k = 0; 2 * k < p_.bounds.size(); ++k) {
      const auto level = static_cast<long>(k / 2);  // of the even block (E_0, E_2) or the odd
      const Text name = "E_" + std::to_string(k);
      const Integer& a = p_.bounds[2 * k];
      const Integer& b = p_.bounds[2 * k + 1];
      require_count(k % 2 != 0, a, level, "lower bound of " + name);
      require_count(k % 2 != 0, b, level + 1, "upper bound of " + name);
      result[name] = {scaled(a, -p_.shift), scaled(b, -p_.shift)};
    }
    add_moments(result);
    return result;
  }

 private:
  Integer in_units(const Integer& a) const { return ceil_scaled(a, bits_); }
  Rational out_of_units(const Integer& a) const { return scaled(a, -bits_); }

  // The parity blocks of 2 N q H/J for g = p/q, with rows M = 2m: proofs/parity_blocks.md.  A
  // positive factor changes neither counts nor vectors, and with this one every entry is an
  // integer; the corner is what the first row of odd N is lowered (even block) or raised by.
  Integer diagonal(long M) const { return in_units(-p_.g.get_den() * M * M); }
  Integer coupling(long M) const {  // squared, between M and M + 2, in units²
    const Integer c = p_N_ * p_N_ * (Integer(p_.N) * (p_.N + 2) - Integer(M) * (M + 2));
    return (M == 0 ? Integer(2 * c) : c) * one_ * one_;
  }
  Integer energy(const Integer& bound, bool up) const {
    const Rational e = 2 * p_.N * p_.g.get_den() * bound;
    return up ? ceil_scaled(e, bits_ - p_.shift) : floor_scaled(e, bits_ - p_.shift);
  }
  static Integer quotient(const Integer& a, const Integer& b, bool up) {
    Integer q;
    (up ? mpz_cdiv_q : mpz_fdiv_q)(q.get_mpz_t(), a.get_mpz_t(), b.get_mpz_t());
    return q;
  }

  /// Signs of the pivots of a block at x/2^shift, each pivot rounded one way: down for `up`.
  Text signs(bool odd, const Integer& x, bool up) const {
    const Integer shift = energy(x, up);
    Integer eliminated = odd ? -corner_ : corner_;  // e²/q of the row before
    Text result;
    for (long M = even_ ? (odd ? 2 : 0) : 1; M <= p_.N; M += 2) {
      const Integer pivot = diagonal(M) - shift - eliminated;
      if (pivot == 0) { throw Rejected("a pivot may be zero: it takes more bits"); }
      result += pivot < 0 ? '-' : '+';
      eliminated = quotient(coupling(M), pivot, up);
      spend(4 * bits_);
    }
    return result;
  }
  /// The number of levels below x/2^shift is that of negative pivots: proofs/sturm_count.md.
  void require_count(bool odd, const Integer& x, long expected, const Text& what) const {
    const Text low = signs(odd, x, true);
    if (low != signs(odd, x, false)) { throw Rejected("a pivot may be zero: it takes more bits"); }
    const long found = std::count(low.begin(), low.end(), '-');
    if (found != expected) {
      throw Rejected("the " + what + " has " + std::to_string(found) +
                     " levels below it in its block, not " + std::to_string(expected));
    }
  }

  /// Σ u², Σ v², Σ uv, Σ M² u², Σ M² v², Σ M uv over the rows passed, relative to the next row, for
  /// the ground vectors u, v of the even and the odd block; u_0 v_0 = first·2^-exponent.
  struct Sums {
    std::array<Integer, 6> sum;
    Integer first;
    long exponent = 0;
    Integer shift;  // s_u − s_v of proofs/ground_doublet.md (3)
  };

  static void require_positive(const Integer& pivot) {
    if (pivot <= 0) { throw Rejected("a pivot of the recurrence may be zero or negative"); }
  }

  /// From row M to the twist, with the pivots u, v of row M: proofs/ground_vector.md (1), (3).
  void pass(Sums& s, Integer u, Integer v, long M, int step, bool up) const {
    for (; M != p_.twist; M += step) {
      require_positive(u);
      require_positive(v);
      const Integer squared = coupling(std::min(M, M + step));
      const Integer e_u = quotient(squared, u, up);
      const Integer e_v = quotient(squared, v, up);
      const std::array<Integer, 3> ratio{quotient(e_u * one_, u, up),  // e²/q² = z_M²/z_next²
                                         quotient(e_v * one_, v, up), quotient(e_u * one_, v, up)};
      const Integer M_1 = in_units(M);
      const Integer M_2 = M_1 * M;
      const std::array<const Integer*, 6> weight{&one_, &one_, &one_, &M_2, &M_2, &M_1};
      for (std::size_t k = 0; k < s.sum.size(); ++k) {
        s.sum.at(k) = quotient((s.sum.at(k) + *weight.at(k)) * ratio.at(k % 3), one_, up);
      }
      s.first = quotient(s.first * e_u, v, up);
      if (const long missing = bits_ - size_in_bits(s.first); s.first > 0 && missing > 0) {
        s.first = floor_scaled(s.first, missing);  // exact; keeps the relative accuracy
        s.exponent += missing;
      }
      u = diagonal(M + step) - energy_u_.at(up) - e_u;
      v = diagonal(M + step) - energy_v_.at(up) - e_v;
      spend(40 * bits_);
    }
  }

  /// From both ends to the twist, and the twist's own terms.
  Sums sums(bool up) const {
    Sums left;
    left.first = one_;
    left.exponent = bits_;
    Integer s_u = corner_;
    const Integer s_v = -corner_;
    if (even_) {  // proofs/ground_doublet.md (2): the centre is a row of u alone
      const Integer centre = -energy_u_.at(up);
      require_positive(centre);
      s_u = quotient(coupling(0), centre, up);
      left.sum[0] = quotient(s_u * one_, centre, up);
    }
    left.shift = s_u - s_v;
    const long start = even_ ? 2 : 1;
    const Integer d = diagonal(start);
    pass(left, d - energy_u_.at(up) - s_u, d - energy_v_.at(up) - s_v, start, 2, up);
    Sums right;
    const Integer e = diagonal(p_.N);
    pass(right, e - energy_u_.at(up), e - energy_v_.at(up), p_.N, -2, up);
    const Integer M = p_.twist;
    const std::array<Integer, 6> own{1, 1, 1, M * M, M * M, M};
    for (std::size_t k = 0; k < own.size(); ++k) {
      left.sum.at(k) += right.sum.at(k) + in_units(own.at(k));
    }
    return left;
  }

  /// proofs/ground_doublet.md (3) and (6), in the blocks' units.
  void add_moments(Doublet& result) {
    energy_u_ = {energy(p_.bounds[0], false), energy(p_.bounds[1], true)};
    energy_v_ = {energy(p_.bounds[2], false), energy(p_.bounds[3], true)};
    const Sums low = sums(false);
    const Sums high = sums(true);
    const auto sum = [&](std::size_t k) {
      return Interval(out_of_units(low.sum.at(k)), out_of_units(high.sum.at(k)));
    };
    const Interval shift(out_of_units(low.shift), out_of_units(high.shift));
    const Interval first(scaled(low.first, -low.exponent), scaled(high.first, -high.exponent));
    result["delta_E"] = shift * first / (Interval(2 * p_.N * p_.g.get_den()) * sum(2));
    result["Jz2_0"] = sum(3) / (Interval(4) * sum(0));
    result["Jz2_1"] = sum(4) / (Interval(4) * sum(1));
    result["J_01"] = sum(5) / (Interval(2) * root(sum(0) * sum(1)));
  }

  const Point& p_;
  long bits_;
  bool even_;
  Integer p_N_;
  Integer one_;
  Integer corner_;
  std::array<Integer, 2> energy_u_;  // of E_0 and E_1, down and up
  std::array<Integer, 2> energy_v_;
};

}  // namespace checker
