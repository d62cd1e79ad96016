#!/usr/bin/env bash
# The LaTeX that the program writes compiles and fits the page: latex.sh PROGRAM
# Skipped (status 77) without pdflatex.
set -uo pipefail

program=$(realpath -- "$1")
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
if ! command -v pdflatex >/dev/null; then
  echo 'skipped: no pdflatex; script/bootstrap --latex installs it'
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failed=0

fail() {
  failed=$((failed + 1))
  echo "FAILED: $*"
}

# compile NAME: no error, no unknown character, nothing wider than the page by 2pt or more
compile() {
  local pass
  for pass in 1 2; do
    if ! pdflatex -interaction=nonstopmode -halt-on-error "$1.tex" >/dev/null; then
      fail "$1.tex does not compile, pass $pass"
      grep -A8 '^!' "$1.log"
      return
    fi
  done
  ! grep -E 'Missing character|undefined' "$1.log" || fail "$1.tex: see above"
  ! grep -E '/tc(rm|tt|ti|bx)[0-9]' "$1.log" || fail "$1.tex uses fonts that may be missing"
  ! grep -E 'Overfull .hbox \(([2-9]|[0-9]{2,})' "$1.log" || fail "$1.tex does not fit the page"
}

# Every character that has a translation, and those that TeX reads otherwise, in every text.
characters=$(grep -oP "U'\K[^'\\\\]" "$root/src/report/latex_characters.cpp" | grep -v '−' | tr '\n' ' ') # a ledger refuses U+2212
awkward="\\ { } % # \$ & _ ^ ~ < > | \` '' -- ?\` \\end{document} ^^M ☃ $characters"
[[ ${#characters} -ge 400 ]] || fail "only ${#characters} characters were found"
long=$(printf 'group_%s.' {1..20})
{
  printf "section = '''%s'''\n" "$awkward"
  for id in 'table1.N10.x' 'table1.N10.y' 'table1.N20.x' 'table1.N20.y' "$long"; do
    printf "[[claim]]\nid = '''%s'''\nwhere = '''%s'''\nmeaning = '''%s'''\n" \
      "$id" "$awkward" "$awkward"
    printf 'printed = "2.36"\nreading = "rounded"\nexpression = "eta_MF"\n'
    printf 'at = { N = "37", g = "0.95" }\n'
  done
  printf "[[claim]]\nid = 'r'\nwhere = 'w'\nmeaning = 'm'\nreading = 'runtime'\nreason = 'r'\n"
  printf "printed = '''%s'''\n" "$awkward"
} >awkward.toml
printf '[verdicts]\n"gone_%s" = "confirmed"\n' "$long" >approved.toml

"$program" audit awkward.toml --driver none --baseline approved.toml --format latex -o awkward.tex
compile awkward
"$program" audit --driver none --format latex -o paper.tex
compile paper

# A document of one's own with macros and a table.
"$program" audit --driver none --only 'table3.*' --format latex-macros -o macros.tex
"$program" table 3 --format latex -o table.tex
document() {
  printf '\\documentclass{article}\n\\usepackage{amsmath,amssymb,booktabs,graphicx,xcolor}\n'
  printf '\\input{macros}\n\\begin{document}\n\\section{\\certispin{table3.N370.eta_MF}}\n'
  printf '$\\certispinLower{table3.N370.eta_MF} < \\certispin{%s}$\n\\input{table}\n' "$1"
  printf '\\typeout{found \\csname certispin:verdict:table3.N370.eta_MF\\endcsname.}\n'
  printf '\\end{document}\n'
}
document table3.N2000.delta_E_over_kBT >own.tex
compile own
grep -q '^found confirmed\.$' own.log || fail 'the macro of a verdict gives another'
document table3.N371.eta_MF >unknown.tex
! pdflatex -interaction=nonstopmode -halt-on-error unknown.tex >/dev/null ||
  fail 'an unknown id compiles'
grep -q "No claim 'table3.N371.eta_MF' in this audit" unknown.log || fail 'an unknown id is not named'

echo "$failed failed"
((failed == 0))
