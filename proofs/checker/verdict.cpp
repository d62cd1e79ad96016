#include "verdict.hpp"

#include "cell.hpp"
#include "ring.hpp"

namespace checker {
namespace {

void demand(bool proved, const std::string& otherwise) {
  if (!proved) {
    throw Rejected(otherwise);
  }
}

/// One N or one closed piece of the range of g.
struct Spot {
  long N = 0;
  Interval g;         // its ends are not rounded
  Interval position;  // N, or g
  [[nodiscard]] std::string text() const {
    return "N = " + std::to_string(N) + ", g = " + g.lo.get_str() + " to " +
           g.hi.get_str();
  }
};

class Judge {
 public:
  Judge(const Claim& claim, const Certificate& certificate, const Doublets& doublets)
      : claim_(claim),
        doublets_(doublets),
        confirmed_(claim.text("verdict") == "confirmed") {
    take_inputs(certificate);
    if (!claim.has("variable")) {
      take_spots();
    }
    if (claim.has("bits")) {
      working_bits = parse_integer(claim.text("bits"), 16, 16384);
    }
    if (claim.has("cell")) {
      cell_ = cell_of(claim);
      demand(claim.text("cell") == cell_.text(),
             "the cell of this reading is " + cell_.text());
    }
  }

  void run() {
    const std::string& reading = claim_.text("reading");
    if (claim_.has("variable")) {
      identity_between_formulas();
    } else if (reading == "identity") {
      identity_over_N();
    } else if (reading == "monotone") {
      monotone();
    } else if (reading == "crossing") {
      crossing();
    } else if (claim_.has("aspect")) {
      peak();
    } else {
      relation();
    }
  }

 private:
  /// Ends of inputs: a:b as written, or the reals that round to one decimal.
  void take_inputs(const Certificate& certificate) {
    given_.numbers["T"] = {certificate.temperature, certificate.temperature};
    given_.numbers["gamma_phi"] = {certificate.gamma_phi, certificate.gamma_phi};
    for (const auto& [name, rest] : claim_.named("input")) {
      const auto w = split(rest, 3, 3);
      const std::size_t colon = w[2].find(':');
      auto& [lo, hi] = given_.numbers[name];
      if (colon == std::string::npos) {
        const Decimal d(w[2]);
        lo = d.value - d.unit / 2;
        hi = d.value + d.unit / 2;
      } else {
        lo = parse_number(w[2].substr(0, colon));
        hi = parse_number(w[2].substr(colon + 1));
      }
      demand(
          lo <= hi && w[0] == lo.get_str() && w[1] == hi.get_str(),
          "the ends of " + name + " as printed are " + lo.get_str() + " " + hi.get_str());
      demand(!is_quantity(name),
             "the input " + name + " is computed or given by the place");
    }
    // k_B T / ħ with the values of k_B and h that define the SI
    const std::string thermal = "(2 * pi * 1.380649e-23 * T / 6.62607015e-34)";
    const bool has_J = given_.numbers.contains("J_angular");
    given_.formulas["J_angular"] = "J_over_kBT * " + thermal;
    given_.formulas["J_over_kBT"] =
        has_J ? "J_angular / " + thermal : certificate.calibration;
  }
  static bool is_quantity(const std::string& name) {
    return name == "N" || name == "g" ||
           std::any_of(quantities().begin(), quantities().end(), [&](const Quantity& q) {
             return q.name == name;
           });
  }

  /// at N Q | over_N FIRST LAST STEP Q | over_g N Q Q, with its cuts
  void take_spots() {
    const auto add = [&](long N, const Rational& lo, const Rational& hi, bool over_g) {
      const Interval g = Interval::unrounded(lo, hi);
      spots_.push_back({N, g, over_g ? g : Interval(N)});
    };
    if (claim_.has("over_g")) {
      const auto w = split(claim_.text("over_g"), 3, 3);
      const long N = parse_integer(w[0], 1, largest_N);
      Rational from = parse_g(w[1]);
      const auto cuts =
          claim_.has("cuts") ? split(claim_.text("cuts")) : std::vector<std::string>();
      for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const Rational to = parse_g(i < cuts.size() ? cuts[i] : w[2]);
        if (to <= from) {
          throw Malformed("found g = " + to.get_str() +
                          " out of order, expected ascending");
        }
        add(N, from, to, true);
        from = to;
      }
      return;
    }
    const bool at = claim_.has("at");
    const auto w = split(claim_.text(at ? "at" : "over_N"), at ? 2 : 4, at ? 2 : 4);
    const long first = parse_integer(w[0], 1, largest_N);
    const long last = at ? first : parse_integer(w[1], first, largest_N);
    const long step = at ? 1 : parse_integer(w[2], 1, largest_N);
    const Rational g = parse_g(w.back());
    for (long N = first; N <= last; N += step) {
      add(N, g, g, false);
      if (spots_.size() > 100'000) {
        throw Malformed("found more than 100000 values of N, expected fewer");
      }
    }
  }

