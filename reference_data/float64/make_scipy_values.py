# What SciPy gives in float64, as Appendix A describes it: scipy.linalg.eigh of the dense matrix on the Dicke basis and sums
# over m, with LAPACK's dsyevd ("evd") and dsyevr ("evr", the default), on OpenBLAS and on the reference libraries. Made with:
#     /usr/bin/python3 make_scipy_values.py > scipy_values.json
# (the system's python3, with python3-scipy, libopenblas0-pthread, libblas3 and liblapack3; x86-64). Each library is loaded
# through LD_LIBRARY_PATH in a process of its own, which looks into /proc/self/maps for what was loaded in truth. A number has
# 17 digits, which tell a double from every other; it is the program's answer, and not all of its digits are correct.
# J = hbar = 1, H/J = -(2/N) Jz^2 - 2 g Jx.

import datetime
import json
import os
import platform
import re
import subprocess
import sys

LIBRARIES = {"openblas": ["openblas-pthread"], "reference": ["blas", "lapack"]}
ROOT = "/usr/lib/x86_64-linux-gnu"
PACKAGES = ("python3-scipy", "python3-numpy", "libopenblas0-pthread", "libblas3", "liblapack3")
THREADS = "1"
POINTS = [(N, "0.95") for N in (100, 200, 250, 300, 370, 430, 500, 1000, 2000)] + [
    (370, "0.9"), (100, "0.5"), (370, "0.5"), (1000, "0.5"), (2000, "0.5")]


def loaded_libraries():
    with open("/proc/self/maps") as maps:
        files = {line.split()[-1] for line in maps if re.search(r"/lib(open)?(blas|lapack)[^/]*\.so", line)}
    return sorted(os.path.realpath(file) for file in files)


def core_type(files):
    """The processor that OpenBLAS takes its kernels for."""
    import ctypes
    for file in files:
        if "openblas" in os.path.basename(file):
            name = ctypes.CDLL(file).openblas_get_corename
            name.restype = ctypes.c_char_p
            return name().decode()
    return "none: compiled for every x86-64 processor"


def values_at(N, g, driver):
    import numpy
    from scipy.linalg import eigh
    j, m = N / 2, numpy.arange(N + 1) - N / 2
    t = float(g) * numpy.sqrt(j * (j + 1) - m[:-1] * (m[:-1] + 1))
    H = numpy.diag(-2 * m**2 / N) - numpy.diag(t, 1) - numpy.diag(t, -1)
    E, v = eigh(H, driver=driver)
    Jz = v.T @ (m[:, None] * v)
    Jz2 = numpy.sum(m[:, None] ** 2 * v**2, axis=0)
    residual = abs(numpy.sum(Jz**2, axis=1) - Jz2)
    point = {f"E_{k}": E[k] for k in range(4)}
    point["delta_E"] = E[1] - E[0]
    point |= {"Jz2_0": Jz2[0], "Jz2_1": Jz2[1], "J_01": abs(numpy.sum(m * v[:, 0] * v[:, 1]))}
    point["G_01"] = (Jz2[0] + Jz2[1]) / 2
    point["eta_MF"] = N * N * (1 - float(g) ** 2) / 2 / point["G_01"]
    parity = abs(numpy.sum(m[:, None] * v**2, axis=0))
    point |= {"parity_even": max(parity[0::2]), "parity_all": max(parity)}
    point |= {"completeness": max(residual[:2]), "relative_completeness": max(residual[:2] / Jz2[:2])}
    point |= {"completeness_all": max(residual), "relative_completeness_all": max(residual / Jz2)}
    return {key: f"{float(value):.16e}" for key, value in point.items()}


def run_on(library):
    """All points, on the libraries that this process has loaded."""
    import scipy.linalg  # noqa: F401  (loads them)
    files = loaded_libraries()
    folders = tuple(f"{ROOT}/{folder}/" for folder in LIBRARIES[library])
    if not files or not all(file.startswith(folders) for file in files):
        sys.exit(f"asked for {library}, loaded {files}")
    points = [{"library": library, "driver": driver, "N": str(N), "g": g, **values_at(N, g, driver)}
              for driver in ("evd", "evr") for N, g in POINTS]
    json.dump({"loaded": files, "core": core_type(files), "points": points}, sys.stdout)


def versions():
    listed = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *PACKAGES],
                            check=True, capture_output=True, text=True).stdout
    return {"python3": platform.python_version(), **dict(line.split() for line in listed.splitlines())}


def processor():
    with open("/proc/cpuinfo") as lines:
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))


def main():
    runs = {}
    for library, folders in LIBRARIES.items():
        environment = {**os.environ, "LD_LIBRARY_PATH": ":".join(f"{ROOT}/{each}" for each in folders),
                       "OPENBLAS_NUM_THREADS": THREADS}
        child = subprocess.run([sys.executable, __file__, library], check=True, stdout=subprocess.PIPE, env=environment)
        runs[library] = json.loads(child.stdout)
    json.dump({
        "made_by": "/usr/bin/python3 make_scipy_values.py > scipy_values.json",
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "versions": versions(),
        "processor": processor(),
        "threads": THREADS,
        "libraries": {library: {"loaded": run["loaded"], "core": run["core"]} for library, run in runs.items()},
        "digits": 17,
        "points": [point for run in runs.values() for point in run["points"]],
    }, sys.stdout, indent=1)
    print()


if len(sys.argv) > 1:
    run_on(sys.argv[1])
else:
    main()
