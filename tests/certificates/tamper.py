#!/usr/bin/env python3
"""Alters every field of every kind of line of a certificate:  python3 tamper.py CERTISPIN-CHECK

Each alteration of readings.cert is checked as it is (the checksum is then wrong) and with a new
checksum, so that the mathematics has to reject it.  Prints a matrix of the reasons.  Exit status 1
if anything is accepted that is not named here as a true statement, if something so named is
rejected, or if a reason does not fit; 0 otherwise.  CERTISPIN_TEST_MULTIPLIER scales the
random edits.
"""

import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from collections import defaultdict

from certificate_text import cell, sealed

HERE = pathlib.Path(__file__).parent
CHECKER = sys.argv[1]


class True_:
    """An alteration that leaves a true statement with its proof, and why."""

    def __init__(self, why):
        self.why = why


def blocks():
    """The lines before the claims, and those of each claim."""
    lines = (HERE / "readings.cert").read_text().splitlines()[:-1]
    starts = [i for i, line in enumerate(lines) if line.startswith("claim ")] + [len(lines)]
    claims = [lines[a:b] for a, b in zip(starts, starts[1:])]
    return lines[: starts[0]], {c[0].split()[1]: c for c in claims}


HEAD, CLAIMS = blocks()
MISSING = "one such line in this claim"
UNUSED = "has no use in this claim"
POINT = next(line for line in HEAD if line.startswith("point 4 19/20 "))


def with_claim(name, new):
    """All that the claim needs, and the claim alone: short to check."""
    return HEAD + new


def with_head(old, new, claims=CLAIMS):
    head = [line for h in HEAD for line in (new if h == old else [h])]
    return head + [line for c in claims.values() for line in c]


def fields(block):
    return {line.split(" ", 1)[0]: line.split(" ", 1)[1] for line in block}


def replaced(block, word, new):
    """The block with other lines in place of the first one of this word."""
    i = next(i for i, line in enumerate(block) if line.startswith(word + " "))
    return block[:i] + ([f"{word} {new}"] if isinstance(new, str) else new) + block[i + 1 :]


def in_scale_and_points():
    scale = "scale 4 19/20 1/100000000 1/20"
    for label, new, reason in [
        ("version 2", None, "from 1 to 1"),
        ("N of scale", "scale 5 19/20 1/100000000 1/20", "claim scale.*outside the cell"),
        ("g of scale", "scale 4 1 1/100000000 1/20", "no proved point line"),
        ("T", "scale 4 19/20 1/50000000 1/20", "claim scale: .*outside the cell"),
        ("gamma_phi", "scale 4 19/20 1/100000000 1/10", "claim scale.T_2: .*outside the cell"),
        ("not in lowest terms", "scale 4 38/40 1/100000000 1/20", "lowest terms"),
        ("zero denominator", "scale 4 19/0 1/100000000 1/20", "lowest terms"),
        ("a word less", "scale 4 19/20 1/100000000", "words"),
    ]:
        old = scale if new else HEAD[0]
        yield "scale", label, with_head(old, [new or "certispin-certificate 2"]), reason

    w = POINT.split()
    count = "levels below it|pivot"

    def point(**change):
        new = list(w)
        for index, value in change.items():
            new[int(index[1:])] = str(value)
        return with_head(POINT, [" ".join(new)])

    yield "point N", "another N", point(_1=6), "points in order"
    yield "point N", "huge", point(_1=10**30), "from 2 to 1000000"
    yield "point N", "1", point(_1=1), "from 2 to 1000000"
    yield "point g", "another g", point(_2="91/100"), count
    yield "point g", "0", point(_2=0), "g > 0|points in order"
    yield "point g", "-19/20", point(_2="-19/20"), "expected g >= 0"
    yield "point BITS", "too few", point(_3=20), "pivot|levels"
    yield "point BITS", "15", point(_3=15), "from 16 to 16384"
    yield "point BITS", "huge", point(_3=10**9), "from 16 to 16384"
    yield "point BITS", "256", point(_3=256), True_("more bits prove the same")
    yield "point SHIFT", "one more", point(_4=int(w[4]) + 1), count
    yield "point SHIFT", "one less", point(_4=int(w[4]) - 1), count
    yield "point SHIFT", "huge", point(_4=10**9), "from 0 to"
    yield "point TWIST", "another row", point(_5=2), True_("a hint: the statement is unchanged")
    yield "point TWIST", "no row", point(_5=3), "a row N"
    yield "point TWIST", "0", point(_5=0), "from 1 to"
    yield "point TWIST", "beyond N", point(_5=6), "from 1 to 4"
    for k in range(4):
        a, b = 6 + 2 * k, 7 + 2 * k
        low, high = int(w[a]), int(w[b])
        yield f"point bound a{k}", "past the level", point(**{f"_{a}": high + 1}), count
        yield f"point bound b{k}", "past the level", point(**{f"_{b}": low - 1}), count
        yield f"point bound a{k}", "looser by one", point(**{f"_{a}": low - 1}), True_("weaker")
        yield f"point bound b{k}", "looser by one", point(**{f"_{b}": high + 1}), True_("weaker")
        yield f"point bound a{k}", "swapped with b", point(**{f"_{a}": high, f"_{b}": low}), count
        yield f"point bound a{k}", "far below", point(**{f"_{a}": -(10**60)}), (
            "outside the cell|pivot" if k < 2 else count)
        yield f"point bound a{k}", "a fraction", point(**{f"_{a}": "1/3"}), "expected an integer"
        yield f"point bound a{k}", "11,000 digits", point(**{f"_{a}": "1" * 11000}), "10000 digits"
    yield "point", "bounds of E_0 and E_1 swapped", with_head(
        POINT, [" ".join(w[:6] + w[8:10] + w[6:8] + w[10:])]), count
    yield "point", "one bound less", with_head(POINT, [" ".join(w[:-1])]), "two bounds"
    yield "point", "one level less", with_head(POINT, [" ".join(w[:-2])]), True_(
        "no claim needs E_3")
    yield "point", "one level more", with_head(POINT, [POINT + " 1 2"]), "words"
    yield "point", "removed", with_head(POINT, []), "no proved point line"
    yield "point", "twice", with_head(POINT, [POINT, POINT]), "points in order"
    yield "point", "-0 as bound", point(_6="-0"), "integer"
    yield "point", "leading zero", point(_1="04"), "lowest terms"


