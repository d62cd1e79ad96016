#include "certispin/numbers/value.hpp"
#include "certispin/quantities/expression.hpp"
#include "support/catch.hpp"
#include "support/messages.hpp"

using namespace certispin;
using namespace certispin::test;

namespace {

/// Exact arithmetic; a name stands for its N if it has one, for 10 otherwise.
class ExactAlgebra : public Arithmetic {
 public:
  using Number = Value;
  ExactAlgebra() : Arithmetic(100) {}
  [[nodiscard]] static Outcome<Value> literal(const Rational& x) { return Value(x); }
  [[nodiscard]] static Outcome<Value> name(const Expression& e) {
    if (e.name == "open") {
      return Inconclusive{"open"};
    }
    return Value(Rational(e.at_N.value_or(10)));
  }
};

Outcome<Value> outcome(const std::string& text) {
  ExactAlgebra algebra;
  return evaluate(parse_expression(text), algebra);
}

Rational exact(const std::string& text) {
  const auto result = outcome(text);
  require(result && result->is_exact(), "an exact result");
  return result->exact();
}

std::string refusal(const std::string& text) {
  return message_of([&] { static_cast<void>(parse_expression(text)); });
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

}  // namespace

TEST_CASE("precedence and associativity") {
  CHECK(exact("1 + 2 * 3") == 7);
  CHECK(exact("(1 + 2) * 3") == 9);
  CHECK(exact("10 - 4 - 3") == 3);
  CHECK(exact("10 - (4 - 3)") == 9);
  CHECK(exact("24 / 4 / 2") == 3);
  CHECK(exact("24 / 4 * 2") == 12);
  CHECK(exact("2^3^2") == 512);
  CHECK(exact("(2^3)^2") == 64);
  CHECK(exact("-2^2") == -4);
  CHECK(exact("(-2)^2") == 4);
  CHECK(exact("2^-3") == Rational(1, 8));
  CHECK(exact("2 * -3") == -6);
  CHECK(exact("--2") == 2);
  CHECK(exact("1 - -1") == 2);
  CHECK(exact("-2 + 3") == 1);
  CHECK(exact("2*3^2") == 18);
}

TEST_CASE("literals are exact and functions are known") {
  CHECK(exact("0.1 + 0.2") == Rational(3, 10));
  CHECK(exact("5.7e-9 * 1e+10") == 57);
  CHECK(exact(".5") == Rational(1, 2));
  CHECK(exact("2E2") == 200);
  CHECK(exact("sqrt(361/400)") == Rational(19, 20));
  CHECK(exact("max(1/3, 0.3)") == Rational(1, 3));
  CHECK(exact("max(1, max(3, 2))") == 3);
  CHECK(exact("abs(-3/4)") == Rational(3, 4));
  CHECK(exact("exp(0) + log(1)") == 1);
  CHECK(exact(" \t( 1+2 )\t") == 3);
}

TEST_CASE("names, here and at other points") {
  CHECK(exact("x") == 10);
  CHECK(exact("x_1 * 2") == 20);
  CHECK(exact("E_0[N=370]") == 370);
  CHECK(exact("E_0[ N = 370 , g = 19/20 ] + x") == 380);
  const Expression e = parse_expression("G_01[N=370, g=0.95] / delta_E[g=1/2] + sqrt(N)");
  CHECK(names_in(e) == std::vector<std::string>{"G_01", "delta_E", "N"});
  const Expression& name = e.operands.front().operands.front();
  CHECK(name.at_N == 370);
  CHECK(name.at_g == Rational(19, 20));
  const Expression& other = e.operands.front().operands.back();
  CHECK_FALSE(other.at_N.has_value());
  CHECK(other.at_g == Rational(1, 2));
}

TEST_CASE("the first inconclusive step ends the evaluation") {
  CHECK(outcome("1 + open").why().reason == "open");
  CHECK(outcome("max(open, 1)").why().reason == "open");
  CHECK(outcome("-sqrt(open)").why().reason == "open");
  CHECK_FALSE(outcome("1 / (x - 10)"));
  CHECK_FALSE(outcome("0^-1"));
}

TEST_CASE("errors name the column, what was found and what was expected") {
  CHECK(mentions(refusal("1 + "), "column 5"));
  CHECK(mentions(refusal("1 + "), "found the end"));
  CHECK(mentions(refusal("(1 + 2"), "expected ')'"));
  CHECK(mentions(refusal("1 + * 2"), "column 5"));
  CHECK(mentions(refusal("1 + * 2"), "found '*'"));
  CHECK(mentions(refusal("1 2"), "column 3"));
  CHECK(mentions(refusal("1 2"), "expected an operator or the end"));
  CHECK(mentions(refusal("max(1)"), "expected ','"));
  CHECK(mentions(refusal("sqrt(1, 2)"), "expected ')'"));
  CHECK(mentions(refusal("E_0[M=3]"), "N=... or g=..."));
  CHECK(mentions(refusal("E_0[N 3]"), "expected '='"));
  CHECK(mentions(refusal("sin(1)"), "'sin' is not a function"));
}

TEST_CASE("what is not an expression is refused") {
  for (const char* text : {"",          " ",         "()",          ")",
                           "1)",        "*",         "1 +* 2",      "2x",
                           "x y",       "0.9.5",     "1e",          "1e99999",
                           "sqrt",      "sqrt 2 3",  "f(1)",        "max()",
                           "E_0[]",     "E_0[N=]",   "E_0[N=0]",    "E_0[N=1.5]",
                           "E_0[g=-1]", "E_0[N=370", "E_0]",        "1 \xE2\x88\x92 2",
                           "1 = 1",     "+1",        "2^",          "a,b",
                           "1;2",       "$x",        "E_0[N=3;g=1]"}) {
    CAPTURE(text);
    if (std::string(text) == "sqrt") {
      CHECK(refusal(text).empty());  // a name like any other; check_names refuses it
    } else {
      CHECK_FALSE(refusal(text).empty());
    }
  }
}

TEST_CASE("nesting is limited, so that no text can exhaust the stack") {
  CHECK(exact(repeated("(", 90) + "1" + repeated(")", 90)) == 1);
  CHECK(exact(repeated("-", 150) + "1") == 1);
  CHECK(mentions(refusal(repeated("(", 1000)), "200 nested levels"));
  CHECK(mentions(refusal(repeated("-", 1000) + "1"), "200 nested levels"));
  CHECK(mentions(refusal(repeated("2^", 1000) + "1"), "200 nested levels"));
  CHECK(mentions(refusal(repeated("sqrt(", 800)), "200 nested levels"));
  CHECK(exact("0" + repeated(" + 1", 1000)) == 1000);  // long is not deep
  CHECK(mentions(refusal("0" + repeated(" + 1", 5000)), "expected at most 4096"));
}
