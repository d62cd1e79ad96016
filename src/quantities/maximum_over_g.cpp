#include "certispin/quantities/maximum_over_g.hpp"

#include "certispin/numbers/precision_ladder.hpp"
#include "certispin/numbers/text.hpp"
#include "certispin/quantities/root_of_g.hpp"
#include "certispin/quantities/search_over_g.hpp"

#include <algorithm>

namespace certispin {
namespace {

constexpr long survey_digits = 16;
constexpr Bits most_bits_of_survey = 2000;  // for a sign at the end of a piece
constexpr std::size_t most_open = 8;        // places that are searched again
const Rational finest_share(1, 1L << 24U);  // of the range

/// The places that a search leaves, and the largest value that is proved to occur.
class Survey {
 public:
  Survey(FunctionOfG& f, SearchOverG search) : f_(f), search_(std::move(search)) {}

  void run(const RationalInterval& range) {
    search_.run(f_, range, [this](const PieceOfG& piece) { return settle(piece); });
    for (const PieceOfG& piece : search_.open) {
      add(piece.g, piece.jet);
    }
    std::erase_if(places_, [&](MaximumPlace& place) {
      if (!drop(place) && place.is_point()) {
        const auto jet = f_.at(place.g.lower, search_.precision);
        place.height = jet ? Outcome<Value>(jet->c[0]) : Outcome<Value>(jet.why());
      }
      return drop(place);
    });
  }

  /// Those that still may hold the largest value, from left to right; neighbours are one.
  [[nodiscard]] std::vector<MaximumPlace> places() {
    std::sort(
        places_.begin(), places_.end(), [](const MaximumPlace& a, const MaximumPlace& b) {
          return a.g.lower != b.g.lower ? a.g.lower < b.g.lower : a.g.upper > b.g.upper;
        });
    std::vector<MaximumPlace> merged;
    for (const MaximumPlace& place : places_) {
      if (merged.empty() || merged.back().g.upper < place.g.lower) {
        merged.push_back(place);
      } else if (!(place.g.upper <= merged.back().g.upper)) {
        merged.back() = joined(merged.back(), place);
      }
    }
    return merged;
  }

  [[nodiscard]] const SearchOverG& search() const { return search_; }

 private:
  /// One place for two that touch.
  static MaximumPlace joined(const MaximumPlace& a, const MaximumPlace& b) {
    MaximumPlace both{{a.g.lower, b.g.upper}, a.before, b.after};
    both.constant = a.constant && b.constant;
    return both;
  }

  [[nodiscard]] bool too_small(const Value& x) const {
    return highest_ && certainly_less(x.enclosure(search_.precision), *highest_);
  }

  [[nodiscard]] bool drop(const MaximumPlace& place) const {
    return place.height && too_small(*place.height);
  }

  /// `jet` is that of the piece the place is part of.
  MaximumPlace& add(const RationalInterval& g, const std::optional<Jet>& jet) {
    places_.push_back({g});
    if (jet) {
      places_.back().height = jet->c[0];
    }
    return places_.back();
  }

  void add_point(const PieceOfG& piece, const Rational& g) { add({g, g}, piece.jet); }

  Fate settle(const PieceOfG& piece) {
    if (!piece.jet) {
      return Fate::halve;
    }
    const Jet& jet = *piece.jet;
    const Interval value = jet.c[0].enclosure(search_.precision);
    if (!highest_ || mpfr_cmp(value.lower(), highest_->lower()) > 0) {
      highest_ = value;
    }
    if (too_small(jet.c[0])) {
      return Fate::done;
    }
    const Sign slope = jet.order() > 0 ? sign_of(jet.c[1]) : Sign::unknown;
    if (slope == Sign::positive || slope == Sign::negative) {
      add_point(piece, slope == Sign::positive ? piece.g.upper : piece.g.lower);
      return Fate::done;
    }
    if (slope == Sign::zero) {  // constant
      add(piece.g, piece.jet).constant = true;
      return Fate::done;
    }
    const Sign bend = jet.order() > 1 ? sign_of(jet.c[2]) : Sign::unknown;
    if (bend == Sign::positive) {
      add_point(piece, piece.g.lower);
      add_point(piece, piece.g.upper);
      return Fate::done;
    }
    return bend == Sign::negative ? settle_concave(piece) : Fate::halve;
  }

