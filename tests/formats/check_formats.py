#!/usr/bin/env python3
"""Reads what `certispin audit --report` writes with programs that are not ours.

    check_formats.py PROGRAM SOURCE_DIRECTORY {schema|hepdata|agreement}

schema     the JSON of audit, compute, spectrum, sweep, peak, crossing, limit, prove and
           float64 --full against docs/schema, and that the schemas refuse spoilt documents (python3-jsonschema)
hepdata    the YAML of audit and sweep against the rules of HEPData's submission format, and
           its errors against the bounds of the JSON, in exact arithmetic (python3-yaml)
agreement  CSV, JUnit, SARIF and Markdown say of every claim what the JSON says (nothing
           but the standard library)

Exit status: 0 passed, 1 failed, 77 skipped because a Python package is missing.
"""

import copy
import csv
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

SKIPPED = 77
BAD = ("refuted", "contradicted")

LEDGER = r"""
section = 'Section 1: "a" & <b>, c | d'
[[claim]]
id = "good"
where = "Table 1 | row <1>"
meaning = 'x < y & "z", `code` | \pipe'
reading = "rounded"
printed = "2.351"
expression = "eta_MF"
at = { N = "370", g = "0.95" }
[[claim]]
id = "wrong"
where = "Table 1"
meaning = "m"
reading = "rounded"
printed = "2.36"
expression = "eta_MF"
at = { N = "370", g = "0.95" }
[[claim]]
id = "exact"
where = "Table 1"
meaning = "m"
reading = "rounded"
printed = "488"
expression = "G_loc"
at = { N = "100", g = "0.95" }
[[claim]]
id = "tiny"
where = "Table 1"
meaning = "m"
reading = "rounded"
printed = "1.13e-390"
expression = "delta_E"
at = { N = "2000", g = "0.5" }
[[claim]]
id = "much"
where = "Table 1"
meaning = "m"
reading = "much_greater"
threshold = "10"
printed = "1"
expression = "eta_MF"
at = { N = "370", g = "0.95" }
[[claim]]
id = "limit"
where = "Table 1"
meaning = "m"
reading = "limit"
printed = "2"
expression = "eta_MF"
at = { g = "0.5" }
[[claim]]
id = "remark"
where = "Table 1"
meaning = "m"
reading = "literature"
printed = "2"
reason = "other work"
"""

PROOF = r"""
```toml
[[theorem]]
id = "right"
title = "x < y & \"z\" − 1"
equations = ["(8)"]
hypotheses = ["none"]
covers = "all"
method = "symbolic"
variables = ["x"]
left = "x + x"
right = "2 * x"
wrong = ["x"]
[[theorem]]
id = "broken"
title = "t"
equations = []
hypotheses = []
covers = "all"
method = "grid"
variables = ["x"]
left = "x"
right = "1"
wrong = ["x"]
[[theorem]]
id = "prose"
title = "t"
equations = []
hypotheses = []
covers = "all"
method = "argument"
coq = "File.v"
```
"""


def check(holds, sentence):
    if not holds:
        print("FAILED:", sentence)
        sys.exit(1)


def skip(package):
    print("skipped: python3-%s is not installed" % package)
    sys.exit(SKIPPED)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    check(done.returncode in (0, 1, 2), "%s: %s" % (" ".join(arguments), done.stderr))
    return done.stdout


def reports_of(program, folder):
    """Every format of one audit, by extension, and the JSON read."""
    ledger = folder / "ledger.toml"
    ledger.write_text(LEDGER, encoding="utf-8")
    run(program, "audit", str(ledger), "--driver", "eigen", "--report", str(folder))
    texts = {
        path.suffix[1:]: path.read_text(encoding="utf-8")
        for path in folder.glob("audit.*")
    }
    document = json.loads(texts["json"])
    check(len(document["claims"]) == 7, "the JSON has every claim")
    check([r["agreement"] for r in document["consistency"]] == ["inconsistent"],
          "two claims print one number differently")
    return texts, document


# --- schema ---------------------------------------------------------------------------

