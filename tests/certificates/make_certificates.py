#!/usr/bin/env python3
"""Small certificates for certispin-check:  python3 make_certificates.py

Writes readings.cert (every reading, confirmed and refuted: all true) and wrong.cert (claims that
look alike and are false, all to be rejected) beside itself.  Bounds come from dense
diagonalisation in mpmath (dense_model.py), cells from exact fractions: nothing of certispin
is used.  Made with Python 3.11 and mpmath 1.3.0.
"""

import pathlib
from fractions import Fraction

import mpmath

from certificate_text import cell, sealed
from dense_model import levels_and_moments

G = Fraction(19, 20)
SHIFT, BITS = 110, 128
ORDER = ("printed_to resolution threshold level aspect cell input variable square let at over_N "
         "over_g witness cuts bits expression").split()
CELLED = ("rounded truncated approximately at_least at_most greater less much_greater much_less "
          "range peak_over_N peak_over_g crossing").split()


def point(N, g):
    energies = levels_and_moments(N, g)["E"]
    bounds = []
    for energy in energies:
        middle = int(mpmath.floor(energy * 2**SHIFT))
        bounds += [middle - 256, middle + 256]
    return f"point {N} {g} {BITS} {SHIFT} {N} " + " ".join(map(str, bounds))


def claim(name, verdict, reading, printed, expression, **lines):
    if reading in CELLED and "cell" not in lines:
        keys = ("printed_to", "resolution", "threshold")
        lines["cell"] = cell(reading, printed, **{k: lines[k] for k in keys if k in lines})
    formula = "variable" in lines
    if not formula and not (reading == "identity" and verdict == "confirmed"):
        lines.setdefault("bits", 100)
    lines["expression"] = expression
    text = [f"claim {name}", f"verdict {verdict}", f"reading {reading}", f"printed {printed}"]
    for word in ORDER:
        values = lines.get(word, [])
        text += [f"{word} {v}" for v in (values if isinstance(values, list) else [values])]
    return text


AT = "19/20"
ALL_N = f"2 12 1 {AT}"
GRID = [Fraction(k, 80) for k in range(16, 73)]  # g from 1/5 to 9/10
CUTS = " ".join(map(str, GRID[1:-1]))
HUMP = "g * (1 - g) * G_01"
TOP = "N * (10 - N) * delta_E"

