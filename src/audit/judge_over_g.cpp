#include "certispin/audit/judge.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "over_g.hpp"

#include <deque>
#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

constexpr std::size_t most_pieces = 4000;
constexpr int most_halvings = 40;

/// The values of a claim's expression beside a printed set.
class OnG {
 public:
  OnG(const Claim& claim, const Workbench& bench) : values_(claim, bench) {}

  /// Absent where the interval is too wide for an enclosure.
  [[nodiscard]] std::optional<Value> on(const RationalInterval& g) const {
    auto x = values_.on(g);
    return x ? std::optional(Value(std::move(*x))) : std::nullopt;
  }
  [[nodiscard]] std::optional<Value> at(const Rational& g) const { return on({g, g}); }
  [[nodiscard]] Truth inside(const PrintedSet& set, const RationalInterval& g) const {
    const auto value = on(g);
    return value ? set.contains(*value) : Truth::unknown;
  }
  [[nodiscard]] Bits bits() const { return values_.bits(); }
  [[nodiscard]] std::string_view proof() const { return values_.proof(); }

 private:
  ValuesOverG values_;
};

Rational middle_of(const RationalInterval& g) {
  return (g.lower + g.upper) / 2;
}

std::string g_text(const Rational& g) {
  return to_bounds_text(Value(g), 12).lower;
}

/// A piece of the range of g, and how often the range was halved to get it.
struct Piece {
  RationalInterval g;
  int halvings = 0;
};

/// Both halves of a piece, the right one first (a stack yields them from left to right).
void halve(const Piece& piece, std::vector<Piece>& stack) {
  const Rational middle = middle_of(piece.g);
  stack.push_back({{middle, piece.g.upper}, piece.halvings + 1});
  stack.push_back({{piece.g.lower, middle}, piece.halvings + 1});
}

/// A maximal run of pieces on which the value is not told from the level.
struct Passage {
  RationalInterval g;
  Truth before = Truth::unknown;  // above the level on its left?
  Truth after = Truth::unknown;
};

/// Where the level may be passed, from left to right.
std::vector<Passage> find_passages(const Claim& claim, const OnG& values) {
  const PrintedSet above{*claim.level, std::nullopt, true};
  std::vector<Piece> stack{{*claim.over_g}};
  std::vector<Passage> passages;
  Truth side = Truth::unknown;
  bool inside = false;  // of a passage
  std::size_t pieces = 0;
  while (!stack.empty()) {
    const Piece piece = stack.back();
    stack.pop_back();
    const Truth here = values.inside(above, piece.g);
    ++pieces;
    if (here == Truth::unknown && piece.halvings < finest_passage &&
        pieces < most_pieces) {
      halve(piece, stack);
      continue;
    }
    if (here == Truth::unknown && !inside) {
      passages.push_back({piece.g, side, Truth::unknown});
    } else if (here == Truth::unknown) {
      passages.back().g.upper = piece.g.upper;
    } else if (inside) {
      passages.back().after = here;
    } else if (side != Truth::unknown && side != here) {
      passages.push_back({{piece.g.lower, piece.g.lower}, side, here});
    }
    inside = here == Truth::unknown;
    side = inside ? side : here;
  }
  return passages;
}

/// The sides differ, and the value is defined, and so continuous, all the way.
bool is_proved(const Passage& p, const OnG& values) {
  return values.on(p.g) && p.before != Truth::unknown && p.after != Truth::unknown &&
         p.before != p.after;
}

/// A g at which the value is outside, from coarse to fine; the ends of the range first.
struct SurveyOfG {
  std::optional<Rational> outside;
  std::optional<Rational> open;     // where it stayed unsettled
  std::optional<Rational> nearest;  // to an edge, of the settled pieces' middles
};

