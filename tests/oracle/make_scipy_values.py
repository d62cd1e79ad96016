# What float64 LAPACK gives: scipy.linalg.eigh of the dense matrix, drivers 'evd' (dsyevd) and 'evr' (dsyevr). Made with:
#     OPENBLAS_NUM_THREADS=1 nice python3 make_scipy_values.py > scipy_values.json
# (the system's python3, with python3-numpy, python3-scipy). Numbers are the doubles' repr: every digit is the program's
# answer, not all are correct. Other BLAS builds and other thread counts change the last digits.
# J = hbar = 1, H/J = -(2/N) Jz^2 - 2 g Jx, g = 0.95.

import ctypes
import json
import platform
import sys

import numpy
import scipy
from scipy.linalg import eigh

G = 0.95


def blas():
    """The BLAS that is loaded now, in its own words."""
    with open("/proc/self/maps") as maps:
        loaded = {line.split()[-1] for line in maps if "openblas" in line.rsplit("/", 1)[-1]}
    for library in loaded:
        config = ctypes.CDLL(library).openblas_get_config
        config.restype = ctypes.c_char_p
        return config().decode().strip()
    return "not OpenBLAS"


def values_at(N, driver):
    j, m = N / 2, numpy.arange(N + 1) - N / 2
    t = G * numpy.sqrt(j * (j + 1) - m[:-1] * (m[:-1] + 1))
    H = numpy.diag(-2 * m**2 / N) - numpy.diag(t, 1) - numpy.diag(t, -1)
    E, v = eigh(H, driver=driver)
    point = {f"E_{k}": E[k] for k in range(4)}
    point["delta_E"] = E[1] - E[0]
    for k in (0, 1):
        point[f"Jz2_{k}"] = numpy.sum(m**2 * v[:, k] ** 2)
    point["J_01"] = abs(numpy.sum(m * v[:, 0] * v[:, 1]))
    return {key: repr(float(value)) for key, value in point.items()}


json.dump({
    "made_by": "OPENBLAS_NUM_THREADS=1 python3 make_scipy_values.py > scipy_values.json",
    "versions": {"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__,
                 "blas": blas()},
    "digits": 17,
    "points": [{"N": str(N), "g": "19/20", "driver": driver, **values_at(N, driver)}
               for driver in ("evd", "evr") for N in (100, 200, 300, 370, 500, 1000)],
}, sys.stdout, indent=1)
print()