# What alterations of single claims lead to where it is not what they lead to in the others.
EXCEPTIONS = {
    ("at_least.refuted", "over_g", "wider"): True_("the witness is still in the range"),
    ("at_most.refuted", "over_N", "LAST without a point"): True_("the witness is in the range"),
    ("less.refuted", "over_N", "LAST without a point"): True_("the witness is in the range"),
    ("range.refuted", "over_N", "LAST without a point"): True_("the witness is in the range"),
    ("identity.over_N.refuted", "over_N", "LAST without a point"): True_(
        "the witness is in the range"),
    ("identity.m_star", "over_N", "LAST without a point"): True_("no point is needed"),
    ("peak_over_g.height.refuted", "cuts", "removed"): True_(
        "one value above the cell is enough"),
    ("at_most.over_g", "cuts", "removed"): True_("one piece is enough"),
    ("peak_over_N.height.refuted", "aspect", "the other"): True_("the position is not there"),
    ("peak_over_N.position.refuted", "aspect", "the other"): True_("the height is not there"),
    ("scale", "at", "N without a point"): True_("J does not depend on N"),
    ("truncated.open", "at", "N without a point"): True_("2 at every N"),
    ("at_least", "at", "N without a point"): True_("2 at every N"),
    ("greater.open", "at", "N without a point"): True_("2 at every N"),
    ("functions", "at", "N without a point"): True_("a number"),
    ("instanton", "at", "N without a point"): True_("S_inst does not depend on N"),
}
# Lines of which the following edits leave a true statement.
HARMLESS_LINES = {
    ("at_most.over_g", "removed", "cuts"): "one piece is enough",
    ("peak_over_g.height.refuted", "removed", "cuts"): "one value above the cell is enough",
    ("identity.formulas", "swapped with the next", "variable a"): "variables have no order",
    ("identity.formulas.refuted", "swapped with the next", "variable a"): "variables have no order",
    ("inputs", "removed", "input gamma_phi 9/200 11/200 0.05"): "gamma_phi of the scale belongs to that of the input",
}


FAR = {  # a printed number for which the verdict is false, with its cell
    "confirmed": {"at_most": "0.000001", "less": "-1000", "much_less": "0.000001"},
    "refuted": {"at_least": "0.1", "greater": "0.1", "much_greater": "0.000001",
                "at_most": "1000", "less": "1000", "much_less": "1000"},
}


def far_number(f):
    reading, verdict = f["reading"], f["verdict"]
    number = FAR[verdict].get(reading)
    return number if number or verdict == "refuted" else "1234567"


