#include "verdict.hpp"

#include "ring.hpp"

namespace checker {
namespace {

void demand(bool proved, const std::string& reason) {
  if (!proved) {
    throw Rejected(reason);
  }
}

/// The reals between two ends, which belong to it or not; an absent end is infinite.
struct Cell {
  std::optional<Rational> lo;
  std::optional<Rational> hi;
  bool lo_open = false;
  bool hi_open = false;

  [[nodiscard]] bool contains(const Interval& v) const {  // all of v
    return (!lo || v.lo > *lo || (v.lo == *lo && !lo_open)) &&
           (!hi || v.hi < *hi || (v.hi == *hi && !hi_open));
  }
  [[nodiscard]] bool excludes(const Interval& v) const {  // all of v
    return (lo && (v.hi < *lo || (v.hi == *lo && lo_open))) ||
           (hi && (v.lo > *hi || (v.lo == *hi && hi_open)));
  }
  [[nodiscard]] std::string text() const {
    return std::string(lo_open || !lo ? "( " : "[ ") + (lo ? lo->get_str() : "-inf") +
           " " + (hi ? hi->get_str() : "inf") + (hi_open || !hi ? " )" : " ]");
  }
};

/// docs/certificate.md, "What a claim asserts"; `much` false leaves the threshold out.
Cell cell_of(const std::map<std::string, std::string>& text, bool much = true) {
  const std::string& reading = text.at("reading");
  const Decimal d(text.at("printed"));
  const Rational& p = d.value;
  const auto number = [&](const char* name) {
    Rational x = text.contains(name) ? parse_fraction(text.at(name)) : Rational(0);
    return x > 0 || !text.contains(name)
               ? x
               : throw Malformed("found " + std::string(name) + " <= 0, expected > 0");
  };
  const Rational r = number("resolution") / 2;
  if (reading == "truncated") {
    const bool minus = text.at("printed").starts_with('-');
    return {minus ? p - d.unit : p, minus ? p : p + d.unit, minus, !minus};
  }
  if (reading == "approximately" || reading.starts_with("peak")) {
    return {p - r, p + r};
  }
  if (reading == "at_least") {
    return {p - r, std::nullopt};
  }
  if (reading == "at_most") {
    return {std::nullopt, p + r};
  }
  if (reading == "greater") {
    return {p, std::nullopt, true};
  }
  if (reading == "less") {
    return {std::nullopt, p, false, true};
  }
  if (reading.starts_with("much")) {
    const Rational t = much ? number("threshold") : Rational(1);
    if (p <= 0 || t < 1) {
      throw Malformed(
          "found a number or threshold of 'much' that is too small, expected printed > 0 "
          "and threshold >= 1");
    }
    return reading == "much_greater" ? Cell{p * t, std::nullopt, true}
                                     : Cell{std::nullopt, p / t, false, true};
  }
  if (reading == "rounded") {
    return {p - d.unit / 2, p + d.unit / 2};
  }
  const Decimal to(text.at("printed_to"));
  if (to.value < p) {
    throw Malformed("found printed_to below printed, expected it above");
  }
  return reading == "range" ? Cell{p - d.unit / 2, to.value + to.unit / 2}
                            : Cell{p, to.value};
}

class Judge {
 public:
  Judge(const Claim& claim, const Facts& facts)
      : claim_(claim), facts_(facts), text_(claim.text), confirmed_(claim.confirmed) {}

  void run() {
    const std::string& reading = text_.at("reading");
    if (text_.contains("cell")) {
      cell_ = cell_of(text_);
      demand(text_.at("cell") == cell_.text(),
             "the cell of this reading is " + cell_.text());
    }
    if (text_.contains("bits")) {
      working_bits = parse_integer(text_.at("bits"), 16, 16384);
    }
    if (reading == "identity") {
      claim_.place == Place::formula ? identity_of_formulas() : identity_over_N();
    } else if (reading == "monotone") {
      monotone();
    } else if (reading == "peak_over_N") {
      peak_over_N();
    } else if (reading == "peak_over_g") {
      peak_over_g();
    } else if (reading == "crossing") {
      claim_.place == Place::over_N ? crossing_over_N() : crossing_over_g();
    } else {
      relation();
    }
  }

 private:
  using Piece = std::pair<Rational, Rational>;

  [[nodiscard]] Interval value(const std::string& expression,
                               long N,
                               const Piece& g) const {
    Scene scene(facts_, claim_.inputs, N, g.first, g.second);
    return evaluate(expression, scene);
  }
  [[nodiscard]] Interval value(long N) const {
    return value(text_.at("expression"), N, {claim_.lo, claim_.lo});
  }
  [[nodiscard]] Interval value_on(const Piece& g) const {
    return value(text_.at("expression"), claim_.first, g);
  }

