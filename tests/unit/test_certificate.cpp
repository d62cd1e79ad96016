#include "certispin/numbers/rounding.hpp"
#include "certispin/quantities/doublet_cache.hpp"
#include "support/catch.hpp"
#include "support/certificate_cases.hpp"

#include <algorithm>
#include <map>

using namespace certispin;
using namespace certispin::test;

namespace {

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

TEST_CASE("an end of a cell that does not belong has a parenthesis") {
  const auto cell = [](const std::string& reading, const std::string& printed) {
    return value(certified(claim("t", reading, printed, "eta_MF", benchmark)).text,
                 "cell");
  };
  CHECK(cell("truncated", "2.35") == "[ 47/20 59/25 )");
  CHECK(cell("truncated", "-2.35") == "( -59/25 -47/20 ]");
  CHECK(cell("less", "3") == "( -inf 3 )");
  CHECK(cell("at_most", "3") == "( -inf 3 ]");
  CHECK(cell("greater", "3") == "( 3 inf )");
  CHECK(cell("at_least", "3") == "[ 3 inf )");
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
    CHECK(seen.size() ==
          (cases == &confirmed_cases ? confirmable_readings : refutable_readings));
  }
}

TEST_CASE("a refuted direction or passage is named as not expressible") {
  for (const Case& each :
       {Case{"monotone", "decreasing", "eta_MF", over_N},
        Case{"crossing", "35", "eta_MF", over_N + crossing("1", "40")}}) {
    const Certificates written = certified(text_of(each));
    CHECK(written.refuted == 0);
    REQUIRE(written.missing.size() == 1);
    CHECK(written.missing.front() == "t: a refuted " + each.reading + " claim");
  }
}

TEST_CASE("a name that would break its line is named as not expressible") {
  for (const std::string key : {"squares", "let"}) {
    const Certificates written = certified(
        claim("t",
              "identity",
              "x",
              "x",
              "variables = [\"x\"]\n" + key + " = { \"a b\" = \"x\" }\n" + proof));
    CHECK(written.confirmed == 0);
    REQUIRE(written.missing.size() == 1);
    CHECK(written.missing.front().find("is no word") != std::string::npos);
  }
}

TEST_CASE("a certificate has every point that its claim needs and no other") {
  const auto count = [](const Case& each) {
    return points_of(certified(text_of(each)).text).size();
  };
  CHECK(count({"at_least", "1", "gamma_PR_exact / G_01", over_N}) == 59);
  CHECK(count({"at_least", "1", "eta_MF", over_N}) == 1);  // the counterexample
  CHECK(count({"less", "2", "m_star", over_N}) == 0);      // a formula of g
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
TEST_CASE("small ratios of a ground vector take bits that hold them in fixed point") {
  const auto bits = [](const std::string& g) {
    const std::string place = "at = { N = \"10\", g = \"" + g + "\" }";
    return points_of(certified(claim("t", "less", "9", "J_01", place)).text).at(0).bits;
  };
  CHECK(bits("2") == bits("1"));
  CHECK(bits("1e-30") - bits("1") == 199);  // log2(1e60) = 199.3…
}

TEST_CASE("what the format cannot express is named, what is not proved is left out") {
  const Certificates written =
      certified(claim("root",
                      "identity",
                      "x",
                      "r",
                      "variables = [\"x\"]\nsquares = { r = \"x^2 + 1\" }\n" + proof) +
                claim("real", "less", "3", "2^(1/2) + 2^N", benchmark) +
                claim("open",
                      "much_greater",
                      "2",
                      "eta_MF",
                      benchmark + "\n" + key("threshold", "2")) +
                claim("limit", "limit", "2", "eta_MF", "at = { g = \"0.95\" }\n"));
  CHECK(written.claims() == 0);
  REQUIRE(written.missing.size() == 2);
  CHECK(written.missing.at(0).rfind("root: an identity refuted at one value", 0) == 0);
  CHECK(written.missing.at(1).rfind("real: a power whose exponent", 0) == 0);
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
