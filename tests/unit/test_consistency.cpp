#include "certispin/audit/consistency.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"
#include "support/temporary_ledger.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

using namespace certispin;
using Catch::Matchers::Contains;

namespace {

/// A claim that only prints a number.
std::string number(const std::string& id, const std::string& printed) {
  return "[[claim]]\nid = \"" + id + "\"\nwhere = \"w\"\nmeaning = \"m\"\nprinted = \"" +
         printed + "\"\nreading = \"literature\"\nreason = \"test\"\n";
}

std::string claim(const std::string& id,
                  const std::string& reading,
                  const std::string& printed,
                  const std::string& expression,
                  const std::string& rest = "at = { N = \"370\", g = \"0.95\" }\n") {
  return "[[claim]]\nid = \"" + id + "\"\nwhere = \"w\"\nmeaning = \"m\"\nprinted = \"" +
         printed + "\"\nreading = \"" + reading + "\"\nexpression = \"" + expression +
         "\"\n" + rest;
}

std::string relation(const std::string& claims,
                     const std::string& left,
                     const std::string& right) {
  return "[[relation]]\nid = \"r\"\nwhere = \"w\"\nmeaning = \"m\"\nclaims = { " +
         claims + " }\nleft = \"" + left + "\"\nright = \"" + right + "\"\n";
}

std::vector<Consistency> checked(const std::string& ledger) {
  const TemporaryLedger file(ledger);
  const auto claims = read_ledger(file.path());
  return check_consistency(claims, read_relations(file.path(), claims));
}

/// The one relation left = right between printed a, b and c.
Consistency related(const std::string& a,
                    const std::string& b,
                    const std::string& left,
                    const std::string& c) {
  const bool two = !b.empty();
  return checked(number("A", a) + (two ? number("B", b) : "") + number("C", c) +
                 relation(std::string("a = \"A\", ") + (two ? "b = \"B\", " : "") +
                              "c = \"C\"",
                          left,
                          "c"))
      .front();
}

Agreement agreement(const std::string& a,
                    const std::string& b,
                    const std::string& left,
                    const std::string& c) {
  return related(a, b, left, c).agreement;
}

/// How two claims agree; nothing if they do not speak of the same.
std::string between(const std::string& first, const std::string& second) {
  const auto entries = checked(first + second);
  return entries.empty() ? "unrelated" : std::string(to_text(entries.front().agreement));
}

std::string refusal(const std::string& text) {
  const TemporaryLedger file(text);
  const auto claims = read_ledger(file.path());
  try {
    static_cast<void>(read_relations(file.path(), claims));
  } catch (const DataError& error) {
    return std::string(error.what()).substr(file.path().string().size() + 1);
  }
  return "accepted";
}

}  // namespace

TEST_CASE("printed numbers agree, need rounding or contradict each other") {
  CHECK(agreement("2", "1.175", "a * b", "2.35") == Agreement::agree);
  CHECK(agreement("2", "1.201", "a * b", "2.40") == Agreement::agree);
  CHECK(agreement("488", "254", "a / b", "1.921") == Agreement::agree);
  CHECK(agreement("488", "254", "a / b", "1.917") == Agreement::rounding);
  CHECK(agreement("488", "254", "a / b", "1.95") == Agreement::inconsistent);
  CHECK(agreement("3337", "2839", "a - b", "498") == Agreement::agree);
  CHECK(agreement("3337", "2839", "a - b", "499") == Agreement::rounding);
  CHECK(agreement("3337", "2839", "a - b", "500") == Agreement::inconsistent);
  CHECK(agreement("49.51", "", "a^2", "2451") == Agreement::agree);
  CHECK(agreement("49.51", "", "a^2", "2453") == Agreement::inconsistent);
  CHECK(agreement("0.010787", "", "exp(-370 * a)", "0.018") == Agreement::agree);
  CHECK(agreement("0.010787", "", "exp(-370 * a)", "0.020") == Agreement::inconsistent);
  CHECK(agreement("9", "", "sqrt(a)", "3") == Agreement::agree);
  CHECK(agreement("-3", "", "abs(a)", "3") == Agreement::agree);
  CHECK(agreement("2", "3", "max(a, b)", "4") == Agreement::rounding);  // 3.5 is both
  CHECK(agreement("2", "3", "max(a, b)", "5") == Agreement::inconsistent);
  CHECK(agreement("-0.5", "", "a^2", "0.25") == Agreement::agree);
}