SurveyOfG survey(const Claim& claim, const OnG& values, const PrintedSet& cell) {
  SurveyOfG found;
  for (const Rational& end : {claim.over_g->lower, claim.over_g->upper}) {
    if (values.inside(cell, {end, end}) == Truth::no) {
      found.outside = end;
      return found;
    }
  }
  std::deque<Piece> pieces{{*claim.over_g}};
  std::optional<Interval> least;
  for (std::size_t done = 0; !pieces.empty(); ++done) {
    const Piece piece = pieces.front();
    pieces.pop_front();
    const Rational g = middle_of(piece.g);
    if (values.inside(cell, piece.g) == Truth::yes) {
      const auto margin = enclose_margin(*values.on(piece.g), cell, claim.number->unit());
      if (!least || certainly_less(*margin, *least)) {
        least = margin;
        found.nearest = g;
      }
      continue;
    }
    if (values.inside(cell, {g, g}) == Truth::no) {
      found.outside = g;
      return found;
    }
    if (done == most_pieces || piece.halvings == most_halvings) {
      found.open = g;
      return found;
    }
    pieces.push_back({{piece.g.lower, g}, piece.halvings + 1});
    pieces.push_back({{g, piece.g.upper}, piece.halvings + 1});
  }
  return found;
}

}  // namespace

/// Confirmed: every piece of g lies inside.  Refuted: one g is outside.
Judgement judge_over_g(const Claim& claim, const Workbench& bench) {
  const OnG values(claim, bench);
  const auto relation = bare_relation(claim);
  Judgement result;
  result.cell = printed_set(claim);
  result.bits = values.bits();
  result.trace.bits = result.bits;
  result.method = "enclosed on all of the range of g, piece by piece";
  result.proof = values.proof();
  const SurveyOfG found = survey(claim, values, result.cell);
  result.trace.witness = found.outside;
  const Rational g = found.outside ? *found.outside
                     : found.open  ? *found.open
                                   : *found.nearest;
  result.value = values.at(g);
  const bool spared =
      found.outside && relation && values.inside(*relation, {g, g}) != Truth::no;
  result.verdict = found.outside && !spared      ? Verdict::refuted
                   : found.outside || found.open ? Verdict::undecided
                                                 : Verdict::confirmed;
  result.note = fmt::format("{} g = {}",
                            found.outside ? "outside at"
                            : found.open  ? "open at"
                                          : "nearest to an edge about",
                            g_text(g));
  if (result.value) {
    result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  }
  return result;
}

/// Confirmed: all passages lie in one bracket inside the printed ends, with proved sides.
/// Refuted: every bracket lies outside them.
Judgement judge_crossing_over_g(const Claim& claim, const Workbench& bench) {
  const OnG values(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.bits = values.bits();
  result.trace.bits = result.bits;
  result.method = "the range of g searched for the level, piece by piece";
  result.proof = values.proof();
  const std::vector<Passage> passages = find_passages(claim, values);
  const auto place = [&](const Passage& p) {
    return Value(Interval::between(Interval(p.g.lower, values.bits()),
                                   Interval(p.g.upper, values.bits())));
  };
  bool outside = true;
  std::vector<std::string> texts;
  for (const Passage& p : passages) {
    outside = outside && result.cell.contains(place(p)) == Truth::no;
    texts.push_back(fmt::format("[{}, {}]", g_text(p.g.lower), g_text(p.g.upper)));
  }
  const bool searched = *result.cell.lower >= claim.over_g->lower &&
                        *result.cell.upper <= claim.over_g->upper;
  const bool one = passages.size() == 1 && is_proved(passages.front(), values);
  result.verdict = one && result.cell.contains(place(passages.front())) == Truth::yes
                       ? Verdict::confirmed
                   : outside && searched ? Verdict::refuted
                                         : Verdict::undecided;
  result.note = passages.empty() ? "the level is never passed"
                                 : fmt::format("passed within g in {} and nowhere else",
                                               fmt::join(texts, ", "));
  if (passages.size() == 1) {
    result.value = place(passages.front());
    result.margin = enclose_margin(*result.value, result.cell, claim.number->unit());
  }
  return result;
}

}  // namespace certispin
