#include "certispin/report/latex.hpp"

#include "certispin/report/consistency_report.hpp"
#include "certispin/report/paper_table.hpp"
#include "certispin/report/provenance.hpp"
#include "claim_text.hpp"
#include "finding.hpp"
#include "latex_table.hpp"
#include "latex_text.hpp"
#include "latex_verdict.hpp"
#include "paper_table_text.hpp"

#include <fmt/format.h>
#include <string_view>

namespace certispin {
namespace {

constexpr long shown_digits = 10;

constexpr std::string_view preamble = R"(\documentclass[10pt,a4paper]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{amsmath,amssymb,array,booktabs,graphicx,longtable,xcolor}
\usepackage[hidelinks]{hyperref}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.5ex plus 0.2ex}
\setlength{\LTleft}{0pt}\setlength{\LTright}{0pt}
\emergencystretch=3em
\renewcommand{\labelitemi}{$\cdot$} % the usual bullet needs fonts that may be missing
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}
% Where a claim stands: id, verdict, place.
\newcommand{\finding}[3]{\medskip\par{\raggedright #1 \hfill \mbox{\textbf{#2}}\par}%
  {\small\itshape\raggedright #3\par}}
)";

std::string counts(const Audit& audit) {
  std::string text =
      "\\section{Counts}\n\\begin{tabular}{lr}\n\\toprule\nverdict & claims \\\\\n"
      "\\midrule\n";
  for (const auto& [verdict, count] : audit.summary()) {
    text += fmt::format(
        "{}~{} & {} \\\\\n", latex_mark(verdict), latex_text(to_text(verdict)), count);
  }
  text += fmt::format("\\midrule\nall & {} \\\\\n\\bottomrule\n\\end{{tabular}}\n\n",
                      audit.claims.size());
  if (!audit.consistency.empty()) {
    text += "Of the printed numbers alone, " +
            latex_text(agreement_counts(audit.consistency)) + ".\n\n";
  }
  return text +
         "Every digit of a proved value is proved, except after $\\approx$: extrapolated "
         "or "
         "measured. A margin\nis the distance from the nearest edge of the set of reals "
         "that print "
         "like the claim, in units of the\n"
         "last printed place; it is negative outside.\n\n";
}

std::string section_of_differences(const std::vector<std::string>& differences) {
  if (differences.empty()) {
    return "";
  }
  std::string text =
      "\\section{Differences from the approved verdicts}\n\\begin{itemize}\n";
  for (const std::string& sentence : differences) {
    text += "\\item " + latex_text(sentence) + '\n';
  }
  return text + "\\end{itemize}\n\n";
}

std::string findings(const std::string& title, const std::vector<Finding>& list) {
  if (list.empty()) {
    return "";
  }
  std::string text = fmt::format("\\section{{{}}}\n", title);
  for (const Finding& f : list) {
    text += fmt::format("\\finding{{{}}}{{{}}}{{{}}}\n{}\\par\n{}\\par\n",
                        latex_name(f.id),
                        latex_text(f.verdict),
                        latex_text(f.where),
                        latex_text(f.meaning),
                        latex_number(f.sentence));
  }
  return text + '\n';
}

std::string tables(const Audit& audit) {
  const std::vector<PaperTable> all = paper_tables(audit);
  if (all.empty()) {
    return "";
  }
  std::string text = fmt::format(
      "\\section{{Tables of the paper}}\nPrinted numbers with the proved digits under or "
      "beside them. Marks: {}.\n",
      latex_legend());
  for (const PaperTable& table : all) {
    text += fmt::format("\n\\subsection*{{Table {}}}\n", latex_text(table.name));
    text += latex_grid(table, shown_digits) + latex_list(table, shown_digits);
  }
  return text + '\n';
}

std::string row_of(const AuditedClaim& each) {
  const auto& [claim, j] = each;
  return fmt::format("{} & {}\\,{} & {} & {} \\\\\n",
                     latex_name(claim.id),
                     latex_highlighted(latex_number(printed_text(claim)), j.verdict),
                     latex_mark(j.verdict),
                     latex_number(proved_text(each, shown_digits)),
                     latex_number(margin_text(j)));
}

std::string all_claims(const Audit& audit) {
  std::string text =
      "\\section{All claims}\n{\\footnotesize\n"
      "\\begin{longtable}{@{\\extracolsep{\\fill}}L{0.36\\linewidth}L{0.24\\linewidth}"
      "L{0.22\\linewidth}r@{}}\n"
      "\\toprule\nclaim & printed & proved & margin \\\\\n\\midrule\n\\endhead\n"
      "\\bottomrule\n\\endfoot\n";
  for (const Section& section : by_section(audit)) {
    text += fmt::format(
        "\\multicolumn{{4}}{{@{{}}L{{\\linewidth}}@{{}}}}{{\\rule{{0pt}}{{3ex}}\\textbf{{"
        "{}}}}} "
        "\\\\*[0.5ex]\n",
        latex_text(section.title));
    for (const AuditedClaim* each : section.claims) {
      text += row_of(*each);
    }
  }
  return text + "\\end{longtable}}\n\n";
}

std::string made_with(const Audit& audit) {
  std::string text =
      "\\section{Made with}\n\\begin{tabular}{@{}lL{0.7\\linewidth}@{}}\n\\toprule\n";
  for (const auto& [name, fact] : provenance(audit)) {
    text += fmt::format("{} & {} \\\\\n", latex_text(name), latex_text(fact));
  }
  return text + "\\bottomrule\n\\end{tabular}\n";
}

}  // namespace

std::string to_latex(const Audit& audit, const std::vector<std::string>& differences) {
  std::string text(preamble);
  text += "\\title{Audit of printed numbers}\n\\author{certispin " +
          latex_text(program_version()) +
          "}\n\\date{}\n\\begin{document}\n\\maketitle\n\n";
  text += counts(audit) + section_of_differences(differences);
  text += findings("Refuted, contradicted or inconsistent, worst first", failures(audit));
  text += findings("Undecided", findings_of(audit, Verdict::undecided));
  text += tables(audit) + all_claims(audit) + made_with(audit);
  return text + "\\end{document}\n";
}

}  // namespace certispin