  /// Where `witness` is, which belongs to the range; the only spot of `at`.
  [[nodiscard]] Spot witness() const {
    if (claim_.has("at")) {
      return spots_.front();
    }
    Spot result = spots_.front();
    const Rational x = parse_fraction(claim_.text("witness"));
    bool inside = false;
    for (const Spot& spot : spots_) {
      inside = inside || (x >= spot.position.lo && x <= spot.position.hi);
    }
    demand(inside, "the witness does not belong to the range");
    result.position = Interval::unrounded(x, x);
    if (claim_.has("over_g")) {
      result.g = result.position;
    } else {
      result.N = x.get_num().get_si();
    }
    return result;
  }

  [[nodiscard]] Interval value(const Spot& spot, const char* line = "expression") const {
    Scene scene(doublets_, given_, spot.N, spot.g.lo, spot.g.hi);
    return evaluate(claim_.text(line), scene);
  }

  void relation() const {
    if (!confirmed_) {
      Cell bare = cell_;
      if (claim_.has("threshold")) {  // "much" is a factor that somebody declared
        (bare.lo ? bare.lo : bare.hi) = Decimal(claim_.text("printed")).value;
      }
      demand(bare.excludes(value(witness())), "the value may belong to the cell");
      return;
    }
    for (const Spot& spot : spots_) {
      demand(cell_.contains(value(spot)),
             "the value may lie outside the cell: " + spot.text());
    }
  }

  void monotone() const {
    const std::string& direction = claim_.text("printed");
    demand(direction == "increasing" || direction == "decreasing", "no such direction");
    demand(spots_.size() > 1, "nothing is compared");
    const Spot from = confirmed_ ? spots_.front() : witness();
    for (std::size_t i = 0; i + 1 < spots_.size(); ++i) {
      const bool looked_at = confirmed_ || spots_[i].N == from.N;
      if (!looked_at) {
        continue;
      }
      const Interval up = value(spots_[i + 1]) - value(spots_[i]);
      const Interval step = direction == "increasing" ? up : Interval(0) - up;
      demand(confirmed_ ? step.lo > 0 : step.hi <= 0,
             "the step may be otherwise: " + spots_[i].text());
    }
    demand(confirmed_ || from.N != spots_.back().N, "no step leads from the witness");
  }

  /// `low` is below one value in the range, so that no maximum lies where all values are below it.
  void peak() const {
    const bool height = claim_.text("aspect") == "height";
    demand(height || claim_.text("aspect") == "position", "no such aspect");
    const Rational low = value(witness()).lo;
    bool inside = !height || low >= *cell_.lo;
    bool outside = true;
    for (const Spot& spot : spots_) {
      const Interval v = value(spot);
      const bool surpassed = v.hi < low;
      const bool at_end = &spot == &spots_.front() || &spot == &spots_.back();
      inside = inside && (surpassed || !at_end) &&
               (height ? v.hi <= *cell_.hi : surpassed || cell_.contains(spot.position));
      outside = outside && (height ? v.hi < *cell_.lo || low > *cell_.hi
                                   : surpassed || cell_.excludes(spot.position));
    }
    demand(confirmed_ ? inside : outside,
           "the peak may be elsewhere or at an end of the range");
  }

  /// 1 above the level, −1 not above it, 0 not told.
  [[nodiscard]] int side(const Spot& spot, const Rational& level) const {
    try {
      const Interval v = value(spot);
      return v.lo > level ? 1 : v.hi <= level ? -1 : 0;
    } catch (const Rejected&) {
      return 0;
    }
  }

