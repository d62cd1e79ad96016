#pragma once

#include "certificate.hpp"
#include "quantities.hpp"
#include "ring.hpp"

namespace checker {

/// The reals between two ends, which belong to it or not; an absent end is infinite.
struct Cell {
  std::optional<Rational> lo;
  std::optional<Rational> hi;
  bool lo_open = false;
  bool hi_open = false;

  bool contains(const Interval& v) const {  // all of v
    return (!lo || v.lo > *lo || (v.lo == *lo && !lo_open)) &&
           (!hi || v.hi < *hi || (v.hi == *hi && !hi_open));
  }
  bool excludes(const Interval& v) const {  // all of v
    return (lo && (v.hi < *lo || (v.hi == *lo && lo_open))) ||
           (hi && (v.lo > *hi || (v.lo == *hi && hi_open)));
  }
  Text text() const {
    return (lo ? (lo_open ? "( " : "[ ") + lo->get_str() : "( -inf") + " " +
           (hi ? hi->get_str() + (hi_open ? " )" : " ]") : "inf )");
  }
};

/// One N or one closed piece of the range of g.
struct Spot {
  long N = 0;
  Interval g;
  Interval position;  // N, or g
  Text text() const {
    return " at N = " + std::to_string(N) + ", g = " + g.lo.get_str() + " to " + g.hi.get_str();
  }
};

/// Proves what a claim asserts: docs/certificate.md.
class Judge {
 public:
  Judge(const Claim& claim, const Certificate& certificate, const Doublets& doublets)
      : claim_(claim), certificate_(certificate), doublets_(doublets) {}

  void run() {
    const Text reading = claim_.text("reading");
    const bool identity = reading == "identity";
    confirmed_ = claim_.text("verdict") == "confirmed";
    demand(confirmed_ || claim_.text("verdict") == "refuted", "no such verdict");
    const Scoped precision(working_bits, 256);
    if (identity && claim_.has("variable")) {
      identity_between_formulas();
    } else {
      take_inputs();
      if (!identity || !confirmed_) {
        working_bits = parse_integer(claim_.text("bits"), 16, 16384);
      }
      if (!identity && reading != "monotone") { take_cell(reading); }
      reading == "identity"                                  ? identity_over_N()
      : reading == "monotone"                                ? monotone()
      : reading == "crossing"                                ? crossing()
      : reading == "peak_over_N" || reading == "peak_over_g" ? peak(reading.substr(5))
                                                             : relation();
    }
    claim_.require_all_used();
  }

 private:
  static void demand(bool proved, const Text& otherwise) {
    if (!proved) { throw Rejected(otherwise); }
  }

  /// The cell of this reading; the file has to agree.
  void take_cell(const Text& reading) {
    const Text text = claim_.text("printed");
    const bool much = reading.starts_with("much");
    const bool about = reading == "approximately" || reading.starts_with("peak") ||
                       (reading.starts_with("at_") && claim_.has("resolution"));
    const bool two = reading == "range" || reading == "crossing";
    const bool minus = text.starts_with('-');
    const auto& [p, unit] = Decimal(text);
    const auto& [q, last] = Decimal(two ? claim_.text("printed_to") : text);
    const Rational r = about ? parse_fraction(claim_.text("resolution")) / 2 : Rational(0);
    const Rational t = much ? parse_fraction(claim_.text("threshold")) : Rational(1);
    demand(p <= q && r >= 0 && t >= 1 && (!much || p > 0), "a number has the wrong sign or size");
    const Cell around{p - r, p + r};
    const Cell above{p * t, std::nullopt, true, false};
    const Cell below{std::nullopt, p / t, false, true};
    const std::map<Text, Cell> cells{
        {"rounded", {p - unit / 2, p + unit / 2}},
        {"truncated", minus ? Cell{p - unit, p, true, false} : Cell{p, p + unit, false, true}},
        {"approximately", around},
        {"peak_over_N", around},
        {"peak_over_g", around},
        {"at_least", {p - r, std::nullopt}},
        {"at_most", {std::nullopt, p + r}},
        {"greater", above},
        {"much_greater", above},
        {"less", below},
        {"much_less", below},
        {"range", {p - unit / 2, q + last / 2}},
        {"crossing", {p, q}}};
    if (!cells.contains(reading)) { refuse(reading, "a reading that can be proved"); }
    cell_ = cells.at(reading);
    demand(claim_.text("cell") == cell_.text(), "the cell of this reading is " + cell_.text());
  }

