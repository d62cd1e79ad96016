#!/usr/bin/env bash
# Sweeps that are killed, split and put together again: sweep.sh PROGRAM
set -uo pipefail

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
passed=0
failed=0

# check SENTENCE COMMAND...: the command succeeds
check() {
  local sentence=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n' "$sentence"
  fi
}

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

absent() { [[ ! -e $1 ]]; }
holds() { grep -q -- "$2" "$1"; }

# --- cells are those of compute ---------------------------------------------------------

quantities=(E_0 delta_E m_star S_inst G_01 J_01 eta_MF c_fit delta_E_over_kBT)
expect 0 '^$' sweep -N 100,371 -g 1/3,0.95 --quantity "${quantities[@]}" --digits 25 -o cells.csv
for N in 100 371; do
  for g in 1/3 0.95; do
    "$program" compute -N "$N" -g "$g" --digits 25 --format csv "${quantities[@]}" |
      sed 1d | cut -d, -f1-5 >computed
    sed -n "s#^$N,$g,##p" cells.csv | cut -d, -f1-5 >swept
    check "cells at N = $N, g = $g are those of compute" cmp computed swept
    check "every quantity is there" test "$(wc -l <swept)" = "${#quantities[@]}"
  done
done

expect 0 '4,1.1,S_inst,,,0,1,"undefined: S_inst is undefined at N = 4, g = 11/10: it belongs' \
  sweep --N 4 --g 1.1 --quantity S_inst
expect 2 '4,1.1,eta_MF - eta_MF \* 1 - delta_E . delta_E,' \
  sweep --N 4 --g 1.1 --quantity 'eta_MF - eta_MF*1 - delta_E + delta_E'
expect 2 ',only 0 digits proved at 20000 bits' sweep --N 4 --g 1/2 --quantity 'delta_E - delta_E'
mkdir folder_1
expect 3 "'folder_1' is a folder" sweep --N 4 --g 1/2 --quantity S -o folder_1
ln -s behind.csv link.csv
expect 0 '^$' sweep --N 4 --g 1/2 --quantity S -o link.csv
check 'a link stays a link' test -L link.csv
check 'what it stands for is written' holds behind.csv '4,0.5,S,'
expect 0 'eta_MF,2.350' sweep --N 370 --g 0.95 --quantity eta_MF --format csv

# --- bad usage --------------------------------------------------------------------------

grid=(--N 10:20 --g 0.5,0.95)
expect 3 "'eta_MG' is not a quantity; did you mean 'eta_MF'" sweep "${grid[@]}" --quantity eta_MG
expect 3 'N = .1000001. is not a number of spins' sweep --N 1:1000001 --g 1 --quantity eta_MF
expect 3 'expected at most 10000000 cells' sweep --N 1:1000000 --g 0:1:0.001 --quantity eta_MF
expect 3 'ends in no known format' sweep "${grid[@]}" --quantity eta_MF -o out.txt
expect 3 'is no share of 22 points; expected i/n' sweep "${grid[@]}" --quantity eta_MF --shard 3/2
expect 3 'is no share of 22 points' sweep "${grid[@]}" --quantity eta_MF --shard 1/23
expect 3 "is no share" sweep "${grid[@]}" --quantity eta_MF --shard 1
expect 3 'shard, which is JSON' sweep "${grid[@]}" --quantity eta_MF --shard 1/2 -o s.csv
expect 3 'holds no shard' sweep "${grid[@]}" --quantity eta_MF --shard 1/2 --format csv -o s.csv
expect 3 "jobs '0' is not usable" sweep "${grid[@]}" --quantity eta_MF --jobs 0
expect 3 'expected -o FILE' sweep "${grid[@]}" --quantity eta_MF --resume
expect 3 'No such file or directory' sweep "${grid[@]}" --quantity eta_MF -o none/out.csv
expect 3 '' sweep "${grid[@]}"
check 'nothing is left behind' absent 'out.txt'
check 'no journal is left behind' test -z "$(compgen -G '*.journal')"

# --- killed and resumed -----------------------------------------------------------------

# Enough work for a second or two.
job=(--N 1000:7000:60 --g 0.5,0.95,1.2 --quantity eta_MF 'delta_E * N' --digits 40)
expect 0 '^$' sweep "${job[@]}" -o whole.csv
check 'the journal is removed' absent whole.csv.journal
for format in json yaml; do
  expect 0 '^$' sweep "${job[@]}" -o "whole.$format" --jobs 1
done

# What is there is no result before all are there.
kills=0
for delay in 0.01 0.05 0.1 0.2 0.4 0.7; do
  "$program" sweep "${job[@]}" -o killed.csv --resume --jobs 1 &
  pid=$!
  sleep "$delay"
  if kill -KILL "$pid" 2>/dev/null && ! wait "$pid" 2>/dev/null && [[ ! -e killed.csv ]]; then
    kills=$((kills + 1))
    [[ -e killed.csv.journal ]] && cp killed.csv.journal kept.journal
  fi
