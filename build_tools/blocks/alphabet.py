"""The order of the alphabet, with the letters that Nordic languages have at its end."""

import re
import unicodedata
from collections.abc import Iterable

#: Letters of their own at the end of the Nordic alphabets; every other letter with a mark stands where it stands
#: without.
_LAST = {"æ": 0x7B, "ä": 0x7B, "ø": 0x7C, "ö": 0x7C, "å": 0x7D}


def in_alphabet(word: str) -> list[int]:
    """What to sort the word by."""
    return [_LAST.get(letter, ord(_unmarked(letter))) for letter in word.casefold()]


def first_of_letters(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first entry of each letter in a sorted list of (title, name): letter to name."""
    first: dict[str, str] = {}
    for title, name in entries:
        letter = "0–9" if title[0].isdigit() else _unmarked(title[0].casefold()).upper()
        first.setdefault(letter, name)
    return first


def from_first_letter(title: str) -> str:
    """A title from its first letter or digit on: quotation marks have no place in the alphabet."""
    return re.sub(r"^\W+", "", title) or title


def _unmarked(letter: str) -> str:
    return letter if letter in _LAST else unicodedata.normalize("NFD", letter)[0]