  /// An input's ends: a:b as written, or the reals that round to one decimal.
  void take_inputs() {
    given_.numbers["T"] = {certificate_.temperature, certificate_.temperature};
    given_.numbers["gamma_phi"] = {certificate_.gamma_phi, certificate_.gamma_phi};
    for (const auto& [name, rest] : claim_.named("input")) {
      const auto w = split(rest, 3, 3);
      const std::size_t colon = w[2].find(':');
      const bool range = colon != Text::npos;
      const Decimal d(w[2].substr(0, colon));
      const Rational lo = range ? d.value : d.value - d.unit / 2;
      const Rational hi = range ? Decimal(w[2].substr(colon + 1)).value : d.value + d.unit / 2;
      demand(lo <= hi && w[0] + " " + w[1] == lo.get_str() + " " + hi.get_str(),
             "the ends of " + name + " as printed are " + lo.get_str() + " " + hi.get_str());
      demand(find_quantity(name) == nullptr && name != "N" && name != "g" && name != "pi",
             "the input " + name + " has a value already");
      given_.numbers[name] = {lo, hi};
    }
    // k_B T / ħ with the values of k_B and h that define the SI
    const Text thermal = "(2 * pi * 1.380649e-23 * T / 6.62607015e-34)";
    const bool has_J = given_.numbers.contains("J_angular");
    given_.formulas["J_angular"] = "J_over_kBT * " + thermal;
    given_.formulas["J_over_kBT"] = has_J ? "J_angular / " + thermal : certificate_.calibration;
  }

  Words words(const Text& line, std::size_t count) const {
    return split(claim_.text(line), count, count);
  }
  /// at N Q | over_N FIRST LAST STEP Q | over_g N Q Q with its cuts
  std::vector<Spot> spots(const Text& place) const {
    std::vector<Spot> result;
    const auto w = words(place, place == "at" ? 2 : place == "over_g" ? 3 : 4);
    const long first = parse_integer(w[0], 1, largest_N);
    if (place == "over_g") {
      auto ends = claim_.has("cuts") ? split(claim_.text("cuts")) : Words();
      ends.push_back(w[2]);
      Rational from = parse_g(w[1]);
      for (const Text& end : ends) {
        const Rational to = parse_g(end);
        if (to <= from) { refuse(end, "ascending g"); }
        const Interval g = Interval(from, to);
        result.push_back({first, g, g});
        from = to;
      }
      return result;
    }
    const long last = place == "at" ? first : parse_integer(w[1], first, largest_N);
    const long step = place == "at" ? 1 : parse_integer(w[2], 1, largest_N);
    const Rational g = parse_g(w.back());
    if ((last - first) / step > 100'000) { refuse(w[1], "at most 100000 values of N"); }
    for (long N = first; N <= last; N += step) {
      result.push_back({N, Interval(g, g), Interval(N)});
    }
    return result;
  }
  /// The line `witness`, which has to belong to the range.
  Spot witness(const Text& place) const {
    const Rational x = parse_fraction(claim_.text("witness"));
    for (Spot spot : spots(place)) {
      if (x >= spot.position.lo && x <= spot.position.hi) {
        spot.position = Interval(x, x);
        return place == "over_g" ? Spot{spot.N, spot.position, spot.position} : spot;
      }
    }
    throw Rejected("the witness does not belong to the range");
  }
  Interval value(const Spot& spot, const Text& line = "expression") const {
    Scene scene(doublets_, given_, spot.N, spot.g);
    return evaluate(claim_.text(line), scene);
  }
  void relation() const {
    const Text place = claim_.has("at") ? "at" : claim_.has("over_N") ? "over_N" : "over_g";
    if (!confirmed_) {
      Cell bare = cell_;  // without the factor that somebody declared "much" to be
      if (claim_.has("threshold")) {
        (bare.lo ? bare.lo : bare.hi) = Decimal(claim_.text("printed")).value;
      }
      const Spot spot = place == "at" ? spots(place).front() : witness(place);
      demand(bare.excludes(value(spot)), "the value may belong to the cell");
      return;
    }
    for (const Spot& spot : spots(place)) {
      demand(cell_.contains(value(spot)), "the value may lie outside the cell" + spot.text());
    }
  }

  void monotone() const {
    const bool up = claim_.text("printed") == "increasing";
    demand(up || claim_.text("printed") == "decreasing", "no such direction");
    demand(confirmed_, "a refuted monotone claim has no certificate");
    const std::vector<Spot> all = spots("over_N");
    demand(all.size() > 1, "nothing is compared");
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const Interval step = value(all[i + 1]) - value(all[i]);
      demand(up ? step.lo > 0 : step.hi < 0, "the step may be otherwise" + all[i].text());
    }
  }

