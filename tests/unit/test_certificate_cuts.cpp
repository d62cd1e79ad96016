#include "audit/over_g.hpp"
#include "certispin/numbers/rounding.hpp"
#include "support/catch.hpp"
#include "support/certificate_cases.hpp"

#include <algorithm>

using namespace certispin;
using namespace certispin::test;

namespace {

/// The pieces of a certificate over g, and the claim they belong to.
std::vector<RationalInterval> pieces_of(const std::string& text) {
  const auto ends = words_of(value(text, "over_g"));
  std::vector<std::string> cuts{ends.at(1)};
  for (const std::string& line : values(text, "cuts")) {
    for (const std::string& cut : words_of(line)) {
      cuts.push_back(cut);
    }
  }
  cuts.push_back(ends.at(2));
  std::vector<RationalInterval> pieces;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    pieces.push_back({parse_rational(cuts[i]), parse_rational(cuts[i + 1])});
  }
  return pieces;
}

/// The expression of a case on a piece.
Interval on(const Case& each, long N, const RationalInterval& g) {
  static DoubletCache cache;
  constexpr Bits bits = 128;
  return *enclose_over_g(parse_expression(each.expression), N, g, bits, cache);
}

const Case& peak(const std::string& printed, const std::vector<Case>& cases) {
  return *std::find_if(cases.begin(), cases.end(), [&](const Case& each) {
    return each.reading == "peak_over_g" && each.printed == printed;
  });
}

/// One peak over g, as its certificate has it.
struct Peak {
  explicit Peak(const Case& each)
      : text(certified(text_of(each)).text), pieces(pieces_of(text)) {
    const Rational witness = parse_rational(value(text, "witness"));
    const Interval top = on(each, 370, {witness, witness});
    for (const RationalInterval& piece : pieces) {
      lower.push_back(certainly_less(on(each, 370, piece), top));
      upper_ends.push_back(rational_bounds(Value(on(each, 370, piece))).upper);
    }
  }

  std::string text;
  std::vector<RationalInterval> pieces;
  std::vector<bool> lower;  // than the value at the witness
  std::vector<Rational> upper_ends;
};

}  // namespace

TEST_CASE("on every piece of a relation the value lies in the cell") {
  const Case each{"at_most", "2.3", "eta_MF", over_g};
  const auto pieces = pieces_of(certified(text_of(each)).text);
  CHECK(pieces.size() > 1);
  for (const RationalInterval& piece : pieces) {
    CHECK(rational_bounds(Value(on(each, 60, piece))).upper <= parse_rational("2.3"));
  }
}

TEST_CASE("the pieces of a peak over g say what docs/certificate.md asks of them") {
  const Peak high(peak("2.4", confirmed_cases));
  CHECK((high.lower.front() && high.lower.back()));
  for (const Rational& upper : high.upper_ends) {
    CHECK(upper <= parse_rational("2.5"));
  }
  const Peak there(peak("0.96", confirmed_cases));
  CHECK((there.lower.front() && there.lower.back()));
  const Peak elsewhere(peak("0.93", refuted_cases));
  for (std::size_t i = 0; i < there.pieces.size(); ++i) {
    const RationalInterval& piece = there.pieces[i];
    const bool inside =
        piece.lower >= parse_rational("0.95") && piece.upper <= parse_rational("0.97");
    CHECK((inside || there.lower[i]));
  }
  for (std::size_t i = 0; i < elsewhere.pieces.size(); ++i) {
    const RationalInterval& piece = elsewhere.pieces[i];
    const bool meets =
        piece.lower <= parse_rational("0.94") && piece.upper >= parse_rational("0.92");
    CHECK((!meets || elsewhere.lower[i]));
  }
  CHECK(Peak(peak("2.1", refuted_cases)).pieces.size() == 1);  // the witness says it
  for (const Rational& upper : Peak(peak("2.7", refuted_cases)).upper_ends) {
    CHECK(upper < parse_rational("2.6"));
  }
}

TEST_CASE(
    "a peak over g is proved to lie inside the range even where its height is clear") {
  const Peak flat({"peak_over_g",
                   "0.25",
                   "g * (1 - g)",
                   "over = { g = \"0.1:0.9\" }\nat = { N = \"2\" }\n"
                   "aspect = \"height\"\nresolution = \"2\"\n"});
  CHECK((flat.lower.front() && flat.lower.back()));
}

TEST_CASE("all pieces on which a level is not told are adjacent and in the cell") {
  const Case each{"crossing", "0.96", "eta_MF", over_g + crossing("1", "0.98")};
  std::string sides;  // of all pieces, in order
  for (const RationalInterval& piece : pieces_of(certified(text_of(each)).text)) {
    const RationalInterval x = rational_bounds(Value(on(each, 60, piece)));
    sides += x.lower > 1 ? 'a' : x.upper <= 1 ? 'b' : 'o';
    const bool inside =
        piece.lower >= parse_rational("0.96") && piece.upper <= parse_rational("0.98");
    CHECK((sides.back() != 'o' || inside));
  }
  const auto first_open = sides.find_first_not_of('a');
  const auto first_below = sides.find('b');
  REQUIRE(first_below != std::string::npos);
  CHECK(first_open > 0);
  CHECK(sides.find_first_not_of('o', first_open) == first_below);
  CHECK(sides.find_first_not_of('b', first_below) == std::string::npos);
}