def in_claim(name, block):
    f = fields(block)
    reading, verdict = f["reading"], f["verdict"]
    number = "cell" in f

    def edit(word, new):
        return with_claim(name, replaced(block, word, new))

    def with_cell(printed):
        keys = {k: f[k] for k in ("printed_to", "resolution", "threshold") if k in f}
        if "printed_to" in keys:
            keys["printed_to"] = printed
        new = replaced(block, "printed", printed)
        if "printed_to" in keys:
            new = replaced(new, "printed_to", printed)
        return with_claim(name, replaced(new, "cell", cell(reading, printed, **keys)))

    yield "claim", "another id", edit("claim", "renamed"), True_("a name asserts nothing")
    yield "claim", "id with a space", edit("claim", "a b"), "words"
    yield "claim", "id removed", edit("claim", []), "expected a line 'end"
    other = "refuted" if verdict == "confirmed" else "confirmed"
    yield "verdict", "flipped", edit("verdict", other), (
        f"{MISSING}|{UNUSED}|may |not surely|sides|squares|no certificate")
    yield "verdict", "unknown", edit("verdict", "supported"), "no such verdict"
    for new in ("rounded", "truncated", "approximately", "at_least", "at_most", "greater", "less",
                "much_greater", "much_less", "range", "peak_over_N", "peak_over_g", "crossing",
                "monotone", "identity", "limit"):
        if new != reading:
            yield "reading", "another", edit("reading", new), (
                f"{MISSING}|{UNUSED}|the cell of this reading|expected|no such direction|may |sides")
    yield "expression", "unknown name", edit("expression", "G_02"), "expected a quantity|symbol"
    yield "expression", "unbalanced", edit("expression", f["expression"] + ")"), "operator"
    yield "expression", "empty", edit("expression", " "), "a number, a name"
    yield "expression", "nested 1,900 deep", edit(
        "expression", "(" * 1900 + "1" + ")" * 1900), "200 nested"
    yield "expression", "100,000 signs", edit("expression", "-" * 100000 + "1"), "4096"
    yield "expression", "huge exponent", edit("expression", "10^10^10"), "exponent|degree|passed"
    yield "expression", "tower", edit("expression", "9^999999^2"), "exponent|degree|2\\^24|passed"
    yield "expression", "huge decimal", edit("expression", "1e999999"), "from -4096 to 4096"
    yield "expression", "divided by zero", edit(
        "expression", f"({f['expression']}) / (1 - 1)"), "divisor is zero|does not|may |surely"
    if number or reading == "identity":
        far = {"less": "1e9", "at_most": "1e9", "much_less": "1e9"}.get(reading, "-1e9")
        if verdict == "confirmed":
            yield "expression", "far away", edit("expression", far), (
                "outside the cell|may |surely|sides|passed")
    if "bits" in f:
        yield "bits", "15", edit("bits", "15"), "from 16"
        yield "bits", "huge", edit("bits", "99999"), "from 16"
        yield "bits", "removed", edit("bits", []), MISSING
        yield "bits", "200", edit("bits", "200"), True_("more bits prove the same")
    if number:
        p = f["printed"]
        digit = p[:-1] + str((int(p[-1]) + 1) % 10)
        yield "printed", "another digit", edit("printed", digit), "the cell of this reading|expected at most"
        yield "printed", "one digit more", edit("printed", p + ("1" if "." in p and "e" not in p else ".1")), (
            "the cell of this reading|decimal|integer")
        yield "printed", "Unicode minus", edit("printed", "\u2212" + p.lstrip("-")), "no printable ASCII"
        far = far_number(f)
        if far and reading != "crossing":
            yield "printed", "far away, with its cell", with_cell(far), (
                "outside the cell|may belong|may be elsewhere|surely")
        brackets, lo, hi = f["cell"][0] + f["cell"][-1], *f["cell"].split()[1:3]
        flip = {"[": "(", "(": "[", "]": ")", ")": "]"}
        wrong_cell = "the cell of this reading is"
        for label, new in [
            ("lower end moved", f"{brackets[0]} {'0' if lo == '-inf' else lo + '1'} {hi} {brackets[1]}"),
            ("upper end moved", f"{brackets[0]} {lo} {'0' if hi == 'inf' else hi + '1'} {brackets[1]}"),
            ("lower end opened or closed", f"{flip[brackets[0]]} {lo} {hi} {brackets[1]}"),
            ("upper end opened or closed", f"{brackets[0]} {lo} {hi} {flip[brackets[1]]}"),
            ("everything", "( -inf inf )"),
            ("not a cell", "nonsense"),
        ]:
            yield "cell", label, edit("cell", new), wrong_cell
        yield "cell", "removed", edit("cell", []), MISSING
    for word in ("resolution", "threshold", "printed_to"):
        if word in f:
            yield word, "larger", edit(word, f[word] + "1"), "the cell of this reading"
            yield word, "negative", edit(word, "-1"), "wrong sign or size"
            yield word, "removed", edit(word, []), f"{MISSING}|the cell of this reading"
    if "level" in f:
        level = {"crossing": "1/2", "crossing.over_g": "3"}[name]
        yield "level", "another", edit("level", level), "passed"
        yield "level", "removed", edit("level", []), MISSING
    if "aspect" in f:
        new = "position" if f["aspect"] == "height" else "height"
        yield "aspect", "the other", edit("aspect", new), "elsewhere"
        yield "aspect", "unknown", edit("aspect", "width"), "no such aspect"
    if "witness" in f:
        yield "witness", "removed", edit("witness", []), MISSING
        yield "witness", "outside the range", edit("witness", "1"), "does not belong|not passed|passed"
        yield "witness", "between", edit("witness", "5/2"), "does not belong|not passed|passed"
        moved = {"at_most.refuted": "12", "less.refuted": "2", "range.refuted": "5",
                 "at_least.refuted": "1/5", "peak_over_N.height": "2",
                 "peak_over_N.position": "9", "peak_over_N.height.refuted": "9",
                 "peak_over_N.position.refuted": "9", "crossing": "6",
                 "peak_over_g.height": "9/10", "peak_over_g.position": "9/10",
                 "peak_over_g.position.refuted": "9/10"}.get(name)
        if moved:
            yield "witness", "moved to where it proves nothing", edit("witness", moved), (
                "may |not passed")
        if name == "identity.over_N.refuted":
            yield "witness", "another counterexample", edit("witness", "7"), True_("it is one")
    else:
        yield "witness", "added", with_claim(name, replaced(
            block, "expression", ["witness 2", "expression " + f["expression"]])), f"{UNUSED}|expected a line"
    if "cuts" in f:
        cuts = f["cuts"].split()
        yield "cuts", "removed", edit("cuts", []), "may |passed|elsewhere"
        yield "cuts", "points in order", edit("cuts", " ".join(reversed(cuts))), "ascending"
        yield "cuts", "outside the range", edit("cuts", f["cuts"] + " 2"), "ascending"
        yield "cuts", "no point there", edit("cuts", "201/1000"), "no proved point|passed"
    if "at" in f:
        N, g = f["at"].split()
        yield "at", "N without a point", edit("at", f"13 {g}"), (
            "no proved point|outside the cell")
        yield "at", "N = 0", edit("at", f"0 {g}"), "from 1 to"
        yield "at", "negative g", edit("at", f"{N} -{g}"), "g >= 0"
        yield "at", "removed", edit("at", []), MISSING
        yield "at", "twice", edit("at", [f"at {f['at']}"] * 2), MISSING
        yield "at", "another place as well", edit("at", [f"at {f['at']}", "over_N 2 3 1 19/20"]), UNUSED
    if "over_N" in f:
        first, last, step, g = f["over_N"].split()
        yield "over_N", "LAST without a point", edit("over_N", f"{first} 30 {step} {g}"), (
            "no proved point|surely passed")
        yield "over_N", "FIRST above LAST", edit("over_N", f"99 {last} {step} {g}"), "from"
        yield "over_N", "STEP 0", edit("over_N", f"{first} {last} 0 {g}"), "from 1"
        yield "over_N", "a million N", edit("over_N", f"1 1000000 1 {g}"), "at most 100000"
        yield "over_N", "removed", edit("over_N", []), MISSING
    if "over_g" in f:
        yield "over_g", "ends swapped", edit("over_g", "4 9/10 1/5"), "ascending|does not belong"
        yield "over_g", "wider", edit("over_g", "4 1/6 9/10"), (
            "no proved point|passed")
        yield "over_g", "another N", edit("over_g", "5 1/5 9/10"), "no proved point|passed"
        yield "over_g", "removed", edit("over_g", []), MISSING
    for line in block:
        word, rest = line.split(" ", 1)
        if word == "input":
            key, lo, hi, text = rest.split()
            reason = "as printed|ascending|a value already|expected"
            for label, new in [("lower end", f"{key} {lo}1 {hi} {text}"),
                               ("upper end", f"{key} {lo} {hi}1 {text}"),
                               ("text", f"{key} {lo} {hi} {text}1"),
                               ("ends crossed", f"{key} {hi} {lo} {text}"),
                               ("called g", f"g {lo} {hi} {text}"),
                               ("called G_01", f"G_01 {lo} {hi} {text}")]:
                new_block = [f"input {new}" if l == line else l for l in block]
                yield "input", label, with_claim(name, new_block), reason
        if word in ("variable", "square", "let"):
            without = [l for l in block if l != line]
            yield word, "removed", with_claim(name, without), "symbol|found"
            yield word, "twice", with_claim(name, [x for l in block for x in ([l, l] if l == line else [l])]), (
                "two meanings|ascending")
    if name == "identity.formulas":
        yield "square", "of another value", edit("square", "i 1"), "sides differ"
        yield "square", "not a number", edit("square", "i a"), "sides differ"
        yield "square", "of itself", edit("square", "i i + 1"), "has roots"
        yield "let", "another", edit("let", "z a + 2 * i * b"), "sides differ"
        yield "let", "of itself", edit("let", "z z + a"), "200 nested"
        yield "printed", "another formula", edit("printed", "a^2 + b^3"), "sides differ"
        yield "variable", "also a let", edit("let", ["let a 2", "let z a + i * b"]), "two meanings"
    if name == "identity.formulas.refuted":
        i = block.index("square s 1/2")
        dependent = block[:i] + ["square s 1/4"] + block[i + 1 :]
        yield "square", "dependent", with_claim(name, dependent), "squares"
        yield "printed", "that of the expression", edit("printed", f["expression"]), "sides agree"
    if name in ("identity.over_N", "identity.m_star"):
        yield "printed", "another formula", edit("printed", "1 + J_01 / G_01"), "sides differ"
    if reading == "monotone":
        new = "increasing" if f["printed"] == "decreasing" else "decreasing"
        yield "printed", "the other direction", edit("printed", new), "may be otherwise"
        yield "printed", "no direction", edit("printed", "constant"), "no such direction"


