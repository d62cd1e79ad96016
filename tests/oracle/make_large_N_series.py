# Exact coefficients of large-N series. Made with:
#     python3 make_large_N_series.py > large_N_series.json
# (the standard library of python3 alone; seconds). The closed forms in m = m_*, by the same steps with m a symbol:
#     python3 make_large_N_series.py closed_forms
# (python3-sympy; many minutes, or one with ORDERS = 3)
#
# One well of H = -(2/N) Jz^2 - 2 g Jx - lambda Jz in the basis |m>, by the method of proofs/large_N_laws.md, section 2:
# the ratio r = u_{m+1}/u_m of neighbouring components is a power series in 1/N and in the distance from the bottom of
# the well, which fixes E = N e_0 + e_1 + e_2/N + ... order by order. Arithmetic is exact in the field of m, with numbers
# a + b d, d^2 = 0, that carry the derivatives by G = g^2 and by lambda (Hellmann-Feynman). No eigenvalue is computed and
# nothing is extrapolated.

import json
import platform
import sys
from fractions import Fraction
from math import comb, isqrt

ORDERS = 4  # e_0 ... e_4
WEIGHT = 2 * ORDERS + 6  # 1/N counts 2, the distance 1
POINTS = ["3/5", "4/5", "5/13", "12/13", "8/17", "20/29", "24/25"]
ONE = Fraction(1)  # of the field


class Dual:
    """a + b d with d^2 = 0"""

    def __init__(self, a, b=0):
        self.a, self.b = ONE * a, ONE * b

    def __add__(self, y):
        y = dual(y)
        return Dual(self.a + y.a, self.b + y.b)

    def __sub__(self, y):
        return self + dual(y) * -1

    def __mul__(self, y):
        y = dual(y)
        return Dual(self.a * y.a, self.a * y.b + self.b * y.a)

    def __truediv__(self, y):
        y = dual(y)
        return Dual(self.a / y.a, (self.b * y.a - self.a * y.b) / y.a**2)

    def sqrt(self, root):
        assert root * root == self.a, "the root is known"
        return Dual(root, self.b / (2 * root))


def dual(y):
    return y if isinstance(y, Dual) else Dual(y)


class Series:
    """Coefficients of (1/N)^k x^p, where 2k + p <= WEIGHT"""

    def __init__(self, c):
        known = {key: dual(v) for key, v in c.items() if 2 * key[0] + key[1] <= WEIGHT}
        self.c = {key: v for key, v in known.items() if v.a != 0 or v.b != 0}
        assert all(p >= 0 for _, p in self.c), "regular at the bottom of the well"

    def __add__(self, y):
        return Series({k: self.at(*k) + y.at(*k) for k in {*self.c, *y.c}})

    def __mul__(self, y):
        if not isinstance(y, Series):
            return Series({k: v * y for k, v in self.c.items()})
        c = {}
        for (k, p), v in self.c.items():
            for (l, q), w in y.c.items():
                if 2 * (k + l) + p + q <= WEIGHT:
                    c[k + l, p + q] = c.get((k + l, p + q), Dual(0)) + v * w
        return Series(c)

    def at(self, k, p):
        return self.c.get((k, p), Dual(0))

    def order(self, k):
        return Series({(0, p): v for (l, p), v in self.c.items() if l == k})

    def moved(self, sign):
        """x -> x + sign/N"""
        c = {}
        for (k, p), v in self.c.items():
            for i in range(p + 1):
                c[k + i, p - i] = c.get((k + i, p - i), Dual(0)) + v * (comb(p, i) * sign**i)
        return Series(c)

    def over_x(self, n):
        return Series({(k, p - n): v for (k, p), v in self.c.items()})

    def times_x(self):
        return Series({(k, p + 1): v for (k, p), v in self.c.items()})

    def of(self, coefficients, first):
        """sum_i coefficients(i) (self/first - 1)^i"""
        rest = self * (Dual(1) / first) + Series({(0, 0): -1})
        total, term = Series({}), Series({(0, 0): 1})
        for i in range(WEIGHT + 1):
            total, term = total + term * coefficients(i), term * rest
        return total

    def inverse(self):
        first = self.at(0, 0)
        return self.of(lambda i: (-1) ** i, first) * (Dual(1) / first)

    def sqrt(self, root):
        first = self.at(0, 0)

        def binomial(i):
            b = ONE
            for j in range(i):
                b = b * (1 - 2 * j) / (2 * (j + 1))
            return b

        return self.of(binomial, first) * first.sqrt(root)


