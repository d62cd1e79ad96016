// Theorems run: each method proves what is so, says where something is not, and rejects
// what is made wrong on purpose.

#include "certispin/audit/prove.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/multiplier.hpp"

#include <random>

using namespace certispin;
using test::mentions;

namespace {

const std::string prose =
    "id = \"t\"\ntitle = \"t\"\nequations = []\nhypotheses = []\ncovers = \"all\"\n";

std::string block(const std::string& keys) {
  return "# Prose\n\n```toml\n[[theorem]]\n" + prose + keys + "\n```\n";
}

Proof proof_of(const std::string& keys) {
  return prove(parse_theorems(block(keys), "t.md")).front();
}

std::string sides(const std::string& left, const std::string& right) {
  return "left = \"" + left + "\"\nright = \"" + right + "\"\n";
}

Proof symbolic(const std::string& left,
               const std::string& right,
               const std::string& wrong,
               const std::string& more = "variables = [\"x\", \"y\"]\n") {
  return proof_of("method = \"symbolic\"\n" + sides(left, right) + "wrong = [" + wrong +
                  "]\n" + more);
}

Proof grid(const std::string& left,
           const std::string& right,
           const std::string& wrong = "\"left_is_not_this\"") {
  return proof_of(
      "method = \"grid\"\nvariables = [\"x\", \"y\", \"left_is_not_this\"]\n" +
      sides(left, right) + "wrong = [" + wrong + "]\n");
}

Proof positivity(const std::string& left,
                 const std::string& right,
                 const std::string& form,
                 const std::string& wrong,
                 const std::string& relation = ">=") {
  return proof_of("method = \"positivity\"\nrelation = \"" + relation +
                  "\"\nvariables = [\"x\", \"y\", \"p\", \"q\"]\nnonnegative = "
                  "[\"p\"]\npositive = [\"q\"]\n" +
                  sides(left, right) + "form = \"" + form + "\"\nwrong = [" + wrong +
                  "]\n");
}

std::string first_finding(const Proof& proof) {
  return proof.findings.empty() ? "none" : proof.findings.front();
}

/// Does the form alone not go through?
bool refuses(const std::string& left,
             const std::string& right,
             const std::string& form,
             const std::string& relation = ">=") {
  const Proof proof = positivity(left, right, form, "\"x + q + 1\"", relation);
  return proof.status == ProofStatus::failed && proof.rejected == 1;
}

/// The complaint about a theorem; empty if it is read.
std::string complaint(const std::string& keys) {
  return test::message_of([&] { (void)parse_theorems(block(keys), "t.md"); });
}

const std::string pauli =
    "variables = [\"a\", \"b\", \"c\", \"d\"]\nsquares = { i = \"-1\" }\n"
    "matrices = { X = [[\"0\", \"1\"], [\"1\", \"0\"]], Z = [[\"1\", \"0\"], [\"0\", "
    "\"-1\"]], Y = [[\"0\", \"-i\"], [\"i\", \"0\"]], one = [[\"1\", \"0\"], [\"0\", "
    "\"1\"]],"
    "rho = [[\"a\", \"b\"], [\"c\", \"d\"]], bra = [[\"a\", \"b\"]], ket = "
    "[[\"c\"], [\"d\"]] }\n";

}  // namespace

TEST_CASE("a symbolic theorem is proved and its wrong variants are rejected") {
  const Proof proof = symbolic("(x + y)^2", "x^2 + 2*x*y + y^2", "\"x^2 + y^2\", \"0\"");
  CHECK(proof.status == ProofStatus::proved);
  CHECK(proof.rejected == 2);
  CHECK(proof.findings.empty());
  CHECK(proof.theorem.statement.text == "(x + y)^2 = x^2 + 2*x*y + y^2");
}

