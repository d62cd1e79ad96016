#include "audit/over_g.hpp"
#include "certispin/audit/certificate.hpp"
#include "certispin/audit/ledger.hpp"
#include "certispin/numbers/rounding.hpp"
#include "certispin/quantities/doublet.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <sstream>

using namespace certispin;

namespace {

std::string claim(const std::string& id,
                  const std::string& reading,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& rest) {
  return "[[claim]]\nid = \"" + id + "\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"" +
         reading + "\"\nprinted = \"" + printed + "\"\nexpression = \"" + expression +
         "\"\n" + rest + "\n";
}

Certificates certified(const std::string& ledger) {
  return certify(parse_ledger(ledger, "test"), PhysicalScale{});
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

/// The lines that begin with `key`, without it.
std::vector<std::string> values(const std::string& text, const std::string& key) {
  std::istringstream stream(text);
  std::vector<std::string> found;
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind(key + " ", 0) == 0) {
      found.push_back(line.substr(key.size() + 1));
    }
  }
  return found;
}

std::string value(const std::string& text, const std::string& key) {
  const auto found = values(text, key);
  return found.size() == 1 ? found.front() : std::to_string(found.size()) + " lines";
}

/// A point line in numbers.
struct Point {
  ModelPoint at;
  Bits bits = 0;
  long twist = 0;
  std::vector<RationalInterval> levels;
};

Point parse_point(const std::string& line) {
  const auto words = words_of(line);
  Point point{
      {parse_N(words.at(0)), parse_g(words.at(1))}, std::stol(words.at(2)), 0, {}};
  const Rational scale = power(Rational(2), std::stol(words.at(3)));
  point.twist = std::stol(words.at(4));
  for (std::size_t i = 5; i < words.size(); i += 2) {
    point.levels.push_back(
        {parse_rational(words.at(i)) / scale, parse_rational(words.at(i + 1)) / scale});
  }
  return point;
}

std::vector<Point> points_of(const std::string& text) {
  std::vector<Point> points;
  for (const std::string& line : values(text, "point")) {
    points.push_back(parse_point(line));
  }
  return points;
}

/// Levels to far more bits than a certificate of these tests has.
std::vector<Value> levels_of(const ModelPoint& at) {
  constexpr Bits sharp = 512;
  DoubletCache cache;
  const Doublet doublet = *cache.at(at, sharp, true);
  std::vector<Value> levels{doublet.E_0, doublet.E_1};
  for (const auto& excited : {doublet.E_2, doublet.E_3}) {
    if (excited) {
      levels.push_back(*excited);
    }
  }
  return levels;
}

/// Bytes as digits to the base 256, by Horner's rule.
std::string checksum_of(const std::string& bytes) {
  using Wide = unsigned __int128;
  constexpr Wide modulus = (Wide{1} << 127U) - 1;
  Wide sum = 0;
  for (const char byte : bytes) {
    for (int bit = 7; bit >= 0; --bit) {
      sum = (2 * sum + (static_cast<unsigned char>(byte) >> bit & 1U)) % modulus;
    }
  }
  std::string digits;
  for (; sum > 0; sum /= 10) {
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(sum % 10)));
  }
  return digits;
}

const std::string benchmark = "at = { N = \"370\", g = \"0.95\" }";

}  // namespace