def in_bytes():
    body = sealed(HEAD + [line for c in CLAIMS.values() for line in c])
    lines = body.splitlines()[:-1]
    yield "bytes", "NUL", sealed(lines).replace("G_01", "G\0_01", 1), "no printable ASCII"
    yield "bytes", "CRLF", sealed(lines).replace("\n", "\r\n"), "no printable ASCII"
    yield "bytes", "tab", sealed(lines).replace(" ", "\t", 1), "no printable ASCII"
    yield "bytes", "high bit", sealed(lines).replace("G_01", "G_\udc80", 1), "no printable ASCII"
    yield "bytes", "empty file", "", "expected a line 'certispin"
    yield "bytes", "no last line end", sealed(lines)[:-1], "its end"
    yield "bytes", "more after end", sealed(lines) + "claim x\n", "no line after 'end'"
    yield "bytes", "a long line", sealed(lines[:1] + ["x" * 2**21] + lines[1:]), "at most 1048576"
    yield "end", "counts", re.sub(r"end (\d+) (\d+)", r"end \g<1> 1\2", body), "expected end"
    yield "end", "checksum", re.sub(r"(\d)\n$", lambda m: str((int(m[1]) + 1) % 10) + "\n", body), "expected end"
    yield "end", "removed", "".join(x + "\n" for x in lines), "expected a line 'end"
    yield "end", "no claim", sealed(HEAD), "0 claims confirmed"
    for label, new in [("blank line", ""), ("comment", "# x"), ("leading space", " bits 100")]:
        yield "bytes", label, sealed(lines[:100] + [new] + lines[100:]), "expected a line"
    yield "bytes", "trailing space", sealed([x + " " if x.startswith("at 4") else x for x in lines]), "words"


def runs(text):
    with tempfile.NamedTemporaryFile("wb", suffix=".cert", delete=False) as file:
        file.write(text.encode("utf-8", "surrogateescape"))
    try:
        done = subprocess.run([CHECKER, file.name], capture_output=True, text=True, timeout=60)
    finally:
        os.unlink(file.name)
    output = (done.stderr + done.stdout).replace(file.name, "FILE")
    return done.returncode, output


FAILURES = []
MATRIX = defaultdict(list)


def record(row, label, column, where, text, expect):
    status, output = runs(text)
    reason = output.splitlines()[0] if output else ""
    accepted = status == 0
    if isinstance(expect, True_):
        good, shown = accepted, f"accepted, true: {expect.why}"
    else:
        fits = re.search(expect, output) is not None
        good = status in (1, 3, 4) and fits and (status == 4 or ": " in reason)
        shown = re.sub(r"^FILE:\d+: (claim \S+: )?", "", reason)
    if not good:
        FAILURES.append(f"{where}: {row}, {label}, {column}: status {status}: {output[:300]}"
                        f" (expected {expect.why if isinstance(expect, True_) else expect})")
    MATRIX[row, label].append((column, status, shown[:90]))


def both(where, row, label, lines, expect):
    """As edited, with the checksum of the original; then with its own."""
    expect = EXCEPTIONS.pop((where, row, label), expect)
    text = sealed(lines)
    original = sealed(HEAD + CLAIMS.get(where, [])).splitlines()[-1]
    stale = text.rsplit("end ", 1)[0] + original + "\n"
    if stale != text:
        record(row, label, "plain", where, stale, "expected")
    record(row, label, "sealed", where, text, expect)