  /// `low` is below one value in the range, so that no maximum lies where all values are below it.
  void peak(const Text& place) const {
    const bool height = claim_.text("aspect") == "height";
    demand(height || claim_.text("aspect") == "position", "no such aspect");
    const Rational low = value(witness(place)).lo;
    const std::vector<Spot> all = spots(place);
    bool inside = !height || low >= *cell_.lo;
    bool outside = true;
    for (const Spot& spot : all) {
      const Interval v = value(spot);
      const bool surpassed = v.hi < low;
      const bool at_end = &spot == &all.front() || &spot == &all.back();
      inside = inside && (surpassed || !at_end) &&
               (height ? v.hi <= *cell_.hi : surpassed || cell_.contains(spot.position));
      outside = outside && (height ? v.hi < *cell_.lo || low > *cell_.hi
                                   : surpassed || cell_.excludes(spot.position));
    }
    demand(confirmed_ ? inside : outside, "the peak may be elsewhere or at an end of the range");
  }

  /// One side of the level, then what is open, then the other side to the end.
  void crossing() const {
    demand(confirmed_, "a refuted crossing has no certificate");
    const Text place = claim_.has("over_N") ? "over_N" : "over_g";
    const Rational level = parse_fraction(claim_.text("level"));
    const std::vector<Spot> all = spots(place);
    std::vector<int> sides;  // 1 above, −1 not above, 0 open
    for (const Spot& spot : all) {
      try {
        const Interval v = value(spot);
        sides.push_back(v.lo > level ? 1 : v.hi <= level ? -1 : 0);
      } catch (const Rejected&) {
        if (place == "over_g") { throw; }  // to be defined, and so continuous
        sides.push_back(0);
      }
    }
    std::size_t open = 0;
    while (open < sides.size() && sides[open] == sides[0]) {
      ++open;
    }
    std::size_t after = open;
    while (after < sides.size() && sides[after] == 0) {
      ++after;
    }
    const auto rest = static_cast<std::size_t>(
        std::count(sides.begin() + static_cast<long>(after), sides.end(), -sides[0]));
    demand(sides[0] != 0 && after < sides.size() && rest == sides.size() - after,
           "the level is not surely passed once");
    const Spot& before = all[open - 1];
    if (place == "over_N") {
      demand(after == open && witness(place).N == before.N,
             "the level is not passed after the witness");
    }
    demand(cell_.contains(Interval(before.position.hi, all[after].position.lo)),
           "the level may be passed outside the cell");
  }

  /// expression − printed: is it 0 in the ring?  proofs/formula_identity.md
  bool vanishes(Ring& ring) const {
    const Fraction difference =
        evaluate(claim_.text("expression"), ring) - evaluate(claim_.text("printed"), ring);
    demand(!ring.reduced(difference.under).empty(), "a divisor is zero");
    return ring.reduced(difference.over).empty();
  }

