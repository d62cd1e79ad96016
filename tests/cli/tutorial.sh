#!/usr/bin/env bash
# The tutorial is true: runs its commands and compares with what it shows.
#   tutorial.sh PROGRAM            fails where docs/tutorial.md and the program differ
#   tutorial.sh PROGRAM --update   writes what the program says into docs/tutorial.md
#
# Blocks ```console hold "$ command" lines, each followed by its output. What differs between
# machines stands as "…": the end of a report from "Made with" on, and a float64 value. A block
# after <!-- part of FILE --> is a part of that file.
set -uo pipefail

program=$(realpath -- "$1")
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
tutorial=$root/docs/tutorial.md
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PATH=$(dirname -- "$program"):$PATH
cp -r "$root/examples" "$root/docs" "$folder"
cd "$folder" || exit 1
commands=0
parts=0
failed=0

fail() {
  failed=$((failed + 1))
  echo "FAILED: $*" >&2
}

# run COMMAND: prints the command with its output; $? inside it is that of the one before
run() {
  local output
  output=$(bash -c "(exit $status); $1" 2>&1 </dev/null)
  status=$?
  printf '$ %s\n' "$1"
  sed 's/^\(float64  *\).*/\1…/; /^Made with$/,$c …' <<<"$output" | sed '${/^$/d}'
  commands=$((commands + 1))
}

# The tutorial with the output that the program gives now, into $folder/now.md.
regenerate() {
  local line in_block=no
  while IFS= read -r line; do
    case $in_block,$line in
      no,'```console')
        in_block=yes
        status=0
        printf '%s\n' "$line"
        ;;
      yes,'```')
        in_block=no
        printf '%s\n' "$line"
        ;;
      yes,'$ '*) run "${line#'$ '}" ;;
      yes,*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done <"$tutorial" >"$folder/now.md"
}

check_parts() {
  local line file='' block=''
  while IFS= read -r line; do
    case $file,$line in
      ,'<!-- part of '*' -->')
        file=${line#'<!-- part of '}
        file=${file%' -->'}
        read -r line # the fence
        block=''
        ;;
      ?*,'```')
        parts=$((parts + 1))
        [[ $(<"$root/$file")$'\n' == *"$block"* ]] ||
          fail "a block of the tutorial is no part of $file:"$'\n'"$block"
        file=''
        ;;
      ?*) block+=$line$'\n' ;;
    esac
  done <"$tutorial"
}

# The step "Audit" of the workflow, as GitHub runs it.
check_workflow() {
  local step=$folder/step.sh
  sed -n '/- name: Audit$/,/^$/{/^          /s/^          //p}' docs/ci/audit.yml >"$step"
  LEDGER=$(sed -n 's/^  LEDGER: \([^ ]*\).*/\1/p' docs/ci/audit.yml)
  export LEDGER GITHUB_STEP_SUMMARY=$folder/summary.md
  sh -e "$step" >/dev/null || fail "the step Audit of docs/ci/audit.yml ends with $?"
  grep -q 'table1.N64.eta' "$GITHUB_STEP_SUMMARY" || fail "the step summary names no refuted claim"
  for report in audit.sarif audit.xml audit.json audit.tex; do
    [[ -s report/$report ]] || fail "the step Audit wrote no report/$report"
  done
  echo '"table1.N64.G_01" = "refuted"' >"$folder/changed"
  sed -i '/N64.G_01/{r '"$folder/changed"$'\n''d}' "$LEDGER/verdicts.toml"
  ! sh -e "$step" >/dev/null || fail "the step Audit accepts a changed verdict"
}

regenerate
if [[ ${2:-} == --update ]]; then
  cp "$folder/now.md" "$tutorial"
  exit
fi
diff -u "$tutorial" "$folder/now.md" || fail "docs/tutorial.md is not what the program says"
check_parts
check_workflow
((commands >= 15)) || fail "only $commands commands were found"
((parts >= 4)) || fail "only $parts parts of files were found"
echo "$commands commands, $parts parts of files, $failed failed"
((failed == 0))
