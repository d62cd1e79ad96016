// Identities between formulas: exact decisions, and counterexamples that are real ones.

#include "certispin/audit/judge.hpp"
#include "certispin/audit/ledger.hpp"
#include "support/catch.hpp"

using namespace certispin;

namespace {

Judgement judged(const std::string& left,
                 const std::string& right,
                 const std::string& symbols) {
  const std::string text =
      "[[claim]]\nid = \"t\"\nwhere = \"w\"\nmeaning = \"m\"\nreading = \"identity\"\n"
      "reason = \"algebra\"\nexpression = \"" +
      left + "\"\nprinted = \"" + right + "\"\n" + symbols + "\n";
  DoubletCache cache;
  return judge(parse_ledger(text, "text").front(), {{}, 20, cache});
}

Verdict verdict(const std::string& left,
                const std::string& right,
                const std::string& symbols) {
  return judged(left, right, symbols).verdict;
}

const std::string xy = "variables = [\"x\", \"y\"]";

}  // namespace

TEST_CASE(
    "polynomial identities of the schoolbook hold and their wrong variants do not") {
  CHECK(verdict("(x + y)^2", "x^2 + 2*x*y + y^2", xy) == Verdict::confirmed);
  CHECK(verdict("(x + y)^2", "x^2 + x*y + y^2", xy) == Verdict::refuted);
  CHECK(verdict("x^3 - y^3", "(x - y)*(x^2 + x*y + y^2)", xy) == Verdict::confirmed);
  CHECK(verdict("x^3 - y^3", "(x - y)*(x^2 - x*y + y^2)", xy) == Verdict::refuted);
  CHECK(verdict("1/x + 1/y", "(x + y)/(x*y)", xy) == Verdict::confirmed);
  CHECK(verdict("1/x + 1/y", "2/(x + y)", xy) == Verdict::refuted);
  CHECK(verdict("x^(-2)", "1/(x*x)", xy) == Verdict::confirmed);
  CHECK(verdict("-x^2", "(-x)^2", xy) == Verdict::refuted);
}

TEST_CASE("complex numbers are pairs of real variables and i") {
  const std::string complex = xy + "\nsquares = { i = \"-1\" }";
  CHECK(verdict("(x + i*y)*(x - i*y)", "x^2 + y^2", complex) == Verdict::confirmed);
  CHECK(verdict("1/(x + i*y)", "(x - i*y)/(x^2 + y^2)", complex) == Verdict::confirmed);
  CHECK(verdict("(x + i*y)^2", "x^2 - y^2", complex) == Verdict::refuted);
  const Judgement j = judged("(x + i*y)^2", "x^2 - y^2", complex);
  // 2xy i at the first point that is tried: by hand, 2 · 1/3 · 2/5 = 4/15
  CHECK(j.note == "left - right is 4/15 i + … at x = 1/3, y = 2/5");
  CHECK(judged("x - x + 2", "1", xy).note == "left - right is 1");
}

TEST_CASE("a root is known by its square") {
  const std::string quadratic =
      "variables = [\"a\", \"b\"]\nsquares = { r = \"a^2/4 - b\" }\n"
      "let = { plus = \"-a/2 + r\", minus = \"-a/2 - r\" }";
  CHECK(verdict("plus^2 + a*plus + b", "0", quadratic) == Verdict::confirmed);
  CHECK(verdict("plus * minus", "b", quadratic) == Verdict::confirmed);
  CHECK(verdict("plus + minus", "-a", quadratic) == Verdict::confirmed);
  CHECK(verdict("plus - minus", "a", quadratic) == Verdict::refuted);
  CHECK(verdict("(plus - minus)^2", "a^2 + 4*b", quadratic) == Verdict::refuted);
  const std::string sixty = xy + "\nsquares = { s2 = \"2\", s3 = \"3\" }";
  CHECK(verdict("(s2 + s3)^2", "5 + 2*s2*s3", sixty) == Verdict::confirmed);
  CHECK(verdict("1/(s2 + s3)", "s3 - s2", sixty) == Verdict::confirmed);
  CHECK(verdict("s2 + s3", "3", sixty) == Verdict::refuted);
}