TEST_CASE("a wrong identity fails with a counterexample") {
  const Proof proof = symbolic("x * y", "x + y", "\"x\"");
  CHECK(proof.status == ProofStatus::failed);
  // by hand: 1/3 · 2/5 − (1/3 + 2/5) = 2/15 − 11/15
  CHECK(proof.findings ==
        std::vector<std::string>{
            "x * y = x + y: not so: left - right is -3/5 at x = 1/3, y = 2/5"});
}

TEST_CASE("a variant that is in fact right makes the theorem fail") {
  const Proof proof = symbolic("x * y", "y * x", "\"x\", \"x * y\"");
  CHECK(proof.status == ProofStatus::failed);
  CHECK(proof.rejected == 1);
  CHECK(mentions(first_finding(proof), "x * y = x * y: a wrong variant"));
}

TEST_CASE("a variant may change either side") {
  CHECK(symbolic("x", "x", "{ left = \"y\" }, { left = \"x + 1\", right = \"x\" }")
            .rejected == 2);
  CHECK(symbolic("x", "x", "{ left = \"y\", right = \"y\" }").status ==
        ProofStatus::failed);
}

TEST_CASE("the Pauli matrices multiply as they do") {
  const auto holds = [](const std::string& left, const std::string& right) {
    return symbolic(left, right, "\"2 * one\"", pauli).status == ProofStatus::proved;
  };
  CHECK(holds("X * Y", "i * Z"));
  CHECK(holds("X * Y - Y * X", "2 * i * Z"));
  CHECK(holds("X * Y + Y * X", "0"));
  CHECK(holds("-X * Z * X", "Z"));
  CHECK(holds("X^2 + Y^2 + Z^2 - 3 * X^0", "0"));
  CHECK(holds("(a * X + b * Z)^3", "(a^2 + b^2) * (a * X + b * Z)"));
  CHECK_FALSE(holds("Y * X", "i * Z"));
  CHECK_FALSE(holds("X * Z", "Z * X"));
}

TEST_CASE("a row times a column is a scalar, a column times a row a matrix") {
  CHECK(symbolic("bra * ket", "a * c + b * d", "\"a * c\"", pauli).status ==
        ProofStatus::proved);
  CHECK(
      symbolic("(bra * ket)^2 * ket", "ket * (a * c + b * d)^2", "\"0\"", pauli).status ==
      ProofStatus::proved);
  CHECK(symbolic("ket * bra * ket", "(bra * ket) * ket", "\"ket\"", pauli).status ==
        ProofStatus::proved);
}

TEST_CASE("the entry where matrices differ is named") {
  const Proof proof = symbolic("rho * X", "rho", "\"0\"", pauli);
  CHECK(mentions(first_finding(proof), "in row 1, column 1 at a = 1/3, b = 2/5"));
}

TEST_CASE("an abbreviation may be a matrix") {
  CHECK(
      symbolic("commutator",
               "2 * i * Z",
               "\"0\"",
               pauli + "let = { commutator = \"product - Y * X\", product = \"X * Y\" }")
          .status == ProofStatus::proved);
}

TEST_CASE("two sides are shown to differ by a point where they do") {
  const std::string differ = "variables = [\"x\", \"y\"]\nrelation = \"!=\"\n";
  CHECK(symbolic("x * y", "x + y", "\"y * x\"", differ).status == ProofStatus::proved);
  const Proof same = symbolic("x * y", "y * x", "\"x * y\"", differ);
  CHECK(same.status == ProofStatus::failed);
  CHECK(mentions(first_finding(same), "x * y != y * x: not so: the two sides are the"));
  // A variant of an inequality is wrong if the sides are the same.
  CHECK(symbolic("x * y", "x + y", "\"x\"", differ).status == ProofStatus::failed);
}

