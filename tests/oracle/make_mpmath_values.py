# Reference values by brute multiprecision. Made with:
#     nice python3 make_mpmath_values.py > mpmath_values.json
# (the system's python3, with python3-mpmath, python3-gmpy2, python3-numpy, python3-scipy; a few minutes on one core)
#
# Nothing here uses parity, a recurrence for eigenvectors, or the Wronskian formula for the splitting. The matrix is
# the full (N+1)-dimensional H/J = -(2/N) Jz^2 - 2 g Jx, and doublets are resolved by carrying enough digits:
#   N <= 60: mpmath.eigsy of the dense matrix;
#   N >  60: subspace inverse iteration (tridiagonal LU with row exchanges, fixed shift) with Rayleigh-Ritz, one
#            subspace for each cluster of levels. Shifts are float64 eigenvalues, so they lie some 1e-13 away from the
#            wanted levels and the subspace gains several digits a step.
# Every point is computed twice, the second time with 60 digits more, and the two must agree to 62 digits.
# J = hbar = 1. An energy printed as "0" vanished to all digits carried: |E| < 1e-150 (N = 1, g = 1/2: E_1 = 0).

import json
import platform
import random
import sys
import time
from fractions import Fraction

import gmpy2
import mpmath
import numpy
import scipy
from mpmath import mp, mpf
from scipy.linalg import eigh_tridiagonal

DIGITS = 60
DENSE_UP_TO = 60
POINTS = {
    "19/20": [1, 2, 3, 4, 5, 6, 7, 10, 11, 20, 25, 30, 50, 51, 100, 101, 200, 300, 370, 371, 500, 501, 1000, 2000],
    "1/2": [1, 2, 3, 8, 9, 40, 41, 100, 370, 2000],
    "1/10": [10, 11, 50],
    "1": [1, 2, 3, 10, 11, 100],
    "6/5": [2, 3, 10, 11, 100, 101, 370],
    "3": [5, 6, 50],
    "24/25": [370],
    "1/1000": [4, 5],
}


def hamiltonian(N, g):
    """Diagonal, off-diagonal and the values of m, for m = -N/2 ... N/2."""
    m = [mpf(2 * k - N) / 2 for k in range(N + 1)]
    g = mpf(g.numerator) / g.denominator
    return [-2 * x * x / N for x in m], [-g * mp.sqrt((k + 1) * (N - k)) for k in range(N)], m


def dense_levels(diagonal, off, count):
    n = len(diagonal)
    H = mp.diag(diagonal)
    for k, t in enumerate(off):
        H[k, k + 1] = H[k + 1, k] = t
    values, vectors = mp.eigsy(H)
    order = sorted(range(n), key=lambda i: values[i])[:count]
    return [values[i] for i in order], [list(vectors[:, i]) for i in order]


def factor(diagonal, off, shift):
    """LU of H - shift with partial pivoting. Rows of U have up to three entries; steps are (exchanged, multiplier)."""
    n = len(diagonal)
    steps, rows = [], []
    row = [diagonal[0] - shift, off[0], mpf(0)]
    for k in range(n - 1):
        below = [off[k], diagonal[k + 1] - shift, off[k + 1] if k + 2 < n else mpf(0)]
        exchanged = abs(below[0]) > abs(row[0])
        if exchanged:
            row, below = below, row
        multiplier = below[0] / row[0]
        steps.append((exchanged, multiplier))
        rows.append(row)
        row = [below[1] - multiplier * row[1], below[2] - multiplier * row[2], mpf(0)]
    rows.append(row)
    return steps, rows


def solve(lu, b):
    steps, rows = lu
    x = list(b)
    for k, (exchanged, multiplier) in enumerate(steps):
        if exchanged:
            x[k], x[k + 1] = x[k + 1], x[k]
        x[k + 1] -= multiplier * x[k]
    after, after2 = mpf(0), mpf(0)
    for k in reversed(range(len(x))):
        a, b, c = rows[k]
        x[k] = (x[k] - b * after - c * after2) / a
        after, after2 = x[k], after
    return x


def apply(diagonal, off, v):
    w = [d * x for d, x in zip(diagonal, v)]
    for k, t in enumerate(off):
        w[k] += t * v[k + 1]
        w[k + 1] += t * v[k]
    return w


def orthonormal(vectors):
    done = []
    for v in vectors:
        for _ in range(2):  # twice is enough
            for u in done:
                c = mp.fdot(u, v)
                v = [y - c * x for x, y in zip(u, v)]
        norm = mp.sqrt(mp.fdot(v, v))
        done.append([x / norm for x in v])
    return done


