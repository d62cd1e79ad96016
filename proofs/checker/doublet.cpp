#include "doublet.hpp"

/// Every number is an integer of units 2^-bits that is rounded one way, `up` or down, and two such
/// computations enclose the exact one: with exact pivots q between q_up ≤ q ≤ q_down of one
/// sign, e²/q_down ≤ e²/q ≤ e²/q_up, and so on from row to row.
namespace checker {
namespace {

class Proof {
 public:
  explicit Proof(const Point& point)
      : point_(point),
        bits_(point.bits),
        p_N_(point.g.get_num() * point.N),
        corner_(point.N % 2 == 0 ? Integer(0) : Integer(p_N_ * (point.N + 1))),
        one_(in_units(1)) {}

  Doublet run() {
    Doublet result;
    for (std::size_t k = 0; 2 * k < point_.bounds.size(); ++k) {
      const Integer& a = point_.bounds[2 * k];
      const Integer& b = point_.bounds[2 * k + 1];
      const auto level =
          static_cast<long>(k / 2);  // of the even block (E_0, E_2) or the odd
      const std::string name = "E_" + std::to_string(k);
      require_count(k % 2 != 0, a, level, "lower bound of " + name);
      require_count(k % 2 != 0, b, level + 1, "upper bound of " + name);
      result[name] = {scaled(a, -point_.shift), scaled(b, -point_.shift)};
    }
    add_moments(result);
    return result;
  }

 private:
  [[nodiscard]] Integer in_units(const Integer& a) const { return ceil_scaled(a, bits_); }

  // The parity blocks of 2 N q H/J for g = p/q, with rows M = 2m: proofs/parity_blocks.md.  A
  // positive factor changes neither counts nor vectors, and with this one every entry is an
  // integer; the corner is what the first row of odd N is lowered (even block) or raised by.
  [[nodiscard]] Integer diagonal(long M) const {
    return in_units(-point_.g.get_den() * M * M);
  }
  [[nodiscard]] Integer coupling(long M) const {  // squared, between M and M + 2
    const Integer c =
        p_N_ * p_N_ * (Integer(point_.N) * (point_.N + 2) - Integer(M) * (M + 2));
    return M == 0 ? Integer(2 * c) : c;
  }
  [[nodiscard]] Integer energy(const Integer& bound, bool up) const {
    const Rational e = 2 * point_.N * point_.g.get_den() * bound;
    return up ? ceil_scaled(e, bits_ - point_.shift)
              : floor_scaled(e, bits_ - point_.shift);
  }

  static Integer quotient(const Integer& a, const Integer& b, bool up) {
    Integer q;
    (up ? mpz_cdiv_q : mpz_fdiv_q)(q.get_mpz_t(), a.get_mpz_t(), b.get_mpz_t());
    return q;
  }
  [[nodiscard]] Integer times(const Integer& a, const Integer& b, bool up) const {
    return quotient(a * b, one_, up);
  }

  /// The number of levels below x/2^shift is that of negative pivots: proofs/sturm_count.md.
  long count_below(bool odd, const Integer& x) {
    const std::array<Integer, 2> energies{energy(x, false), energy(x, true)};
    const Integer corner = in_units(odd ? -corner_ : corner_);
    std::array<Integer, 2> eliminated{corner, corner};  // e²/q of the row before
    std::array<Integer, 2> pivot;
    long negative = 0;
    for (long M = point_.N % 2 == 0 && odd ? 2 : point_.N % 2; M <= point_.N; M += 2) {
      const Integer squared = coupling(M) * one_ * one_;
      for (const bool up : {false, true}) {
        pivot.at(up) = diagonal(M) - energies.at(up) - eliminated.at(up);
      }
      if (sgn(pivot[0]) * sgn(pivot[1]) <= 0) {
        throw Rejected("a pivot may be zero: it takes more bits or another bound");
      }
      for (const bool up : {false, true}) {
        eliminated.at(up) = quotient(squared, pivot.at(up), up);
      }
      negative += pivot[0] < 0 ? 1 : 0;
      spend(8 * bits_);
    }
    return negative;
  }

  void require_count(bool odd, const Integer& x, long expected, const std::string& what) {
    const long found = count_below(odd, x);
    if (found != expected) {
      throw Rejected("the " + what + " has " + std::to_string(found) +
                     " levels below it in its " + "block, not " +
                     std::to_string(expected));
    }
  }

  /// Σ u², Σ v², Σ uv, Σ M² u², Σ M² v², Σ M uv over the rows passed, relative to the next row, for
  /// the ground vectors u, v of the even and the odd block; u_0 v_0 = first·2^-exponent.
  struct Sums {
    std::array<Integer, 6> sum;
    Integer first;
    long exponent = 0;
  };

