# Derivatives in g by perturbation theory over all states. Made with:
#     nice python3 make_derivative_values.py > derivative_values.json
# (the system's python3 with python3-mpmath; some ten seconds on one core)
#
# Nothing here uses parity blocks, a recurrence, or a power series. H/J = -(2/N) Jz^2 - 2 g Jx is diagonalised
# as a dense matrix (mpmath.eigsy) with 110 digits, and with H' = -2 Jx
#     E_k' = <k|H'|k>,   <a|A|b>' = sum_l <a|A|l> <l|H'|b> / (E_b - E_l) + the same with a and b exchanged.
# Second derivatives are central differences of these first ones, over 1e-25: the error is about 1e-50 of them.
# The doublets here are split by at least 1e-25, so that 110 digits resolve them.
# J = hbar = 1; "first" is f', "second" is f''.

import json
import platform
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

DIGITS = 45
POINTS = [(2, "1/2"), (3, "1/10"), (4, "3"), (7, "19/20"), (10, "1/20"), (11, "1/2"), (20, "19/20"), (21, "6/5"),
          (24, "3/4"), (30, "19/20"), (31, "1")]


class Model:
    def __init__(self, N, g):
        self.N, self.g = N, g
        self.m = [mpf(2 * k - N) / 2 for k in range(N + 1)]
        H = mp.diag([-2 * x * x / N for x in self.m])
        self.off = [-mp.sqrt((k + 1) * (N - k)) for k in range(N)]  # of H' = -2 Jx
        for k in range(N):
            H[k, k + 1] = H[k + 1, k] = g * self.off[k]
        values, vectors = mp.eigsy(H)
        order = sorted(range(N + 1), key=lambda i: values[i])
        self.E = [values[i] for i in order]
        self.psi = [[vectors[r, i] for r in range(N + 1)] for i in order]

    def field(self, psi):
        """H' psi"""
        out = [mpf(0)] * (self.N + 1)
        for k, t in enumerate(self.off):
            out[k] += t * psi[k + 1]
            out[k + 1] += t * psi[k]
        return out

    def response(self, k):
        """d psi_k / dg"""
        Hk = self.field(self.psi[k])
        out = [mpf(0)] * (self.N + 1)
        for l, psi in enumerate(self.psi):
            if l != k:
                weight = mp.fdot(psi, Hk) / (self.E[k] - self.E[l])
                out = [a + weight * b for a, b in zip(out, psi)]
        return out

    def quantities(self):
        """id -> (value, first derivative)"""
        slope = [mp.fdot(self.psi[k], self.field(self.psi[k])) for k in range(min(4, self.N + 1))]
        result = {"E_%d" % k: (self.E[k], slope[k]) for k in range(len(slope))}
        result["delta_E"] = (self.E[1] - self.E[0], slope[1] - slope[0])
        d0, d1 = self.response(0), self.response(1)
        square = [x * x for x in self.m]
        for k, d in ((0, d0), (1, d1)):
            weighted = [a * b for a, b in zip(square, self.psi[k])]
            result["Jz2_%d" % k] = (mp.fdot(weighted, self.psi[k]), 2 * mp.fdot(weighted, d))
        jump = lambda a, b: mp.fdot([x * y for x, y in zip(self.m, a)], b)
        J, dJ = jump(self.psi[0], self.psi[1]), jump(d0, self.psi[1]) + jump(self.psi[0], d1)
        sign = 1 if J > 0 else -1
        result["J_01"] = (sign * J, sign * dJ)
        return result


def text(x):
    """"0" for what vanishes to all digits carried (N = 2: E_1 = -1 for every g)."""
    if abs(x) < mpf(10) ** -60:
        return "0"
    return mpmath.nstr(x, DIGITS, min_fixed=0, max_fixed=0, strip_zeros=False)


def point(N, g_text):
    g = Fraction(g_text)
    g = mpf(g.numerator) / g.denominator
    h = mpf(10) ** -25
    here, below, above = (Model(N, x).quantities() for x in (g, g - h, g + h))
    entry = {"N": str(N), "g": g_text}
    for name, (value, first) in here.items():
        second = (above[name][1] - below[name][1]) / (2 * h)
        entry[name] = {"value": text(value), "first": text(first), "second": text(second)}
    return entry


def main():
    mp.dps = 110
    points = []
    for N, g in POINTS:
        print("N = %d, g = %s" % (N, g), file=sys.stderr)
        points.append(point(N, g))
    made_by = "make_derivative_values.py, Python %s, mpmath %s" % (platform.python_version(), mpmath.__version__)
    print(json.dumps({"made_by": made_by, "trusted_digits": 40, "points": points}, indent=1))


main()