  /// N of the range that `witness` names.
  [[nodiscard]] long witness_N() const {
    const long N = parse_integer(text_.at("witness"), claim_.first, claim_.last);
    demand((N - claim_.first) % claim_.step == 0, "the witness is no N of the range");
    return N;
  }
  [[nodiscard]] Interval value_at_witness_g() const {
    const Rational g = parse_fraction(text_.at("witness"));
    demand(g >= claim_.lo && g <= claim_.hi, "the witness is no g of the range");
    return value_on({g, g});
  }
  /// The closed pieces of the range of g.
  [[nodiscard]] std::vector<Piece> pieces() const {
    std::vector<Piece> all;
    Rational from = claim_.lo;
    for (const Rational& cut : claim_.cuts) {
      all.emplace_back(from, cut);
      from = cut;
    }
    all.emplace_back(from, claim_.hi);
    return all;
  }

  void relation() {
    if (confirmed_) {
      if (claim_.place == Place::over_g) {
        for (const Piece& piece : pieces()) {
          demand(cell_.contains(value_on(piece)),
                 "the value on g = " + piece.first.get_str() + " … " +
                     piece.second.get_str() + " is not surely inside the cell");
        }
        return;
      }
      for (long N = claim_.first; N <= claim_.last; N += claim_.step) {
        demand(
            cell_.contains(value(N)),
            "the value at N = " + std::to_string(N) + " is not surely inside the cell");
      }
      return;
    }
    const Interval v = claim_.place == Place::over_g   ? value_at_witness_g()
                       : claim_.place == Place::over_N ? value(witness_N())
                                                       : value(claim_.first);
    demand(cell_of(text_, false).excludes(v), "the value is not surely outside");
  }

  void monotone() {
    const std::string& direction = text_.at("printed");
    if (direction != "increasing" && direction != "decreasing") {
      throw Malformed("found another direction, expected increasing or decreasing");
    }
    demand(claim_.first < claim_.last, "there is no step to compare");
    const auto step = [&](long N) {  // in the claimed direction
      const Interval before = value(N);
      const Interval after = value(N + claim_.step);
      return direction == "increasing" ? after - before : before - after;
    };
    if (!confirmed_) {
      const long N = witness_N();
      demand(N < claim_.last && step(N).hi <= 0,
             "the step from the witness may have the sign");
      return;
    }
    for (long N = claim_.first; N < claim_.last; N += claim_.step) {
      demand(step(N).lo > 0,
             "the step from N = " + std::to_string(N) + " may lack the sign");
    }
  }

  void peak_over_N() {
    const long top = witness_N();
    const Interval highest = value(top);
    for (long N = claim_.first; N <= claim_.last; N += claim_.step) {
      demand(N == top || value(N).hi < highest.lo,
             "the value at N = " + std::to_string(N) + " may reach that at the witness");
    }
    const Interval v = aspect_is_height() ? highest : Interval(top);
    const bool inside = top != claim_.first && top != claim_.last && cell_.contains(v);
    demand(confirmed_ ? inside : cell_.excludes(v),
           "the peak may lie on the other side of the cell's edge, or at an end of the "
           "range");
  }

  [[nodiscard]] bool aspect_is_height() const {
    if (text_.at("aspect") != "height" && text_.at("aspect") != "position") {
      throw Malformed("found another aspect, expected height or position");
    }
    return text_.at("aspect") == "height";
  }

  void peak_over_g() {
    const Rational low = value_at_witness_g().lo;  // of one value in the range
    const std::vector<Piece> all = pieces();
    bool inside = !aspect_is_height() || low >= *cell_.lo;
    bool outside = true;
    for (const Piece& piece : all) {
      const Interval v = value_on(piece);
      const bool surpassed = v.hi < low;  // no maximum there
      const bool at_end = piece == all.front() || piece == all.back();
      const Interval place = Interval::unrounded(piece.first, piece.second);
      inside = inside && (surpassed || !at_end);
      if (aspect_is_height()) {
        inside = inside && v.hi <= *cell_.hi;
        outside = outside && (v.hi < *cell_.lo || low > *cell_.hi);
      } else {
        inside = inside && (surpassed || cell_.contains(place));
        outside = outside && (surpassed || cell_.excludes(place));
      }
    }
    demand(confirmed_ ? inside : outside, "the pieces do not prove where the peak lies");
  }

  void crossing_over_N() {
    const Rational level = parse_fraction(text_.at("level"));
    std::vector<long> passages;
    std::optional<bool> before;
    for (long N = claim_.first; N <= claim_.last; N += claim_.step) {
      const Interval v = value(N);
      demand(v.lo > level || v.hi <= level,
             "the side at N = " + std::to_string(N) + " is open");
      const bool above = v.lo > level;
      if (before && *before != above) {
        passages.push_back(N - claim_.step);
      }
      before = above;
    }
    const auto place = [&](long N) { return Interval(N, N + claim_.step); };
    if (confirmed_) {
      demand(passages == std::vector<long>{witness_N()} &&
                 cell_.contains(place(passages[0])),
             "the passages are not the one of the witness, inside the cell");
      return;
    }
    demand(*cell_.lo >= claim_.first && *cell_.hi <= claim_.last,
           "the cell is not in the range");
    for (const long N : passages) {
      demand(cell_.excludes(place(N)),
             "the level is passed after N = " + std::to_string(N));
    }
  }