TRUE = [
    claim("rounded", "confirmed", "rounded", "2.32", "G_01", at=f"4 {AT}"),
    claim("rounded.refuted", "refuted", "rounded", "2.33", "G_01", at=f"4 {AT}"),
    claim("rounded.edge", "confirmed", "rounded", "1", "G_loc", at="2 1/2", bits=16),
    claim("truncated", "confirmed", "truncated", "2.32", "G_01", at=f"4 {AT}"),
    claim("truncated.open", "refuted", "truncated", "1", "eta_geom", at=f"4 {AT}"),
    claim("truncated.minus", "confirmed", "truncated", "-2.32", "-G_01", at=f"4 {AT}"),
    claim("approximately", "confirmed", "approximately", "1.3", "delta_E", resolution="1/10",
          at=f"3 {AT}"),
    claim("approximately.refuted", "refuted", "approximately", "1.2", "delta_E",
          resolution="1/10", at=f"3 {AT}"),
    claim("at_least", "confirmed", "at_least", "2", "eta_geom", at=f"2 {AT}"),
    claim("at_least.refuted", "refuted", "at_least", "2.4", "G_01", over_g="4 1/5 9/10",
          witness="9/10", resolution="1/100"),
    claim("at_most", "confirmed", "at_most", "1", "delta_E", resolution="1", over_N=ALL_N),
    claim("at_most.refuted", "refuted", "at_most", "1", "delta_E", over_N=ALL_N, witness="2"),
    claim("at_most.over_g", "confirmed", "at_most", "4", "G_01", over_g="4 1/5 9/10",
          cuts="1/2 7/10"),
    claim("greater", "confirmed", "greater", "0.1", "eta_MF", over_N=ALL_N),
    claim("greater.open", "refuted", "greater", "2", "eta_geom", at=f"2 {AT}"),
    claim("less", "confirmed", "less", "0.4", "leakage", over_N=f"2 12 5 {AT}"),
    claim("less.refuted", "refuted", "less", "0.3", "leakage", over_N=ALL_N, witness="12"),
    claim("much_greater", "confirmed", "much_greater", "1", "G_01", threshold="10", at=f"12 {AT}"),
    claim("much_greater.refuted", "refuted", "much_greater", "1", "G_01", threshold="10",
          at=f"2 {AT}"),
    claim("much_less", "confirmed", "much_less", "10", "delta_E", threshold="10", at=f"12 {AT}"),
    claim("much_less.refuted", "refuted", "much_less", "1", "delta_E", threshold="10",
          at=f"2 {AT}"),
    claim("range", "confirmed", "range", "0.23", "leakage", printed_to="0.36", over_N=ALL_N),
    claim("range.refuted", "refuted", "range", "0.24", "leakage", printed_to="0.36",
          over_N=ALL_N, witness="2"),
    claim("peak_over_N.height", "confirmed", "peak_over_N", "27.3", TOP, resolution="1/10",
          aspect="height", over_N=ALL_N, witness="4"),
    claim("peak_over_N.position", "confirmed", "peak_over_N", "4", TOP, resolution="1",
          aspect="position", over_N=ALL_N, witness="4"),
    claim("peak_over_N.height.refuted", "refuted", "peak_over_N", "25", TOP, resolution="1",
          aspect="height", over_N=ALL_N, witness="4"),
    claim("peak_over_N.position.refuted", "refuted", "peak_over_N", "6", TOP, resolution="1",
          aspect="position", over_N=ALL_N, witness="4"),
    claim("peak_over_g.height", "confirmed", "peak_over_g", "0.75", HUMP, resolution="1/5",
          aspect="height", over_g="4 1/5 9/10", witness="17/40", cuts=CUTS),
    claim("peak_over_g.position", "confirmed", "peak_over_g", "0.45", HUMP, resolution="1/2",
          aspect="position", over_g="4 1/5 9/10", witness="17/40", cuts=CUTS),
    claim("peak_over_g.height.refuted", "refuted", "peak_over_g", "0.5", HUMP, resolution="1/5",
          aspect="height", over_g="4 1/5 9/10", witness="17/40", cuts=CUTS),
    claim("peak_over_g.position.refuted", "refuted", "peak_over_g", "0.8", HUMP,
          resolution="1/10", aspect="position", over_g="4 1/5 9/10", witness="17/40", cuts=CUTS),
    claim("crossing", "confirmed", "crossing", "5", "delta_E", printed_to="6", level="1",
          over_N=ALL_N, witness="5"),
    claim("crossing.over_g", "confirmed", "crossing", "0.8", "G_01", printed_to="0.9",
          level="12/5", over_g="4 1/5 9/10", cuts=CUTS),
    claim("monotone", "confirmed", "monotone", "decreasing", "delta_E", over_N=ALL_N),
    claim("identity.formulas", "confirmed", "identity", "a^2 + b^2", "z * (a - i * b)",
          variable=["a", "b"], square="i -1", let="z a + i * b"),
    claim("identity.formulas.refuted", "refuted", "identity", "a^2 + b^2", "(a + i * s * b)^2 / 1",
          variable=["a", "b"], square=["i -1", "s 1/2"]),
    claim("identity.over_N", "confirmed", "identity", "1 + J_01^2 / G_01", "eta_exact",
          over_N=ALL_N),
    claim("identity.m_star", "confirmed", "identity", "(N * m_star)^2 / 2", "G_loc", over_N=ALL_N),
    claim("identity.exact", "confirmed", "identity", "1.9", "delta_E", over_N=f"1 1 1 {AT}"),
    claim("identity.over_N.refuted", "refuted", "identity", "J_01^2", "G_01", over_N=ALL_N,
          witness="2"),
    claim("inputs", "confirmed", "much_greater", "1000", "2 * delta_E * omega / gamma_phi",
          threshold="10", input=["gamma_phi 9/200 11/200 0.05", "omega 1305 1315 1305:1315"],
          at=f"4 {AT}"),
    claim("scale", "confirmed", "rounded", "1151", "J_angular", at=f"2 {AT}"),
    claim("scale.ratio", "confirmed", "rounded", "1.0", "delta_E_over_kBT", at=f"4 {AT}"),
    claim("scale.T_2", "confirmed", "rounded", "8.61", "T_2", at=f"4 {AT}"),
    claim("elsewhere", "confirmed", "rounded", "0.78", "delta_E / delta_E[N=2, g=19/20]",
          at=f"4 {AT}"),
    claim("functions", "confirmed", "rounded", "7.09",
          "abs(sqrt(2) - exp(1)) + log(10) + max(pi, 3) + 0 * 1e-9 + 2^-2 + 92e-3",
          at=f"4 {AT}"),
    claim("instanton", "confirmed", "rounded", "0.0108", "S_inst", at=f"4 {AT}"),
    claim("exponent", "confirmed", "rounded", "2.0e-54", "S", at="42 1/19", bits=200),
]

