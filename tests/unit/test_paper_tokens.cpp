// Made-up fragments: what a reader sees in them is stated beside each.

#include "certispin/audit/paper_tokens.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace certispin;

namespace {

/// "text:context" of every numeral; the context `plain` is left out.
std::vector<std::string> read(std::string_view text) {
  std::vector<std::string> result;
  for (const PaperNumeral& each : read_paper_tokens(text).numerals) {
    const bool plain = each.context == NumeralContext::plain;
    result.push_back(each.text + (plain ? "" : ":" + std::string(to_text(each.context))));
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a numeral is what a reader sees as one") {
  CHECK(read("between 0.95 and 1310.") == Texts{"0.95", "1310"});
  CHECK(read("$S = 5.7 \\times 10^{-9}$") == Texts{"5.7e-9"});
  CHECK(read("$3 \\times 10^6$ or 2 × 10⁻⁴") == Texts{"3e6", "2e-4"});
  CHECK(read("$> 10^3$, $\\sim 10^{-12}$, 10⁵") == Texts{"10^3", "10^-12", "10^5"});
  CHECK(read("$10\\,000$ or 1{,}310") == Texts{"10000", "1310"});
  CHECK(read("26.2\\% and 20.7%, .5") == Texts{"26.2", "20.7", ".5"});
  CHECK(read("2.35–2.42, 250\\text{--}430, 6-8") ==
        Texts{"2.35", "2.42", "250", "430", "6", "8"});
  CHECK(read("$2 \\times 7 = 14$ in a 4×4 grid of 10 m") ==
        Texts{"2", "7", "14", "4", "4", "10"});
  CHECK(read("100\t7.33\t$\\ll 1$") == Texts{"100", "7.33", "1"});
}

TEST_CASE("indices and exponents belong to symbols") {
  CHECK(read("$G_{01}$ and E_0") == Texts{"01:subscript", "0:subscript"});
  CHECK(read("$\\hat{J}_z^2 + X_{0,1}$") ==
        Texts{"2:exponent", "0:subscript", "1:subscript"});
  CHECK(read("$N^{-1} + c^{1/2} + e^{-3x}$") ==
        Texts{"1:exponent", "1:exponent", "2:exponent", "3:exponent"});
  CHECK(read("$m_{\\text{x}2}$") == Texts{"2:subscript"});
  CHECK(read("$\\frac{1}{2} x_{\\frac{3}{4}}$") ==
        Texts{"1", "2", "3:subscript", "4:subscript"});
  CHECK(read("$x_12$") ==
        Texts{"1:subscript", "2"});  // LaTeX sets x with 1 below, then 2
  CHECK(read("$\\{1, 2\\}$") == Texts{"1", "2"});
}

TEST_CASE("an exponent of a numeral that is no power of ten is a numeral of its own") {
  CHECK(read("$x \\gg 1^3$") == Texts{"1", "3"});
}

TEST_CASE("citations are bracketed numbers outside formulas") {
  CHECK(read("known [1], [4–7] and [9, 10]") ==
        Texts{"1:citation", "4:citation", "7:citation", "9:citation", "10:citation"});
  CHECK(read("a factor $x \\in [1, 1.86]$ of [2]") == Texts{"1", "1.86", "2:citation"});
  CHECK(read("the interval [1.5, 2] and [3, a]") == Texts{"1.5", "2", "3"});
  CHECK(read("open [1, ] and [2") == Texts{"1", "2"});
}

TEST_CASE("cross references follow their word") {
  CHECK(read("Eqs. (4)–(5), Section 3.4 and Table 3: 50") == Texts{"4:cross_reference",
                                                                   "5:cross_reference",
                                                                   "3.4:cross_reference",
                                                                   "3:cross_reference",
                                                                   "50"});
  CHECK(read("Eqs. (56) and (57) give 0") ==
        Texts{"56:cross_reference", "57:cross_reference", "0"});
  CHECK(read("Section 3, 5.7 of them; Subsection 3") ==
        Texts{"3:cross_reference", "5.7", "3"});
  CHECK(read("Approximations 1–2 and Eq. x 7") ==
        Texts{"1:cross_reference", "2:cross_reference", "7"});
}

TEST_CASE("headings, list marks, footnote marks and names") {
  CHECK(read("3.4 The other limit") == Texts{"3.4:heading"});
  CHECK(read("B.1 Projection of 2 spins") == Texts{"1:heading", "2"});
  CHECK(read("2. The second (7): it is") == Texts{"2:list_mark", "7"});
  CHECK(read("100 Spins are many.") == Texts{"100"});
  CHECK(read("7 Dwarfs are few.") == Texts{"7"});
  CHECK(read("states² are, ¹Here") == Texts{"2:raised", "1:raised"});
  CHECK(read("in float64") == Texts{"64:name"});
}

TEST_CASE("a numbered display accounts for its numerals, and its tag is none") {
  const PaperTokens tokens = read_paper_tokens(
      "$$G = \\frac{1}{2} x_0, \\quad (12)$$\n"
      "\n"
      "$$y = 3 + f(4)$$\n"
      "$$\\begin{aligned} a &= 5 \\\\\n"
      "b &= 6 \\end{aligned}\\tag{13}$$\n"
      "where 7\n");
  REQUIRE(tokens.equations.size() == 2);
  CHECK(tokens.equations[0].number == 12);
  CHECK(tokens.equations[0].line == 1);
  CHECK(tokens.equations[1].number == 13);
  CHECK(tokens.equations[1].line == 4);
  Texts seen;
  for (const PaperNumeral& each : tokens.numerals) {
    seen.push_back(std::to_string(each.line) + ":" + each.text + "@" +
                   std::to_string(each.equation));
  }
  CHECK(
      seen ==
      Texts{"1:1@12", "1:2@12", "1:0@12", "3:3@0", "3:4@0", "4:5@13", "5:6@13", "6:7@0"});
}

TEST_CASE("every digit belongs to exactly one numeral, whatever the text") {
  const std::vector<std::string> texts{
      "$$ 1 \\tag{",
      "$$ 1 \\quad (2) ",
      "$1 $$ 2 $ 3 $$ 4",
      "}}} _ 1 ^ 2 {{{ 3",
      "\\",
      "\\2",
      "\\²",
      "_",
      "^",
      "10^",
      "10^{",
      "10^{-",
      "10^{-1",
      "1 \\times",
      "1 \\times 10",
      "[1",
      "Eq. (",
      "Eq. (1",
      "1.",
      "1..2",
      "\xC2",
      "1\xC2\xB2\xE2\x81",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    const PaperTokens tokens = read_paper_tokens(text);
    for (std::size_t i = 0; i < tokens.lines.size(); ++i) {
      const std::string& line = tokens.lines[i];
      for (std::size_t byte = 0; byte < line.size(); ++byte) {
        const auto owners = std::count_if(tokens.numerals.begin(),
                                          tokens.numerals.end(),
                                          [&](const PaperNumeral& each) {
                                            return each.line == i + 1 &&
                                                   each.begin <= byte && byte < each.end;
                                          });
        const bool digit = line[byte] >= '0' && line[byte] <= '9';
        CHECK(owners >= (digit ? 1 : 0));
        CHECK(owners <= 1);
      }
    }
  }
}