  /// The derivative falls strictly: its signs at the ends say where the maximum is.
  Fate settle_concave(const PieceOfG& piece) {
    const auto sign = [&](const Rational& g) {
      return prove_sign(f_, 1, g, search_.precision, most_bits_of_survey);
    };
    const Sign before = sign(piece.g.lower);
    if (before == Sign::negative || before == Sign::zero) {
      add_point(piece, piece.g.lower);
      return Fate::done;
    }
    const Sign after = sign(piece.g.upper);
    if (after == Sign::positive || after == Sign::zero) {
      add_point(piece, piece.g.upper);
      return Fate::done;
    }
    if (before == Sign::unknown || after == Sign::unknown) {
      return Fate::halve;
    }
    MaximumPlace& place = add(piece.g, piece.jet);
    place.before = before;
    place.after = after;
    place.only_stationary = true;
    return Fate::done;
  }

  FunctionOfG& f_;
  SearchOverG search_;
  std::optional<Interval> highest_;  // enclosure with the largest lower end so far
  std::vector<MaximumPlace> places_;
};

/// Encloses the largest value in a place to `digits`, if the cap allows.
void enclose_height(FunctionOfG& f, MaximumPlace& place, Bits bits, long digits) {
  for (;; bits = next_rung(bits)) {
    const auto jet = f.over(place.g, bits);
    place.height = jet ? Outcome<Value>(jet->c[0]) : Outcome<Value>(jet.why());
    place.differentiable = jet && jet->order() > 0;
    // The width of the place, not the precision, may be what limits the digits.
    if ((jet && (proved_digits(jet->c[0], digits) == digits || !place.is_point())) ||
        bits == precision_cap) {
      return;
    }
  }
}

class Maximum {
 public:
  Maximum(FunctionOfG& f, const RationalInterval& range, long digits)
      : f_(f),
        range_(range),
        digits_(digits),
        bits_(std::min<Bits>(2 * first_rung({f.N(), range.lower}, digits),
                             precision_cap)) {}

  [[nodiscard]] MaximumOverG find() {
    result_.places = survey(range_,
                            first_rung({f_.N(), range_.lower}, survey_digits),
                            width_of(range_) * finest_share);
    search_open_places();
    narrow_places();
    drop_lower_places();
    result_.bits = bits_;
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::vector<MaximumPlace> survey(const RationalInterval& range,
                                                 Bits bits,
                                                 const Rational& finest) {
    SearchOverG search;
    search.precision = bits;
    search.finest = finest;
    Survey pass(f_, std::move(search));
    pass.run(range);
    result_.pieces += pass.search().pieces;
    result_.open = pass.search().why;
    return pass.places();
  }

  /// Searches again, with more bits and finer pieces, where second derivatives are missing.
  void search_open_places() {
    std::vector<MaximumPlace> places;
    for (const MaximumPlace& place : result_.places) {
      const bool open = !place.is_point() && !place.only_stationary && !place.constant;
      if (!open || result_.places.size() > most_open) {
        places.push_back(place);
        continue;
      }
      const Rational finest = place.g.upper * power_of_ten(-digits_) / 16;
      const auto finer = survey(place.g, bits_, finest);
      places.push_back(finer.size() == 1
                           ? finer.front()
                           : MaximumPlace{{finer.front().g.lower, finer.back().g.upper}});
    }
    result_.places = std::move(places);
  }

  void narrow_places() {
    for (MaximumPlace& place : result_.places) {
      if (place.only_stationary) {  // of several, narrow_root would keep any
        const auto root =
            narrow_root(f_, 1, {place.g, place.before, place.after}, digits_);
        place.g = root.g;
        place.before = root.before;
        place.after = root.after;
      } else {
        place.before = prove_sign(f_, 1, place.g.lower, bits_, bits_);
        place.after = prove_sign(f_, 1, place.g.upper, bits_, bits_);
      }
    }
  }

  /// Compares the heights at rising precision until one place is left, or to the cap.
  void drop_lower_places() {
    for (Bits bits = bits_;; bits = next_rung(bits)) {
      for (MaximumPlace& place : result_.places) {
        enclose_height(f_, place, bits, digits_);
      }
      drop_certainly_lower();
      bits_ = bits;
      if (result_.places.size() < 2 || bits >= most_bits_of_survey) {
        return;
      }
    }
  }

  void drop_certainly_lower() {
    std::optional<Interval> highest;
    for (const MaximumPlace& place : result_.places) {
      if (place.height) {
        const Interval x = place.height->enclosure(bits_);
        if (!highest || mpfr_cmp(x.lower(), highest->lower()) > 0) {
          highest = x;
        }
      }
    }
    std::erase_if(result_.places, [&](const MaximumPlace& place) {
      return place.height && highest &&
             certainly_less(place.height->enclosure(bits_), *highest);
    });
  }

  FunctionOfG& f_;
  RationalInterval range_;
  long digits_;
  Bits bits_;
  MaximumOverG result_;
};

}  // namespace

MaximumOverG find_maximum_over_g(FunctionOfG& f,
                                 const RationalInterval& range,
                                 long digits) {
  return Maximum(f, range, digits).find();
}

}  // namespace certispin