WRONG = [
    claim("edge", "confirmed", "greater", "2", "eta_geom", at=f"2 {AT}"),
    claim("edge.truncated", "confirmed", "truncated", "1", "eta_geom", at=f"2 {AT}"),
    claim("edge.closed", "refuted", "at_least", "2", "eta_geom", at=f"2 {AT}"),
    claim("threshold", "refuted", "much_greater", "1", "G_01", threshold="10", at=f"3 {AT}"),
    claim("one_N", "confirmed", "greater", "0.89", "delta_E", over_N=f"2 8 1 {AT}"),
    claim("last_N", "confirmed", "less", "0.364", "leakage", over_N=ALL_N),
    claim("peak.end", "confirmed", "peak_over_N", "1.46", "delta_E", resolution="1",
          aspect="height", over_N=ALL_N, witness="2"),
    claim("peak.tie", "confirmed", "peak_over_N", "2", "eta_geom", resolution="1",
          aspect="height", over_N=ALL_N, witness="4"),
    claim("peak.coarse", "confirmed", "peak_over_g", "0.45", HUMP, resolution="1/2",
          aspect="position", over_g="4 1/5 9/10", witness="17/40"),
    claim("crossing.twice", "confirmed", "crossing", "5", "(delta_E - 1) * (delta_E - 0.9)",
          printed_to="6", level="0", over_N=ALL_N, witness="5"),
    claim("crossing.pole", "confirmed", "crossing", "0.4", "1 / (g - 11/20)", printed_to="0.7",
          level="1/4", over_g="4 1/5 9/10", cuts="1/2 3/5"),
    claim("monotone", "confirmed", "monotone", "increasing", "eta_geom", over_N=ALL_N),
    claim("crossing.refuted", "refuted", "crossing", "8", "delta_E", printed_to="10", level="1",
          over_N=ALL_N),
    claim("monotone.refuted", "refuted", "monotone", "increasing", "delta_E", over_N=ALL_N,
          witness="2"),
    claim("identity", "confirmed", "identity", "a^2 - b^2", "(a + i * b) * (a - i * b)",
          variable=["a", "b"], square="i -1"),
    claim("identity.dependent", "refuted", "identity", "2 * a", "s * a", variable="a",
          square="s 4"),
    claim("identity.nothing", "confirmed", "identity", "0", "1 / (a - a)", variable="a"),
    claim("identity.undefined", "confirmed", "identity", "1", "(N - 3) / (N - 3)", over_N=ALL_N),
    claim("identity.N", "confirmed", "identity", "J_01^2", "G_01", over_N=ALL_N),
    claim("identity.witness", "refuted", "identity", "G_loc / (2 * G_01)", "eta_quantum",
          over_N=ALL_N, witness="2"),
    claim("input", "confirmed", "rounded", "0.10", "2 * gamma_phi",
          input="gamma_phi 9/200 11/200 0.05", at=f"2 {AT}"),
    claim("domain.S", "confirmed", "greater", "0", "S", at="2 3/2"),
    claim("domain.S_inst", "confirmed", "greater", "0", "S_inst", at="2 0"),
    claim("domain.wells", "confirmed", "greater", "0", "wkb_prefactor", at="2 1"),
    claim("domain.E_3", "confirmed", "greater", "0", "E_3", at=f"2 {AT}"),
    claim("domain.sqrt", "confirmed", "greater", "-1", "sqrt(-1)", at=f"2 {AT}"),
    claim("no_point", "confirmed", "greater", "0", "G_01", at=f"13 {AT}"),
    claim("over_g", "confirmed", "greater", "0", "delta_E", over_g="4 1/5 9/10"),
]


def write(name, claims):
    here = pathlib.Path(__file__).parent
    points = [(N, G) for N in range(2, 13)] + [(4, g) for g in GRID]
    lines = ["certispin-certificate 1", f"scale 4 {AT} 1/100000000 1/20"]
    lines += [point(N, g) for N, g in sorted(points)]
    (here / name).write_text(sealed(lines + [line for c in claims for line in c]))


write("readings.cert", TRUE)
write("wrong.cert", WRONG)