def spoilt(document):
    """The same document with one thing wrong in each."""
    def changed(change):
        wrong = copy.deepcopy(document)
        change(wrong)
        return wrong

    first = lambda d: d["claims"][0]
    yield "a missing key", changed(lambda d: first(d).pop("upper"))
    yield "an unknown key", changed(lambda d: first(d).update(extra="1"))
    yield "a number for a string", changed(lambda d: first(d).update(lower=2.35))
    yield "no decimal", changed(lambda d: first(d).update(lower="2.35…"))
    yield "an unknown verdict", changed(lambda d: first(d).update(verdict="true"))
    yield "an unknown reading", changed(lambda d: first(d).update(reading="guessed"))
    yield "no claims", changed(lambda d: d.update(claims=[]))
    yield "another schema", changed(lambda d: d.update(schema="certispin/audit/2"))
    yield "an unknown count", changed(lambda d: d["summary"].update(maybe=1))
    yield "no provenance", changed(lambda d: d.pop("provenance"))


def spoilt_proofs(document):
    def changed(change):
        wrong = copy.deepcopy(document)
        change(wrong)
        return wrong

    first = lambda d: d["theorems"][0]
    last = lambda d: d["theorems"][2]
    yield "a missing key", changed(lambda d: first(d).pop("wrong"))
    yield "an unknown key", changed(lambda d: first(d).update(extra=1))
    yield "an unknown status", changed(lambda d: first(d).update(status="true"))
    yield "an unknown method", changed(lambda d: first(d).update(method="guess"))
    yield "a proof with findings", changed(lambda d: first(d).update(findings=["no"]))
    yield "no wrong variant", changed(lambda d: first(d).update(wrong=[]))
    yield "a proved argument", changed(lambda d: last(d).update(status="proved"))
    yield "no theorems", changed(lambda d: d.update(theorems=[]))
    yield "another schema", changed(lambda d: d.update(schema="certispin/prove/2"))


def check_prove_schema(program, of_prove, folder):
    (folder / "proofs.md").write_text(PROOF, encoding="utf-8")
    proved = json.loads(run(program, "prove", str(folder), "--format", "json"))
    check([t["status"] for t in proved["theorems"]] == ["proved", "failed", "argument"],
          "prove: the statuses")
    for error in of_prove.iter_errors(proved):
        check(False, "prove: %s: %s" % (list(error.path), error.message))
    for name, document in spoilt_proofs(proved):
        check(not of_prove.is_valid(document), "the schema of prove refuses " + name)


def check_spectrum_schema(program, schema):
    for n, g in (("10", "1/2"), ("1", "1"), ("4", "1/2"), ("10", "0"), ("7", "1.2")):
        document = json.loads(run(
            program, "spectrum", "-N", n, "-g", g, "--vectors", "0", "--sum-rules", "0,1",
            "--format", "json"))
        for error in schema.iter_errors(document):
            check(False, "spectrum: %s: %s" % (list(error.path), error.message))
        check([level["k"] for level in document["eigenvalues"]] == list(range(int(n) + 1)),
              "every level, in order")
        for path in (("eigenvalues", 0), ("vectors", 0), ("sum_rules", 0)):
            wrong = copy.deepcopy(document)
            wrong[path[0]][path[1]]["more"] = 1
            check(not schema.is_valid(wrong), "the schema refuses more in " + path[0])
        del document["eigenvalues"][0]["upper"]
        check(not schema.is_valid(document), "the schema refuses one bound alone")


SCANS = {
    "peak": [
        ["--over", "N=5:9", "-g", "0.5", "eta_MF"],
        ["--over", "N=1:9", "-g", "0.5", "N*(9-N)"],
        ["--over", "g=0.1:0.9", "-N", "9", "eta_MF"],
        ["--over", "g=0.1:0.9", "-N", "9", "--minimum", "E_2 - E_0", "--digits", "8"],
    ],
    "crossing": [
        ["--over", "N=2:60", "-g", "0.95", "--level", "1", "eta_MF"],
        ["--over", "N=2:9", "-g", "0.95", "--level", "0", "(N-3)*(N-7)"],
        ["--over", "g=0.5:1", "-N", "9", "--level", "1", "eta_MF"],
        ["--over", "g=0.5:1", "-N", "9", "--level", "0", "eta_MF"],
    ],
}