TEST_CASE("what grows too large is undecided, and so is a theorem with such a variant") {
  const std::string large = "(x + y + 1)^60 * (x - y + 2)^60";
  CHECK(symbolic(large, "x", "\"y\"").status == ProofStatus::undecided);
  const Proof proof = symbolic("x", "x", "\"" + large + "\"");
  REQUIRE(proof.status == ProofStatus::undecided);
  CHECK(mentions(first_finding(proof), "grows beyond"));
  // … and failed rather than undecided, if both.
  CHECK(symbolic("x", "x", "\"" + large + "\", \"x\"").status == ProofStatus::failed);
  CHECK(symbolic("x", "x", "\"x\", \"" + large + "\"").status == ProofStatus::failed);
}

TEST_CASE("factors that are common above and below cancel") {
  const Proof proof =
      symbolic("(x^2 - y^2)^20 / (x - y)^20", "(x + y)^20", "\"(x + y)^19\"");
  CHECK(proof.status == ProofStatus::proved);
  CHECK(proof.size == "42 terms");
}

TEST_CASE("a counterexample is a point where both sides are defined") {
  // x = 1/3 is the first point that is tried.
  const Proof proof = symbolic("x * (3 * x - 1) / (3 * x - 1)", "0", "\"1\"");
  CHECK(mentions(first_finding(proof), "left - right is 2/5 at x = 2/5"));
}

TEST_CASE("a grid proves identities of rational functions") {
  CHECK(grid("(x + y)^2", "x^2 + 2*x*y + y^2").status == ProofStatus::proved);
  CHECK(grid("1/x + 1/y", "(x + y)/(x*y)").status == ProofStatus::proved);
  CHECK(grid("1/(1/x + 1/y)", "x*y/(x + y)").status == ProofStatus::proved);
  CHECK(grid("x^(-2) * (-x)^3", "-x").status == ProofStatus::proved);
  CHECK(grid("(x^2 - 1)/(x - 1)", "x + 1", "\"x - 1\"").status == ProofStatus::proved);
  CHECK(grid("1/(x - 2)/(x - 3)", "1/(x - 3) - 1/(x - 2)").status == ProofStatus::proved);
  CHECK(grid("(x + y)^2", "x^2 + 2*x*y + y^2").size == "3×3×1");
  CHECK(grid("1/x + 1/y", "(x + y)/(x*y)").size == "3×3×1");
}

TEST_CASE("a grid finds a difference that vanishes on any smaller one") {
  // 0 at 0, 1, 2 and at the first points of the grid
  const Proof cubic = grid("x^3", "3*x^2 - 2*x");
  CHECK(cubic.status == ProofStatus::failed);
  CHECK(mentions(first_finding(cubic), "left - right is 6 at x = 3, y = 2"));
  CHECK(grid("x*(x - 1)*(x - 2)", "0").status == ProofStatus::failed);
  CHECK(grid("(x - 2)*(x - 3)*(x - 4)", "0").status == ProofStatus::failed);
  const Proof mixed =
      grid("(x - 2)*(x - 3)*(x - 4)*(y - 2)*(y - 3)/(x + y)", "0", "\"1\"");
  CHECK(mixed.status == ProofStatus::failed);
  CHECK(mentions(first_finding(mixed), "left - right is 4/3 at x = 5, y = 4"));
  CHECK(grid("(x - 2)*(x - 3)*(x - 4) + y", "y").status == ProofStatus::failed);
  CHECK(grid("y / x", "y / x + (x - 2)*(x - 3)*(x - 4)*(x - 5)/x^7").status ==
        ProofStatus::failed);
}

TEST_CASE("a grid says nothing of sides that are defined nowhere on it") {
  CHECK(grid("1/(x - x)", "1/(x - x)", "\"1\"").status == ProofStatus::undecided);
  CHECK(grid("1/(1/(x - x))", "0", "\"1\"").status == ProofStatus::undecided);
  CHECK(grid("y/(x - 2)*(x - 2)", "y", "\"x\"").status == ProofStatus::proved);
}

TEST_CASE("a grid with too many points is given up") {
  const Proof proof = grid("(x^64)^64 * (y^64)^64", "x", "\"y\"");
  CHECK(proof.status == ProofStatus::undecided);
  CHECK(mentions(first_finding(proof), "more than 1000000 points"));
  CHECK(grid("((((x^64)^64)^64)^64)^64", "x", "\"y\"").status == ProofStatus::undecided);
}

TEST_CASE("a grid takes matrices entry by entry") {
  const auto product = [](const std::string& right) {
    return proof_of(
        "method = \"grid\"\nvariables = [\"x\"]\nmatrices = { R = [[\"1\", \"x\"], "
        "[\"0\", \"1\"]], S = [[\"1\", \"2*x\"], [\"0\", \"1\"]] }\n" +
        sides("R * R", right) + "wrong = [\"R\"]\n");
  };
  CHECK(product("S").status == ProofStatus::proved);
  CHECK(product("S").size == "2");
  CHECK(product("S * S").status == ProofStatus::failed);
}

namespace {

/// A random formula in x and y.
std::string formula(std::mt19937_64& random, int depth) {
  const auto pick = [&](std::size_t most) { return random() % (most + 1); };
  if (depth == 0) {
    const char* const atoms[] = {"x", "y", "1", "2", "(x - 2)", "(y - 3)"};
    return atoms[pick(5)];
  }
  const char* const operators[] = {" + ", " - ", " * ", " / "};
  const std::string a = formula(random, depth - 1);
  return pick(5) == 0 ? "(" + a + ")^2"
                      : "(" + a + operators[pick(3)] + formula(random, depth - 1) + ")";
}

}  // namespace

TEST_CASE("the grid and the ring agree on random formulas") {
  std::mt19937_64 random(20260725);
  int same = 0;
  int different = 0;
  for (int i = 0; i < test::iterations(150); ++i) {
    const std::string a = formula(random, 2);
    const std::string b = formula(random, 2);
    const std::string c = formula(random, 1);
    const bool equal = i % 2 == 0;
    const std::string left = "(" + a + " + " + b + ") * " + c;
    const std::string right = c + " * " + b + (equal ? " + " : " - ") + c + " * " + a;
    CAPTURE(left);
    CAPTURE(right);
    const Proof ring = symbolic(left, right, "\"x^9 + 17\"");
    const Proof points = grid(left, right, "\"x^9 + 17\"");
    if (ring.status != ProofStatus::undecided &&
        points.status != ProofStatus::undecided) {
      CHECK(ring.status == points.status);
      ++(ring.status == ProofStatus::proved ? same : different);
    }
  }
  CHECK(same > test::iterations(30));
  CHECK(different > test::iterations(30));
}

TEST_CASE("an inequality is proved by a form that is evidently not negative") {
  CHECK(positivity("x^2 + y^2", "2*x*y", "(x - y)^2", "\"3*x*y\"").status ==
        ProofStatus::proved);
  CHECK(positivity("p / q + x^2", "0", "p / q + x^2", "\"q\"").status ==
        ProofStatus::proved);
  CHECK(positivity("p + q", "p", "q", "\"q\", \"2*p\"", ">").status ==
        ProofStatus::proved);
  CHECK(positivity("q^3 / (1 + p) + p", "p", "q^3 / (1 + p)", "\"q\"", ">").status ==
        ProofStatus::proved);
  CHECK(assumptions(positivity("p + q", "p", "q", "\"q\"").theorem) ==
        std::vector<std::string>{"p >= 0", "q > 0"});
}

