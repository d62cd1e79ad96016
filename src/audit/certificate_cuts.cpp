#include "certificate_cuts.hpp"

#include "over_g.hpp"

#include <functional>

namespace certispin {
namespace {

constexpr std::size_t most_pieces = 20000;
constexpr int most_halvings = 40;

/// A piece of the range of g with the value on it, absent where it is too wide for one.
struct Piece {
  RationalInterval g;
  int halvings = 0;
  std::optional<Value> value;
};

using Settled = std::function<bool(const Piece&)>;

class Cutting {
 public:
  Cutting(const Claim& claim, const Judgement& judgement, DoubletCache& cache)
      : claim_(claim), judgement_(judgement), cache_(cache) {}

  [[nodiscard]] Outcome<std::vector<Rational>> cuts() const {
    const Settled settled = rule();
    std::vector<Rational> cuts;
    std::vector<Piece> stack{piece(*claim_.over_g, 0)};
    for (std::size_t done = 0; !stack.empty(); ++done) {
      const Piece here = std::move(stack.back());
      stack.pop_back();
      if (settled(here)) {
        cuts.push_back(here.g.upper);
        continue;
      }
      if (done == most_pieces || here.halvings == most_halvings) {
        return Inconclusive{"the range of g takes too many pieces"};
      }
      const Rational middle = (here.g.lower + here.g.upper) / 2;
      stack.push_back(piece({middle, here.g.upper}, here.halvings + 1));
      stack.push_back(piece({here.g.lower, middle}, here.halvings + 1));
    }
    cuts.pop_back();  // the end of the range
    return cuts;
  }

 private:
  [[nodiscard]] Piece piece(const RationalInterval& g, int halvings) const {
    auto x =
        enclose_over_g(claim_.expression, *claim_.N, g, judgement_.trace.bits, cache_);
    return {g, halvings, x ? std::optional(Value(std::move(*x))) : std::nullopt};
  }

  [[nodiscard]] static bool lies_in(const PrintedSet& set, const Piece& p) {
    return p.value && set.contains(*p.value) == Truth::yes;
  }
  [[nodiscard]] bool is_inner(const Piece& p) const {
    return claim_.over_g->lower < p.g.lower && p.g.upper < claim_.over_g->upper;
  }

  /// When a piece needs no further cut.
  [[nodiscard]] Settled rule() const {
    switch (claim_.reading) {
      case Reading::crossing:
        return side_is_told();
      case Reading::peak_over_g:
        return claim_.aspect == Aspect::height ? height_is_told() : position_is_told();
      default:
        return [this](const Piece& p) { return lies_in(judgement_.cell, p); };
    }
  }

  /// As fine as the judge looks, so that what stays open is its one passage.
  [[nodiscard]] Settled side_is_told() const {
    const PrintedSet above{*claim_.level, std::nullopt, true};
    return [above](const Piece& p) {
      return p.halvings == finest_passage ||
             (p.value && above.contains(*p.value) != Truth::unknown);
    };
  }

  /// V < v(witness)
  [[nodiscard]] Settled is_lower() const {
    const Rational& witness = *judgement_.trace.witness;
    const Piece highest = piece({witness, witness}, 0);
    require(highest.value.has_value(), "the highest value is enclosed");
    const Interval top = highest.value->enclosure(judgement_.trace.bits);
    return [top](const Piece& p) {
      return p.value && certainly_less(p.value->enclosure(top.precision()), top);
    };
  }

  [[nodiscard]] Settled height_is_told() const {
    const Settled lower = is_lower();
    if (judgement_.verdict == Verdict::confirmed) {
      const PrintedSet not_above{std::nullopt, judgement_.cell.upper};
      return [this, lower, not_above](const Piece& p) {
        return lies_in(not_above, p) && (is_inner(p) || lower(p));
      };
    }
    const Rational& witness = *judgement_.trace.witness;
    const PrintedSet above{judgement_.cell.upper, std::nullopt, true};
    const PrintedSet below{std::nullopt, judgement_.cell.lower, false, true};
    const bool too_high = lies_in(above, piece({witness, witness}, 0));
    return [below, too_high](const Piece& p) { return too_high || lies_in(below, p); };
  }

  [[nodiscard]] Settled position_is_told() const {
    const Settled lower = is_lower();
    const Rational from = *judgement_.cell.lower;
    const Rational to = *judgement_.cell.upper;
    if (judgement_.verdict == Verdict::confirmed) {
      return [this, lower, from, to](const Piece& p) {
        return lower(p) || (is_inner(p) && from <= p.g.lower && p.g.upper <= to);
      };
    }
    return [lower, from, to](const Piece& p) {
      return lower(p) || p.g.upper < from || to < p.g.lower;
    };
  }

  const Claim& claim_;
  const Judgement& judgement_;
  DoubletCache& cache_;
};

}  // namespace

Outcome<std::vector<Rational>> find_cuts(const Claim& claim,
                                         const Judgement& judgement,
                                         DoubletCache& cache) {
  if (!is_enclosed_by_monotonicity(claim.expression)) {
    return Inconclusive{"its enclosures over g rest on derivatives"};
  }
  return Cutting(claim, judgement, cache).cuts();
}

}  // namespace certispin