def spoilt_scans(document):
    def changed(change):
        copy_of = copy.deepcopy(document)
        change(copy_of)
        return copy_of

    yield "another schema", changed(lambda d: d.update(schema="certispin/other/1"))
    yield "a key that is not described", changed(lambda d: d.update(more=1))
    yield "no range", changed(lambda d: d.pop("over"))
    yield "a range of both parameters", changed(lambda d: d["over"].update(first="1", lower="1"))
    for places in ("positions", "places", "passages"):
        if places in document:
            yield "no " + places, changed(lambda d: d.pop(places))
            yield "a number in " + places, changed(lambda d: d.update({places: [1.5]}))


def check_scan_schema(program, name, schema):
    for arguments in SCANS[name]:
        document = json.loads(run(program, name, *arguments, "--format", "json"))
        for error in schema.iter_errors(document):
            check(False, "%s %s: %s" % (name, " ".join(arguments), error.message))
        for sort, wrong in spoilt_scans(document):
            check(not schema.is_valid(wrong), "the schema of %s refuses %s" % (name, sort))


def spoilt_runs(document):
    def changed(change):
        wrong = copy.deepcopy(document)
        change(wrong)
        return wrong

    row = lambda d: d["points"][0]["rows"][0]
    yield "a missing key", changed(lambda d: row(d).pop("seconds"))
    yield "an unknown key", changed(lambda d: row(d).update(extra="1"))
    yield "a number for a string", changed(lambda d: row(d)["delta_E"].update(float64=1.5))
    yield "an unknown driver", changed(lambda d: row(d).update(driver="zheevd"))
    yield "half a mixing", changed(lambda d: row(d)["mixing_0"].pop("sine"))
    yield "a proved verdict", changed(lambda d: row(d)["verdicts"].update(x="confirmed"))
    yield "a run that failed", changed(lambda d: row(d).update(failed="why"))
    yield "no points", changed(lambda d: d.update(points=[]))
    yield "another schema", changed(lambda d: d.update(schema="certispin/float64_full/2"))


def check_float64_full_schema(program, of_full):
    for point in (("20,100", "0.95"), ("1", "0"), ("300", "1/2")):
        document = json.loads(run(program, "float64", "--full", "-N", point[0], "-g", point[1],
                                  "--driver", "eigen", "--format", "json"))
        for error in of_full.iter_errors(document):
            check(False, "float64 --full: %s: %s" % (list(error.path), error.message))
    document = json.loads(run(program, "float64", "--full", "-N", "100", "-g", "0.95",
                              "--format", "json"))
    check(of_full.is_valid(document), "float64 --full with all libraries")
    check(len(document["points"][0]["rows"][0]["verdicts"]) == 3, "Appendix A has 3 claims")
    for name, wrong in spoilt_runs(document):
        check(not of_full.is_valid(wrong), "the schema of float64 --full refuses " + name)


def spoilt_limits(document):
    def changed(change):
        wrong = copy.deepcopy(document)
        change(wrong)
        return wrong

    first = lambda d: d["limits"][0]
    top = lambda d: first(d)["coefficients"][0]
    yield "a missing key", changed(lambda d: first(d).pop("terms"))
    yield "an unknown key", changed(lambda d: top(d).update(lower="1"))
    yield "a number for a string", changed(lambda d: top(d).update(value=0.8))
    yield "a proved verdict", changed(lambda d: top(d).update(verdict="confirmed"))
    yield "a verdict on nothing", changed(lambda d: top(d).pop("closed_form"))
    yield "coefficients of what has none", changed(lambda d: first(d).update(irregular="x"))
    yield "neither limit nor reason", changed(lambda d: first(d).pop("coefficients"))
    yield "no limits", changed(lambda d: d.update(limits=[]))
    yield "another schema", changed(lambda d: d.update(schema="certispin/limit/2"))