  /// Passages lie between neighbours that are not surely on one side.
  void crossing() const {
    const Rational level = parse_fraction(claim_.text("level"));
    std::vector<int> sides;
    for (const Spot& spot : spots_) {
      sides.push_back(side(spot, level));
    }
    if (!confirmed_) {
      no_crossing(sides);
      return;
    }
    const auto open = static_cast<std::size_t>(
        std::find_if(
            sides.begin(), sides.end(), [&](int s) { return s != sides.front(); }) -
        sides.begin());
    std::size_t after = open;
    while (after < sides.size() && sides[after] == 0) {
      ++after;
    }
    demand(sides.front() != 0 && after < sides.size() &&
               std::all_of(sides.begin() + static_cast<long>(after),
                           sides.end(),
                           [&](int s) { return s == -sides.front(); }),
           "the level is not surely passed once");
    const Interval& before = spots_[open - 1].position;
    if (claim_.has("witness")) {
      demand(after == open && parse_fraction(claim_.text("witness")) == before.lo,
             "the level is not passed after the witness");
    }
    demand(cell_.contains(Interval::unrounded(before.hi, spots_[after].position.lo)),
           "the level may be passed outside the cell");
  }
  void no_crossing(const std::vector<int>& sides) const {
    demand(
        *cell_.lo >= spots_.front().position.lo && *cell_.hi <= spots_.back().position.hi,
        "the cell is not in the range");
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const std::size_t next = std::min(i + 1, sides.size() - 1);
      const Interval place =
          Interval::unrounded(spots_[i].position.lo, spots_[next].position.hi);
      demand((sides[i] != 0 && sides[i] == sides[next]) || cell_.excludes(place),
             "the level may be passed inside the cell: " + spots_[i].text());
    }
  }

  /// expression − printed: is it 0 in the ring?  proofs/formula_identity.md
  [[nodiscard]] bool vanishes(Ring& ring) const {
    const Fraction difference = evaluate(claim_.text("expression"), ring) -
                                evaluate(claim_.text("printed"), ring);
    demand(!ring.reduced(difference.under).empty(), "a divisor is zero");
    return ring.reduced(difference.over).empty();
  }

  void identity_between_formulas() const {
    Ring ring{{}, claim_.named("square"), claim_.named("let"), {}};
    for (const std::string& name : claim_.lines.at("variable")) {
      demand(!ring.squares.contains(name) && !ring.formulas.contains(name) &&
                 ring.variables.insert(name).second,
             "'" + name + "' has two meanings");
    }
    demand(vanishes(ring) == confirmed_,
           confirmed_ ? "the sides differ" : "the sides agree");
    demand(confirmed_ || ring.independent_constants(),
           "the squares are not independent constants, so that the sides may agree");
  }

  void identity_over_N() const {
    const auto difference = [&](const Spot& spot) {
      return value(spot) - value(spot, "printed");
    };
    if (!confirmed_) {
      const Interval d = difference(witness());
      demand(d.lo > 0 || d.hi < 0, "the sides may agree at the witness");
      return;
    }
    bool zero = true;
    for (const Spot& spot : spots_) {
      const Interval d = difference(spot);  // both sides are defined
      zero = zero && d.exact() && d.lo == 0;
    }
    Ring ring = ring_of_quantities(spots_.front().g.lo);
    demand(zero || vanishes(ring), "the sides differ as formulas");
  }

  /// What a point line gives, N and the parameters are variables; all else is written out.
  static Ring ring_of_quantities(const Rational& g) {
    Ring ring{{"N", "pi", "T", "gamma_phi", "J_angular", "J_over_kBT"}, {}, {}, {}};
    for (const Quantity& q : quantities()) {
      if (q.formula.empty()) {
        ring.variables.insert(q.name);
      } else {
        ring.formulas[q.name] = q.formula;
      }
    }
    ring.formulas["g"] = g.get_str();
    ring.formulas["m_star"] = "0";
    if (g < 1) {
      ring.squares["m_star"] = "1 - g^2";
    }
    return ring;
  }

  const Claim& claim_;
  const Doublets& doublets_;
  bool confirmed_;
  Given given_;
  std::vector<Spot> spots_;
  Cell cell_;
};

}  // namespace

void prove_claim(const Claim& claim,
                 const Certificate& certificate,
                 const Doublets& doublets) {
  const Scoped precision(working_bits, 256);
  Judge(claim, certificate, doublets).run();
}

}  // namespace checker
