#!/usr/bin/env bash
# The Snakemake workflow on this machine: workflow.sh PROGRAM SOURCE_DIRECTORY
set -uo pipefail

program=$1
source=$2
if ! command -v snakemake >/dev/null; then
  echo 'skipped: snakemake is not installed (script/bootstrap --workflow)'
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
export XDG_CACHE_HOME=$folder/cache # Snakemake's own
failed=0

check() {
  local sentence=$1
  shift
  if ! "$@"; then
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$sentence"
    tail -n 30 log
  fi
}

# flow OPTION...: the workflow with the local profile
flow() {
  snakemake -s "$source/workflow/Snakefile" --profile "$source/workflow/profiles/local" \
    --configfile my.yaml "$@" >log 2>&1
}

# configure EXPRESSION...: the shipped configuration, changed by sed
configure() {
  sed -e "s#^program: .*#program: $program#" -e 's/^shards: .*/shards: 5/' \
    -e 's/^threads: .*/threads: 1/' -e 's#^N: .*#N: "1000:6000:100"#' \
    -e "s#^quantities: .*#quantities: [eta_MF, 'delta_E * N', S_inst]#" \
    -e 's#^g: .*#g: "1/2,0.95,1.1"#' -e 's/^digits: .*/digits: 60/' \
    "$@" "$source/config/sweep.yaml" >my.yaml
}

plain() {
  "$program" sweep --N 1000:6000:100 --g 1/2,0.95,1.1 --quantity eta_MF 'delta_E * N' S_inst \
    --digits 60 "$@"
}

for ending in csv json yaml; do
  plain -o "plain.$ending"
done

configure
check 'the workflow runs' flow
check 'the result is that of the plain sweep' cmp plain.csv results/eta_MF.csv
check 'there are five shards' test "$(ls results/*.shards/*/*.json | wc -l)" = 5
check 'a second run has nothing to do' flow
check 'it says so' grep -q 'Nothing to be done' log
for ending in json yaml; do
  configure -e "s#results/eta_MF.csv#$ending/out.$ending#"
  check "the workflow writes $ending" flow
  check "$ending is that of the plain sweep" cmp "plain.$ending" "$ending/out.$ending"
done

# Killed in the middle, with all that it started.
configure -e 's#results/eta_MF.csv#killed/out.csv#'
setsid snakemake -s "$source/workflow/Snakefile" --profile "$source/workflow/profiles/local" \
  --configfile my.yaml >log 2>&1 &
engine=$!
for ((i = 0; i < 600; i++)); do
  compgen -G 'killed/*/*/*.journal' >/dev/null && break
  sleep 0.02
done
sleep 0.1
kill -KILL -- "-$engine" 2>/dev/null
wait "$engine" 2>/dev/null
check 'a journal is left' compgen -G 'killed/*/*/*.journal' >/dev/null
check 'no result yet' test ! -e killed/out.csv
check 'the folder is unlocked' flow --unlock
check 'the workflow goes on' flow
check 'after a kill: the result of the plain sweep' cmp plain.csv killed/out.csv
check 'no journal is left' test -z "$(compgen -G 'killed/*/*/*.journal')"

# A cell that is not proved is no failure, a mistake in the configuration is.
configure -e "s/^quantities: .*/quantities: ['exp(N) - exp(N)']/" -e 's#results/#unproved/#' \
  -e 's/^N: .*/N: "10,11,12,13"/'
check 'unproved cells are a result' flow
check 'they say so' grep -q 'only 0 digits proved' unproved/eta_MF.csv
configure -e 's/^digits:/digit:/'
check 'an unknown key is refused' test "$(flow; echo $?)" != 0
check 'it says which' grep -q "'digits' is a required property\|'digit' was unexpected" log
configure -e 's/eta_MF, /eta_MG, /' -e 's#results/#wrong/#'
check 'an unknown quantity is refused' test "$(flow; echo $?)" != 0
check 'it says which' grep -q "'eta_MG' is not a quantity" log
check 'there is no result' test ! -e wrong/eta_MF.csv

((failed == 0)) && echo 'passed: the workflow'
exit $((failed != 0))