TEST_CASE("cells that touch in one point are not contradictory") {
  // 2.5 prints as 2 and as 3
  CHECK(agreement("2", "", "a", "3") == Agreement::rounding);
  CHECK(agreement("2", "", "a", "4") == Agreement::inconsistent);
}

TEST_CASE("the explanation gives both ranges and what rounding can do") {
  // 487.5/254.5 = 1.915520…, 488.5/253.5 = 1.927021…
  const Consistency explained = related("488", "254", "a / b", "1.917");
  CHECK(explained.relation == "488 / 254 = 1.917");
  CHECK_THAT(explained.explanation, Contains("[1.91552, 1.927022]"));
  CHECK_THAT(explained.explanation, Contains("[1.9165, 1.9175]"));
  CHECK_THAT(explained.explanation, Contains("rounding explains the difference"));
  // the sides are at least 1.945 − 1.927022 apart
  const Consistency broken = related("488", "254", "a / b", "1.95");
  CHECK_THAT(broken.explanation, Contains("rounding does not explain it"));
  CHECK_THAT(broken.explanation, Contains("0.0179 or more apart"));
  CHECK(broken.claims == std::vector<std::string>{"A", "B", "C"});
}

TEST_CASE("what may be undefined on the cells is never called a contradiction") {
  CHECK(agreement("5.0", "5", "1 / (a - b)", "7") == Agreement::undecided);
  CHECK_THAT(related("5.0", "5", "1 / (a - b)", "7").explanation,
             Contains("a divisor may be zero"));
  CHECK(agreement("0.0", "", "log(a)", "1") == Agreement::undecided);
  CHECK(agreement("0", "", "sqrt(a)", "3") == Agreement::undecided);
  CHECK(agreement("1e30", "", "exp(a)", "3") == Agreement::undecided);
  CHECK(agreement("1e300", "", "a^4096", "3") == Agreement::undecided);
}

TEST_CASE("a name that stands twice: the box is divided") {
  // a (1 − a) lies in [0.2475, 0.25] for a in [0.45, 0.55]; not so by plain intervals
  CHECK(agreement("0.5", "", "a * (1 - a)", "0.24") == Agreement::inconsistent);
  CHECK(agreement("0.5", "", "a * (1 - a)", "0.25") == Agreement::agree);
  CHECK(agreement("0.5", "", "a - a", "0.0") == Agreement::agree);
  CHECK(agreement("0.5", "", "a - a", "0.2") == Agreement::inconsistent);
}

TEST_CASE("a name that stands twice never makes a false contradiction") {
  using Function = std::function<double(double, double)>;
  const std::vector<std::pair<std::string, Function>> functions{
      {"(a + b) / a", [](double a, double b) { return (a + b) / a; }},
      {"a * b - a", [](double a, double b) { return a * b - a; }},
      {"a^2 - a * b + b^3", [](double a, double b) { return a * a - a * b + b * b * b; }},
      {"(a - b) / (a + b)", [](double a, double b) { return (a - b) / (a + b); }},
      {"sqrt(a) * a / b", [](double a, double b) { return std::sqrt(a) * a / b; }},
      {"exp(a / b) - a", [](double a, double b) { return std::exp(a / b) - a; }},
      {"max(a, b) - a + b", [](double a, double b) { return std::max(a, b) - a + b; }},
      {"abs(a - b) * a", [](double a, double b) { return std::abs(a - b) * a; }},
      {"log(a * b) / a", [](double a, double b) { return std::log(a * b) / a; }},
      {"a^b / a", [](double a, double b) { return std::pow(a, b) / a; }}};
  std::mt19937 random(20240607);  // NOLINT: fixed on purpose
  std::uniform_real_distribution<double> size(1, 9);
  std::uniform_real_distribution<double> offset(-0.05, 0.05);
  const auto print = [](const char* format, double x) {
    char text[40];
    std::snprintf(text, sizeof text, format, x);
    return std::string(text);
  };
  for (const auto& [text, f] : functions) {
    for (int i = 0; i < 20; ++i) {
      const std::string a = print("%.1f", size(random));
      const std::string b = print("%.1f", size(random));
      // Any reals that print like a and b: what they give is printed as c.
      const double value =
          f(std::stod(a) + offset(random), std::stod(b) + offset(random));
      const std::string c = print("%.6f", value);
      INFO(text << " with " << a << ", " << b << " = " << c);
      CHECK(agreement(a, b, text, c) != Agreement::inconsistent);
    }
  }
}

