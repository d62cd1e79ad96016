#include "certificate_point.hpp"

#include "certispin/model/parity_blocks.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/rounding.hpp"
#include "certispin/tridiagonal/eigenvalue.hpp"
#include "certispin/tridiagonal/ground_vectors.hpp"
#include "certispin/tridiagonal/sturm_count.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

constexpr Bits slack = 4;      // bits that a checker may waste
constexpr Bits room = 10;      // of a bound, in units of 2^-bits |H|
constexpr Bits fineness = 4;   // bits of the room that the written bounds resolve
constexpr Bits accurate = 16;  // bits by which the levels are known better

/// lower / 2^shift < level < upper / 2^shift
struct Bounds {
  Integer lower;
  Integer upper;
};

/// Binary exponent above |H| ≤ N/2 + g(N + 1) in units of J.
Bits size_exponent(const ModelPoint& point) {
  const Integer size = floor(Rational(point.N + 2 * point.g * point.N)) + 1;
  return static_cast<Bits>(msb(size)) + 1;
}

/// What a checker loses by holding the ratios (z_i/z_{i+1})² ≥ g²/(N(1/2 + g)²) in fixed
/// point: about 1/g² as a binary exponent.
Bits ratio_bits(const ModelPoint& point) {
  const Rational inverse_square = 1 / (point.g * point.g);
  return inverse_square < 1 ? 0 : static_cast<Bits>(msb(floor(inverse_square)));
}

/// The lowest levels of one block at one working precision.
class Sector {
 public:
  Sector(const JacobiMatrix& block, const Rational& unit, Bits bits, Bits shift)
      : block_(block), unit_(unit), bits_(bits), scale_(power(Rational(2), shift)) {}

  /// Bounds of the k-th level, both counted; wider ones where a pivot is too near 0.
  [[nodiscard]] Outcome<Bounds> bound(const IsolatedEigenvalue& level) const {
    const auto enclosure = enclose_eigenvalue(block_, level, bits_ + accurate);
    if (!enclosure) {
      return enclosure.why();
    }
    const RationalInterval ends = rational_bounds(*enclosure);
    constexpr std::array<long, 6> distances{16, 23, 37, 59, 101, 163};
    Outcome<Bounds> found = Inconclusive{"no bound was tried"};
    for (std::size_t i = 0; i < distances.size() && !found; ++i) {
      found = counted({floor(scaled(ends.lower)) - distances.at(i),
                       floor(scaled(ends.upper)) + 1 + distances.at(i)},
                      level.index);
    }
    return found;
  }

  /// The recurrences succeed with every level between the bounds.
  [[nodiscard]] bool recurs(const Bounds& ground, std::size_t twist) const {
    const Interval level =
        Interval::between(at(ground.lower), at(ground.upper));  // of the block
    return enclose_ground_vector(block_, level, twist).conclusive();
  }

 private:
  [[nodiscard]] Rational scaled(const Rational& level) const {
    return level * unit_ * scale_;
  }
  [[nodiscard]] Interval at(const Integer& bound) const {
    return {Rational(bound) / (scale_ * unit_), bits_ - slack};
  }

  [[nodiscard]] Outcome<Bounds> counted(const Bounds& bounds, std::size_t index) const {
    const auto below = count_below(block_, at(bounds.lower));
    const auto above = below ? count_below(block_, at(bounds.upper)) : below;
    if (!above) {
      return above.why();
    }
    require(*below == index && *above == index + 1, "bounds enclose their level");
    return bounds;
  }

  const JacobiMatrix& block_;
  const Rational& unit_;
  Bits bits_;
  Rational scale_;
};

/// Both blocks of a point with their lowest levels isolated.
struct Spectrum {
  ParityBlocks blocks;
  std::vector<IsolatedEigenvalue> even;
  std::vector<IsolatedEigenvalue> odd;
};

Outcome<Spectrum> isolate(const ModelPoint& point, std::size_t levels) {
  Spectrum spectrum{parity_blocks(point), {}, {}};
  auto even = isolate_lowest(spectrum.blocks.even, (levels + 1) / 2);
  auto odd = isolate_lowest(spectrum.blocks.odd, levels / 2);
  if (!even || !odd) {
    return even ? odd.why() : even.why();
  }
  spectrum.even = std::move(*even);
  spectrum.odd = std::move(*odd);
  return spectrum;
}

Outcome<std::string> certify_at(const ModelPoint& point,
                                const Spectrum& spectrum,
                                std::size_t levels,
                                Bits bits) {
  const Bits shift = std::max<Bits>(bits - room - size_exponent(point) + fineness, 0);
  const ParityBlocks& blocks = spectrum.blocks;
  const Sector even(blocks.even, blocks.energy_unit, bits, shift);
  const Sector odd(blocks.odd, blocks.energy_unit, bits, shift);
  const std::size_t twist = spectrum.odd.front().twist;
  std::string line = fmt::format("point {} {} {} {} {}",
                                 point.N,
                                 to_fraction_text(point.g),
                                 bits,
                                 shift,
                                 blocks.positions.at(twist));
  for (std::size_t k = 0; k < levels; ++k) {
    const bool is_even = k % 2 == 0;
    const auto& sector = is_even ? even : odd;
    const auto bounds = sector.bound((is_even ? spectrum.even : spectrum.odd).at(k / 2));
    if (!bounds) {
      return bounds.why();
    }
    const std::size_t row = is_even && blocks.has_centre ? twist + 1 : twist;
    if (k < 2 && !sector.recurs(*bounds, row)) {
      return Inconclusive{"a pivot of the recurrence is not certainly positive"};
    }
    line += fmt::format(" {} {}", bounds->lower.str(), bounds->upper.str());
  }
  return line;
}

}  // namespace

Outcome<std::string> certify_point(const ModelPoint& point, const Need& need) {
  const auto spectrum = isolate(point, need.levels);
  if (!spectrum) {
    return spectrum.why();
  }
  Bits bits = need.bits + ratio_bits(point);
  auto line = certify_at(point, *spectrum, need.levels, bits);
  while (!line && bits < most_certificate_bits) {
    bits = std::min(next_rung(bits), most_certificate_bits);
    line = certify_at(point, *spectrum, need.levels, bits);
  }
  return line;
}

}  // namespace certispin
