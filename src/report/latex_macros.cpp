#include "certispin/report/latex.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "latex_text.hpp"

#include <fmt/format.h>
#include <string_view>

namespace certispin {
namespace {

constexpr std::string_view definitions = R"(\makeatletter
% \certispin@claim{ID}{value}{printed}{verdict}{margin}{lower}{upper}
\newcommand*\certispin@claim[7]{%
  \certispin@store{#1}{value}{#2}\certispin@store{#1}{printed}{#3}%
  \certispin@store{#1}{verdict}{#4}\certispin@store{#1}{margin}{#5}%
  \certispin@store{#1}{lower}{#6}\certispin@store{#1}{upper}{#7}}
\newcommand*\certispin@store[3]{%
  \expandafter\gdef\csname certispin:#2:\detokenize{#1}\endcsname{#3}}
\newcommand*\certispin@fetch[2]{%
  \ifcsname certispin:#1:\detokenize{#2}\endcsname
    \csname certispin:#1:\detokenize{#2}\endcsname
  \else
    \PackageError{certispin}{No claim '\detokenize{#2}' in this audit}%
      {The ids are those of the ledger; certispin audit lists them.}%
    \textbf{??}%
  \fi}
\DeclareRobustCommand*\certispin[1]{\certispin@fetch{value}{#1}}
\DeclareRobustCommand*\certispinPrinted[1]{\certispin@fetch{printed}{#1}}
\DeclareRobustCommand*\certispinVerdict[1]{\certispin@fetch{verdict}{#1}}
\DeclareRobustCommand*\certispinMargin[1]{\certispin@fetch{margin}{#1}}
\DeclareRobustCommand*\certispinLower[1]{\certispin@fetch{lower}{#1}}
\DeclareRobustCommand*\certispinUpper[1]{\certispin@fetch{upper}{#1}}
)";

std::string definition_of(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  const auto ends = texts_of(each).value;
  return fmt::format("\\certispin@claim{{{}}}{{{}}}{{{}}}{{{}}}{{{}}}{{{}}}{{{}}}\n",
                     claim.id,
                     latex_number(value_text(each)),
                     latex_number(printed_text(claim)),
                     latex_text(to_text(j.verdict)),
                     latex_number(margin_text(j)),
                     ends ? ends->lower : "",
                     ends ? ends->upper : "");
}

}  // namespace

std::string to_latex_macros(const Audit& audit) {
  std::string text = fmt::format(
      "% Written by certispin {}: the proved digits and the verdict of every claim.\n"
      "%   \\certispin{{ID}}  \\certispinPrinted{{ID}}  \\certispinVerdict{{ID}}\n"
      "%   \\certispinMargin{{ID}}  \\certispinLower{{ID}}  \\certispinUpper{{ID}}\n"
      "% \\input it in the preamble.\n",
      program_version());
  text += definitions;
  for (const AuditedClaim& each : audit.claims) {
    text += definition_of(each);
  }
  return text + "\\makeatother\n";
}

}  // namespace certispin
