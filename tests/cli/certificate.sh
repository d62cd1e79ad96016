#!/usr/bin/env bash
# The paper's certificate holds every proved verdict and is accepted whole:
# certificate.sh CERTISPIN CERTISPIN_CHECK VERDICTS [GLOB]
# With a GLOB of claims, for slow builds, not all of them.
set -euo pipefail

certispin=$1
checker=$2
verdicts=$3
only=${4:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
  printf 'FAILED: %s\n' "$1"
  exit 1
}

"$certispin" certify --only "${only:-*}" -o "$folder/paper.cert" 2>"$folder/summary"
cat "$folder/summary"
read -r _ points claims _ < <(tail -n 1 "$folder/paper.cert")
missing=$(grep -c '^  ' "$folder/summary" || true)
proved=$(grep -cE '= "(confirmed|refuted)"$' "$verdicts")
((claims > 0)) && [[ -n $only ]] || ((claims > 0 && claims + missing == proved)) ||
  fail "$claims certificates and $missing verdicts without one; $proved are approved"

"$checker" "$folder/paper.cert" >"$folder/checked" || fail "$(head -n 20 "$folder/checked")"
cat "$folder/checked"
read -r found confirmed refuted < <(sed -nE \
  's/^([0-9]+) points, ([0-9]+) claims confirmed and ([0-9]+) refuted: verified.*/\1 \2 \3/p' \
  "$folder/checked") || fail 'the checker does not say what it verified'
((found == points && confirmed + refuted == claims)) ||
  fail "the certificate has $points points and $claims claims"

# No answer is not a good answer.
status=0
"$checker" "$folder" 2>"$folder/message" || status=$?
((status == 3)) && grep -q "$folder:0: " "$folder/message" || fail 'a folder is no certificate'
if [[ -w /dev/full ]]; then
  status=0
  "$certispin" certify --only 'table3.N100.*' -o "$folder/small.cert" 2>/dev/null
  "$checker" "$folder/small.cert" >/dev/full 2>"$folder/message" || status=$?
  ((status == 3)) && grep -q 'cannot be written' "$folder/message" || fail 'a full disk'
fi
