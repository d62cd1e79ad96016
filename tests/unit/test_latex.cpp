#include "certispin/report/latex.hpp"
#include "support/catch.hpp"
#include "support/sample_audit.hpp"

#include <algorithm>

using namespace certispin;
using namespace certispin::test;
using Catch::Matchers::Contains;

namespace {

/// A claim that prints `printed` and is never checked, with `meaning` beside it.
Audit remark(const std::string& id, const std::string& printed) {
  return run_audit(parse_ledger("[[claim]]\nid = '" + id +
                                    "'\nwhere = \"w\"\nmeaning = \"m\"\nreading = "
                                    "\"runtime\"\nreason = \"r\"\nprinted = '''" +
                                    printed + "'''\n",
                                "one.toml"),
                   {});
}

std::string printed_as(const std::string& printed) {
  const std::string text = to_latex_macros(remark("x", printed));
  const std::string begin = "\\certispin@claim{x}{-}{";
  const auto from = text.find(begin) + begin.size();
  return text.substr(from, text.find("}{not\\_\\allowbreak{}checkable}", from) - from);
}

}  // namespace

TEST_CASE("a macro a claim holds proved digits, printed number, verdict and bounds") {
  const std::string macros = to_latex_macros(sample_audit());
  // η_MF(370, 0.95) = 2.35081528019456355138…: tests/oracle/mpmath_values.json
  CHECK_THAT(macros,
             Contains("\\certispin@claim{good}{2.350815280\\ensuremath{\\ldots}}{2.351}{"
                      "confirmed}") &&
                 Contains("{2.35081528019456355138}{2.350815280194563551381}") &&
                 Contains("{near}{2.350815280\\ensuremath{\\ldots}}{2.36}{refuted}"));
  // ΔE(2000, 1/2) = 1.12788733…e-390: the same place
  CHECK_THAT(macros,
             Contains("{1.127887332\\ensuremath{\\ldots}\\ensuremath{\\times "
                      "10^{-390}}}{1.13\\ensuremath{\\times 10^{-390}}}"));
  CHECK(occurrences(macros, "\n\\certispin@claim{") == sample_audit().claims.size());
}

TEST_CASE("what is only extrapolated has no bounds in a macro") {
  CHECK_THAT(to_latex_macros(sample_audit()), Contains("{supported}{-}{}{}"));
}

TEST_CASE("what LaTeX reads as markup is escaped") {
  CHECK(printed_as("sec3.eta_MF: a/b") ==
        "sec3.\\allowbreak{}eta\\_\\allowbreak{}MF: a/\\allowbreak{}b");  // may break
  CHECK(printed_as("50% of $3 & #4_5") ==
        "50\\% of \\ensuremath{\\mathdollar}3 \\& \\#4\\_5");
  CHECK(printed_as("\\{~^}") ==
        "\\textbackslash{}\\{\\textasciitilde{}\\textasciicircum{}\\}");
  CHECK(printed_as("a<b>c|d") == "a\\textless{}b\\textgreater{}c\\textbar{}d");
  CHECK(printed_as("--- ?`") == "-{}-{}\\ensuremath{-} ?{}`");  // no ligatures
}

TEST_CASE("numbers are set as numbers") {
  CHECK(printed_as("-5.7e-9") == "\\ensuremath{-}5.7\\ensuremath{\\times 10^{-9}}");
  CHECK(printed_as("1e+12") == "1\\ensuremath{\\times 10^{12}}");
  CHECK(printed_as("(-∞, 2)") == "(\\ensuremath{-}\\ensuremath{\\infty}, 2)");
  CHECK(printed_as("see 3e") == "see 3e");
  CHECK(printed_as("E_1 - E_0") == "E\\_1 \\ensuremath{-} E\\_0");
  CHECK(printed_as("eta_1e-3") == "eta\\_1\\ensuremath{\\times 10^{-3}}");
}

TEST_CASE("characters beyond ASCII are translated or named, never passed on") {
  CHECK(printed_as("≤ η²") == "\\ensuremath{\\le} \\ensuremath{\\eta}\\ensuremath{^{2}}");
  CHECK(printed_as("Schrödinger – ß") == "Schr\\\"{o}dinger -- \\ss{}");
  CHECK(printed_as("snow ☃ man") == "snow [U+2603] man");
  CHECK(printed_as("two\nlines") == "two lines");
  const std::string document = to_latex(sample_audit());
  CHECK(std::all_of(document.begin(), document.end(), [](char c) {
    return c == '\n' || (c >= ' ' && c <= '~');
  }));
}

TEST_CASE(
    "the document shows counts, what is wrong with the worst first, and all claims") {
  const std::string document = to_latex(sample_audit(), {"near: was confirmed"});
  CHECK_THAT(document,
             Contains("all & 8") && Contains("\\item near: was confirmed") &&
                 Contains("a \\textless{} b \\& ''c'' \\textbar{} 'd'"));
  const auto far = document.find("\\finding{\\texttt{far}}");
  const auto near = document.find("\\finding{\\texttt{near}}");
  REQUIRE(far != std::string::npos);
  CHECK(far < near);
  CHECK(document.find("\\finding{\\texttt{product}}") > near);
  for (const AuditedClaim& each : sample_audit().claims) {
    CHECK_THAT(document, Contains("\n\\texttt{" + each.claim.id + "} & "));
  }
}
