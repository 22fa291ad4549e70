"""Finds out which options a cell names as right, in every way that it can be meant."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping

from .figures import readings

#: Signs between several right ones, by which a cell is cut; a sign that may stand in an option's text comes later.
_BETWEEN = (r"[;|\n]", r",", r"[;|\n,]|\s(?:and|og|&)\s")
_SPLIT = re.compile(r"\s*(?:[,;/&+|\s]|\b(?:and|og)\b)+\s*")
_TITLED = re.compile(r"\b[^\W\d]{3,}\s*[#.]?\s*(?=(?:\d{1,3}|[a-z])\b)")


def named(
    said: str, options: Mapping[int, str], words: Mapping[str, Collection[str]], titles: Collection[str]
) -> list[frozenset[int]]:
    """The numbers of the options that are named, once for each way to understand it: none if it names nothing, several
    if it is in doubt.

    ``words`` are those for what is true and for what is false, ``titles`` what an option can be called before its
    number.
    """
    alike = [frozenset([number]) for number in sorted(_by_text(said, options))]
    ways = (
        *alike,
        _by_texts(said, options),
        _by_beginning(said, options),
        by_place(said, options, titles),
        _by_truth(said, options, words),
    )
    return list(dict.fromkeys(way for way in ways if way))


def is_from_zero(said: str) -> bool:
    """Whether a cell counts options from zero."""
    return "0" in _SPLIT.split(said.strip())


def _folded(text: str) -> str:
    """What is left of a text when nothing is that nobody would see: case, spaces, quotation marks around it, a last
    full stop."""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return plain.strip("\"'«»“”„").rstrip(". ").strip("\"'«»“”„") or plain


def _by_text(said: str, options: Mapping[int, str]) -> frozenset[int]:
    for form in (str, _folded, _figure):
        same = frozenset(number for number, text in options.items() if form(text) and form(text) == form(said))
        if same:
            return same
    return frozenset()


def _figure(text: str) -> str:
    read = readings(text.replace("%", ""))
    return read[0] if len(read) == 1 else ""


def _by_texts(said: str, options: Mapping[int, str]) -> frozenset[int]:
    for between in _BETWEEN:
        parts = [part.strip() for part in re.split(between, said) if part.strip()]
        each = [_by_text(part, options) for part in parts]
        if len(parts) > 1 and all(len(one) == 1 for one in each):
            return frozenset().union(*each)
    return frozenset()


def _by_beginning(said: str, options: Mapping[int, str]) -> frozenset[int]:
    """Those that begin with it, as «2 kr» and «B) salt» do."""
    plain = _folded(said)
    begins: Callable[[str], object] = re.compile(rf"\(?{re.escape(plain)}(?:[^\w,.]|[.,](?!\d))").match
    return frozenset(number for number, text in options.items() if len(plain) < 4 and plain and begins(_folded(text)))


def by_place(said: str, options: Collection[int], titles: Collection[str]) -> frozenset[int]:
    """Those that are named by number or by letter."""
    plain = _TITLED.sub(
        lambda word: "" if word[0].strip(" #._").casefold() in titles else word[0], said.casefold().strip()
    )
    names = [name.strip("().:#") for name in _SPLIT.split(plain) if name]
    # Programs that know no whole numbers write «2.0».
    names = [name.removesuffix(".0") for name in names]
    places = {
        int(name) if re.fullmatch("[0-9]{1,3}", name) else ord(name) - 96 if re.fullmatch("[a-z]", name) else 0
        for name in names
    }
    return frozenset(places) if places and places <= set(options) else frozenset()


def _by_truth(said: str, options: Mapping[int, str], words: Mapping[str, Collection[str]]) -> frozenset[int]:
    """The one of two options that says true, or false, as the cell does in other words."""
    truth = {
        word: {number for number, text in options.items() if _folded(text) in ones} for word, ones in words.items()
    }
    if len(options) != 2 or any(len(ones) != 1 for ones in truth.values()):
        return frozenset()
    return frozenset().union(*(truth[word] for word, ones in words.items() if _folded(said) in ones))
