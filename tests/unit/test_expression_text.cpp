#include "certispin/quantities/expression_text.hpp"
#include "support/catch.hpp"

using namespace certispin;

namespace {

std::string printed(const std::string& text) {
  return to_text(parse_expression(text));
}
std::string canonical(const std::string& text) {
  return canonical_text(parse_expression(text));
}

}  // namespace

TEST_CASE("an expression is printed with the parentheses that it needs and no other") {
  CHECK(printed("2*(a+b)^2") == "2 * (a + b)^2");
  CHECK(printed("((a*b))*c") == "a * b * c");
  CHECK(printed("a*(b*c)") == "a * (b * c)");
  CHECK(printed("a-(b-c)") == "a - (b - c)");
  CHECK(printed("(a-b)-c") == "a - b - c");
  CHECK(printed("a/(b/c)") == "a / (b / c)");
  CHECK(printed("-a^2") == "-a^2");
  CHECK(printed("(-a)^2") == "(-a)^2");
  CHECK(printed("a^-b") == "a^-b");
  CHECK(printed("a^b^c") == "a^b^c");
  CHECK(printed("(a^b)^c") == "(a^b)^c");
  CHECK(printed("a * -b") == "a * -b");
  CHECK(printed("-(a+b)") == "-(a + b)");
  CHECK(printed("max(a,sqrt(b+1))") == "max(a, sqrt(b + 1))");
  CHECK(printed("0.05*a") == "0.05 * a");
  CHECK(printed("1.38e-23") == "1.38e-23");
  CHECK(printed("delta_E[N=370,g=0.95]") == "delta_E[N=370, g=19/20]");
}

TEST_CASE("what is printed is read as the same expression") {
  for (const char* text : {"2 * (a + b)^2 - -c / (d - e / f)",
                           "-(a - b)^-(c + 1) * max(a / 3.25, -b)",
                           "exp(-N * S_inst) / (G_01[N=20] + 1e-9)",
                           "a / b * c / (d * e)^2^3"}) {
    const std::string once = printed(text);
    CHECK(printed(once) == once);
    CHECK(canonical(once) == canonical(text));
  }
}

TEST_CASE("names can be replaced by what is printed") {
  const Expression e = parse_expression("2 * (a + b) / c");
  CHECK(to_text(e, [](const Expression& name) { return "<" + name.name + ">"; }) ==
        "2 * (<a> + <b>) / <c>");
}

TEST_CASE("canonical texts know order, layout and registered formulas") {
  CHECK(canonical("a * b + c") == canonical("c+(b*a)"));
  CHECK(canonical("0.95 * a") == canonical("a * 0.950"));
  CHECK(canonical("eta_MF") == canonical("G_loc / G_01"));
  CHECK(canonical("delta_zp") == canonical("N * m_star / 2 - J_01"));
  CHECK(canonical("a - b") != canonical("b - a"));
  CHECK(canonical("a / b") != canonical("b / a"));
  CHECK(canonical("a^b") != canonical("b^a"));
  CHECK(canonical("(a + b) * c") != canonical("a + b * c"));
  CHECK(canonical("G_01") != canonical("G_01[N=370]"));
  CHECK(canonical("max(a, b)") != canonical("abs(a)"));
  // An input of that name is no registered quantity.
  CHECK(canonical_text(parse_expression("eta_MF"), {"eta_MF"}) == "eta_MF");
}
