#include "certispin/quantities/zeros_over_g.hpp"

#include "certispin/quantities/root_of_g.hpp"
#include "certispin/quantities/search_over_g.hpp"

#include <algorithm>

namespace certispin {
namespace {

constexpr long survey_digits = 16;
constexpr Bits most_bits_of_survey = 2000;  // for a sign at the end of a piece
const Rational finest_share(1, 1L << 24U);  // of the range

class Zeros {
 public:
  Zeros(FunctionOfG& f, RationalInterval range) : f_(f), range_(std::move(range)) {
    search_.precision = first_rung({f.N(), range_.lower}, survey_digits);
    search_.finest = width_of(range_) * finest_share;
  }

  [[nodiscard]] ZerosOverG find(long digits) {
    search_.run(f_, range_, [this](const PieceOfG& piece) { return settle(piece); });
    for (const PieceOfG& piece : search_.open) {
      places_.push_back({piece.g});
    }
    join_neighbours();
    for (ZeroPlace& place : places_) {
      narrow(place, digits);
    }
    return {std::move(places_), search_.pieces, search_.why};
  }

 private:
  [[nodiscard]] Sign sign_at(const Rational& g) {
    return prove_sign(f_, 0, g, search_.precision, most_bits_of_survey);
  }

  Fate settle(const PieceOfG& piece) {
    if (!piece.jet) {
      return Fate::halve;
    }
    const Sign value = sign_of(piece.jet->c[0]);
    if (value == Sign::positive || value == Sign::negative) {
      return Fate::done;
    }
    const Sign slope = piece.jet->order() > 0 ? sign_of(piece.jet->c[1]) : Sign::unknown;
    if (value == Sign::zero || slope == Sign::zero) {
      return settle_constant(piece);
    }
    return slope == Sign::positive || slope == Sign::negative ? settle_monotone(piece)
                                                              : Fate::halve;
  }

  Fate settle_constant(const PieceOfG& piece) {
    const Sign value = sign_at(piece.g.lower);
    if (value == Sign::zero || value == Sign::unknown) {
      places_.push_back({piece.g});
      places_.back().all_zero = value == Sign::zero;
    }
    return Fate::done;
  }

  /// Strictly monotone: the signs at the ends say whether there is a zero, and just one.
  Fate settle_monotone(const PieceOfG& piece) {
    const Sign before = sign_at(piece.g.lower);
    const Sign after = sign_at(piece.g.upper);
    if (before == Sign::zero) {
      places_.push_back({{piece.g.lower, piece.g.lower}, Sign::unknown, after, true});
      return Fate::done;
    }
    if (after == Sign::zero) {
      places_.push_back({{piece.g.upper, piece.g.upper}, before, Sign::unknown, true});
      return Fate::done;
    }
    if (before == Sign::unknown || after == Sign::unknown) {
      return Fate::halve;
    }
    if (opposite(before, after)) {
      places_.push_back({piece.g, before, after, true});
    }
    return Fate::done;
  }

  [[nodiscard]] static bool same_point(const ZeroPlace& a, const ZeroPlace& b) {
    return a.is_point() && b.is_point() && a.g.lower == b.g.lower;
  }

  /// Two places that each hold one zero are apart even if they touch, unless it is the same.
  [[nodiscard]] static bool apart(const ZeroPlace& a, const ZeroPlace& b) {
    return a.g.upper < b.g.lower || (a.only_zero && b.only_zero && !same_point(a, b));
  }

  [[nodiscard]] static ZeroPlace joined(const ZeroPlace& a, const ZeroPlace& b) {
    return {{a.g.lower, std::max(a.g.upper, b.g.upper)},
            a.before == Sign::unknown ? b.before : a.before,
            b.after == Sign::unknown ? a.after : b.after,
            same_point(a, b),
            a.all_zero && b.all_zero};
  }

  /// Sorts; an exact zero between two pieces, and open pieces that touch, are one place.
  void join_neighbours() {
    std::sort(places_.begin(), places_.end(), [](const ZeroPlace& a, const ZeroPlace& b) {
      return a.g.lower != b.g.lower ? a.g.lower < b.g.lower : a.g.upper < b.g.upper;
    });
    std::vector<ZeroPlace> all;
    for (const ZeroPlace& place : places_) {
      if (all.empty() || apart(all.back(), place)) {
        all.push_back(place);
      } else {
        all.back() = joined(all.back(), place);
      }
    }
    places_ = std::move(all);
  }

  void narrow(ZeroPlace& place, long digits) {
    place.defined = f_.over(place.g, search_.precision).conclusive();
    if (place.is_point()) {
      return;
    }
    if (!place.only_zero) {
      place.before = sign_at(place.g.lower);
      place.after = sign_at(place.g.upper);
      return;
    }
    const auto root = narrow_root(f_, 0, {place.g, place.before, place.after}, digits);
    place.g = root.g;
  }

  FunctionOfG& f_;
  RationalInterval range_;
  SearchOverG search_;
  std::vector<ZeroPlace> places_;
};

}  // namespace

ZerosOverG find_zeros_over_g(FunctionOfG& f, const RationalInterval& range, long digits) {
  return Zeros(f, range).find(digits);
}

}  // namespace certispin
