#include "checks.hpp"

#include <algorithm>

namespace certispin::test {
namespace {

constexpr Check two_precisions{"levels: two precisions overlap", 100};
constexpr Check nesting{"levels: the finer lies in the coarser", 99};
constexpr Check digits_reached{"levels: as narrow as promised", 100};
constexpr Check exact_count{"levels: exact Sturm counts on the full matrix", 100};
constexpr Check block_count{"levels: interval Sturm counts on the blocks", 99};
constexpr Check trace{"levels: their sum contains the trace", 100};
constexpr Check trace_of_square{"levels: the sum of squares contains tr H^2", 100};
constexpr Check order_in_block{"levels: those of one parity ascend", 90};
constexpr Check order_of_parities{"levels: even and odd ones interlace", 50};

constexpr long exact_up_to = 16;  // N

void check_precisions(const Claims& claims, Tally& tally) {
  const Rational scale = claims.scale();
  for (std::size_t k = 0; k < claims.size(); ++k) {
    const Interval& coarse = claims.coarse[k];
    const Interval& fine = claims.fine[k];
    tally.note(two_precisions, agree(coarse, fine), "level", k);
    tally.note(nesting, nest(coarse, fine), "level", k);
    tally.note(digits_reached, is_narrow(coarse, claims.where.digits, scale), "level", k);
    tally.note(
        digits_reached, is_narrow(fine, 2 * claims.where.digits, scale), "level", k);
  }
}

/// E_k lies in `x` if and only if at most k levels are below it and more than k not above.
Truth is_level(const ExactTridiagonal& t, std::size_t k, const RationalInterval& x) {
  return exact_counts(t, x.lower).below <= k && exact_counts(t, x.upper).at_most > k
             ? Truth::yes
             : Truth::no;
}

/// Levels without a field: −2m²/N, ascending.
std::vector<Rational> levels_without_field(const ModelPoint& point) {
  std::vector<Rational> levels = full_hamiltonian(point).diagonal;
  std::sort(levels.begin(), levels.end());
  return levels;
}

void check_exact_counts(const Claims& claims, Tally& tally) {
  const ModelPoint& point = claims.where.point;
  if (point.g == 0) {
    const auto levels = levels_without_field(point);
    for (std::size_t k = 0; k < claims.size(); ++k) {
      tally.note(exact_count, encloses(claims.coarse[k], levels[k], 1), "level", k);
      tally.note(exact_count, encloses(claims.fine[k], levels[k], 1), "level", k);
    }
    return;
  }
  if (point.N > exact_up_to) {
    tally.skip(exact_count, "N > 16: interval counts instead");
    return;
  }
  const ExactTridiagonal full = full_hamiltonian(point);
  for (std::size_t k = 0; k < claims.size(); ++k) {
    tally.note(exact_count, is_level(full, k, ends(claims.coarse[k])), "level", k);
    tally.note(exact_count, is_level(full, k, ends(claims.fine[k])), "level", k);
  }
}

/// The same in a block by interval counts a little outside of `x`.
Truth is_level(const JacobiMatrix& block, std::size_t k, const Interval& x) {
  const Bits bits = 2 * x.precision() + 128;
  const RationalInterval old = ends(x);
  const Rational aside = power(Rational(2), -x.precision() - 20) * (1 + magnitude(old));
  const auto below = count_below(block, Interval(Rational(old.lower - aside), bits));
  const auto above = count_below(block, Interval(Rational(old.upper + aside), bits));
  if (!below || !above) {
    return Truth::unknown;
  }
  return *below <= k && *above > k ? Truth::yes : Truth::no;
}

void check_block_counts(const Claims& claims, Tally& tally) {
  if (claims.where.point.g == 0) {
    tally.skip(block_count, "g = 0: the levels are known exactly");
    return;
  }
  const ParityBlocks blocks = parity_blocks(claims.where.point);
  for (std::size_t k = 0; k < claims.size(); ++k) {
    const JacobiMatrix& block = k % 2 == 0 ? blocks.even : blocks.odd;
    for (const Interval* energy : {&claims.coarse[k], &claims.fine[k]}) {
      const Interval x = *energy / Interval(blocks.energy_unit, energy->precision());
      tally.note(block_count, is_level(block, k / 2, x), "level", k);
    }
  }
}

void check_traces(const Claims& claims, Tally& tally) {
  const ExactTridiagonal full = full_hamiltonian(claims.where.point);
  Rational sum = 0;
  Rational sum_of_squares = 0;
  for (const Rational& d : full.diagonal) {
    sum += d;
    sum_of_squares += d * d;
  }
  for (const Rational& e2 : full.off_squared) {
    sum_of_squares += 2 * e2;
  }
  Interval levels(claims.fine.front().precision());
  Interval squares = levels;
  for (const Interval& level : claims.fine) {
    levels += level;
    squares += square(level);
  }
  const Rational scale = claims.scale();
  const Rational enough =
      4 * claims.where.point.N * scale * power_of_ten(-claims.where.digits);
  tally.note(trace, encloses(levels, sum, enough), "all levels");
  tally.note(
      trace_of_square, encloses(squares, sum_of_squares, enough * scale), "all levels");
}

Truth ascend(const Interval& a, const Interval& b) {
  if (certainly_less(a, b)) {
    return Truth::yes;
  }
  return certainly_less(b, a) ? Truth::no : Truth::unknown;
}

void check_order(const Claims& claims, Tally& tally) {
  const auto& levels = claims.fine;
  for (std::size_t k = 0; k + 1 < levels.size(); ++k) {
    tally.note(order_of_parities, ascend(levels[k], levels[k + 1]), "level", k);
    if (k + 2 < levels.size()) {
      tally.note(order_in_block, ascend(levels[k], levels[k + 2]), "level", k);
    }
  }
}

}  // namespace

std::vector<Check> level_checks() {
  return {two_precisions,
          nesting,
          digits_reached,
          exact_count,
          block_count,
          trace,
          trace_of_square,
          order_in_block,
          order_of_parities};
}

void check_levels(const Claims& claims, Tally& tally) {
  check_precisions(claims, tally);
  check_exact_counts(claims, tally);
  check_block_counts(claims, tally);
  check_traces(claims, tally);
  check_order(claims, tally);
}

}  // namespace certispin::test