TEST_CASE("what the ring cannot tell is undecided, never refuted") {
  // s² = 4 has the rational roots ±2: s = 2 is neither an identity nor refuted as one.
  const std::string rational_root = xy + "\nsquares = { s = \"4\" }";
  CHECK(verdict("s", "2", rational_root) == Verdict::undecided);
  CHECK(verdict("1/(s - 2)", "x", rational_root) == Verdict::undecided);
  CHECK(verdict("sqrt(x)", "y", xy) == Verdict::undecided);
  CHECK(verdict("x^y", "1", xy) == Verdict::undecided);
  CHECK(verdict("x/(x - x)", "1", xy) == Verdict::undecided);
  CHECK(verdict("(x + y)^65", "0", xy) == Verdict::undecided);
  CHECK(verdict("p", "x", xy + "\nlet = { p = \"q\", q = \"p\" }") == Verdict::undecided);
}

TEST_CASE("symbols that stand for nothing are refused") {
  CHECK_THROWS_AS(verdict("x + z", "x", xy), DataError);
  CHECK_THROWS_AS(verdict("x", "G_01", xy), DataError);
  CHECK_THROWS_AS(verdict("x", "x", xy + "\nlet = { p = \"z\" }"), DataError);
  CHECK_THROWS_AS(verdict("x", "x", "squares = { i = \"-1\" }"), DataError);
}

TEST_CASE("a large product is given up, not waited for") {
  CHECK(verdict("(x + y + 1)^60 * (x - y + 2)^60 * (x + 2*y)^60", "0", xy) !=
        Verdict::confirmed);
}

TEST_CASE("registered formulas are written out: such an identity holds at every N") {
  const auto over_N = [](const std::string& left, const std::string& right) {
    return judged(left,
                  right,
                  "at = { g = \"0.95\" }\nover = { N = \"2:4\" }\n"
                  "unbounded = \"true\"");
  };
  CHECK(over_N("eta_MF", "G_loc / G_01").verdict == Verdict::confirmed);
  CHECK(over_N("eta_MF", "eta_geom * eta_quantum").verdict == Verdict::confirmed);
  CHECK(over_N("delta_G", "delta_G_Bog - leakage_sum").verdict == Verdict::confirmed);
  CHECK(over_N("delta_G_Bog", "N * m_star * delta_zp - delta_zp^2").verdict ==
        Verdict::confirmed);
  CHECK(over_N("delta_G_Bog", "N * m_star * delta_zp + delta_zp^2").verdict ==
        Verdict::refuted);
  CHECK(over_N("G_loc", "(N * m_star)^2 / 2").verdict == Verdict::confirmed);
  CHECK(over_N("G_loc", "(N * m_star)^2 / 4").verdict == Verdict::refuted);
  // Not arithmetic, so compared by value: equal as far as enclosures tell.
  CHECK(over_N("exp_minus_N_S_inst^2", "exp(-2 * N * S_inst)").verdict ==
        Verdict::supported);
  CHECK(over_N("delta_E[N=3]", "delta_E[N=3]").verdict != Verdict::refuted);
}

TEST_CASE("exponents do not wrap around") {
  CHECK(verdict("(((((x^64)^64)^64)^64)^64)^64", "1", xy) == Verdict::undecided);
  CHECK(verdict("(x^64)^64", "x^64 * (x^63)^64", xy) == Verdict::confirmed);  // 4096
}

TEST_CASE("an identity of formulas is confirmed only where both sides are defined") {
  const Judgement j =
      judged("(N - 3) / (N - 3)", "1", "at = { g = \"0.95\" }\nover = { N = \"2:4\" }");
  CHECK(j.verdict != Verdict::confirmed);
}

TEST_CASE("an abbreviation in a square is evaluated with every square known") {
  CHECK(verdict("b",
                "2",
                "variables = [\"x\"]\nlet = { b = \"q^2\" }\n"
                "squares = { p = \"3 + b - b\", q = \"2\" }") == Verdict::confirmed);
}

TEST_CASE("a symbol has one meaning, and a square is a polynomial") {
  CHECK_THROWS_AS(verdict("x", "x", xy + "\nsquares = { x = \"2\" }"), DataError);
  CHECK_THROWS_AS(verdict("x", "x", xy + "\nsquares = { r = \"1/x\" }"), DataError);
  std::string many = "squares = { ";
  for (int i = 0; i < 9; ++i) {
    many += (i > 0 ? ", r" : "r") + std::to_string(i) + " = \"2\"";
  }
  CHECK_THROWS_AS(verdict("x", "x", xy + "\n" + many + " }"), DataError);
}