TEST_CASE("the bounds of a point are strict, near, and those of its levels") {
  for (const auto& [N, g] : {std::pair("2", "3/2"),
                             std::pair("3", "19/20"),
                             std::pair("4", "1e-30"),
                             std::pair("24", "0"),
                             std::pair("25", "1000000"),
                             std::pair("370", "0.95"),
                             std::pair("801", "0.5")}) {
    const std::string place =
        std::string("at = { N = \"") + N + "\", g = \"" + g + "\" }";
    const std::string excited = N == std::string("2") ? "E_2" : "E_2 + E_3";
    const auto text =
        certified(claim("t", "less", "1e9", excited + " + delta_E", place)).text;
    const auto points = points_of(text);
    if (parse_g(g) == 0) {
      CHECK(points.empty());
      continue;
    }
    REQUIRE(points.size() == 1);
    const Point& point = points.front();
    const auto levels = levels_of(point.at);
    REQUIRE(point.levels.size() == levels.size());
    const Rational size = point.at.N * (1 + 2 * point.at.g);
    for (std::size_t k = 0; k < levels.size(); ++k) {
      INFO("N = " << N << ", level " << k);
      const RationalInterval level = rational_bounds(levels[k]);
      CHECK(point.levels[k].lower < level.lower);
      CHECK(level.upper < point.levels[k].upper);
      // no wider than 2^-(bits - 13) |H|, no nearer than 2^-(bits - 8) |H|
      const Rational unit = size * power(Rational(2), -point.bits);
      CHECK(point.levels[k].upper - point.levels[k].lower < unit * (1 << 13));
      CHECK(level.lower - point.levels[k].lower > unit * (1 << 8));
      CHECK(point.levels[k].upper - level.upper > unit * (1 << 8));
    }
    CHECK(point.twist % 2 == point.at.N % 2);
    CHECK(point.twist >= (point.at.N % 2 == 0 ? 2 : 1));
    CHECK(point.twist <= point.at.N);
  }
}

