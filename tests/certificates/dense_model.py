"""The doublet of small N by dense diagonalisation in mpmath: shares nothing with certispin."""

from fractions import Fraction

import mpmath

mpmath.mp.dps = 80


def mpf(x):
    x = Fraction(x)
    return mpmath.mpf(x.numerator) / x.denominator


def levels_and_moments(N, g):
    """E_0 .. E_3, delta_E, Jz2_0, Jz2_1, J_01 of H/J = -(2/N) J_z^2 - 2 g J_x."""
    size = N + 1
    h = mpmath.zeros(size)
    m = [mpf(Fraction(N, 2) - k) for k in range(size)]
    j = mpf(Fraction(N, 2))
    for k in range(size):
        h[k, k] = -2 * m[k] ** 2 / N
        if k + 1 < size:
            h[k, k + 1] = h[k + 1, k] = -mpf(g) * mpmath.sqrt(j * (j + 1) - m[k] * m[k + 1])
    energies, vectors = mpmath.eigsy(h)
    order = sorted(range(size), key=lambda k: energies[k])
    u, v = ([vectors[r, order[k]] for r in range(size)] for k in (0, 1))
    return {
        "E": [energies[k] for k in order[:4]],
        "delta_E": energies[order[1]] - energies[order[0]],
        "Jz2_0": mpmath.fsum(m[r] ** 2 * u[r] ** 2 for r in range(size)),
        "Jz2_1": mpmath.fsum(m[r] ** 2 * v[r] ** 2 for r in range(size)),
        "J_01": abs(mpmath.fsum(m[r] * u[r] * v[r] for r in range(size))),
    }