TEST_CASE("a form with a minus, or of unknown sign, proves nothing") {
  CHECK(refuses("q", "p", "q - p"));
  CHECK(refuses("2 * q", "q", "2 * q - q"));
  CHECK(refuses("x", "0", "x"));
  CHECK(refuses("x^3", "0", "x^3"));
  CHECK(refuses("x * y", "0", "x * y"));
  CHECK(refuses("p / x", "0", "p / x"));
  CHECK(refuses("p * x^3", "0", "p * x^3"));
  CHECK(refuses("0", "p", "-p"));
  CHECK(refuses("0", "1", "0 - 1"));
  // a divisor that may be 0 hides where the sides are defined and 0
  CHECK(refuses("x^2", "0", "1 / (1 / x^2)", ">"));
  CHECK(refuses("x^2", "0", "(x^(-2))^(-1)", ">"));
  CHECK(refuses("p", "0", "1 / (1 / p)", ">"));
  CHECK(refuses("1 / x^2", "0", "x^(-2)", ">"));
  // ≥ 0 is not > 0
  CHECK(refuses("p", "0", "p", ">"));
  CHECK(refuses("x^2", "0", "x^2", ">"));
  CHECK(refuses("p * q", "0", "p * q", ">"));
}

TEST_CASE("a form that is not the difference proves nothing") {
  const Proof proof = positivity("x^2 + y^2", "2*x*y", "(x + y)^2", "\"x\"");
  CHECK(proof.status == ProofStatus::failed);
  CHECK(mentions(first_finding(proof), "the form is not left - right: their difference"));
  CHECK(positivity("x^2 + y^2", "2*x*y", "(x - y)^2", "{ right = \"2*y*x\" }").status ==
        ProofStatus::failed);
  CHECK(positivity("q", "0", "q", "{ form = \"p\" }, { left = \"q - 1\" }").rejected ==
        2);
}

TEST_CASE("a wrong inequality is rejected by a point, not by its form") {
  const Proof proof = positivity("x^2 + p", "0", "x^2 + p", "\"-1\", \"p + 1\"");
  CHECK(proof.status == ProofStatus::undecided);  // x² + p ≥ −1 is true
  CHECK(proof.rejected == 1);
  CHECK(mentions(first_finding(proof), "no point shows that it fails"));
  CHECK(mentions(first_finding(positivity("p", "q", "p - q", "\"p + 1\"")),
                 "not so: left - right is -"));
}

namespace {

Proof enclosure(const std::string& printed, const std::string& wrong) {
  return proof_of(
      "method = \"enclosure\"\nreading = \"rounded\"\nexpression = \"eta_MF\"\n"
      "at = { N = \"370\", g = \"0.95\" }\nprinted = \"" +
      printed + "\"\nwrong = [" + wrong + "]\n");
}

}  // namespace

TEST_CASE("an enclosure is a ledger claim that is confirmed") {
  const Proof proof = enclosure("2.351", "\"2.350\", \"2.352\"");
  CHECK(proof.status == ProofStatus::proved);
  CHECK(proof.rejected == 2);
  CHECK(mentions(proof.size, " bits"));
  const Proof wrong = enclosure("2.353", "\"2.35\"");
  CHECK(wrong.status == ProofStatus::failed);
  CHECK(wrong.findings.size() == 2);
  CHECK(mentions(first_finding(wrong), "2.353: not so: refuted, the value is 2.35081"));
}

TEST_CASE("an enclosure over a range, and what is only supported") {
  const std::string monotone =
      "method = \"enclosure\"\nreading = \"monotone\"\nexpression = \"G_01\"\n"
      "at = { g = \"0.5\" }\nover = { N = \"2:20\" }\nprinted = \"increasing\"\n"
      "wrong = [\"decreasing\"]\n";
  CHECK(proof_of(monotone).status == ProofStatus::proved);
  CHECK(proof_of(monotone + "unbounded = \"true\"\n").status == ProofStatus::undecided);
}

TEST_CASE("an argument is never counted as proved") {
  const Proof proof = proof_of("method = \"argument\"\n");
  CHECK(proof.status == ProofStatus::argument);
  const ProofCounts counts = count({proof, symbolic("x", "x", "\"y\"")});
  CHECK(counts.proved == 1);
  CHECK(counts.argument == 1);
  CHECK(counts.run() == 1);
  CHECK(counts.rejected == 1);
}

