#!/usr/bin/env bash
# Exit statuses and sentences of the program: commands.sh PROGRAM
set -uo pipefail

program=$1
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
passed=0
failed=0

# expect STATUS REGEX ARGUMENT...: all output together matches, and the status is that
expect() {
  local status=$1 regex=$2 output actual=0
  shift 2
  output=$("$program" "$@" 2>&1) || actual=$?
  if [[ $actual == "$status" && $output =~ $regex ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: certispin %s\n  status %s, expected %s; expected to match: %s\n%s\n' \
      "$*" "$actual" "$status" "$regex" "${output:0:600}"
  fi
}

# approved NAME ARGUMENT...: standard output is tests/cli/approved/NAME
approved() {
  local name=$1
  shift
  if "$program" "$@" | diff -u "$here/approved/$name" -; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: certispin %s differs from approved/%s\n' "$*" "$name"
  fi
}

# approved_form NAME ARGUMENT...: the same with # for each number and single spaces
approved_form() {
  local name=$1
  shift
  if "$program" "$@" | sed -E 's/[0-9]+([.][0-9]+)*(e-?[0-9]+)?/#/g; s/-(-+)/-/g; s/ +/ /g; s/ $//' |
    diff -u "$here/approved/$name" -; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: certispin %s differs in form from approved/%s\n' "$*" "$name"
  fi
}

# no_file NAME: a failed run left nothing behind
no_file() {
  if compgen -G "$1*" >/dev/null; then
    failed=$((failed + 1))
    printf 'FAILED: %s was left behind\n' "$1"
  else
    passed=$((passed + 1))
  fi
}

approved compute_2000.txt compute -N 2000 -g 1/2 --digits 30 delta_E
approved compute_371.txt compute -N 371 -g 0.95 --digits 60
approved explain_eta_MF.txt explain eta_MF

# Usage
expect 0 'compute' --help
expect 0 '^[0-9]+\.[0-9]+\.[0-9]+$' --version
expect 3 "'bogus' is not a command" bogus
expect 3 'subcommand is required'
expect 3 '-g is required' compute -N 10

# N
for N in 0 -5 1.5 ten 1000001 1e30 ''; do
  expect 3 'expected an integer from 1 to 1000000' compute -N "$N" -g 1/2
done
expect 0 'delta_E +1 ' compute -N 1 -g 1/2 delta_E
expect 0 'N = 20, g = 1/2' compute -N 2e1 -g 0.5 m_star

# g
expect 3 'is negative' compute -N 10 -g -1/2
for g in NaN 0.9.5 1/0 inf 1e5000 ''; do
  expect 3 'is not a number|out of range' compute -N 10 -g "$g"
done
expect 3 'U\+2212' compute -N 10 -g $'\xe2\x88\x921'
expect 3 'out of range' compute -N 10 -g 1e-1001
expect 0 'delta_E' compute -N 10 -g 1e-1000 --digits 5 delta_E

# Quantities, digits, output
expect 3 "did you mean 'eta_MF'" compute -N 10 -g 1/2 eta_mff
for digits in 0 -1 5001 x 2.5; do
  expect 3 'expected an integer from 1 to 5000' compute -N 10 -g 1/2 --digits "$digits"
done
expect 3 'cannot write' compute -N 10 -g 1/2 -o missing/file.txt
no_file missing
expect 3 'cannot write' compute -N 10 -g 1/2 -o /dev/full
expect 3 'text,json,csv' compute -N 10 -g 1/2 --format yaml
expect 0 '"schema": "certispin/compute/1"' compute -N 10 -g 1/2 --format json
expect 0 'id,lower,upper,digits,unit,equation' compute -N 10 -g 1/2 --format csv G_01
expect 0 '1000 *$|G_01' compute -N 10 -g 1/2 --digits 1000 G_01

# Where quantities are undefined
expect 3 'gap_ratio is undefined at N = 10, g = 0: the doublet is exactly degenerate' \
  compute -N 10 -g 0 gap_ratio
expect 0 'gap_ratio is undefined here' compute -N 10 -g 0
expect 3 'S_inst is undefined .* ordered phase' compute -N 10 -g 1.2 S_inst
expect 0 'm_star +0 ' compute -N 10 -g 1.2
expect 3 'E_2 is undefined .* N >= 2' compute -N 1 -g 1 E_2
expect 3 'not positive' compute -N 10 -g 1/2 --gamma-phi 0
expect 3 'excludes' compute -N 10 -g 1/2 --J 5 --calibrate-N 10

# peak and crossing
approved peak_N.txt peak --over N=200:400 -g 0.95 eta_MF
approved peak_g.txt peak --over g=0.5:0.9 -N 20 eta_MF
approved crossing_N.txt crossing --over N=2:200 -g 0.95 --level 1 eta_MF
approved crossing_g.txt crossing --over g=0.9:1.1 -N 370 --level 1 eta_MF
expect 0 'g = 0.9603714184491719515' peak --over g=0.95:0.97 -N 370 --digits 20 eta_MF
expect 0 '"schema": "certispin/peak/1"' peak --over N=5:9 -g 1/2 eta_MF --format json
expect 0 '"schema": "certispin/crossing/1"' crossing --over N=5:9 -g 1/2 --level 1 eta_MF --format json
expect 0 'N = 5 or 6.*an exact tie' peak --over N=1:9 -g 1/2 'N*(11-N)'
expect 0 'N = 4 or 5.*height +0' peak --minimum --over N=1:9 -g 1/2 '(N-4)*(N-5)'
expect 2 'N = 3 or 4 or 5.*not told apart' peak --over N=3:5 -g 1/2 'm_star*sqrt(2)'
expect 0 'N = 100.*in steps of 2.*an end of the range: nothing inside it is higher' peak --over N=100:200:2 -g 1/2 eta_MF
expect 0 'at exactly this g' peak --over g=1/2:3/2 -N 3 '0-max(2-g,g)'
expect 0 'at this end of it: nothing inside is higher' peak --over g=0.1:0.9 -N 9 Jz2_0
expect 0 'at least one zero' peak --over g=0.5:1.2 -N 20 --digits 10 --minimum 'E_2 - E_0'
expect 0 'all of this interval' peak --over g=0.5:0.9 -N 20 eta_geom
expect 2 'one of these places' peak --over g=0.1:0.9 -N 5 '0-((g-0.5)^2-0.0625)^2'
expect 0 'secular_parameter over N' peak --over N=2:9 -g 0.95 --J 1000 secular_parameter
expect 0 'the level is never passed' crossing --over N=2:9 -g 0.95 --level 7 eta_MF
expect 0 'exactly on the level at N = 3, 7' crossing --over N=2:9 -g 0.95 --level 0 '(N-3)*(N-7)'
expect 0 'on the level there, an end of the range' crossing --over g=1/2:1 -N 9 --level 0 eta_MF
expect 2 'perhaps touched' crossing --over g=0.1:0.9 -N 9 --level 0 '(g-0.3)^2'
expect 0 'never reached' crossing --over g=0.1:0.9 -N 9 --level 3 eta_MF
expect 3 "'etaMF' is not a quantity; did you mean 'eta_MF'" peak --over N=2:9 -g 1/2 etaMF
expect 3 "'n=2:9' is not a range; expected N=first:last" peak --over n=2:9 -g 1/2 eta_MF
expect 3 "'9:2' is not a range of N" peak --over N=9:2 -g 1/2 eta_MF
expect 3 "'0.9:0.5' is an empty range of g" crossing --over g=0.9:0.5 -N 9 --level 1 eta_MF
expect 3 'needs -g and takes no -N' peak --over N=2:9 -N 3 eta_MF
expect 3 'needs -N and takes no -g' crossing --over g=0.5:0.9 -g 0.7 --level 1 eta_MF
expect 3 "level: '1x'" crossing --over N=2:9 -g 0.7 --level 1x eta_MF
expect 3 'gap_ratio is undefined at N = 1' peak --over N=1:9 -g 1/2 gap_ratio
expect 3 'S_inst is undefined at N = 9, g = 6/5' peak --over g=0.5:1.2 -N 9 S_inst
expect 3 'expected an integer from 1 to 5000' peak --over N=2:9 -g 1/2 --digits 0 eta_MF
expect 3 'is required' crossing --over N=2:9 -g 1/2 eta_MF

# spectrum
approved spectrum_10.txt spectrum -N 10 -g 0.95 --vectors 0,9 --sum-rules 0,1
approved spectrum_9.csv spectrum -N 9 -g 0 --format csv
expect 0 '1000000 *$|E_k' spectrum -N 1000000 -g 0.95 --levels 0:3 --digits 20
expect 0 '3  odd     0 ± ' spectrum -N 4 -g 1/2
expect 0 '"schema": "certispin/spectrum/1"' spectrum -N 5 -g 1.2 --format json
expect 0 'sum rules of E_10' spectrum -N 10 -g 1/2 --levels 0 --sum-rules all
for levels in 11 -1 x 1: :1 '0,,1' '0,1,' 3:1 99999999999; do
  expect 3 'expected' spectrum -N 10 -g 1/2 --levels "$levels"
done
expect 3 'levels is empty' spectrum -N 10 -g 1/2 --levels ''
expect 0 'without k = 5: ' spectrum -N 10 -g 1/2 --levels 0 --sum-rules 4
expect 0 '3  odd     0 ± ' spectrum -N 4 -g 1/2 --levels 3 --digits 3100
expect 0 'Σ_k \(E_k - E_0\) s_k +(0 ± [1-9.]+e-(5[89]|[6-9])|5\.5)' spectrum -N 10 -g 1e-30 --levels 0 --sum-rules 0
expect 3 "--vectors '11' is not a level; expected 0 to 10" spectrum -N 10 -g 1/2 --vectors 11
expect 3 'csv holds the levels alone' spectrum -N 10 -g 1/2 --vectors 0 --format csv
expect 3 'expected an integer from 1 to 5000' spectrum -N 10 -g 1/2 --digits 0
expect 3 'cannot write' spectrum -N 10 -g 1/2 -o /dev/full

# what is not continuous, not differentiable or constant
expect 2 'undecided: not known to be defined all along' crossing '1/(g-1/2)' --over g=0.4:0.6 -N 10 --level 0
expect 2 'not told from the level' crossing 'log(g-1/2)' --over g=0.4:0.6 -N 10 --level 0
expect 2 'undecided' peak '1/abs(g-1/2)' --over g=0.4:0.6 -N 10
expect 2 'the derivative may not exist in it' peak 'abs(g-1/2)' --over g=0.4:0.6 -N 20 --minimum
expect 0 'on the level all along' crossing 2 --over g=0.1:0.2 -N 10 --level 2

long_name=$(printf 'a%.0s' {1..300})
expect 3 "cannot write '.*': File name too long" compute -N 3 -g 1/2 S -o "$folder/$long_name"
expect 3 'both name' limit c_fit -g 1/2 --plot "$folder/z.csv" -o "$folder/z.csv"

# limit
expect 0 '0  0\.8250695380[0-9]+… +[0-9]+  0\.8250695380[0-9]+… +[0-9]+  supported' limit c_fit -g 1/2 --terms 10
expect 0 '1/2 +wkb_prefactor +0  1\.1937381.* supported' limit --laws -g 1/2 --terms 8
expect 0 '^expression,g,k,estimate,error,digits,closed_form,lower,upper,agreement,verdict' limit -g 1/2 c_fit --terms 8 --format csv
expect 0 '"schema": "certispin/limit/1"' limit G_01/N -g 1.2 --format json
expect 2 'p = 0\.3.*irregular: the samples do not converge like a series in 1/N' limit J_01/N -g 1 --first 1000 --terms 8
expect 2 'irregular: odd and even N differ' limit '(-1)^N' -g 1/2
expect 0 '"k": 3' limit '5+1/N^3' -g 1/2 --format json # past two coefficients that are 0
expect 2 "'.*/no.svg' is not drawn" limit '(-1)^N' -g 1/2 --plot "$folder/no.svg"
expect 0 'N = 206' limit G_01/N -g 1.2
expect 3 "'cfit' is not a quantity; did you mean 'c_fit'" limit cfit -g 0.95
expect 3 'wkb_prefactor is undefined at N = [0-9]+, g = 0: the barrier is infinite' limit wkb_prefactor -g 0
expect 3 'wkb_prefactor is undefined .* no two wells for g >= 1' limit wkb_prefactor -g 1
expect 3 'the laws hold for 0 < g < 1' limit --laws -g 1/2,1
expect 3 'limit needs -g' limit c_fit
expect 3 'an EXPRESSION or --laws; expected one of them' limit c_fit --laws
expect 3 'an EXPRESSION or --laws; expected one of them' limit
expect 3 'expected an even N from 2 on' limit c_fit -g 1/2 --first 7
expect 3 'a ladder of 5 terms; expected 6 to 40' limit c_fit -g 1/2 --terms 5
expect 3 'ends beyond N = 1000000' limit c_fit -g 1/2 --first 100000
expect 3 "--terms 'x' is not usable; expected an integer" limit c_fit -g 1/2 --terms x
expect 3 'ends in .svg, .csv or .gp' limit c_fit -g 1/2 --plot a.png
expect 3 'one -g' limit --laws --plot a.svg
expect 0 '' limit c_fit -g 1/2 --terms 8 --plot limit.csv -o limit.txt
expect 0 '' limit c_fit -g 1/2 --terms 8 --plot limit.gp -o limit.txt
if grep -q '^order_all,800,800,' limit.csv && grep -q supported limit.txt &&
  grep -q '^\$order_all << END' limit.gp; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo 'FAILED: limit --plot limit.csv -o limit.txt'
fi
expect 3 'cannot write' limit c_fit -g 1/2 --terms 6 -o /dev/full

# float64
expect 0 'parity residual' float64 -N 20 -g 0.95
expect 0 '"schema": "certispin/float64/1"' float64 -N 21 -g 0.95 --driver eigen --format json
expect 3 'expected dsyevd' float64 -N 20 -g 0.95 --driver lapack
expect 3 'too large for dsyevd' float64 -N 100000 -g 0.95
expect 0 '2\.351: yes' float64 -N 370 -g 0.95
expect 3 '-N and -g are required' float64 -N 20
expect 3 "'atlas' is not a BLAS; expected openblas, reference or the path" float64 -N 20 -g 0.95 --blas atlas
expect 3 "cannot load '$here/commands.sh'" float64 -N 20 -g 0.95 --blas "$here/commands.sh"
expect 3 'cannot load' audit --only table3.N370.eta_MF --blas ./nowhere.so
expect 0 'driver eigen \(Eigen 3' float64 -N 20 -g 0.95 --driver eigen --blas openblas

# A BLAS that is preloaded would be called by every LAPACK.
preload=libopenblas.so.0
if LD_PRELOAD=$preload "$program" --version 2>&1 | grep -qx '[0-9.]*' &&
  "$program" float64 -N 2 -g 1 --blas reference >/dev/null 2>&1; then
  LD_PRELOAD=$preload expect 3 "'reference' may call the BLAS of .* expected one BLAS" \
    float64 -N 20 -g 0.95 --blas reference
else
  echo 'skipped: a preloaded BLAS'
fi

# float64 --full; numbers depend on the machine, and so are not compared
approved_form float64_full.txt float64 --full -N 20,100 -g 0.95 --driver eigen
expect 0 '"schema": "certispin/float64_full/1"' float64 --full -N 20 -g 0.95 --format json
expect 0 'dsyevd .*dstemr .*eigen ' float64 --full -N 1 -g 0.95
expect 3 'N = 4001 is too large for --full' float64 --full -N 4001 -g 1 --driver eigen
expect 3 'expected both, or neither' float64 --full -N 20
expect 3 'expected both, or neither' float64 --full -g 0.95
expect 3 'expected an integer from 1' float64 --full -N 20,,30 -g 0.95
expect 3 "'lapack' is not a driver" float64 --full -N 20 -g 0.95 --driver eigen,lapack
expect 3 '--J excludes --full' float64 --full --J 1
expect 3 "'atlas' is not a BLAS" float64 --full -N 20 -g 0.95 --blas atlas -o full.txt
no_file full.txt

# explain
expect 3 'did you mean' explain nothing
expect 0 'wkb_prefactor' explain
expect 3 "neither a claim or relation of the ledger nor a quantity; did you mean 'table3.N370.eta_MF'" \
  explain table3.N370.eta_MG
expect 0 'referee +Every printed digit is right' explain table3.N370.eta_MF

# figure
expect 0 'series,N_lower,N_upper,lower,upper' figure 1
expect 0 'peak,268,268,2\.40996' figure 1 --digits 15
expect 3 "figure '4' is not one that can be drawn; expected 1 to 3" figure 4
expect 3 'expected a name that ends in .svg, .csv or .gp' figure 1 -o figure.png
no_file figure.png
expect 3 'FIGURE is required' figure
expect 0 '' figure 2 -o figure.svg
[[ $(head -c 5 figure.svg) == '<?xml' ]] || { failed=$((failed + 1)); echo 'FAILED: no SVG'; }
expect 3 'also draws float64-N and float64-g' figure float64
expect 3 'figure 1 has no --driver or --blas' figure 1 --driver dsyevd
expect 3 'figure 2 has no --driver or --blas' figure 2 --blas reference
expect 3 "'atlas' is not a BLAS" figure float64-N --blas atlas
expect 3 "'lapack' is not a driver; expected dsyevd" figure float64-g --driver lapack
expect 0 'series,g_lower,g_upper,lower,upper.*unresolved,0\.8,0\.8,' figure float64-g
expect 0 'rounding_over_splitting,2000,2000,0\.000173' figure float64-N --driver dstemr --digits 10
expect 0 '' figure float64-g --driver dstemr -o float64.svg
[[ $(head -c 5 float64.svg) == '<?xml' ]] || { failed=$((failed + 1)); echo 'FAILED: no SVG'; }
PATH=/nonexistent expect 3 'gnuplot, which is not in PATH' figure 1 -o none.svg
no_file none.svg

# audit
claim() {
  printf '[[claim]]\nid = "%s"\nwhere = "w"\nmeaning = "m"\nreading = "rounded"\n' "$1"
  printf 'printed = "%s"\nexpression = "eta_MF"\nat = { N = "370", g = "0.95" }\n' "$2"
}
claim a 2.351 >good.toml
claim a 2.353 >wrong.toml
{ claim a 2.351; claim a 2.351; } >duplicate.toml
claim a $'\xe2\x88\x922.351' >minus.toml
claim a 2.351 | sed 's/eta_MF/eta_MG/' >typo.toml
claim a 2.351 | sed 's/"2.351"/2.351/' >number.toml
claim a 2.351 | sed 's/rounded/guessed/' >reading.toml
claim a 2.351 | sed '/where/d' >missing.toml
: >empty.toml
expect 0 '1 claims: 1 confirmed' audit good.toml
expect 1 '1 claims: 1 refuted' audit wrong.toml
expect 4 'nothing was checked' audit empty.toml
expect 4 'nothing was checked' audit good.toml --only 'b*'
expect 3 'duplicate.toml:9:1: the id .a. is used before' audit duplicate.toml
expect 3 'minus.toml:6:11: .*U\+2212' audit minus.toml
expect 3 "typo.toml:7:14: .*did you mean 'eta_MF'" audit typo.toml
expect 3 'number.toml:6:11: .printed. is not a string' audit number.toml
expect 3 'reading.toml:5:11: reading .guessed. is unknown' audit reading.toml
expect 3 "missing.toml:1:1: .*no key 'where'" audit missing.toml
expect 3 'is not a ledger' audit nowhere
printf '[verdicts]\n"a" = "refuted"\n' >approved.toml
expect 0 '1 refuted' audit wrong.toml --baseline approved.toml
expect 1 'confirmed, but refuted is approved' audit good.toml --baseline approved.toml
printf '[verdicts]\n"a" = "wrong"\n' >bad_baseline.toml
expect 3 'bad_baseline.toml:2:7: .wrong. is not a verdict' audit good.toml --baseline bad_baseline.toml
expect 0 '"schema": "certispin/audit/1"' audit good.toml --format json
expect 0 '^<!DOCTYPE html>.*<article class="claim confirmed" id="a"' audit good.toml --format html
expect 0 'id="report--float64".*Figure float64-N\..*right at all 29' audit good.toml --driver dstemr --format html
expect 0 'No float64 eigensolver was chosen' audit good.toml --driver none --format html
expect 3 'cannot write' audit good.toml -o nowhere/report
no_file nowhere
expect 3 'cannot write' audit good.toml --report missing
mkdir reports
expect 0 '1 confirmed' audit good.toml --report reports
for extension in txt json csv md xml sarif yaml html; do
  if [[ -s reports/audit.$extension ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: no reports/audit.$extension"
  fi
done
expect 1 '^1 claims: 1 refuted' audit wrong.toml --format text
expect 1 '^kind,id,section,where,' audit wrong.toml --format csv
expect 1 '^## Audit of printed numbers' audit wrong.toml --format markdown
expect 1 '<failure message="refuted: printed 2.353' audit wrong.toml --format junit
expect 1 '"uri": "wrong.toml"' audit wrong.toml --format sarif
expect 1 '^---' audit wrong.toml --format hepdata
expect 3 'text,json,csv,markdown,junit,sarif,latex,latex-macros,hepdata' audit good.toml --format pdf
expect 0 'confirmed' audit good.toml --driver none --approve new.toml
expect 0 'confirmed' audit good.toml --baseline new.toml
# a claim whose value sits on an edge that no enclosure reaches stays undecided
claim a 1 | sed 's/rounded/greater/; s/eta_MF/J_01^2 \/ Jz2_0/; s/370/2/' >edge.toml
expect 2 '1 undecided' audit edge.toml --driver none

# coverage: from the skeleton of a made-up paper to a complete account
mkdir -p mine/ledger
printf 'The ratio is 2.351 at $N = 370$.\n$$x = 2 \\quad (1)$$\n' >paper.txt
cp good.toml mine/ledger/a.toml
expect 3 'no .mine/occurrences.toml' coverage mine
expect 3 'expected --paper FILE' coverage --skeleton
expect 0 '' coverage --skeleton --paper paper.txt -o mine/occurrences.toml
expect 1 '4 findings above' coverage mine --paper paper.txt
sed -i.bak 's/"2.351", "?"/"2.351", "claim", "a"/; s/"370", "?"/"370", "input"/
            s/as = "?"/as = "definition"\nreason = "of x"/' mine/occurrences.toml
expect 0 '100 % .*not compared' coverage mine
expect 0 '100 % .*, compared' coverage mine --paper paper.txt
expect 0 '"schema": "certispin/coverage/1"' coverage mine --paper paper.txt --format json
printf '[text]\nsha256 = "0"\n' >mine/sources.toml
expect 0 'is not the text that sources.toml records' coverage mine --paper paper.txt
sed 's/2.351/2.35/' paper.txt >changed.txt
expect 1 'line 1: 2\.35 .* in the text' coverage mine --paper changed.txt
expect 0 '"2.35", "\?"' coverage mine --paper changed.txt --skeleton
expect 3 'cannot read' coverage mine --paper nowhere.txt
expect 3 'cannot read' coverage mine --paper .
cat paper.txt paper.txt >twice.txt
expect 3 'two equations \(1\), on lines 2 and 4' coverage mine --paper twice.txt
sed -i.bak 's/"claim", "a"/"claims", "a"/' mine/occurrences.toml
expect 3 'mine/occurrences.toml:[0-9]+:[0-9]+: the disposition .claims. is not possible' coverage mine
mkdir -p void/ledger
: >void/ledger/a.toml
printf '[total]\nnumerals = 0\nequations = 0\n' >void/occurrences.toml
expect 4 '' coverage void
expect 4 'nothing was found' coverage --skeleton --paper void/ledger/a.toml
# explain a claim of a ledger
expect 0 'a: confirmed.*stands for +\[2\.3505, 2\.3515\].*proved value +2\.35081' \
  explain a --ledger good.toml
expect 0 'The printed 2\.353 is wrong; print 2\.351 instead' explain a --ledger wrong.toml
expect 0 'formula' explain eta_MF --ledger good.toml
expect 3 "did you mean 'a'" explain b --ledger good.toml
expect 3 'is not a ledger' explain a --ledger nowhere

# consistency
number() {
  printf '[[claim]]\nid = "%s"\nwhere = "w"\nmeaning = "m"\nprinted = "%s"\n' "$1" "$2"
  printf 'reading = "literature"\nreason = "r"\n'
}
relation() {
  printf '[[relation]]\nid = "r"\nwhere = "w"\nmeaning = "m"\n'
  printf 'claims = { a = "A", b = "B", c = "%s" }\nleft = "%s"\nright = "c"\n' "$2" "$1"
}
{ number A 488; number B 254; number C 1.921; relation 'a / b' C; } >agree.toml
{ number A 488; number B 254; number C 1.917; relation 'a / b' C; } >round.toml
{ number A 488; number B 254; number C 1.95; relation 'a / b' C; } >broken.toml
{ number A 488; number B 254; number C 1.95; relation 'a / b' D; } >absent.toml
{ number A 488; number B 254; number C 1.95; relation 'a / d' C; } >unknown.toml
{ claim a 2.351; claim b 2.42; } >twice.toml
expect 0 '1 relations: 1 agree' consistency agree.toml
expect 0 '488 / 254 = 1\.917.*\[1\.91552, 1\.927022\].*rounding explains' consistency round.toml
expect 1 'inconsistent: r.*rounding does not explain it' consistency broken.toml
expect 1 'eta_MF at N = 370, g = 19/20: 2\.351, 2\.42' consistency twice.toml
expect 1 '"schema": "certispin/consistency/1"' consistency broken.toml --format json
expect 4 'nothing was checked' consistency good.toml
expect 3 "absent.toml:26:34: 'c': 'D' is not a claim of this ledger; did you mean" consistency absent.toml
expect 3 "unknown.toml:27:8: 'left': 'd' is none of the relation's claims" consistency unknown.toml
expect 3 'is not a ledger' consistency nowhere
expect 3 'cannot write' consistency agree.toml -o nowhere/report
no_file nowhere
expect 1 'inconsistent' consistency

expect 0 'agree +488 / 254 = 1\.921' explain r --ledger agree.toml
{ number A 488; number B 254; number C 1.921; relation 'a / (b - b)' C; } >void.toml
expect 2 '1 relations: 1 undecided' consistency void.toml
expect 3 'expected no --only' audit good.toml --only a --approve new.toml
expect 3 'is a folder' audit good.toml --baseline .

# an audit counts a contradiction like something refuted, and approves it likewise
{ claim a 2.351; claim b 2.42 | sed 's/rounded/less/'; } >fits.toml
{ claim a 2.351; claim b 2.42 | sed 's/rounded/greater/'; } >contradicts.toml
expect 0 '1 relations: 1 agree' audit fits.toml --driver none
expect 1 '1 relations: 1 inconsistent.*inconsistent: eta_MF at N = 370' \
  audit contradicts.toml --driver none --approve contradicts_approved.toml
expect 0 '1 refuted' audit contradicts.toml --driver none --baseline contradicts_approved.toml
expect 1 'agree, but inconsistent is approved' \
  audit fits.toml --driver none --baseline contradicts_approved.toml
printf '[verdicts]\n"a" = "confirmed"\n"b" = "confirmed"\n' >old.toml
expect 1 'agree, but no agreement is approved' audit fits.toml --driver none --baseline old.toml
printf '[consistency]\n"r" = "maybe"\n' >bad_agreement.toml
expect 3 'bad_agreement.toml:2:7: .maybe. is not an agreement' \
  audit fits.toml --baseline bad_agreement.toml

# table
{ claim table1.N370.eta_MF 2.351; claim table1.N370.more 2.353; claim table2.a 2.351; } >tables.toml
expect 1 'printed  2.351 .*proved   2.350815280… .*confirmed +refuted' table 1 --ledger tables.toml
expect 0 'table2.a +2.351 +2.350815280… +confirmed' table 2 --ledger tables.toml
expect 1 '1,N370,more,table1.N370.more,2.353,2.3508,2.3509,' \
  table 1 --ledger tables.toml --format csv --digits 5
expect 1 'begin.tabular' table 1 --ledger tables.toml --format latex
expect 4 "nothing was checked: .*table7.ROW.COLUMN'; the ledger has 1, 2" table 7 --ledger tables.toml
expect 4 'the ledger has no table at all' table 3 --ledger good.toml
expect 3 'NAME is required' table
expect 3 'is not a ledger' table 3 --ledger nowhere
expect 3 'cannot write' table 1 --ledger tables.toml -o nowhere/table
no_file nowhere
expect 1 'documentclass' audit wrong.toml --driver none --format latex
expect 0 'certispin@claim.a' audit good.toml --driver none --format latex-macros

# prove
theorem() {  # ID LEFT RIGHT WRONG
  printf '```toml\n[[theorem]]\nid = "%s"\ntitle = "t"\nequations = ["(1)"]\nhypotheses = ["h"]\n' "$1"
  printf 'covers = "c"\nmethod = "symbolic"\nvariables = ["x"]\nleft = "%s"\nright = "%s"\n' "$2" "$3"
  printf 'wrong = ["%s"]\n```\n' "$4"
}
mkdir -p proofs/{good,wrong,accepted,open,typo,prose,argument}
theorem a 'x + x' '2*x' 'x' >proofs/good/a.md
theorem a 'x + x' '3*x' 'x' >proofs/wrong/a.md
theorem a 'x + x' '2*x' 'x*2' >proofs/accepted/a.md
theorem a '((x + 1)^64)^64' 2 3 >proofs/open/a.md
theorem a 'x + x' '2*y' 'x' >proofs/typo/a.md
echo '# No theorem' >proofs/prose/a.md
theorem a 1 1 0 | sed 's/"symbolic"/"argument"/; /^variables\|^left\|^right\|^wrong/d' >proofs/argument/a.md
expect 0 'proved +a +\(1\) +symbolic, .* 1/1.*assumes h.*1 theorems: 1 proved by machine, 0 by argument; 1 wrong variants rejected' \
  prove proofs/good
expect 0 '1 proved by machine' prove proofs/good/a.md --only 'a*'
expect 1 'FAILED +a.*>>> +x \+ x = 3\*x: not so: left - right is -1/3 at x = 1/3.*1 FAILED' prove proofs/wrong
expect 1 'x \+ x = x\*2: a wrong variant, but proved as well' prove proofs/accepted
expect 2 'undecided +a.*grows beyond.*1 undecided' prove proofs/open
expect 3 "proofs/typo/a.md:11:9: 'right': 'y' is not a symbol" prove proofs/typo
expect 3 'expected a folder with' prove nowhere
expect 3 'cannot write' prove proofs/good -o nowhere/report
no_file nowhere
expect 4 "nothing was checked: no theorem of 'proofs/prose'" prove proofs/prose
expect 4 "no theorem of 'proofs/good' matches 'b\*'" prove proofs/good --only 'b*'
expect 4 'argument +a .*argument \(not run\).*0 proved by machine, 1 by argument' prove proofs/argument
expect 1 '"schema": "certispin/prove/1"' prove proofs/wrong --format json
expect 0 '' prove proofs/good -o proofs.txt
expect 3 'text,json' prove proofs/good --format csv
CERTISPIN_DATA_DIR=. expect 4 "no theorem of './proofs'" prove
CERTISPIN_DATA_DIR=nowhere expect 3 'no folder of proofs was given' prove

# certify
place='at = { N = "4", g = "1/2" }'
for reading in greater less; do
  sed "s/rounded/$reading/; s#^at = .*#$place#; s/eta_MF/gap_ratio/; s/\"a\"/\"$reading\"/" good.toml
done >certify.toml
cat >>certify.toml <<'EOF'
[[claim]]
id = "root"
where = "w"
meaning = "m"
printed = "x"
reading = "identity"
expression = "r"
variables = ["x"]
squares = { r = "x^2 + 1" }
reason = "r"
EOF
approved certificate.txt certify certify.toml
expect 0 '^2 certificates \(1 confirmed, 1 refuted\), 1 points; 1 verdicts without a certificate:
  root: an identity refuted at one value of its variables' certify certify.toml -o paper.cert
cmp -s paper.cert "$here/approved/certificate.txt" || { failed=$((failed + 1)); echo 'FAILED: -o'; }
expect 0 '^1 certificates' certify certify.toml --only less -o paper.cert
expect 4 'nothing was certified: no claim .* that matches .root' certify certify.toml --only root
expect 4 'nothing was certified' certify certify.toml --only none -o none.cert
no_file none
expect 3 'cannot write' certify good.toml -o nowhere/paper.cert
no_file nowhere
expect 3 'is not a ledger' certify nowhere
expect 0 'docs/certificate.md' certify --help

echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