  void crossing_over_g() {
    demand(confirmed_, "a refuted crossing over g has no certificate");
    const Rational level = parse_fraction(text_.at("level"));
    const std::vector<Piece> all = pieces();
    std::vector<int> sides;  // above 1, not above −1, open 0
    for (const Piece& piece : all) {
      try {
        const Interval v = value_on(piece);
        sides.push_back(v.lo > level ? 1 : v.hi <= level ? -1 : 0);
      } catch (const Rejected&) {
        sides.push_back(0);
      }
    }
    const int before = sides.front();
    const auto open =
        std::find_if(sides.begin(), sides.end(), [&](int s) { return s != before; });
    const auto after = std::find_if(open, sides.end(), [](int s) { return s != 0; });
    demand(before != 0 && after != sides.end() &&
               std::all_of(after, sides.end(), [&](int s) { return s == -before; }),
           "the sides do not change exactly once");
    const Rational& from = all.at(static_cast<std::size_t>(open - sides.begin())).first;
    const Rational& to = all.at(static_cast<std::size_t>(after - sides.begin())).first;
    demand(from >= *cell_.lo && to <= *cell_.hi,
           "the level may be passed outside the cell");
  }

  /// expression − printed: is it 0 in the ring?
  [[nodiscard]] bool vanishes(Ring& ring) const {
    const Fraction difference =
        evaluate(text_.at("expression"), ring) - evaluate(text_.at("printed"), ring);
    demand(!ring.reduced(difference.under).empty(), "a divisor is zero");
    return ring.reduced(difference.over).empty();
  }

  void identity_of_formulas() {
    Ring ring{claim_.variables, claim_.squares, claim_.formulas, {}};
    demand(vanishes(ring) == confirmed_,
           confirmed_ ? "the sides differ" : "the sides agree");
    demand(confirmed_ || ring.independent_constants(),
           "the squares are not independent constants");
  }

  void identity_over_N() {
    const auto difference = [&](long N) {
      const Piece g{claim_.lo, claim_.lo};
      return value(text_.at("expression"), N, g) - value(text_.at("printed"), N, g);
    };
    if (!confirmed_) {
      demand(Cell{0, 0}.excludes(difference(witness_N())),
             "the sides may agree at the witness");
      return;
    }
    working_bits = 256;
    bool zero = true;
    for (long N = claim_.first; N <= claim_.last; N += claim_.step) {
      const Interval d = difference(N);  // both sides are defined
      zero = zero && d.exact() && d.lo == 0;
    }
    if (!zero) {
      Ring ring = ring_of_quantities();
      demand(vanishes(ring), "the sides differ as formulas");
    }
  }

  /// What point lines give, N and the parameters are variables, all else is written out.
  [[nodiscard]] Ring ring_of_quantities() const {
    Ring ring{{"N", "pi", "T", "gamma_phi", "J_angular", "J_over_kBT"}, {}, {}, {}};
    for (const Quantity& q : quantities()) {
      if (q.formula.empty()) {
        ring.variables.push_back(q.name);
      }
      ring.formulas[q.name] = q.formula;
    }
    ring.formulas["g"] = claim_.lo.get_str();
    ring.formulas["m_star"] = "0";
    if (claim_.lo < 1) {
      ring.squares["m_star"] = "1 - g^2";
    }
    return ring;
  }

  const Claim& claim_;
  const Facts& facts_;
  const std::map<std::string, std::string>& text_;
  bool confirmed_;
  Cell cell_;
};

std::string statement(const Claim& c) {
  const auto text = [&](const char* word, const std::string& before) {
    return c.text.contains(word) ? before + c.text.at(word) : "";
  };
  const std::string N = std::to_string(c.first);
  const std::string g = "g = " + c.lo.get_str();
  std::string names;
  for (const auto& [name, ends] : c.inputs) {
    names += ", " + name + " in [ " + ends.first.get_str() + " " + ends.second.get_str() +
             " ]";
  }
  for (const auto& [name, square] : c.squares) {
    names += ", " + name + "^2 = " + square;
  }
  for (const auto& [name, formula] : c.formulas) {
    names += ", " + name + " = " + formula;
  }
  const std::string place = c.place == Place::formula ? " as formulas"
                            : c.place == Place::at    ? " at N = " + N + ", " + g
                            : c.place == Place::over_g
                                ? " at N = " + N + ", " + g + " … " + c.hi.get_str()
                                : " at N = " + N + ", " +
                                      std::to_string(c.first + c.step) + " … " +
                                      std::to_string(c.last) + ", " + g;
  return c.text.at("claim") + ": " + (c.confirmed ? "confirmed: " : "refuted: ") +
         c.text.at("expression") + place + names + ": " + c.text.at("reading") + " " +
         c.text.at("printed") + text("printed_to", " … ") + text("aspect", " as ") +
         text("level", " of the level ") + text("cell", ", that is in ");
}

}  // namespace

std::string prove_claim(const Claim& claim, const Facts& facts) {
  const Scoped precision(working_bits, 256);
  Judge(claim, facts).run();
  return statement(claim);
}

}  // namespace checker