  /// From row M to the twist, with the pivots of row M: proofs/ground_vector.md (1), (3).
  void pass(Sums& s, Integer u, Integer v, long M, int step, bool up) {
    for (; M != point_.twist; M += step) {
      if (u <= 0 || v <= 0) {
        throw Rejected("a pivot of the recurrence may be zero or negative");
      }
      const Integer squared = coupling(std::min(M, M + step)) * one_ * one_;
      const Integer e_u = quotient(squared, u, up);
      const Integer e_v = quotient(squared, v, up);
      const std::array<Integer, 3> ratio{
          quotient(e_u * one_, u, up),  // e²/q² = z_M²/z_next²
          quotient(e_v * one_, v, up),
          quotient(e_u * one_, v, up)};
      const Integer M_1 = in_units(M);
      const Integer M_2 = M_1 * M;
      const std::array<const Integer*, 6> weight{&one_, &one_, &one_, &M_2, &M_2, &M_1};
      for (std::size_t k = 0; k < s.sum.size(); ++k) {
        s.sum.at(k) = times(s.sum.at(k) + *weight.at(k), ratio.at(k % 3), up);
      }
      s.first = quotient(s.first * e_u, v, up);
      if (const long missing = bits_ - size_in_bits(s.first);
          s.first > 0 && missing > 0) {
        s.first =
            scaled(s.first, missing);  // relative accuracy, however small it becomes
        s.exponent += missing;
      }
      u = diagonal(M + step) - energy_u_.at(up) - e_u;
      v = diagonal(M + step) - energy_v_.at(up) - e_v;
      spend(40 * bits_);
    }
  }

  /// All sums relative to the twist, and s_u − s_v and first of proofs/ground_doublet.md (3).
  Sums sums(bool up, Integer& shift) {
    Sums left;
    left.first = one_;
    left.exponent = bits_;
    Integer s_u = in_units(corner_);
    Integer s_v = -s_u;
    if (point_.N % 2 == 0) {  // (2) there: the centre row is a row of u alone
      const Integer centre = -energy_u_.at(up);
      if (centre <= 0) {
        throw Rejected("the centre's pivot may be zero or negative");
      }
      s_u = quotient(coupling(0) * one_ * one_, centre, up);
      left.sum[0] = quotient(s_u * one_, centre, up);
    }
    shift = s_u - s_v;
    const long start = point_.N % 2 == 0 ? 2 : 1;
    const Integer d = diagonal(start);
    pass(left, d - energy_u_.at(up) - s_u, d - energy_v_.at(up) - s_v, start, 2, up);
    Sums right;
    const Integer e = diagonal(point_.N);
    pass(right, e - energy_u_.at(up), e - energy_v_.at(up), point_.N, -2, up);
    const Integer M = point_.twist;
    const std::array<Integer, 6> own{1, 1, 1, M * M, M * M, M};
    for (std::size_t k = 0; k < own.size(); ++k) {
      left.sum.at(k) += right.sum.at(k) + in_units(own.at(k));
    }
    return left;
  }

  /// proofs/ground_doublet.md (3) and (6), in the blocks' units.
  void add_moments(Doublet& result) {
    for (const bool up : {false, true}) {
      energy_u_.at(up) = energy(point_.bounds[up ? 1 : 0], up);
      energy_v_.at(up) = energy(point_.bounds[up ? 3 : 2], up);
    }
    std::array<Integer, 2> shift;
    const Sums low = sums(false, shift[0]);
    const Sums high = sums(true, shift[1]);
    const auto sum = [&](std::size_t k) {
      return Interval(scaled(low.sum.at(k), -bits_), scaled(high.sum.at(k), -bits_));
    };
    const Interval head(scaled(shift[0], -bits_), scaled(shift[1], -bits_));
    const Interval first(scaled(low.first, -low.exponent),
                         scaled(high.first, -high.exponent));
    const Interval unit(2 * point_.N * point_.g.get_den());
    result["delta_E"] = head * first / (unit * sum(2));
    result["Jz2_0"] = sum(3) / (Interval(4) * sum(0));
    result["Jz2_1"] = sum(4) / (Interval(4) * sum(1));
    result["J_01"] = sum(5) / (Interval(2) * root(sum(0) * sum(1)));
  }

  const Point& point_;
  long bits_;
  Integer p_N_;
  Integer corner_;
  Integer one_;
  std::array<Integer, 2> energy_u_;  // down, up
  std::array<Integer, 2> energy_v_;
};

}  // namespace

Doublet prove_doublet(const Point& point) {
  const Scoped precision(working_bits, point.bits);
  return Proof(point).run();
}

}  // namespace checker