def check_limit_schema(program, of_limit):
    for what in (("c_fit", "-g", "1/2"), ("G_01/N", "-g", "1.2"), ("J_01/N", "-g", "1"),
                 ("(-1)^N", "-g", "1/2"), ("--laws", "-g", "1/2,4/5")):
        document = json.loads(run(program, "limit", *what, "--first", "200", "--terms", "8",
                                  "--format", "json"))
        for error in of_limit.iter_errors(document):
            check(False, "limit: %s: %s" % (list(error.path), error.message))
        if what[0] == "c_fit":
            for name, wrong in spoilt_limits(document):
                check(not of_limit.is_valid(wrong), "the schema of limit refuses " + name)
    check(len(document["limits"]) == 10, "limit: five laws at two g")


SWEEP = ("sweep", "--N", "4,370,2000", "--g", "0.1,1/3,0.95,1.1", "--digits", "12",
         "--quantity", "S_inst", "delta_E", "exp(N) - exp(N)", "log(g - 1)", "eta_MF")


def spoilt_sweeps(document):
    def changed(change):
        wrong = copy.deepcopy(document)
        change(wrong)
        return wrong

    first = lambda d: d["cells"][0]
    yield "a missing bound", changed(lambda d: first(d).pop("upper"))
    yield "a cell of nothing", changed(lambda d: [first(d).pop(k) for k in ("lower", "upper")])
    yield "an unknown key", changed(lambda d: first(d).update(extra="1"))
    yield "a number for a string", changed(lambda d: first(d).update(lower=2.35))
    yield "bounds of nothing", changed(lambda d: first(d).update(undefined="why"))
    yield "a decimal for g", changed(lambda d: first(d).update(g="0.1"))
    yield "no cells", changed(lambda d: d.update(cells=[]))
    yield "no digest", changed(lambda d: d.pop("sha256"))
    yield "half a shard", changed(lambda d: d.update(shard={"index": 1}))
    yield "another schema", changed(lambda d: d.update(schema="certispin/sweep/2"))


def check_sweep_schema(program, of_sweep):
    for shard in ((), ("--shard", "2/5")):
        document = json.loads(run(program, *SWEEP, "--format", "json", *shard))
        for error in of_sweep.iter_errors(document):
            check(False, "sweep: %s: %s" % (list(error.path), error.message))
        check(len(document["cells"]) == (60 if not shard else 15), "every cell of a sweep")
        for name, wrong in spoilt_sweeps(document):
            check(not of_sweep.is_valid(wrong), "the schema of sweep refuses " + name)
    text = run(program, *SWEEP, "--format", "json")
    told = hashlib.sha256(text[:text.rindex(',\n  "sha256"')].encode()).hexdigest()
    check(json.loads(text)["sha256"] == told, "the digest of a sweep is that of its bytes")


def check_schema(program, source, folder):
    try:
        import jsonschema
    except ImportError:
        skip("jsonschema")
    _, audit = reports_of(program, folder)

    def validator(name):
        schema = json.loads((source / "docs/schema" / name).read_text(encoding="utf-8"))
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        return kind(schema)

    of_audit = validator("audit.schema.json")
    for error in of_audit.iter_errors(audit):
        check(False, "audit: %s: %s" % (list(error.path), error.message))
    for name, document in spoilt(audit):
        check(not of_audit.is_valid(document), "the schema refuses " + name)
    of_compute = validator("compute.schema.json")
    for point in (("10", "1/2"), ("1", "1"), ("10", "0"), ("2000", "0.5"), ("7", "1.2")):
        computed = json.loads(
            run(program, "compute", "-N", point[0], "-g", point[1], "--format", "json"))
        for error in of_compute.iter_errors(computed):
            check(False, "compute: %s: %s" % (list(error.path), error.message))
        computed["quantities"][0]["lower"] = 1.5
        check(not of_compute.is_valid(computed), "the schema refuses a number")
    check_spectrum_schema(program, validator("spectrum.schema.json"))
    check_limit_schema(program, validator("limit.schema.json"))
    for name in SCANS:
        check_scan_schema(program, name, validator(name + ".schema.json"))
    check_prove_schema(program, validator("prove.schema.json"), folder)
    check_float64_full_schema(program, validator("float64_full.schema.json"))
    check_sweep_schema(program, validator("sweep.schema.json"))


