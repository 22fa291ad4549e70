"""What questions say to those who answer wrong: how many sentences, and whether a word turns one against another."""

import re
from collections.abc import Iterator, Sequence

from ..course import Course
from ..prose import plain


def replies(course: Course) -> dict[str, list[str]]:
    """The feedback to wrong answers, as it is read, under the kind of its question."""
    found: dict[str, list[str]] = {}
    for kind, text in _replies(course):
        found.setdefault(kind, []).append(text)
    return found


def _replies(course: Course) -> Iterator[tuple[str, str]]:
    for question in course.questions:
        right = question.alternatives()
        for name, text in question.texts().items():
            place, _, last = name.rpartition(".")
            if last == "feedback" and not right.get(f"{place}.text"):
                yield question.type, plain(text)


def turns(reply: str, turning_words: Sequence[str]) -> bool:
    """Whether one of these words stands where it turns against what was said: first in a sentence, behind a comma or a
    dash, or as the second or third word."""
    first = r"(?:^|[.?!…]\W+)(?:\w+\s+){0,2}"
    words = "|".join(map(re.escape, turning_words))
    return bool(re.search(rf"(?:{first}|[,;–]\s*)(?:{words})\b", reply, re.IGNORECASE))