def energies(m, G, z):
    """e_0 ... of the well whose bottom is at 2 m/N = z, and lambda, which puts it there; near z = m, G = 1 - m^2"""
    half = ONE / 2
    # t = (g N/2) sqrt((1 + 1/N)^2 - y^2) at the midpoint y = z + x of a pair
    square = Series({(0, 0): Dual(1) - z * z, (1, 0): 2, (2, 0): 1, (0, 1): z * -2, (0, 2): -1}) * (G * half * half)
    t = square.sqrt((1 - m * m) * half)
    lam = (G * z / (t.order(0).at(0, 0) * 2) - z) * 2
    v = Series({(0, 0): (z * z + lam * z) * half, (0, 1): z + lam * half, (0, 2): half})
    e = [t.order(0).at(0, 0) * -2 + v.at(0, 0) * -1]
    energy = Series({(0, 0): e[0]})
    # r + 1/r = 2 + q at leading order, q ~ x^2, and r falls through the bottom
    q = (v + energy) * -1 * t.order(0).inverse() + Series({(0, 0): -2})
    root = (q + q * q * (half * half)).over_x(2).sqrt(m / (1 - m * m)).times_x()
    r = Series({(0, 0): 1}) + q * half + root * -1
    slope = t.order(0) * (Series({(0, 0): 1}) + (r * r).inverse() * -1)
    for k in range(1, ORDERS + 1):
        left = t.moved(1) * r.moved(1) + t.moved(-1) * r.inverse().moved(-1) + v + energy
        e.append(left.at(k, 0) * -1)
        energy = energy + Series({(k, 0): e[k]})
        rest = (left.order(k) + Series({(0, 0): e[k]})) * -1
        step = rest.over_x(1) * slope.over_x(1).inverse()
        r = r + Series({(k, p): w for (_, p), w in step.c.items()})
    return e, lam


def divide(a, b, n):
    """The first n coefficients of a quotient of series in 1/N"""
    c = []
    for k in range(n):
        c.append((a[k] - sum(c[i] * b[k - i] for i in range(k))) / b[0])
    return c


def laws(m):
    G = 1 - m * m
    by_G, _ = energies(m, Dual(G, 1), Dual(m, -1 / (2 * m)))  # the well moves so that lambda stays 0
    by_lambda, lam = energies(m, Dual(G), Dual(m, 1))
    assert lam.a == 0
    # E = h N e(g/h): the derivative by h gives <Jz^2>/N^2; that by lambda gives <Jz>/N
    second = [-(e.a - 2 * G * e.b) / 2 for e in by_G]
    mean = [-e.b / lam.b for e in by_lambda]
    n = ORDERS
    square = [sum(mean[i] * mean[k - i] for i in range(k + 1)) for k in range(n + 1)]
    rest = [m * m / 2 * (k == 0) - 2 * second[k] for k in range(n + 1)]
    return {
        "energy": [e.a for e in by_G],
        "eta_MF": divide(rest[1:], second, n - 1),
        "delta_G": [-second[k] for k in range(1, n)],
        "leakage_sum": [second[k] - square[k] for k in range(1, n)],
        "delta_zp": [-mean[k] for k in range(1, n)],
    }


def at_points():
    points = []
    for text in POINTS:
        square = 1 - Fraction(text) ** 2
        m = Fraction(isqrt(square.numerator), isqrt(square.denominator))
        points.append({"g": text, **{law: [str(x) for x in values] for law, values in laws(m).items()}})
    made_by = f"make_large_N_series.py, Python {platform.python_version()}, exact fractions"
    print(json.dumps({"made_by": made_by, "trusted_digits": 1000, "points": points}, indent=1))


def closed_forms():
    global ONE
    import sympy

    m = sympy.Symbol("m")
    field = sympy.QQ.frac_field(m)
    ONE = field.one
    for law, values in laws(field.gens[0]).items():
        for k, x in enumerate(values):
            print(law, k, sympy.factor(x.as_expr()))


closed_forms() if sys.argv[1:] == ["closed_forms"] else at_points()
