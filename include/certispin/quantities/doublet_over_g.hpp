#pragma once

#include "certispin/model/parity_blocks.hpp"
#include "certispin/quantities/doublet.hpp"
#include "certispin/quantities/jet.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace certispin {

/// The members of a Doublet as functions of g.
struct DoubletJets {
  Jet E_0;
  Jet E_1;
  std::optional<Jet> E_2;  // up to the first derivative
  std::optional<Jet> E_3;
  Jet delta_E;
  Jet Jz2_0;
  Jet Jz2_1;
  Jet J_01;
};

/// Encloses the doublet of one N and its derivatives in g, at a point or on a whole interval.
///
/// Method      levels and moments at the ends and the middle; in between ⟨J_z²⟩ is monotone
///             and gives the slope of each level; then enclose_ground_pair_series.
/// Source      proofs/derivative_in_g.md
/// Guarantees  may be used from several threads.
class DoubletsOverG {
 public:
  explicit DoubletsOverG(long N);

  /// Requires    0 ≤ g.lower ≤ g.upper.
  /// Guarantees  contains values and derivatives at every g of the interval (values alone
  ///             where it contains 0); E_2 and E_3 if `excited` and they exist; Inconclusive
  ///             if the interval is too wide or the precision too low.
  [[nodiscard]] Outcome<DoubletJets> enclose(const RationalInterval& g,
                                             Bits precision,
                                             bool excited);

 private:
  /// What is known at one g.
  struct Point {
    Doublet doublet;
    std::optional<Value> Jz2_2;  // ⟨E_2|J_z²|E_2⟩
    std::optional<Value> Jz2_3;
  };
  /// An interval of g with its ends and its middle.
  struct Piece {
    RationalInterval g;
    Rational middle;
    Point at_lower;
    Point at_middle;
    Point at_upper;
    Bits precision;
  };

  [[nodiscard]] Outcome<Point> at(const Rational& g, Bits precision, bool excited);
  [[nodiscard]] Outcome<Point> solve(const Rational& g,
                                     Bits precision,
                                     bool excited) const;
  [[nodiscard]] Outcome<Piece> piece(const RationalInterval& g,
                                     Bits precision,
                                     bool excited);
  [[nodiscard]] Outcome<DoubletJets> differentiate(const Piece& piece) const;
  [[nodiscard]] Jet excited_level(const Piece& piece,
                                  std::optional<Value> Doublet::*energy,
                                  Value Doublet::*below,
                                  std::optional<Value> Point::*moment) const;
  [[nodiscard]] static DoubletJets values_from_zero(const Piece& piece);
  [[nodiscard]] static DoubletJets single_spin(const Piece& piece);

  long N_;
  ParityBlocks blocks_;  // all but the scale is the same for every g
  std::mutex mutex_;     // of what follows
  std::map<std::pair<Rational, Bits>, Point> known_;
};

}  // namespace certispin