TEST_CASE("every reading stands for its own set of reals") {
  const auto with = [](const std::string& c, const std::string& left) {
    return checked(c + number("P", "5") + relation("c = \"C\", p = \"P\"", left, "p"))
        .front()
        .agreement;
  };
  const auto C = [](const std::string& reading,
                    const std::string& printed,
                    const std::string& rest = "") {
    return claim(
        "C",
        reading,
        printed,
        "N",
        (rest.find("at =") == std::string::npos ? "at = { N = \"9\", g = \"0.5\" }\n"
                                                : "") +
            rest);
  };
  CHECK(with(C("rounded", "6"), "c") == Agreement::rounding);
  CHECK(with(C("truncated", "5"), "c + 0.4") == Agreement::agree);
  CHECK(with(C("truncated", "6"), "c") == Agreement::inconsistent);  // [6, 7)
  CHECK(with(C("truncated", "4"), "c") == Agreement::rounding);      // [4, 5)
  CHECK(with(C("approximately", "10", "resolution = \"9\"\n"), "c") ==
        Agreement::rounding);  // [5.5, 14.5]
  CHECK(with(C("approximately", "10", "resolution = \"8\"\n"), "c") ==
        Agreement::inconsistent);
  CHECK(with(C("greater", "4.9"), "c") == Agreement::agree);
  CHECK(with(C("greater", "5"), "c") == Agreement::rounding);
  CHECK(with(C("greater", "5.5"), "c") == Agreement::inconsistent);  // open at 5.5
  CHECK(with(C("at_least", "5.5"), "c") == Agreement::rounding);
  CHECK(with(C("at_most", "4.5"), "c") == Agreement::rounding);
  CHECK(with(C("less", "4.5"), "c") == Agreement::inconsistent);
  CHECK(with(C("at_least", "5"), "c + 1") == Agreement::inconsistent);
  CHECK(with(C("at_least", "5"), "2 - c") == Agreement::inconsistent);
  CHECK(with(C("at_least", "5"), "10 / c") == Agreement::inconsistent);  // (0, 2]
  CHECK(with(C("at_least", "2"), "10 / c") != Agreement::inconsistent);
  // "much" counts without the declared factor: the paper prints none
  CHECK(with(C("much_greater", "1", "threshold = \"10\"\n"), "c") == Agreement::agree);
  CHECK(with(C("much_less", "1", "threshold = \"10\"\n"), "c") ==
        Agreement::inconsistent);
  const std::string range =
      "at = { g = \"0.5\" }\nover = { N = \"1:9\" }\nprinted_to = \"8\"\n";
  CHECK(with(C("range", "4", range), "c") == Agreement::agree);
  CHECK(with(C("range", "6", range), "c") == Agreement::rounding);  // [5.5, 8.5]
  CHECK(with(C("range", "7", range), "c") == Agreement::inconsistent);
}

TEST_CASE("one end of a range can be meant") {
  const std::string ledger =
      claim("C",
            "range",
            "2.35",
            "eta_MF",
            "at = { g = \"0.95\" }\nover = { N = \"250:430:2\" }\nprinted_to = "
            "\"2.40\"\n") +
      number("P", "2.42");
  const auto end = [&](const std::string& term) {
    return checked(ledger + relation("c = \"" + term + "\", p = \"P\"", "c", "p"))
        .front();
  };
  CHECK(end("C:printed_to").agreement == Agreement::inconsistent);
  CHECK(end("C:printed_to").relation == "2.40 = 2.42");
  CHECK(end("C:printed").agreement == Agreement::inconsistent);
  CHECK(end("C").agreement == Agreement::inconsistent);  // [2.345, 2.405]
  CHECK(end("C").claims == std::vector<std::string>{"C", "P"});
}