def cluster_levels(diagonal, off, shift, size):
    """The `size` levels next to `shift`, by iterating until every residual is rounding noise."""
    n = len(diagonal)
    noise = mpf(10) ** (8 - mp.dps) * n
    source = random.Random(1)  # no symmetry in the start vectors: both parities are present
    basis = orthonormal([[mpf(source.random()) - 0.5 for _ in range(n)] for _ in range(size)])
    lu = factor(diagonal, off, shift)
    for _ in range(400):
        basis = orthonormal([solve(lu, v) for v in basis])
        images = [apply(diagonal, off, v) for v in basis]
        values, mix = mp.eigsy(mp.matrix([[mp.fdot(v, w) for w in images] for v in basis]))
        order = sorted(range(size), key=lambda i: values[i])
        combine = lambda vs, i: [mp.fdot((v[k], mix[j, i]) for j, v in enumerate(vs)) for k in range(n)]
        levels = [values[i] for i in order]
        vectors = [combine(basis, i) for i in order]
        residual = max(abs(y - e * x) for e, i, v in zip(levels, order, vectors)
                       for x, y in zip(v, combine(images, i)))
        if residual < noise:
            return levels, vectors
    sys.exit("subspace iteration did not converge")


def number_below(diagonal, off, x):
    """Sturm count of the full matrix: proves nothing at finite precision, but catches a missed level."""
    count, pivot = 0, mpf(1)
    for k, d in enumerate(diagonal):
        pivot = d - x - (off[k - 1] ** 2 / pivot if k else 0)
        count += pivot < 0
    return count


def iterated_levels(diagonal, off, count):
    seeds = eigh_tridiagonal([float(d) for d in diagonal], [float(t) for t in off],
                             eigvals_only=True, select="i", select_range=(0, count))
    clusters = [[seeds[0]]]
    for seed in seeds[1:count]:
        if seed - clusters[-1][-1] < 1e-5:
            clusters[-1].append(seed)
        else:
            clusters.append([seed])
    assert seeds[count] - seeds[count - 1] > 1e-5, "the highest wanted cluster is cut"
    levels, vectors = [], []
    for cluster in clusters:
        found = cluster_levels(diagonal, off, mpf(cluster[0]), len(cluster))
        levels += found[0]
        vectors += found[1]
    assert number_below(diagonal, off, mpf(seeds[count] + seeds[count - 1]) / 2) == count
    assert all(abs(e - s) < 1e-9 for e, s in zip(levels, seeds)) and levels == sorted(levels)
    return levels, vectors


def values_at(N, g, digits):
    mp.dps = digits
    diagonal, off, m = hamiltonian(N, g)
    find = dense_levels if N <= DENSE_UP_TO else iterated_levels
    E, v = find(diagonal, off, min(4, N + 1))
    point = {f"E_{k}": e if abs(e) > mpf(10) ** -150 else mpf(0) for k, e in enumerate(E)}
    point["delta_E"] = E[1] - E[0]
    for k in (0, 1):
        point[f"Jz2_{k}"] = mp.fsum((x * y) ** 2 for x, y in zip(m, v[k])) / mp.fdot(v[k], v[k])
    norm = mp.sqrt(mp.fdot(v[0], v[0]) * mp.fdot(v[1], v[1]))
    point["J_01"] = abs(mp.fsum(x * a * b for x, a, b in zip(m, v[0], v[1]))) / norm
    return point


def checked_values_at(N, g):
    digits = 160 + N // 4  # covers 60 + the digits that E_1 - E_0 cancels; the comparison tells if it did not
    first, second = values_at(N, g, digits), values_at(N, g, digits + 60)
    for key, value in second.items():
        if abs(first[key] - value) > mpf(10) ** -62 * abs(value):
            sys.exit(f"N = {N}, g = {g}: {key} is not settled at {digits} digits")
    return {key: mp.nstr(value, DIGITS, strip_zeros=False) if value else "0" for key, value in second.items()}


points = []
for g, sizes in POINTS.items():
    for N in sizes:
        start = time.time()
        points.append({"N": str(N), "g": g, **checked_values_at(N, Fraction(g))})
        print(f"N = {N}, g = {g}: {time.time() - start:.1f} s", file=sys.stderr)

json.dump({
    "made_by": "python3 make_mpmath_values.py > mpmath_values.json",
    "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__, "backend": mpmath.libmp.BACKEND,
                 "gmpy2": gmpy2.version(), "numpy": numpy.__version__, "scipy": scipy.__version__},
    "digits": DIGITS,
    "trusted_digits": 55,
    "points": points,
}, sys.stdout, indent=1)
print()