# --- HEPData --------------------------------------------------------------------------

def check_variable(variable, dependent):
    check(set(variable) == {"header", "values"}, "a variable has header and values")
    check(set(variable["header"]) <= {"name", "units"}, "a header has name and units")
    check(variable["header"]["name"] != "", "a header has a name")
    for entry in variable["values"]:
        check(isinstance(entry["value"], (str, int, float)), "a value is a scalar")
        check(set(entry) <= ({"value", "errors"} if dependent else {"value"}),
              "only dependent variables have errors")
        errors = entry.get("errors", [])
        for error in errors:
            check(set(error) == {"asymerror", "label"}, "an error is labelled")
            check(set(error["asymerror"]) == {"minus", "plus"}, "minus and plus")
        ends = [float(error["asymerror"][end].rstrip("%"))
                for error in errors for end in ("minus", "plus")]
        check(not errors or any(ends), "HEPData refuses errors that are all zero")


def reach(value, error):
    """The real at the end of an error, exactly."""
    if error.endswith("%"):
        return Fraction(value) * (1 + Fraction(error[:-1]) / 100)
    return Fraction(value) + Fraction(error)


def check_bounds(claim, entry):
    if claim["lower"] is None:
        check(entry["value"] == "-", "%s has no proved value" % claim["id"])
        return
    lower = upper = Fraction(entry["value"])
    for error in entry.get("errors", []):
        lower = reach(entry["value"], error["asymerror"]["minus"])
        upper = reach(entry["value"], error["asymerror"]["plus"])
    check(lower <= Fraction(claim["lower"]) <= Fraction(claim["upper"]) <= upper,
          "the errors of %s cover its enclosure" % claim["id"])


def columns_of(table):
    """The variables of a table by name, after it was checked against HEPData's rules."""
    check(set(table) == {"name", "description", "keywords", "independent_variables",
                         "dependent_variables"}, "the keys of a table")
    check(len(table["name"]) <= 64, "a name has at most 64 characters")
    for keyword in table["keywords"]:
        check(keyword["name"] in ("cmenergies", "observables", "reactions", "phrases"),
              "a keyword that HEPData knows")
    for variable in table["independent_variables"]:
        check_variable(variable, dependent=False)
    for variable in table["dependent_variables"]:
        check_variable(variable, dependent=True)
    columns = {v["header"]["name"]: v["values"] for kind in
               ("independent_variables", "dependent_variables") for v in table[kind]}
    check(len({len(values) for values in columns.values()}) == 1, "equal lengths")
    return columns


def check_sweep_hepdata(program, yaml):
    cells = json.loads(run(program, *SWEEP, "--format", "json"))["cells"]
    comment, *tables = yaml.safe_load_all(run(program, *SWEEP, "--format", "hepdata"))
    check(set(comment) == {"comment"}, "the first document is a comment")
    told = 0
    for number, table in enumerate(tables):
        columns = columns_of(table)
        for row, cell in enumerate(cells[number::len(tables)]):
            told += 1
            entry = columns[cell["quantity"]][row]
            check(str(columns["N"][row]["value"]) == cell["N"], "sweep: N")
            check(Fraction(columns["g"][row]["value"]) == Fraction(cell["g"]), "sweep: g")
            check_bounds({"id": cell["quantity"], "lower": cell.get("lower"),
                          "upper": cell.get("upper")}, entry)
            why = cell.get("note", "undefined: " + cell.get("undefined", ""))
            check("note" not in columns or columns["note"][row]["value"] in ("-", why),
                  "sweep: why")
            check("lower" in cell or columns["note"][row]["value"] == why, "sweep: why not")
    check(told == len(cells) == 60, "every cell of a sweep is in one table")