TEST_CASE("the same expression at the same point is printed alike") {
  const auto eta = [](const std::string& id, const std::string& printed) {
    return claim(id, "rounded", printed, "eta_MF");
  };
  CHECK(between(eta("A", "2.35"), eta("B", "2.351")) == "agree");
  CHECK(between(eta("A", "2.352"), eta("B", "2.351")) == "rounding");
  CHECK(between(eta("A", "2.35"), eta("B", "2.36")) == "rounding");  // 2.355
  CHECK(between(eta("A", "2.35"), eta("B", "2.37")) == "inconsistent");
  CHECK(between(eta("A", "2.35"), claim("B", "rounded", "2.42", "G_loc / G_01")) ==
        "inconsistent");
  CHECK(between(eta("A", "2.35"), claim("B", "greater", "2.4", "eta_MF")) ==
        "inconsistent");
  CHECK(between(claim("A", "greater", "2", "eta_MF"),
                claim("B", "less", "2", "eta_MF")) == "inconsistent");
  CHECK(between(claim("A", "at_least", "2", "eta_MF"),
                claim("B", "at_most", "2", "eta_MF")) == "agree");
}

TEST_CASE("claims on different numbers are not compared") {
  const std::string elsewhere = "at = { N = \"371\", g = \"0.95\" }\n";
  const std::string A = claim("A", "rounded", "1", "eta_MF");
  CHECK(between(A, claim("B", "rounded", "3", "eta_MF", elsewhere)) == "unrelated");
  CHECK(between(A, claim("B", "rounded", "3", "eta_exact")) == "unrelated");
  CHECK(between(A, number("B", "3")) == "unrelated");
  const std::string at = "at = { N = \"370\", g = \"0.95\" }\n";
  const auto rate = [&](const std::string& id, const std::string& inputs) {
    return claim(id, "rounded", id == "A" ? "1" : "3", "T_2", at + inputs);
  };
  CHECK(between(rate("A", "inputs = { gamma_phi = \"0.05\" }\n"), rate("B", "")) ==
        "inconsistent");  // the paper's own rate
  CHECK(between(rate("A", "inputs = { gamma_phi = \"0.06\" }\n"), rate("B", "")) ==
        "unrelated");
  CHECK(between(A,
                "[[claim]]\norigin = \"ours\"\n" +
                    claim("B", "rounded", "3", "eta_MF").substr(10)) == "unrelated");
}

TEST_CASE("a statement on a range counts at every point of it") {
  const auto range = [](const std::string& over) {
    return claim("B",
                 "range",
                 "2.35",
                 "eta_MF",
                 "at = { g = \"0.95\" }\nover = { N = \"" + over +
                     "\" }\nprinted_to = \"2.40\"\n");
  };
  const std::string inside = claim("A", "rounded", "2.351", "eta_MF");
  const std::string outside = claim("A", "rounded", "2.42", "eta_MF");
  CHECK(between(inside, range("250:430:2")) == "agree");
  CHECK(between(outside, range("250:430:2")) == "inconsistent");
  CHECK(between(outside, range("251:431:2")) == "unrelated");  // odd N only
  CHECK(between(outside, range("250:368:2")) == "unrelated");
  const std::string over_g = "at = { N = \"370\" }\nover = { g = \"0.9:0.99\" }\n";
  CHECK(between(outside, claim("B", "less", "2.4", "eta_MF", over_g)) == "inconsistent");
}

TEST_CASE("peaks, crossings, limits and directions are compared with their like") {
  const std::string over = "at = { g = \"0.95\" }\nover = { N = \"30:1000:2\" }\n";
  const auto peak =
      [&](const std::string& id, const std::string& printed, const std::string& aspect) {
        return claim(id,
                     "peak_over_N",
                     printed,
                     "eta_MF",
                     over + "aspect = \"" + aspect + "\"\nresolution = \"0.01\"\n");
      };
  CHECK(between(peak("A", "2.40", "height"), peak("B", "2.42", "height")) ==
        "inconsistent");
  CHECK(between(peak("A", "2.40", "height"), peak("B", "300", "position")) ==
        "unrelated");
  const auto crossing =
      [&](const std::string& id, const std::string& from, const std::string& to) {
        return claim(id,
                     "crossing",
                     from,
                     "eta_MF",
                     over + "level = \"1\"\nprinted_to = \"" + to + "\"\n");
      };
  CHECK(between(crossing("A", "25", "30"), crossing("B", "28", "35")) == "agree");
  CHECK(between(crossing("A", "25", "30"), crossing("B", "32", "35")) == "inconsistent");
  const auto limit = [](const std::string& id, const std::string& printed) {
    return claim(id, "limit", printed, "G_01 / G_loc", "at = { g = \"0.95\" }\n");
  };
  CHECK(between(limit("A", "0.5"), limit("B", "0.5")) == "agree");
  CHECK(between(limit("A", "1"), limit("B", "0.5")) == "inconsistent");
  CHECK(between(limit("A", "1"), limit("B", "2")) == "inconsistent");
  CHECK(between(limit("A", "1"), limit("B", "infinity")) == "inconsistent");
  CHECK(between(limit("A", "infinity"), limit("B", "infinity")) == "agree");
  CHECK(between(limit("A", "1"), limit("B", "m_star / 2")) == "unrelated");
  const auto direction = [&](const std::string& id, const std::string& printed) {
    return claim(id, "monotone", printed, "eta_MF", over);
  };
  CHECK(between(direction("A", "increasing"), direction("B", "increasing")) == "agree");
  CHECK(between(direction("A", "increasing"), direction("B", "decreasing")) ==
        "inconsistent");
}