done 2>/dev/null
check 'it was killed in the middle' test "$kills" -ge 3
check 'points were kept' test "$(wc -l <kept.journal)" -ge 2
cp kept.journal torn.csv.journal
cp kept.journal other.csv.journal
expect 3 'expected --resume to go on' sweep "${job[@]}" -o other.csv
check 'the journal is as it was' cmp kept.journal other.csv.journal
expect 3 'is of another sweep' sweep "${job[@]/40/41}" -o other.csv --resume
expect 3 'is of another sweep' sweep "${job[@]}" --J 5 -o other.csv --resume
check 'the journal is as it was' cmp kept.journal other.csv.journal
check 'no result of another job' absent other.csv
expect 0 '^$' sweep "${job[@]}" -o killed.csv --resume
check 'after kills: the same bytes' cmp whole.csv killed.csv
check 'the journal is removed' absent killed.csv.journal
truncate -s -7 torn.csv.journal
expect 0 '^$' sweep "${job[@]}" -o torn.csv --resume
check 'after a torn record: the same bytes' cmp whole.csv torn.csv

timeout --preserve-status -s INT 0.3 "$program" sweep "${job[@]}" --jobs 1 -o stopped.csv 2>words
check 'Ctrl-C ends it as a signal does' test $? = 130
check 'Ctrl-C says what to do' holds words 'interrupted: what is finished is kept'
check 'Ctrl-C leaves a journal' test -s stopped.csv.journal
check 'Ctrl-C leaves no result' absent stopped.csv
expect 0 '^$' sweep "${job[@]}" -o stopped.csv --resume
check 'after Ctrl-C: the same bytes' cmp whole.csv stopped.csv

# --- a full disk ------------------------------------------------------------------------

expect 3 'No space left on device' sweep "${grid[@]}" --quantity eta_MF -o /dev/full
check 'a device has no journal' absent /dev/full.journal
message=$( (ulimit -f 8 && "$program" sweep "${job[@]}" -o full.csv) 2>&1)
check 'a full disk is bad input' test $? = 3
check "a full disk is said: $message" test -z "${message##*cannot write*File too large; what is finished is kept*}"
check 'a full disk leaves no result' absent full.csv
check 'a full disk leaves no half of one' test -z "$(compgen -G 'full.csv.*.partial')"
expect 0 '^$' sweep "${job[@]}" -o full.csv --resume
check 'after a full disk: the same bytes' cmp whole.csv full.csv

# The same when all points are finished, and only the result has no room.
mkdir fit
kilobytes=$(($(stat -c %s whole.json) / 1024 - 1))
message=$( (ulimit -f "$kilobytes" && "$program" sweep "${job[@]}" -o fit/full.json) 2>&1)
check "no room for the result is said: $message" \
  test -z "${message##*full.json\': File too large; what is finished is kept*}"
check 'only the journal is left' test "$(ls fit)" = full.json.journal
check 'the journal has every point' test "$(wc -l <fit/full.json.journal)" = 304
expect 0 '^$' sweep "${job[@]}" -o fit/full.json --resume
check 'with room again: the same bytes' cmp whole.json fit/full.json

# --- shards -----------------------------------------------------------------------------

shards=()
for i in 1 2 3; do
  expect 0 '^$' sweep "${job[@]}" --shard "$i/3" -o "shard_$i.json"
  shards+=("shard_$i.json")
done
for format in csv json yaml; do
  expect 0 '^$' merge shard_2.json shard_3.json shard_1.json -o "merged.$format"
  check "shards merge to the whole: $format" cmp "whole.$format" "merged.$format"
done
expect 3 '1 of 3 shards are missing: 2' merge shard_1.json shard_3.json -o wrong.csv
expect 3 'is shard 1 of 3, as is' merge shard_1.json "${shards[@]}" -o wrong.csv
expect 0 '^$' sweep "${job[@]/40/39}" --shard 2/3 -o digits.json
expect 3 'their digits differ' merge shard_1.json digits.json shard_3.json -o wrong.csv
expect 0 '^$' sweep "${job[@]}" --shard 2/4 -o of_four.json
expect 3 'is one of 4 shards' merge shard_1.json of_four.json shard_3.json -o wrong.csv
expect 3 'is a whole sweep' merge whole.json -o wrong.csv
sed '0,/"lower":"1/s//"lower":"2/' shard_2.json >changed.json
expect 3 'SHA-256 does not fit' merge shard_1.json changed.json shard_3.json -o wrong.csv
head -c 5000 shard_2.json >short.json
expect 3 'SHA-256 does not fit' merge shard_1.json short.json shard_3.json -o wrong.csv
expect 3 'is no sweep' merge whole.csv -o wrong.csv
expect 3 'cannot be read' merge nothing.json -o wrong.csv
mkdir folder
expect 3 'cannot be read' merge folder -o wrong.csv
expect 3 'is one of the shards' merge "${shards[@]}" -o shard_1.json
expect 0 '^$' merge "${shards[@]}" -o whole_again.csv
check 'nothing is merged that does not fit' absent wrong.csv

# --- a terminal -------------------------------------------------------------------------

if command -v script >/dev/null; then
  long=(--N 5000:9000:10 --g 0.5,0.95 --quantity eta_MF --digits 200 --jobs 1)
  timeout 4 script -qec "'$program' sweep ${long[*]} -o shown.csv" /dev/null >shown 2>&1
  check 'progress says what is done' grep -Eq '[0-9]+ of 802 points' shown
  check 'progress says the time left' grep -Eq 'points, about [0-9]+ (s|min) left' shown
fi

printf '%s passed, %s failed\n' "$passed" "$failed"
((failed == 0))
