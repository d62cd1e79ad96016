#!/usr/bin/env bash
# The paper's certificate holds every proved verdict and is accepted whole:
# certificate.sh CERTISPIN CERTISPIN_CHECK VERDICTS
set -euo pipefail

certispin=$1
checker=$2
verdicts=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
  printf 'FAILED: %s\n' "$1"
  exit 1
}

"$certispin" certify -o "$folder/paper.cert" 2>"$folder/summary"
cat "$folder/summary"
read -r _ points claims _ < <(tail -n 1 "$folder/paper.cert")
missing=$(grep -c '^  ' "$folder/summary" || true)
proved=$(grep -cE '= "(confirmed|refuted)"$' "$verdicts")
((claims > 0 && claims + missing == proved)) ||
  fail "$claims certificates and $missing verdicts without one; $proved are approved"

"$checker" "$folder/paper.cert" >"$folder/checked" || fail "$(head -n 20 "$folder/checked")"
cat "$folder/checked"
for count in "$points" "$claims"; do
  grep -qw "$count" "$folder/checked" || fail "the checker does not count $count"
done
