#include "certispin/quantities/doublet.hpp"

#include "certispin/tridiagonal/ground_vectors.hpp"

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
  return {{e2 / pivot, e2 / square(pivot)}, {zero, zero}};
}

}  // namespace

DoubletSolver::DoubletSolver(ModelPoint point) : point_(std::move(point)) {
  if (point_.N > 1 && point_.g > 0) {
    blocks_ = parity_blocks(point_);
  }
}

Outcome<Doublet> DoubletSolver::enclose(Bits precision, bool excited) {
  return blocks_ ? enclose_coupled(precision, excited) : Outcome<Doublet>(exact());
}

/// N = 1: H = −1/2 − 2g J_x.  g = 0: the levels are −2m²/N, doubly degenerate for m ≠ 0.
Doublet DoubletSolver::exact() const {
  const Rational j(point_.N, 2);
  const auto level = [&](const Rational& m) { return Rational(-2 * m * m / point_.N); };
  Doublet d{level(j) - point_.g, level(j) + point_.g, {}, {}, 2 * point_.g, j * j, j * j, j};
  if (point_.N >= 2) {
    d.E_2 = level(j - 1);
  }
  if (point_.N >= 3) {
    d.E_3 = level(j - 1);
  }
  return d;
}

std::optional<Inconclusive> DoubletSolver::isolate(bool excited) {
  const auto isolate_block = [&](const JacobiMatrix& block,
                                 std::vector<IsolatedEigenvalue>& levels)
      -> std::optional<Inconclusive> {
    const std::size_t count = excited && block.size() > 1 ? 2 : 1;
    if (levels.size() >= count) {
      return std::nullopt;
    }
    auto found = isolate_lowest(block, count);
    if (!found) {
      return found.why();
    }
    levels = std::move(*found);
    return std::nullopt;
  };
  if (auto failed = isolate_block(blocks_->even, even_)) {
    return failed;
  }
  return isolate_block(blocks_->odd, odd_);
}

Outcome<Doublet> DoubletSolver::enclose_coupled(Bits precision, bool excited) {
  if (auto failed = isolate(excited)) {
    return *failed;
  }
  const auto E_0 = enclose_eigenvalue(blocks_->even, even_.front(), precision);
  if (!E_0) {
    return E_0.why();
  }
  const auto E_1 = enclose_eigenvalue(blocks_->odd, odd_.front(), precision);
  if (!E_1) {
    return E_1.why();
  }
  const Heads head = heads(*blocks_, *E_0, precision);
  if (!head.even.shift.bounded()) {
    return Inconclusive{"the centre row's pivot is not certainly positive"};
  }
  const auto sums =
      enclose_ground_pair_sums(blocks_->core, blocks_->positions, *E_0, head.even, *E_1,
                               head.odd, odd_.front().twist);
  if (!sums) {
    return sums.why();
  }
  const Interval unit(blocks_->energy_unit, precision);
  const Interval two(2, precision);
  const Interval four(4, precision);
  // Positions are 2m: J_z² = position²/4, J_z = position/2.
  Doublet d{*E_0 * unit,
            *E_1 * unit,
            {},
            {},
            unit * (head.even.shift - head.odd.shift) * sums->first / sums->uv,
            sums->xx_uu / (four * sums->uu),
            sums->xx_vv / (four * sums->vv),
            sums->x_uv / (two * sqrt(sums->uu * sums->vv))};
  for (auto [levels, block, level] : {std::tuple(&even_, &blocks_->even, &d.E_2),
                                      std::tuple(&odd_, &blocks_->odd, &d.E_3)}) {
    if (excited && levels->size() > 1) {
      auto enclosure = enclose_eigenvalue(*block, (*levels)[1], precision);
      if (!enclosure) {
        return enclosure.why();
      }
      *level = *enclosure * unit;
    }
  }
  return d;
}

}  // namespace certispin
