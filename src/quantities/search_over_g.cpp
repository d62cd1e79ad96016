#include "certispin/quantities/search_over_g.hpp"

#include "certispin/numbers/parallel.hpp"

#include <algorithm>

namespace certispin {
namespace {

/// Not quite the middle, so that the root of a symmetric function is no end of a piece;
/// near the lower end of a piece that spans decades.
Rational cut(const RationalInterval& g) {
  static const Rational share(125, 256);
  if (g.lower > 0 && g.upper >= 100 * g.lower) {
    return g.lower * power_of_ten((decimal_exponent(g.upper / g.lower) + 1) / 2);
  }
  return g.lower + share * width_of(g);
}

/// No wider than `finest`, and than the same share of its own g.
bool is_finest(const RationalInterval& g, const Rational& finest, const Rational& range) {
  const Rational& scale = g.lower > 0 ? std::min(range, g.upper) : range;
  return width_of(g) * range <= finest * scale;
}

std::vector<PieceOfG> first_pieces(const RationalInterval& range) {
  if (range.lower < 1 && 1 < range.upper) {
    return {{{range.lower, Rational(1)}, {}}, {{Rational(1), range.upper}, {}}};
  }
  return {{range, {}}};
}

/// Encloses the function on each piece, on all cores; the last reason why it could not.
std::string enclose(FunctionOfG& f, std::vector<PieceOfG>& pieces, Bits precision) {
  std::vector<std::string> reasons(pieces.size());
  for_each_in_parallel(pieces.size(), [&](std::size_t i) {
    auto jet = f.over(pieces[i].g, precision);
    if (jet) {
      pieces[i].jet = std::move(*jet);
    } else {
      reasons[i] = jet.why().reason;
    }
  });
  const auto last = std::find_if(reasons.rbegin(),
                                 reasons.rend(),
                                 [](const auto& reason) { return !reason.empty(); });
  return last == reasons.rend() ? "" : *last;
}

}  // namespace

void SearchOverG::run(FunctionOfG& f,
                      const RationalInterval& range,
                      const std::function<Fate(const PieceOfG&)>& settle) {
  std::vector<PieceOfG> generation = first_pieces(range);
  while (!generation.empty()) {
    const std::string reason = enclose(f, generation, precision);
    pieces += generation.size();
    std::vector<PieceOfG> next;
    for (PieceOfG& piece : generation) {
      if (settle(piece) == Fate::done) {
        continue;
      }
      if (is_finest(piece.g, finest, width_of(range)) || pieces + next.size() >= most) {
        why = piece.jet ? why : reason;
        open.push_back(std::move(piece));
        continue;
      }
      const Rational at = cut(piece.g);
      next.push_back({{piece.g.lower, at}, {}});
      next.push_back({{at, piece.g.upper}, {}});
    }
    generation = std::move(next);
  }
}

}  // namespace certispin