def lines_of_all():
    """Removed, duplicated, swapped and truncated lines: nothing but what is named is accepted."""
    for name, block in CLAIMS.items():
        for i, line in enumerate(block):
            yield name, "any line", "removed", block[:i] + block[i + 1 :], line
            yield name, "any line", "twice", block[: i + 1] + block[i:], line
            if i + 1 < len(block):
                swapped = block[:i] + [block[i + 1], line] + block[i + 2 :]
                yield name, "any line", "swapped with the next", swapped, line
            if i:
                yield name, "any line", "the rest cut off", block[:i], line


def at_random(times):
    """Bytes of the file; digits of a printed number or a cell, with a new checksum."""
    chance = random.Random(20263)
    body = sealed(HEAD + [line for c in CLAIMS.values() for line in c])
    for _ in range(times):
        at = chance.randrange(len(body) - 1)
        new = chance.choice([c for c in "0123456789 -/.\n~" if c != body[at]])
        yield "bytes", "one at random", body[:at] + new + body[at + 1 :]
        name = chance.choice([name for name, block in CLAIMS.items() if "cell" in fields(block)])
        word = chance.choice(["cell", "printed"])
        rest = list(fields(CLAIMS[name])[word])
        at = chance.choice([i for i, c in enumerate(rest) if c.isdigit()])
        rest[at] = chance.choice([c for c in "0123456789" if c != rest[at]])
        new = replaced(CLAIMS[name], word, "".join(rest))
        yield word, "a digit at random", sealed(HEAD + new)


def main():
    base = sealed(HEAD + [line for c in CLAIMS.values() for line in c])
    status, output = runs(base)
    if status != 0:
        sys.exit(f"the certificate itself is rejected: {output}")
    for row, label, lines, expect in in_scale_and_points():
        text = sealed(lines)
        stale = text.rsplit("end ", 1)[0] + base.splitlines()[-1] + "\n"
        record(row, label, "plain", "head", stale, "expected")
        record(row, label, "sealed", "head", text, expect)
    for name, block in CLAIMS.items():
        for row, label, lines, expect in in_claim(name, block):
            both(name, row, label, lines, expect)
    for row, label, text, expect in in_bytes():
        record(row, label, "sealed", "file", text, expect)
    times = round(30 * float(os.environ.get("CERTISPIN_TEST_MULTIPLIER", "1")))
    for row, label, text in at_random(times):
        record(row, label, "sealed" if row != "bytes" else "plain", "random", text, "found|the cell")
    for name, row, label, block, line in lines_of_all():
        key = (name, label, "cuts" if line.startswith("cuts ") else line)
        why = HARMLESS_LINES.pop(key, None)
        expect = True_(why) if why else "found|proved|may |passed|two meanings|the cell of this reading"
        record(row, label, "sealed", name, sealed(HEAD + block), expect)
    for (row, label), cases in MATRIX.items():
        for column in ("plain", "sealed"):
            here = [c for c in cases if c[0] == column]
            if here:
                print(f"{row:18} | {label:34} | {column:6} | {len(here):4} | {here[0][1]} | {here[0][2]}")
    FAILURES.extend(f"never tried: {key}" for key in [*EXCEPTIONS, *HARMLESS_LINES])
    for failure in FAILURES:
        print("FAILED", failure)
    print(f"{sum(map(len, MATRIX.values())) - len(FAILURES)} passed, {len(FAILURES)} failed")
    sys.exit(1 if FAILURES else 0)


main()
