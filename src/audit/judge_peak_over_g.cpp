#include "certispin/audit/judge.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/certified_evaluation.hpp"
#include "over_g.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace certispin {
namespace {

constexpr std::size_t most_pieces = 4000;
constexpr int most_halvings = 20;

/// A part of the range of g with an enclosure of the expression on it.
struct Piece {
  RationalInterval g;
  Interval value;
};

class BranchAndBound {
 public:
  BranchAndBound(const Claim& claim, const Workbench& bench)
      : values_(claim, bench),
        highest_at_(claim.over_g->lower),
        highest_(enclose({highest_at_, highest_at_})) {
    add(*claim.over_g);
  }

  [[nodiscard]] Bits bits() const { return values_.bits(); }
  [[nodiscard]] std::string_view proof() const { return values_.proof(); }
  [[nodiscard]] const Rational& highest_at() const { return highest_at_; }
  [[nodiscard]] bool exhausted() const { return pieces_.size() >= most_pieces; }

  /// Splits the piece that may hold the largest value, which sharpens the height.
  void sharpen_height() { split(top()); }

  /// Splits the widest piece, which sharpens the position.
  void sharpen_position() {
    split(std::max_element(
        pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
          return a.g.upper - a.g.lower < b.g.upper - b.g.lower;
        }));
  }

  /// Encloses the maximum.
  [[nodiscard]] Interval height() { return Interval::between(highest_, top()->value); }

  /// Encloses every position of the maximum.
  [[nodiscard]] RationalInterval positions() const {
    RationalInterval hull = pieces_.front().g;
    for (const Piece& p : pieces_) {
      hull.lower = std::min(hull.lower, p.g.lower);
      hull.upper = std::max(hull.upper, p.g.upper);
    }
    return hull;
  }

 private:
  using Pieces = std::vector<Piece>;

  [[nodiscard]] Pieces::iterator top() {
    return std::max_element(
        pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
          return mpfr_cmp(a.value.upper(), b.value.upper()) < 0;
        });
  }

  void split(Pieces::iterator piece) {
    const RationalInterval g = piece->g;
    pieces_.erase(piece);
    const Rational middle = (g.lower + g.upper) / 2;
    const Interval here = enclose({middle, middle});
    if (mpfr_cmp(here.lower(), highest_.lower()) > 0) {
      highest_ = here;
      highest_at_ = middle;
      std::erase_if(pieces_,
                    [&](const Piece& p) { return certainly_less(p.value, here); });
    }
    add({g.lower, middle});
    add({middle, g.upper});
  }

  [[nodiscard]] Interval enclose(const RationalInterval& g) {
    auto value = values_.on(g);
    if (!value) {
      throw UndecidedTerm(value.why().reason);
    }
    return std::move(*value);
  }

  /// Adds the interval, in halves as long as it is too wide for an enclosure.
  void add(const RationalInterval& g, int halvings = 0) {
    auto value = values_.on(g);
    if (!value && halvings == most_halvings) {
      throw UndecidedTerm(value.why().reason);
    }
    if (!value) {
      const Rational middle = (g.lower + g.upper) / 2;
      add({g.lower, middle}, halvings + 1);
      add({middle, g.upper}, halvings + 1);
    } else if (!certainly_less(*value, highest_)) {
      pieces_.push_back({g, std::move(*value)});
    }
  }

  ValuesOverG values_;
  Rational highest_at_;
  Interval highest_;  // there: the largest value at a single g so far
  Pieces pieces_;     // the maximum lies in one of them
};

}  // namespace

Judgement judge_peak_over_g(const Claim& claim, const Workbench& bench) {
  BranchAndBound search(claim, bench);
  Judgement result;
  result.cell = printed_set(claim);
  result.bits = search.bits();
  result.method = "branch and bound over g";
  result.proof = search.proof();
  Truth inside = Truth::unknown;
  bool interior = false;  // the maximum is proved to lie inside the range, not at an end
  for (;;) {
    const RationalInterval g = search.positions();
    result.value = claim.aspect == Aspect::height
                       ? Value(search.height())
                       : Value(Interval::between(Interval(g.lower, search.bits()),
                                                 Interval(g.upper, search.bits())));
    inside = result.cell.contains(*result.value);
    interior = claim.over_g->lower < g.lower && g.upper < claim.over_g->upper;
    if (inside == Truth::no || (inside == Truth::yes && interior) || search.exhausted()) {
      break;
    }
    if (claim.aspect == Aspect::height && inside == Truth::unknown) {
      search.sharpen_height();
    } else {
      search.sharpen_position();
    }
  }
  result.trace = {search.highest_at(), search.bits()};
  const RationalInterval g = search.positions();
  result.note = fmt::format("the maximum lies at g in [{}, {}]{}",
                            to_bounds_text(Interval(g.lower, 64), 6).lower,
                            to_bounds_text(Interval(g.upper, 64), 6).upper,
                            interior ? "" : ", perhaps at an end: no peak is proved");
  result.verdict = inside == Truth::no                ? Verdict::refuted
                   : inside == Truth::yes && interior ? Verdict::confirmed
                                                      : Verdict::undecided;
  result.margin = enclose_margin(*result.value, result.cell, *claim.resolution);
  return result;
}

}  // namespace certispin
