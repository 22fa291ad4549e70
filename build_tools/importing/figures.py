"""Reads a number as people write it, in every way that it can be meant."""

import re

_GROUPS = r"[1-9]\d{0,2}(?:%s\d{3})+"
_ALIKE = str.maketrans({"\u2212": "-", "\u2013": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})


def readings(text: str) -> list[str]:
    """The numbers that a text can mean, with a point before decimals: one, or two where a sign may part
    thousands or decimals («10,000»); none where it is no number."""
    plain = text.strip().translate(_ALIKE)
    sign, plain = ("-", plain[1:].strip()) if plain.startswith("-") else ("", plain.removeprefix("+"))
    found = {sign + _short(one) for one in (_grouped(plain), _decimal(plain)) if one}
    return sorted(found, key=len, reverse=True)


def _grouped(plain: str) -> str:
    """The number in which signs part thousands, and another one its decimals."""
    for sign, point in ((" ", "[.,]"), ("'", "[.,]"), (",", r"\."), (r"\.", ",")):
        if read := re.fullmatch(f"({_GROUPS % sign})(?:{point}(\\d+))?", plain):
            return re.sub(r"\D", "", read[1]) + (f".{read[2]}" if read[2] else "")
    return ""


def _decimal(plain: str) -> str:
    read = re.fullmatch(r"(\d+)(?:[.,](\d+))?", plain)
    return "" if not read else f"{read[1]}.{read[2]}" if read[2] else read[1]


def _short(number: str) -> str:
    """The number without what says nothing: zeros before it, and behind its decimals."""
    whole, _, decimals = number.partition(".")
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole
