"""Makes a name out of somebody's words."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

#: Letters that are no letter of a–z with a mark.
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})
#: What Markdown says beside the words: where a link leads, and code's own signs.
_BESIDE = re.compile(r"^```.*?^```|\]\([^)]*\)|https?://\S+|<[^<>]*>", re.DOTALL | re.MULTILINE)


def name_from(text: str, *, before: str, words: int = 5, most: int = 40) -> str:
    """A name that its reader knows the text by: its words, or the first long ones of more than ``words``.

    ``before`` stands in front where the first word begins with a digit, and in front of a mark of the text where
    nothing of it can stand in a name; alone where there is no text.
    """
    if not text.strip():
        return before
    said = re.findall("[a-z0-9]+", _plain(_BESIDE.sub(" ", text)))
    long = [word for word in said if len(word) > 3 or word.isdigit()]
    chosen = (long if len(said) > words and len(long) > 1 else said)[:words]
    if not chosen:
        return f"{before}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"
    if chosen[0][0].isdigit():
        chosen = [before, *chosen]
    while len(chosen) > 1 and len("-".join(chosen)) > most:
        chosen.pop()
    return "-".join(chosen)[:most].rstrip("-")


class Names:
    """Names that are in use; each that is taken gets the first number behind it that makes it another than those."""

    def __init__(self, used: Iterable[str] = ()):
        self._used = set(used)
        # Where to count on from, so that thousands of questions with the same words take no longer than others.
        self._counted: dict[str, int] = {}

    def is_free(self, name: str) -> bool:
        return name not in self._used

    def take(self, name: str) -> str:
        """The name, or with a number behind it the first that is free; it is taken from now on."""
        free = name
        while free in self._used:
            self._counted[name] = self._counted.get(name, 1) + 1
            free = f"{name}-{self._counted[name]}"
        self._used.add(free)
        return free


def _plain(text: str) -> str:
    spelt = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFD", spelt) if not unicodedata.combining(letter))