  void identity_between_formulas() const {
    const auto variables = claim_.all("variable");
    Ring ring{{variables.begin(), variables.end()}, claim_.named("square"), claim_.named("let")};
    std::set<Text> names = ring.variables;
    for (const auto& [name, square] : ring.squares) {
      names.insert(name);
    }
    for (const auto& [name, formula] : ring.formulas) {
      names.insert(name);
    }
    demand(names.size() == variables.size() + ring.squares.size() + ring.formulas.size(),
           "a symbol has two meanings");
    demand(vanishes(ring) == confirmed_, confirmed_ ? "the sides differ" : "the sides agree");
    demand(confirmed_ || ring.independent_constants(),
           "the squares are not independent constants: the sides may agree");
  }

  void identity_over_N() const {
    const auto difference = [&](const Spot& spot) { return value(spot) - value(spot, "printed"); };
    if (!confirmed_) {
      const Interval d = difference(witness("over_N"));
      demand(d.lo > 0 || d.hi < 0, "the sides may agree at the witness");
      return;
    }
    const std::vector<Spot> all = spots("over_N");
    bool zero = true;
    for (const Spot& spot : all) {
      const Interval d = difference(spot);  // both sides are defined
      zero = zero && d.exact() && d.lo == 0;
    }
    // What a point line gives, N and the parameters are variables; all else is written out.
    Ring ring{{"N", "pi", "T", "gamma_phi", "J_angular", "J_over_kBT"}, {}, {}};
    for (const Quantity& q : quantities()) {
      if (q.formula.empty()) {
        ring.variables.insert(q.name);
      } else {
        ring.formulas[q.name] = q.formula;
      }
    }
    const Rational g = all.front().g.lo;
    ring.formulas["g"] = g.get_str();
    ring.formulas["m_star"] = "0";
    if (g < 1) { ring.squares["m_star"] = "1 - g^2"; }
    demand(zero || vanishes(ring), "the sides differ as formulas");
  }

  const Claim& claim_;
  const Certificate& certificate_;
  const Doublets& doublets_;
  bool confirmed_ = false;
  Given given_;
  Cell cell_;
};

/// What became of a certificate that could be read.
struct Report {
  Words rejections;           // LINE: claim ID: reason, or LINE: point: reason
  Words statements;           // one a verified claim
  std::size_t points = 0;     // verified
  std::size_t confirmed = 0;  // verified claims of this verdict
  std::size_t refuted = 0;
};

/// Verifies a certificate from scratch; Malformed, the line first, if it cannot be read.
inline Report check_certificate(const Text& text) {
  const Certificate certificate = Reader(text).whole();
  Report report;
  Doublets doublets;
  const auto proved = [&](std::size_t line, const Text& what, const auto& proof) {
    try {
      proof();
      return true;
    } catch (const Rejected& rejected) {
      report.rejections.push_back(std::to_string(line) + ": " + what + ": " + rejected.what());
      return false;
    } catch (const Malformed& malformed) {
      throw Malformed(std::to_string(line) + ": " + malformed.what());
    }
  };
  for (const auto& [line, point] : certificate.points) {
    const Point& p = point;
    if (proved(line, "point", [&] { doublets[{p.N, p.g}] = DoubletProof(p).run(); })) {
      ++report.points;
    }
  }
  for (const Claim& claim : certificate.claims) {
    const Text id = claim.text("claim");
    if (proved(claim.line, "claim " + id, [&] { Judge(claim, certificate, doublets).run(); })) {
      ++(claim.text("verdict") == "confirmed" ? report.confirmed : report.refuted);
      Text statement = id + ": " + claim.text("verdict");
      for (const auto& [word, all] : claim.lines) {
        for (const Text& rest : all) {
          statement += "; " + word + " " + rest;
        }
      }
      report.statements.push_back(statement);
    }
  }
  return report;
}

}  // namespace checker
