"""Signs that nobody sees, or that are none: what they are called, and where they stand."""

import re
import unicodedata
from collections.abc import Iterator
from html.entities import html5

from ..errors import Mistake, Place

# What is let through and why: a soft hyphen and a word joiner say where a line may break; variation selectors choose
# how the sign before them looks; joiners belong between letters that change their form, and in emoji made of several.
_UNSEEN = (
    # Control characters but tab and line feed, and those that only older systems know.
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    # What is as wide as nothing, or as a letter that is not there.
    "\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2061-\u2065\u3164\ufeff\uffa0"
    # What turns the direction of a text, so that it reads otherwise than it is written; in HTML, dir= says the same
    # where it is seen.
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
    # Ends of lines that editors do not take for any.
    "\u2028\u2029"
    # What a program puts where it has lost a sign or keeps an object.
    "\ufff0-\uffff"
    # Signs of somebody's own, halves of signs, and no signs at all.
    "\ue000-\uf8ff\ufdd0-\ufdef\ud800-\udfff\U000f0000-\U0010ffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
)
#: Flags are a black flag with letters that nobody sees behind it.
_FLAG, _LETTERS = "\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f", "\U000e0000-\U000e007f"
#: Between these, a joiner does nothing.
_PLAIN = "\x00-\u024f\u1e00-\u1eff\u2000-\u206f"
_SIGN = re.compile(f"{_FLAG}|(?P<unseen>[{_UNSEEN}{_LETTERS}]|(?<![^{_PLAIN}])[\u200c\u200d])")
_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d+)|#[xX](?P<hexadecimal>[0-9a-fA-F]+)|(?P<name>[A-Za-z]\w*));?")


def unseen_in(text: str, file: str, first_line: int = 1) -> list[Mistake]:
    """Every sign in a text that nobody sees, written as itself or as HTML calls it; ``first_line`` is the line of the
    file on which it begins."""
    if not _SIGN.search(text) and "&" not in text:
        return []
    lines = enumerate(text.split("\n"), first_line)
    return [
        Mistake(Place(file, number, column), "sign-unseen", {"name": name})
        for number, line in lines
        for column, name in _in_line(line)
    ]


def without_unseen(text: str) -> str:
    """The text with a space where such a sign stands, so that everything else keeps its place."""
    return _SIGN.sub(lambda found: " " if found["unseen"] else found[0], text)


def left_out(text: str) -> str:
    """The text without such signs, for one that comes from elsewhere."""
    return _SIGN.sub(lambda found: "" if found["unseen"] else found[0], text)


def unseen(text: str) -> str:
    """What the first such sign in a text is called; empty if there is none."""
    found = next((found for found in _SIGN.finditer(text) if found["unseen"]), None)
    return _name(found["unseen"]) if found else ""


def _in_line(line: str) -> Iterator[tuple[int, str]]:
    for found in _SIGN.finditer(line):
        if found["unseen"]:
            yield found.start() + 1, _name(found["unseen"])
    for found in _REFERENCE.finditer(line) if "&" in line else ():
        sign = _meant(found)
        # Alone, a joiner is between nothing; in its place it may be right.
        if sign not in ("\u200c", "\u200d") and (said := unseen(sign)):
            yield found.start() + 1, f"{said} ({found[0][:20]})"


def _meant(found: re.Match[str]) -> str:
    if found["name"]:
        return html5.get(f"{found['name']};", "")
    digits = found["decimal"] or found["hexadecimal"]
    code = int(digits[:9], 10 if found["decimal"] else 16)
    return chr(code) if 0 < code <= 0x10FFFF else "\0"


def _name(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".strip()
