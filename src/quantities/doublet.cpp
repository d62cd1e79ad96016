#include "certispin/quantities/doublet.hpp"

#include "certispin/numbers/parallel.hpp"
#include "certispin/tridiagonal/ground_pair_sums.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace certispin {
namespace {

/// Heads of both ground vectors on the core rows.
struct Heads {
  CoreHead even;
  CoreHead odd;
};

Heads heads(const ParityBlocks& blocks, const Interval& even_energy, Bits precision) {
  const Interval zero(precision);
  if (!blocks.has_centre) {  // pivot T_00 − λ − shift: a corner is a negative shift
    return {{Interval(-blocks.even.corner, precision), zero},
            {Interval(-blocks.odd.corner, precision), zero}};
  }
  const Interval e2(Rational(blocks.even.off_squared.front()), precision);
  const Interval pivot = Interval(blocks.even.entry(0), precision) - even_energy;
  // e²/pivot is unbounded unless the pivot is certainly not 0
  return {{e2 / pivot, e2 / square(pivot)}, {zero, zero}};
}

}  // namespace

DoubletSolver::DoubletSolver(ModelPoint point) : point_(std::move(point)) {
  if (point_.N > 1 && point_.g > 0) {
    blocks_ = std::make_shared<const ParityBlocks>(parity_blocks(point_));
    even_.block = &blocks_->even;
    odd_.block = &blocks_->odd;
  }
}

/// N = 1: H = −1/2 − 2g J_x.  g = 0: the levels are −2m²/N, and J_z is diagonal.
Doublet DoubletSolver::exact_doublet() const {
  const Rational j(point_.N, 2);
  const Rational lowest = -2 * j * j / point_.N;
  return {lowest - point_.g, lowest + point_.g, {}, {}, 2 * point_.g, j * j, j * j, j};
}

Outcome<Interval> DoubletSolver::level(Sector& sector, std::size_t k, Bits precision) {
  if (sector.levels.size() <= k) {
    auto found = isolate_lowest(*sector.block, k + 1);
    if (!found) {
      return found.why();
    }
    std::move(found->begin() + static_cast<std::ptrdiff_t>(sector.levels.size()),
              found->end(),
              std::back_inserter(sector.levels));
  }
  return enclose_eigenvalue(*sector.block, sector.levels[k], precision);
}

Outcome<Doublet> DoubletSolver::enclose(Bits precision) {
  if (!blocks_) {
    return exact_doublet();
  }
  Outcome<Interval> E_0 = Inconclusive{};
  Outcome<Interval> E_1 = Inconclusive{};
  in_parallel([&] { E_0 = level(even_, 0, precision); },
              [&] { E_1 = level(odd_, 0, precision); });
  if (!E_0 || !E_1) {
    return E_0 ? E_1.why() : E_0.why();
  }
  const Heads head = heads(*blocks_, *E_0, precision);
  if (!head.even.shift.bounded()) {
    return Inconclusive{"the centre row's pivot is not certainly positive"};
  }
  const auto sums = enclose_ground_pair_sums(blocks_->core,
                                             blocks_->positions,
                                             *E_0,
                                             head.even,
                                             *E_1,
                                             head.odd,
                                             odd_.levels.front().twist);
  if (!sums) {
    return sums.why();
  }
  const Interval unit(blocks_->energy_unit, precision);
  const Interval two(2, precision);
  const Interval four(4, precision);
  // Positions are 2m: J_z² = position²/4, J_z = position/2.
  return Doublet{*E_0 * unit,
                 *E_1 * unit,
                 {},
                 {},
                 unit * (head.even.shift - head.odd.shift) * sums->first / sums->uv,
                 sums->xx_uu / (four * sums->uu),
                 sums->xx_vv / (four * sums->vv),
                 sums->x_uv / (two * sqrt(sums->uu * sums->vv))};
}

std::optional<Inconclusive> DoubletSolver::add_excited(Doublet& doublet, Bits precision) {
  if (!blocks_) {  // g = 0, or N = 1 which has none
    const Rational m = Rational(point_.N, 2) - 1;
    const Rational next = -2 * m * m / point_.N;
    doublet.E_2 = point_.N >= 2 ? std::optional<Value>(next) : std::nullopt;
    doublet.E_3 = point_.N >= 3 ? std::optional<Value>(next) : std::nullopt;
    return std::nullopt;
  }
  const Interval unit(blocks_->energy_unit, precision);
  const auto excite = [&](Sector& sector,
                          std::optional<Value>& target) -> std::optional<Inconclusive> {
    if (sector.block->size() == 1) {
      return std::nullopt;
    }
    const auto enclosure = level(sector, 1, precision);
    if (!enclosure) {
      return enclosure.why();
    }
    target = *enclosure * unit;
    return std::nullopt;
  };
  std::optional<Inconclusive> even;
  std::optional<Inconclusive> odd;
  in_parallel([&] { even = excite(even_, doublet.E_2); },
              [&] { odd = excite(odd_, doublet.E_3); });
  return even ? even : odd;
}

}  // namespace certispin
