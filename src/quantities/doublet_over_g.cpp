#include "certispin/quantities/doublet_over_g.hpp"

#include "certispin/quantities/spectrum.hpp"
#include "ground_pair_over_g.hpp"

#include <algorithm>

namespace certispin {
namespace {

/// The row in the well: where the position is nearest to √⟨position²⟩; any row is sound.
std::size_t twist_near(const std::vector<std::uint32_t>& positions, const Value& Jz2) {
  constexpr Bits enough = 64;
  const Interval x = sqrt(Interval(4, enough) * Jz2.enclosure(enough));
  const long wanted = mpfr_get_si(x.approximate_middle().get(), MPFR_RNDN);
  const auto row = std::lower_bound(positions.begin(), positions.end(), wanted);
  return row == positions.end() ? positions.size() - 1
                                : static_cast<std::size_t>(row - positions.begin());
}

/// ⟨J_z²⟩ of the k-th level.
Outcome<Value> second_moment(const Spectrum& spectrum, std::size_t k, Bits precision) {
  const auto vector = spectrum.block_vector(k, precision);
  if (!vector) {
    return vector.why();
  }
  const auto& positions = spectrum.blocks().positions;
  const std::size_t before = vector->size() - positions.size();  // the centre row
  Interval sum(precision);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const Interval x(static_cast<long>(positions[i]), precision);
    sum += square(x * (*vector)[before + i]);
  }
  return Value(sum / Interval(4, precision));
}

}  // namespace

DoubletsOverG::DoubletsOverG(long N) : N_(N), blocks_(parity_blocks({N, Rational(1)})) {}

Outcome<DoubletsOverG::Point> DoubletsOverG::solve(const Rational& g,
                                                   Bits precision,
                                                   bool excited) const {
  const ModelPoint here{N_, g};
  DoubletSolver solver(here);
  const auto doublet = solver.enclose(precision);
  if (!doublet) {
    return doublet.why();
  }
  Point point{*doublet, {}, {}};
  if (!excited) {
    return point;
  }
  if (const auto failed = solver.add_excited(point.doublet, precision)) {
    return *failed;
  }
  const auto count = static_cast<std::size_t>(std::min(N_ + 1, 4L));
  const auto spectrum = Spectrum::isolate(here, count);
  if (!spectrum) {
    return spectrum.why();
  }
  for (std::size_t k = 2; k < count; ++k) {
    const auto moment = second_moment(*spectrum, k, precision);
    if (!moment) {
      return moment.why();
    }
    (k == 2 ? point.Jz2_2 : point.Jz2_3) = *moment;
  }
  return point;
}

Outcome<DoubletsOverG::Point> DoubletsOverG::at(const Rational& g,
                                                Bits precision,
                                                bool excited) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find({g, precision});
    if (found != known_.end() && (!excited || found->second.Jz2_2 || N_ < 2)) {
      return found->second;
    }
  }
  auto point = solve(g, precision, excited);
  if (point) {
    const std::lock_guard lock(mutex_);
    known_.insert_or_assign({g, precision}, *point);
  }
  return point;
}

Outcome<DoubletsOverG::Piece> DoubletsOverG::piece(const RationalInterval& g,
                                                   Bits precision,
                                                   bool excited) {
  const Rational middle = (g.lower + g.upper) / 2;
  const auto at_middle = at(middle, precision, excited);
  if (!at_middle) {
    return at_middle.why();
  }
  if (g.lower == g.upper) {
    return Piece{g, middle, *at_middle, *at_middle, *at_middle, precision};
  }
  const auto at_lower = at(g.lower, precision, excited);
  const auto at_upper = at(g.upper, precision, excited);
  if (!at_lower || !at_upper) {
    return at_lower ? at_upper.why() : at_lower.why();
  }
  return Piece{g, middle, *at_lower, *at_middle, *at_upper, precision};
}

/// N = 1: H = −1/2 − 2g J_x.
DoubletJets DoubletsOverG::single_spin(const Piece& piece) {
  const Value g =
      piece.g.lower == piece.g.upper
          ? Value(piece.middle)
          : Value(Interval::between(Interval(piece.g.lower, piece.precision),
                                    Interval(piece.g.upper, piece.precision)));
  const Arithmetic on(piece.precision);
  const auto line = [&](const Rational& at_zero, long slope) {
    const auto term = on.multiply(Value(Rational(slope)), g);
    return Jet{
        {*on.add(Value(at_zero), *term), Value(Rational(slope)), Value(Rational(0))}};
  };
  const Doublet& d = piece.at_middle.doublet;
  return {line(Rational(-1, 2), -1),
          line(Rational(-1, 2), 1),
          {},
          {},
          line(Rational(0), 2),
          constant_jet(d.Jz2_0),
          constant_jet(d.Jz2_1),
          constant_jet(d.J_01)};
}