def check_hepdata(program, source, folder):
    try:
        import yaml
    except ImportError:
        skip("yaml")
    check_sweep_hepdata(program, yaml)
    texts, audit = reports_of(program, folder)
    comment, *tables = yaml.safe_load_all(texts["yaml"])
    check(set(comment) == {"comment"}, "the first document is a comment")
    claims = {claim["id"]: claim for claim in audit["claims"]}
    seen = []
    for table in tables:
        columns = columns_of(table)
        if "relation" in columns:
            told = [cell["value"] for cell in columns["relation"]]
            check(told == [r["id"] for r in audit["consistency"]], "every relation")
            continue
        for row, cell in enumerate(columns["claim"]):
            claim = claims[cell["value"]]
            seen.append(claim["id"])
            check(columns["verdict"][row]["value"] == claim["verdict"], "the verdict")
            check_bounds(claim, columns["proved value"][row])
    check(len({table["name"] for table in tables}) == len(tables), "names are unique")
    check(seen == list(claims), "every claim is in one table, in order")
    check("%" in tables[0]["dependent_variables"][0]["values"][3]["errors"][0]["asymerror"]
          ["plus"], "an error below the doubles is in percent")


# --- agreement ------------------------------------------------------------------------

def check_csv(text, audit):
    rows = list(csv.DictReader(text.splitlines()))
    check(len(rows) == len(audit["claims"]) + len(audit["consistency"]), "CSV: rows")
    for row, claim in zip(rows, audit["claims"]):
        for key, value in row.items():
            if key in claim and key != "inputs":
                told = "" if claim[key] is None else str(claim[key])
                check(value == told, "CSV: %s of %s" % (key, claim["id"]))


def check_junit(text, audit):
    root = ElementTree.fromstring(text.encode("utf-8"))
    outcomes = {case.get("name"): [child.tag for child in case]
                for case in root.iter("testcase")}
    for claim in audit["claims"]:
        verdict = claim["verdict"]
        expected = (["failure"] if verdict in BAD else ["error"] if verdict == "undecided"
                    else ["skipped"] if verdict == "not_checkable" else [])
        check(outcomes[claim["id"]] == expected, "JUnit: " + claim["id"])
    check(int(root.get("tests")) == len(outcomes), "JUnit: number of tests")


def check_sarif(text, audit):
    (one_run,) = json.loads(text)["runs"]
    told = {result["partialFingerprints"]["certispinClaim/v1"]: result
            for result in one_run["results"]}
    for claim in audit["claims"]:
        open_claim = claim["verdict"] in BAD + ("undecided",)
        check((claim["id"] in told) == open_claim, "SARIF: " + claim["id"])
        if open_claim:
            region = told[claim["id"]]["locations"][0]["physicalLocation"]["region"]
            check(region["startLine"] == claim["line"], "SARIF: line of " + claim["id"])
    check(one_run["properties"]["summary"] == audit["summary"], "SARIF: summary")


def check_agreement(program, source, folder):
    texts, audit = reports_of(program, folder)
    check_csv(texts["csv"], audit)
    check_junit(texts["xml"], audit)
    check_sarif(texts["sarif"], audit)
    for verdict, count in audit["summary"].items():
        cell = "%s | %d |" % (verdict.replace("_", "\\_"), count)
        check(cell in texts["md"], "Markdown: " + verdict)
    check(texts["txt"].startswith("7 claims: 3 confirmed 1 refuted"), "text: counts")
    for claim in audit["claims"]:
        check(claim["section"] == "Section 1: \"a\" & <b>, c | d", "JSON: section")


CHECKS = {"schema": check_schema, "hepdata": check_hepdata, "agreement": check_agreement}


def main():
    program, source, name = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        CHECKS[name](program, pathlib.Path(source), pathlib.Path(folder))
    print("passed:", name)


main()