TEST_CASE("of many claims on one number the worst two count") {
  const auto entries = checked(claim("A", "rounded", "2.35", "eta_MF") +
                               claim("B", "rounded", "2.351", "eta_MF") +
                               claim("C", "rounded", "2.42", "eta_MF"));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].agreement == Agreement::inconsistent);
  CHECK(entries[0].claims == std::vector<std::string>{"A", "B", "C"});
  CHECK(entries[0].id == "eta_MF at N = 370, g = 19/20");
  CHECK_THAT(entries[0].explanation, Contains("A prints 2.35") && Contains("C prints"));
}

TEST_CASE("bad relations are refused with their place and what was meant") {
  using Catch::Matchers::StartsWith;
  const std::string claims = number("first", "2") + number("second", "3");  // 14 lines
  CHECK_THAT(refusal(claims + relation("a = \"frist\", b = \"second\"", "a", "b")),
             StartsWith("19:16: 'a': 'frist' is not a claim of this ledger; did you mean "
                        "'first'?"));
  CHECK_THAT(refusal(claims + relation("a = \"first\", b = \"second\"", "a", "c")),
             StartsWith("21:9: 'right': 'c' is none of the relation's claims"));
  CHECK_THAT(refusal(claims + relation("a = \"first\", b = \"second\"", "a", "N")),
             StartsWith("21:9: 'right': 'N' is none"));
  CHECK_THAT(refusal(claims + relation("a = \"first\", b = \"second\"", "a", "a + 1")),
             StartsWith("19:29: 'b' stands neither in left nor in right"));
  CHECK_THAT(refusal(claims + relation("a = \"first\"", "a[N=3]", "2")),
             StartsWith("20:8: 'left': 'a' is a printed number, which has no other"));
  CHECK_THAT(refusal(claims + relation("a = \"first:end\"", "a", "2")),
             StartsWith("19:16: 'a': 'first:end' has the unknown end 'end'"));
  CHECK_THAT(refusal(claims + relation("a = \"first:printed_to\"", "a", "2")),
             StartsWith("19:16: 'a': 'first' stands for no number: only a range"));
  CHECK_THAT(refusal(claims + relation("", "2", "2")),
             StartsWith("19:10: relation 'r' names no claims"));
  CHECK_THAT(refusal(claims + relation("a = \"first\"", "a +", "2")),
             StartsWith("20:8: 'left': expression 'a +'"));
  CHECK_THAT(refusal(claims + relation("a = \"first\"", "a", "2") + "colour = \"red\"\n"),
             StartsWith("22:1: relation 'r' has the unknown key 'colour'"));
  const std::string good = relation("a = \"first\"", "a", "2");
  CHECK_THAT(refusal(claims + good + good), StartsWith("22:1: the relation 'r' is used"));
  CHECK_THAT(refusal(number("word", "many") + relation("a = \"word\"", "a", "2")),
             StartsWith("12:16: 'a': 'word' stands for no number: it prints 'many'"));
  CHECK_THAT(refusal(good), StartsWith("5:16: 'a': 'first' is not a claim of this"));
  CHECK(refusal(claims + good) == "accepted");
}

TEST_CASE("relations of claims that are left out are left out") {
  const TemporaryLedger file(number("first", "2") + number("second", "3") +
                             relation("a = \"first\", b = \"second\"", "a", "b"));
  const auto claims = read_ledger(file.path());
  const auto relations = read_relations(file.path(), claims);
  CHECK(relations_among(claims, relations).size() == 1);
  CHECK(relations_among({claims[0]}, relations).empty());
}
