"""Lines of certificates as docs/certificate.md defines them, and their checksum."""

from fractions import Fraction


def checksum(body):
    return int.from_bytes(body.encode("utf-8", "surrogateescape"), "big") % (2**127 - 1)


def sealed(lines):
    """The lines with the line `end` that belongs to them."""
    body = "".join(line + "\n" for line in lines)
    points = sum(line.startswith("point ") for line in lines)
    claims = sum(line.startswith("claim ") for line in lines)
    return body + f"end {points} {claims} {checksum(body)}\n"


def decimal(text):
    """The value of a printed decimal and one unit in its last place."""
    digits, _, exponent = text.partition("e")
    places = len(digits.partition(".")[2])
    return Fraction(text), Fraction(10) ** (int(exponent or 0) - places)


def cell(reading, printed, printed_to=None, resolution=None, threshold=None):
    p, unit = decimal(printed)
    half = Fraction(resolution or 0) / 2
    t = Fraction(threshold or 1)
    if reading == "rounded":
        return f"[ {p - unit / 2} {p + unit / 2} ]"
    if reading == "truncated":
        return f"( {p - unit} {p} ]" if printed[0] == "-" else f"[ {p} {p + unit} )"
    if reading == "at_least":
        return f"[ {p - half} inf )"
    if reading == "at_most":
        return f"( -inf {p + half} ]"
    if reading in ("greater", "much_greater"):
        return f"( {p * t} inf )"
    if reading in ("less", "much_less"):
        return f"( -inf {p / t} )"
    if reading == "range":
        to, last = decimal(printed_to)
        return f"[ {p - unit / 2} {to + last / 2} ]"
    if reading == "crossing":
        return f"[ {p} {decimal(printed_to)[0]} ]"
    return f"[ {p - half} {p + half} ]"  # approximately and peaks