TEST_CASE("only closed blocks of TOML are read, at their place in the file") {
  CHECK(parse_theorems("# Prose\n\n    [[theorem]]\n\n```\n[[theorem]]\n```\n", "t.md")
            .empty());
  const std::string first = "\n" + block("method = \"argument\"");
  const auto theorems = parse_theorems(
      first +
          "\r\n```toml\r\n[[theorem]]\nid = \"u\"\ntitle = \"a − b\"\n"
          "equations = [\"(8)\"]\nhypotheses = [\"a ≠ −b\"]\ncovers = \"−\"\n"
          "method = \"argument\"\n```\r\n",
      "t.md");
  REQUIRE(theorems.size() == 2);
  CHECK(theorems[0].position.line == 5);
  CHECK(theorems[1].position.line == 15);
  CHECK(theorems[1].equations == std::vector<std::string>{"(8)"});
  CHECK(test::message_of([] { (void)parse_theorems("a\n```toml\n\n", "t.md"); }) ==
        "t.md:2:1: a block is not closed; expected ``` on a line");
  CHECK(mentions(test::message_of([&] {
                   (void)parse_theorems(first + block("method = \"argument\""), "t.md");
                 }),
                 "t.md:16:1: the id 't' is used before at t.md:5; expected a new one"));
  CHECK(mentions(
      test::message_of([] { (void)parse_theorems("```toml\n[[claim]]\n```\n", "t.md"); }),
      "t.md:2:3: 'claim' does not belong in a proof; expected [[theorem]]"));
}

TEST_CASE("bad theorems are refused with their place") {
  const std::string good =
      "method = \"symbolic\"\nvariables = [\"x\"]\nleft = \"x\"\nright = \"x\"\n";
  const std::string wrong = "wrong = [\"0\"]\n";
  REQUIRE(complaint(good + wrong).empty());
  CHECK(mentions(complaint(good + "rihgt = \"x\"\n"),
                 "t.md:14:1: theorem 't' has the unknown key 'rihgt'; did you mean"));
  CHECK(mentions(complaint(good), "t.md:4:1: there is no wrong variant"));
  CHECK(mentions(complaint(good + "wrong = []\n"), "t.md:14:9: there is no wrong"));
  CHECK(mentions(complaint(good + wrong + "form = \"x\"\n"),
                 "t.md:15:1: theorem 't' has the key 'form', which its method does not"));
  CHECK(mentions(complaint(good + "wrong = [{ rigth = \"x\" }]\n"),
                 "t.md:14:12: a wrong variant has the unknown key 'rigth'; expected left "
                 "or right"));
  CHECK(mentions(complaint(good + "wrong = [\"z\"]\n"),
                 "t.md:14:9: 'wrong': 'z' is not a symbol"));
  CHECK(mentions(complaint("method = \"guess\"\n"),
                 "t.md:10:10: method 'guess' is unknown; expected symbolic or grid or"));
  CHECK(mentions(complaint(good + wrong + "relation = \">=\"\n"),
                 "relation '>=' is unknown; expected = or !="));
  CHECK(mentions(
      complaint("method = \"symbolic\"\nleft = \"sqrt(2)\"\nright = \"1\"\n" + wrong),
      "t.md:11:8: 'left': sqrt is not arithmetic"));
  CHECK(mentions(
      complaint("method = \"symbolic\"\nleft = \"2 − 1\"\nright = \"1\"\n" + wrong),
      "t.md:11:8: 'left' has a Unicode minus sign"));
  CHECK(mentions(complaint("method = \"grid\"\nsquares = { r = \"2\" }\nleft = \"r\"\n"
                           "right = \"1\"\n" +
                           wrong),
                 "expected no roots"));
  CHECK(mentions(complaint("method = \"argument\"\nleft = \"1\"\n"),
                 "t.md:11:1: theorem 't' has the key 'left', which its method"));
  CHECK(mentions(complaint("method = \"positivity\"\nrelation = \">=\"\nleft = \"1\"\n"
                           "right = \"1\"\nform = \"0\"\npositive = [\"x\"]\n" +
                           wrong),
                 "'x' is assumed to have a sign; expected one of the variables"));
  CHECK(mentions(complaint("method = \"positivity\"\nrelation = \">=\"\nleft = \"-1\"\n"
                           "right = \"0\"\nform = \"i^2\"\nsquares = { i = \"-1\" }\n" +
                           wrong),
                 "expected no roots"));
  CHECK(mentions(complaint("method = \"enclosure\"\nreading = \"runtime\"\nreason = "
                           "\"r\"\nprinted = \"1 s\"\nwrong = [\"2 s\"]\n"),
                 "a runtime claim is never proved"));
}

