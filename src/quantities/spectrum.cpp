#include "certispin/quantities/spectrum.hpp"

#include "certispin/numbers/parallel.hpp"
#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/rounding.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/tridiagonal/eigenvector.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace certispin {
namespace {

std::shared_ptr<const ParityBlocks> blocks_of(const ModelPoint& point) {
  auto blocks = std::make_shared<ParityBlocks>(
      parity_blocks({point.N, point.g > 0 ? point.g : Rational(1)}));
  blocks->energy_unit = point.g / 2;
  return blocks;
}

/// From the block's orthonormal basis to Dicke components.
std::vector<Interval> to_dicke(std::vector<Interval> z, bool has_centre, Bits precision) {
  const Interval root = sqrt(Interval(2, precision));
  for (std::size_t i = has_centre ? 1 : 0; i < z.size(); ++i) {
    z[i] /= root;
  }
  return z;
}

/// Row of the block at which the eigenvector of E_k sits where g = 0.
std::size_t row_at_zero_field(const JacobiMatrix& block, std::size_t k) {
  return block.size() - 1 - k / 2;
}

constexpr Bits guard = 32;

Enclosure enclose_level(const Spectrum& spectrum, std::size_t k, long digits) {
  const Rational scale = energy_scale(spectrum.point());
  Bits bits = bits_for_digits(digits) + guard;
  while (true) {
    const auto level = spectrum.level(k, bits);
    if (level && reaches(*level, digits, scale)) {
      return {*level, bits, digits};
    }
    if (bits == precision_cap) {
      return {level, bits, level ? proved_digits(*level, digits) : 0};
    }
    bits = next_rung(bits);
  }
}

}  // namespace

bool reaches(const Value& x, long digits, const Rational& scale) {
  constexpr long most = 5500;  // fits below the precision cap
  if (proved_digits(x, digits) == digits) {
    return true;
  }
  if (!x.is_exact() && !x.enclosure(MPFR_PREC_MIN).bounded()) {
    return false;
  }
  const RationalInterval ends = rational_bounds(x);
  return ends.upper - ends.lower <= scale * power_of_ten(-std::min(2 * digits, most));
}

Rational energy_scale(const ModelPoint& point) {
  return std::max(Rational(point.N, 2), Rational(point.g * point.N));
}

Spectrum::Spectrum(ModelPoint point, std::size_t count)
    : point_(std::move(point)), count_(count), blocks_(blocks_of(point_)) {}

Outcome<Spectrum> Spectrum::isolate(const ModelPoint& point, std::size_t count) {
  require(count >= 1 && count <= static_cast<std::size_t>(point.N) + 1,
          "Spectrum: 1 <= count <= N + 1");
  Spectrum spectrum(point, count);
  if (point.g == 0) {
    return spectrum;
  }
  std::array<std::optional<Inconclusive>, 2> failures;
  for_each_in_parallel(2, [&](std::size_t parity) {
    const std::size_t wanted = (count + 1 - parity) / 2;
    if (wanted == 0) {
      return;
    }
    auto isolated = isolate_lowest(spectrum.block(parity), wanted);
    if (isolated) {
      spectrum.levels_[parity] = std::move(*isolated);
    } else {
      failures[parity] = isolated.why();
    }
  });
  for (const auto& failure : failures) {
    if (failure) {
      return *failure;
    }
  }
  return spectrum;
}

Outcome<Value> Spectrum::level(std::size_t k, Bits precision) const {
  require(k < count_, "a level that is isolated");
  if (point_.g == 0) {
    const std::size_t row = row_at_zero_field(block(k), k);
    const Rational energy =
        block(k).scale * block(k).diagonal[row];  // −(2m)²/N at g = 1, in units of 1/2
    return Value(Rational(energy / 2));
  }
  const auto level = enclose_eigenvalue(block(k), levels_[k % 2][k / 2], precision);
  if (!level) {
    return level.why();
  }
  return Value(*level * Interval(blocks_->energy_unit, precision));
}

Outcome<std::vector<Interval>> Spectrum::block_vector(std::size_t k,
                                                      Bits precision) const {
  require(k < count_, "a level that is isolated");
  if (point_.g == 0) {
    std::vector<Interval> unit(block(k).size(), Interval(precision));
    unit[row_at_zero_field(block(k), k)] = Interval(1, precision);
    return unit;
  }
  const IsolatedEigenvalue& where = levels_[k % 2][k / 2];
  const auto level = enclose_eigenvalue(block(k), where, precision);
  if (!level) {
    return level.why();
  }
  return EigenvectorSolver(block(k), precision).enclose(*level, where.twist);
}

std::vector<Enclosure> enclose_levels(
    const Spectrum& spectrum,
    const std::vector<std::size_t>& ks,
    long digits,
    const std::function<void(std::size_t done, std::size_t all)>& progress) {
  std::vector<Enclosure> levels(ks.size(), {Inconclusive{}, 0, 0});
  std::mutex mutex;  // of the progress
  std::size_t done = 0;
  for_each_in_parallel(levels.size(), [&](std::size_t i) {
    levels[i] = enclose_level(spectrum, ks[i], digits);
    const std::lock_guard lock(mutex);
    progress(++done, levels.size());
  });
  return levels;
}

Outcome<std::vector<Interval>> enclose_vector(const Spectrum& spectrum,
                                              std::size_t k,
                                              long digits) {
  const bool has_centre = spectrum.blocks().has_centre && k % 2 == 0;
  Bits bits = bits_for_digits(digits) + guard;
  while (true) {
    const auto vector = spectrum.block_vector(k, bits);
    if (vector) {
      std::vector<Interval> c = to_dicke(*vector, has_centre, bits);
      if (std::all_of(c.begin(), c.end(), [&](const Interval& component) {
            return reaches(component, digits, 1);
          })) {
        return c;
      }
    }
    if (bits == precision_cap) {
      return vector ? Inconclusive{"a component is too wide at the precision cap"}
                    : vector.why();
    }
    bits = next_rung(bits);
  }
}

}  // namespace certispin