/// At g = 0 alone: the exact values.  On an interval from 0: what is monotone.
DoubletJets DoubletsOverG::values_from_zero(const Piece& piece) {
  const Doublet& low = piece.at_lower.doublet;
  const Doublet& high = piece.at_upper.doublet;
  const Bits precision = piece.precision;
  const bool at_zero = piece.g.upper == 0;
  const Jet unknown{{Value(Interval(1, precision) / Interval(precision))}};
  const auto exact = [&](const Value& x) { return at_zero ? Jet{{x}} : unknown; };
  const auto between = [&](const Value& at_lower, const Value& at_upper) {
    return Jet{{at_zero ? at_lower
                        : Value(Interval::between(at_upper.enclosure(precision),
                                                  at_lower.enclosure(precision)))}};
  };
  DoubletJets jets{exact(low.E_0),
                   exact(low.E_1),
                   {},
                   {},
                   exact(low.delta_E),
                   between(low.Jz2_0, high.Jz2_0),
                   between(low.Jz2_1, high.Jz2_1),
                   exact(low.J_01)};
  if (low.E_2) {
    jets.E_2 = exact(*low.E_2);
  }
  if (low.E_3) {
    jets.E_3 = exact(*low.E_3);
  }
  return jets;
}

Outcome<DoubletJets> DoubletsOverG::differentiate(const Piece& piece) const {
  const RangeOfG range{piece.g, piece.middle, piece.precision};
  const auto at = [&](const Point& point, Value Doublet::*moment) {
    return (point.doublet.*moment).enclosure(piece.precision);
  };
  const auto level = [&](Value Doublet::*energy, Value Doublet::*moment) {
    return level_over(range,
                      piece.at_middle.doublet.*energy,
                      at(piece.at_lower, moment),
                      at(piece.at_upper, moment));
  };
  auto jets =
      enclose_ground_pair(blocks_,
                          range,
                          scale_over(N_, range),
                          level(&Doublet::E_0, &Doublet::Jz2_0),
                          level(&Doublet::E_1, &Doublet::Jz2_1),
                          twist_near(blocks_.positions, piece.at_middle.doublet.Jz2_1));
  if (!jets) {
    return jets;
  }
  const auto narrow = [&](Jet& jet, Value Doublet::*moment) {  // not increasing with g
    const Value range_of_moment(
        Interval::between(at(piece.at_upper, moment), at(piece.at_lower, moment)));
    jet.c[0] = intersection(jet.c[0], range_of_moment, piece.precision);
  };
  narrow(jets->Jz2_0, &Doublet::Jz2_0);
  narrow(jets->Jz2_1, &Doublet::Jz2_1);
  return jets;
}

/// One of E_2, E_3 by its moment, which with that of the level below it in its block makes
/// a sum that does not increase with g.
Jet DoubletsOverG::excited_level(const Piece& piece,
                                 std::optional<Value> Doublet::*energy,
                                 Value Doublet::*below,
                                 std::optional<Value> Point::*moment) const {
  const RangeOfG range{piece.g, piece.middle, piece.precision};
  const auto own = [&](const Point& p) {
    return (p.*moment)->enclosure(piece.precision);
  };
  const auto lower = [&](const Point& p) {
    return (p.doublet.*below).enclosure(piece.precision);
  };
  const Point& low = piece.at_lower;
  const Point& high = piece.at_upper;
  const LevelOverInterval level = level_over(range,
                                             *(piece.at_middle.doublet.*energy),
                                             own(low) + lower(low) - lower(high),
                                             own(high) + lower(high) - lower(low));
  const auto scale = scale_over(N_, range);
  JetSteps on(JetArithmetic(piece.precision, piece.g.lower == piece.g.upper));
  return on.multiply(half_of(range),
                     to_jet(ShiftedEntries(scale, level, piece.precision).level(1)));
}

Outcome<DoubletJets> DoubletsOverG::enclose(const RationalInterval& g,
                                            Bits precision,
                                            bool excited) {
  require(g.lower >= 0 && g.lower <= g.upper, "an interval of g");
  const auto here = piece(g, precision, excited && N_ > 1);
  if (!here) {
    return here.why();
  }
  if (N_ == 1) {
    return single_spin(*here);
  }
  if (g.lower == 0) {
    return values_from_zero(*here);
  }
  auto jets = differentiate(*here);
  if (!jets || !excited) {
    return jets;
  }
  jets->E_2 = excited_level(*here, &Doublet::E_2, &Doublet::Jz2_0, &Point::Jz2_2);
  if (N_ > 2) {
    jets->E_3 = excited_level(*here, &Doublet::E_3, &Doublet::Jz2_1, &Point::Jz2_3);
  }
  return jets;
}

}  // namespace certispin