TEST_CASE("a block that would be passed over in silence is refused") {
  for (const std::string fence :
       {"``` toml", "  ```toml", "~~~toml", "````TOML", "```toml "}) {
    CHECK(mentions(test::message_of([&] {
                     (void)parse_theorems("# x\n\n" + fence + "\n```\n", "t.md");
                   }),
                   "t.md:3:1: '" + fence + "' opens no block; expected ```toml"));
  }
  CHECK(parse_theorems("# toml\n\n```cpp\n```\n`toml`\n", "t.md").empty());
}

TEST_CASE("matrices that do not fit together are refused with their place") {
  const auto refused = [](const std::string& left) {
    return complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides(left, "0") +
                     pauli);
  };
  REQUIRE(refused("X").empty());
  CHECK(
      mentions(refused("X + 1"),
               "t.md:12:8: 'left': a 2×2 matrix plus or minus a scalar; expected equal"));
  CHECK(mentions(refused("X + ket"), "a 2×2 matrix plus or minus a 2×1 matrix"));
  CHECK(
      mentions(refused("ket * X"), "a 2×1 matrix times a 2×2 matrix; expected as many"));
  CHECK(mentions(refused("1 / X"), "a divisor is a 2×2 matrix; expected a scalar"));
  CHECK(mentions(refused("ket^2"), "a 2×1 matrix to the power 2; expected a square"));
  CHECK(mentions(refused("X^(-1)"), "to the power -1"));
  CHECK(mentions(refused("X^a"), "an exponent is not an integer"));
  CHECK(mentions(refused("a^(1/2)"), "an exponent is not an integer"));
  CHECK(mentions(
      complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides("X", "a") + pauli),
      "'left': a 2×2 matrix plus or minus a scalar"));
  CHECK(mentions(complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides("X", "0") +
                           "matrices = { X = [[\"1\", \"2\"], [\"3\"]] }\n"),
                 "t.md:14:31: a row of 1 after rows of 2; expected equal lengths"));
  CHECK(mentions(complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides("X", "0") +
                           "matrices = { X = [[\"1\"], []] }\n"),
                 "t.md:14:26: this is no row or matrix"));
  CHECK(mentions(complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides("A", "0") +
                           "matrices = { A = [[\"1\", \"B\"]], B = [[\"1\", \"A\"]] }\n"),
                 "stands for itself"));
  CHECK(mentions(complaint("method = \"symbolic\"\nwrong = [\"0\"]\n" + sides("A", "0") +
                           "let = { A = \"1\" }\nmatrices = { A = [[\"1\", \"2\"]] }\n"),
                 "'A' has two meanings"));
  CHECK(mentions(complaint("method = \"positivity\"\nrelation = \">=\"\nwrong = [\"1\"]\n"
                           "form = \"X\"\n" +
                           sides("X", "0") + "matrices = { X = [[\"1\", \"2\"]] }\n"),
                 "a side of an inequality is a 1×2 matrix; expected a scalar"));
}