TEST_CASE("a block says what is claimed and where, and nothing else") {
  const auto text = certified(claim("a.b", "rounded", "2.351", "eta_MF", benchmark) +
                              claim("c", "much_greater", "2", " T *\\t N ", R"(
threshold = "10"
inputs = { x = "1.5", T = "2:3" }
at = { N = "370", g = "0.95" })"))
                        .text;
  CHECK(text.find("claim a.b\nverdict confirmed\nreading rounded\nprinted 2.351\n"
                  "cell [ 4701/2000 4703/2000 ]\nat 370 19/20\nbits ") !=
        std::string::npos);
  CHECK(text.find("\nexpression eta_MF\nclaim c\nverdict confirmed\n"
                  "reading much_greater\nprinted 2\nthreshold 10\ncell ( 20 inf )\n"
                  "input T 2 3 2:3\ninput x 29/20 31/20 1.5\nat 370 19/20\nbits ") !=
        std::string::npos);
  CHECK(text.find("\nexpression T *  N\nend 1 2 ") != std::string::npos);
  CHECK(text.rfind("certispin-certificate 1\nscale 370 19/20 1/100000000 1/20\npoint 370 "
                   "19/20 ",
                   0) == 0);
}

TEST_CASE("the end counts and sums what stands before it") {
  const Certificates written = certified(
      claim("a", "less", "3", "eta_MF", benchmark) +
      claim("b", "less", "2", "eta_MF", benchmark) +
      claim("c", "less", "1", "G_loc", "over = { N = \"2:9\" }\nat = { g = \"1\" }"));
  CHECK(written.confirmed == 2);
  CHECK(written.refuted == 1);
  CHECK(written.points == 1);
  CHECK(written.missing.empty());
  const std::string before = written.text.substr(0, written.text.rfind("end "));
  CHECK(written.text == before + "end 1 3 " + checksum_of(before) + "\n");
}

namespace {

/// A claim of each reading that can be proved, and the witness of its certificate.
struct Case {
  std::string reading;
  std::string printed;
  std::string expression;
  std::string rest;
  std::string witness = "0 lines";
};

const std::string over_N = "over = { N = \"2:60\" }\nat = { g = \"0.95\" }\n";
const std::string over_g = "over = { g = \"0.90:0.99\" }\nat = { N = \"60\" }\n";
const std::string peak_N = "over = { N = \"200:350:2\" }\nat = { g = \"0.95\" }\n";
const std::string peak_g = "over = { g = \"0.90:0.99\" }\nat = { N = \"370\" }\n";
const std::string height = "aspect = \"height\"\nresolution = \"0.2\"\n";
const std::string position = "aspect = \"position\"\nresolution = \"0.02\"\n";
const std::string proof = "reason = \"r\"\n";
const std::string formula =
    "variables = [\"x\"]\nsquares = { i = \"-1\" }\nreason = \"r\"\n";

std::string key(const std::string& name, const std::string& text) {
  return name + " = \"" + text + "\"\n";
}

std::string crossing(const std::string& level, const std::string& to) {
  return key("level", level) + key("printed_to", to);
}

const std::vector<Case> confirmed_cases{
    {"rounded", "2.351", "eta_MF", benchmark},
    {"truncated", "2.350", "eta_MF", benchmark},
    {"approximately", "2.4", "eta_MF", benchmark + "\n" + key("resolution", "0.2")},
    {"at_least", "1", "gamma_PR_exact / G_01", over_N},
    {"at_most", "2.3", "eta_MF", over_g},
    {"greater", "98", "G_01", over_g},
    {"less", "2", "m_star", over_N},
    {"much_greater", "1", "G_01", over_g + key("threshold", "2")},
    {"much_less", "9", "m_star", over_g + key("threshold", "5")},
    {"range", "0.1", "m_star", over_g + key("printed_to", "0.5")},
    {"peak_over_N", "2.5", "eta_MF", peak_N + height, "268"},
    {"peak_over_N", "268", "eta_MF", peak_N + position, "268"},
    {"peak_over_g", "2.4", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "0.96", "eta_MF", peak_g + position, "a g"},
    {"monotone", "increasing", "eta_MF", over_N},
    {"crossing", "25", "eta_MF", over_N + crossing("1", "30"), "27"},
    {"crossing", "0.96", "eta_MF", over_g + crossing("1", "0.98")},
    {"identity", "G_loc / G_01", "eta_MF", over_N + proof},
    {"identity", "-1", "i^2", formula},
};

const std::vector<Case> refuted_cases{
    {"rounded", "2.353", "eta_MF", benchmark},
    {"truncated", "2.351", "eta_MF", benchmark},
    {"approximately", "2.6", "eta_MF", benchmark + "\n" + key("resolution", "0.2")},
    {"at_least", "1", "eta_MF", over_N, "2"},
    {"at_most", "2", "eta_MF", over_g, "9/10"},
    {"greater", "100", "G_01", over_g, "99/100"},
    {"less", "9", "J_01^2", over_N, "15"},
    {"much_greater", "1e4", "G_01", over_g + key("threshold", "2"), "9/10"},
    {"much_less", "0.1", "m_star", over_N + key("threshold", "5"), "2"},
    {"range", "0.1", "m_star", over_g + key("printed_to", "0.2"), "9/10"},
    {"peak_over_N", "2.9", "eta_MF", peak_N + height, "268"},
    {"peak_over_N", "260", "eta_MF", peak_N + position, "268"},
    {"peak_over_g", "2.1", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "2.7", "eta_MF", peak_g + height, "a g"},
    {"peak_over_g", "0.93", "eta_MF", peak_g + position, "a g"},
    {"monotone", "decreasing", "eta_MF", over_N, "2"},
    {"crossing", "35", "eta_MF", over_N + crossing("1", "40")},
    {"identity", "G_loc / J_01^2", "eta_MF", over_N + proof, "2"},
    {"identity", "x", "i^2", formula},
};

constexpr std::size_t provable_readings = 15;

std::string text_of(const Case& each) {
  return claim("t", each.reading, each.printed, each.expression, each.rest);
}

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

TEST_CASE("every reading that can be proved has a certificate, confirmed and refuted") {
  for (const auto* cases : {&confirmed_cases, &refuted_cases}) {
    std::map<std::string, int> seen;
    for (const Case& each : *cases) {
      INFO(text_of(each));
      const Certificates written = certified(text_of(each));
      CHECK(written.missing.empty());
      CHECK((cases == &confirmed_cases ? written.confirmed : written.refuted) == 1);
      CHECK(value(written.text, "reading") == each.reading);
      const std::string witness = value(written.text, "witness");
      CHECK((each.witness == "a g" ? parse_rational(witness) > 0
                                   : witness == each.witness));
      ++seen[each.reading];
    }
    CHECK(seen.size() == provable_readings);
  }
}

TEST_CASE("a certificate has every point that its claim needs and no other") {
  const auto count = [](const Case& each) {
    return points_of(certified(text_of(each)).text).size();
  };
  CHECK(count({"at_least", "1", "gamma_PR_exact / G_01", over_N}) == 59);
  CHECK(count({"at_least", "1", "eta_MF", over_N}) == 1);  // the counterexample
  CHECK(count({"monotone", "decreasing", "eta_MF", over_N}) == 2);
  CHECK(count({"less", "2", "m_star", over_N}) == 0);  // a formula of g
  CHECK(count({"identity", "G_loc / G_01", "eta_MF", over_N + proof}) == 59);
  CHECK(count({"greater", "100", "G_01", over_g}) == 1);
  // J from ΔE(370, 19/20) = k_B T, and a name at another point
  CHECK(count({"less", "9", "J_angular * 0", "at = { N = \"1\", g = \"1\" }"}) == 1);
  CHECK(count({"less", "9", "J_01 - J_01[N=9, g=1]", "at = { N = \"8\", g = \"1\" }"}) ==
        2);
  CHECK(count({"less", "9", "J_01", "at = { N = \"1\", g = \"1\" }"}) == 0);
  CHECK(count({"less", "9", "leakage_0", "at = { N = \"2\", g = \"1\" }"}) == 0);
  const auto levels = [](const std::string& expression) {
    return points_of(certified(claim("t", "less", "9", expression, benchmark)).text)
        .at(0)
        .levels.size();
  };
  CHECK(levels("delta_E") == 2);
  CHECK(levels("gap_ratio * 1e-9") == 3);
  CHECK(levels("E_3 - E_0") == 4);
}

TEST_CASE("points ascend and are distinct, with the bits of the most demanding claim") {
  const std::string small = claim("a", "less", "3", "eta_MF", benchmark);
  const std::string fine =
      claim("b", "rounded", "2.350815280194563551380470378874", "eta_MF", benchmark);
  const std::string range = claim("c", "at_least", "1", "eta_exact", over_N);
  const auto points = points_of(certified(range + fine + small).text);
  REQUIRE(points.size() == 60);
  CHECK(std::is_sorted(points.begin(), points.end(), [](const auto& a, const auto& b) {
    return a.at < b.at;
  }));
  const Bits alone = points_of(certified(small).text).at(0).bits;
  CHECK(points.back().bits > alone);
  CHECK(points.back().bits == points_of(certified(fine).text).at(0).bits);
}

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

TEST_CASE("what the format cannot express is named, what is not proved is left out") {
  const std::string one = "over = { N = \"1:1\" }\nat = { g = \"0.95\" }\n";
  const Certificates written =
      certified(claim("by_value", "identity", "1.9", "delta_E", one + proof) +
                claim("root",
                      "identity",
                      "x",
                      "r",
                      "variables = [\"x\"]\nsquares = { r = \"x^2 + 1\" }\n" + proof) +
                claim("open",
                      "much_greater",
                      "2",
                      "eta_MF",
                      benchmark + "\n" + key("threshold", "2")) +
                claim("limit", "limit", "2", "eta_MF", "at = { g = \"0.95\" }\n"));
  CHECK(written.claims() == 0);
  REQUIRE(written.missing.size() == 2);
  CHECK(written.missing.at(0).rfind("by_value: an identity that holds by value", 0) == 0);
  CHECK(written.missing.at(1).rfind("root: an identity refuted at one value", 0) == 0);
}

TEST_CASE("the text is the same on every run") {
  std::string all;
  int count = 0;
  for (const Case& each : confirmed_cases) {
    all += claim("t" + std::to_string(++count),
                 each.reading,
                 each.printed,
                 each.expression,
                 each.rest);
  }
  const std::string first = certified(all).text;
  CHECK(first == certified(all).text);
}
