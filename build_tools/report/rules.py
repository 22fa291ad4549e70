"""The rules of thumb that somebody guesses by who has not read the lesson: each picks one option, or none where it
does not fit."""

import re
from collections.abc import Callable, Sequence

from .single import Single

Rule = Callable[[Single], int | None]


def rules(reason_words: Sequence[str], places: int) -> dict[str, Rule]:
    """Every rule under its name: by length, by tacked-on reason, by each of so many ``places``."""

    def reason(single: Single) -> list[bool]:
        return [has_reason(option, reason_words) for option in single.options]

    by_form: dict[str, Rule] = {
        "longest-one": lambda single: _only(_are_most(single, max)),
        "shortest-one": lambda single: _only(_are_most(single, min)),
        "one-with-reason": lambda single: _only(reason(single)),
        "one-without-reason": lambda single: _only([not has for has in reason(single)]),
    }
    return by_form | {f"place {number + 1}": _place(number) for number in range(places)}


def has_reason(option: str, reason_words: Sequence[str]) -> bool:
    """Whether an option says why: one of these words stands in it, behind a comma where the word is written with one,
    since «for» and «so» are also words for other things."""
    return any(re.search(rf"{_start(word)}{re.escape(word)}(?!\w)", option, re.IGNORECASE) for word in reason_words)


def _start(word: str) -> str:
    return r"(?<!\w)" if word[0].isalnum() else ""


def _are_most(single: Single, which: Callable[[list[int]], int]) -> list[bool]:
    lengths = [len(option) for option in single.options]
    return [length == which(lengths) for length in lengths]


def _only(marked: list[bool]) -> int | None:
    """The place of the one that is marked, where no other is."""
    return marked.index(True) if marked.count(True) == 1 else None


def _place(number: int) -> Rule:
    return lambda single: number if number < len(single.options) else None
