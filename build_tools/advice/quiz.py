"""Advice about the questions of a quiz file together: whether the right option gives itself away by its place or
length."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ..questions import Question
from ..source.yaml import Document
from .advice import Advice
from .options import Option, has_one_right, options_of

#: With fewer questions than this, a pattern is chance.
FEWEST = 5
#: The share of the questions above which a pattern helps who only guesses.
IN_ONE_PLACE, LONGEST = 0.6, 0.5


def about_quiz(questions: Sequence[Question], document: Document) -> Iterator[Advice]:
    """Of the questions with one right option only."""
    sets = [options for options in map(options_of, questions) if has_one_right(options)]
    if len(sets) < FEWEST:
        return
    top, of = document.place(("quiz",)), len(sets)
    place, count = Counter(map(_place_of_right, sets)).most_common(1)[0]
    if count > of * IN_ONE_PLACE:
        yield Advice(top, "right-in-one-place", {"place": place, "count": count, "of": of})
    longest = sum(map(_right_is_longest, sets))
    if longest > of * LONGEST:
        yield Advice(top, "right-often-longest", {"count": longest, "of": of})


def _place_of_right(options: list[Option]) -> int:
    return next(number for number, option in enumerate(options, 1) if option.right)


def _right_is_longest(options: list[Option]) -> bool:
    lengths = {
        option.right: max(len(other.text) for other in options if other.right == option.right) for option in options
    }
    return lengths[True] > lengths[False]
