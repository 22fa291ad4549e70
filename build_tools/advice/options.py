"""Advice about the options of one question: how many, how long, and whether each is a choice of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ..prose.plain import plain, words_of
from ..questions import Question
from ..words import Words
from .advice import Advice
from .spot import Spot

#: Options that a question to choose from may have without a word.
MOST = 4
#: Clearly longer: this many times the next longest, and this many characters more.
TIMES, MORE = 1.25, 15


@dataclass(frozen=True)
class Option:
    """One option as its reader sees it; ``name`` is that of its text in ``Question.texts``."""

    name: str
    text: str
    right: bool


def options_of(question: Question) -> list[Option]:
    """What a learner chooses between, in the order of the page; nothing in a question without options."""
    texts = question.texts()
    return [Option(name, plain(texts[name]), right) for name, right in question.alternatives().items()]


def has_one_right(options: list[Option]) -> bool:
    return sum(option.right for option in options) == 1


def about_options(question: Question, spot: Spot, words: Words) -> Iterator[Advice]:
    options = options_of(question)
    if len(options) > MOST:
        yield spot.advice("too-many-options", options[MOST].name, count=len(options))
    yield from _longest(options, spot)
    yield from _overlaps(options, spot, words)
    for option in options:
        if any(_is_like(option.text, phrase) for phrase in words.catch_all_options):
            yield spot.advice("catch-all-option", option.name, text=option.text)


def _longest(options: list[Option], spot: Spot) -> Iterator[Advice]:
    if not has_one_right(options):
        return
    right = next(option for option in options if option.right)
    length, following = len(right.text), max(len(option.text) for option in options if not option.right)
    if length >= following * TIMES and length >= following + MORE:
        yield spot.advice("right-longest", right.name, length=length, next=following)


def _overlaps(options: list[Option], spot: Spot, words: Words) -> Iterator[Advice]:
    """Each option that says no more than another one: what is true of one is true of both."""
    for index, option in enumerate(options):
        others = [*options[:index], *options[index + 1 :]]
        same = (other for other in options[:index] if _folded(other.text) == _folded(option.text))
        inside = (other for other in others if _is_inside(option.text, other.text, words))
        if other := next(chain(same, inside), None):
            yield spot.advice("options-overlap", option.name, text=option.text, other=other.text)


def _folded(text: str) -> str:
    return " ".join(words_of(text)) or " ".join(text.split())


def _is_inside(text: str, other: str, words: Words) -> bool:
    """Whether ``other`` has all the words of ``text`` and more; «it is» and «it is not» do not overlap, they part."""
    few, many = set(words_of(text)), set(words_of(other))
    return (
        bool(few)
        and few < many
        and not any(negates(other, word) and not negates(text, word) for word in words.negative_words)
    )


def negates(text: str, negative: str) -> bool:
    """Whether a negative word, or several in a row, stands in a text."""
    return f" {' '.join(words_of(negative))} " in f" {' '.join(words_of(text))} "


def _is_like(text: str, phrase: str) -> bool:
    """Whether a text says just a phrase, in which «…» stands for any words or none."""
    pattern = r"\b.*\b".join(re.escape(" ".join(words_of(part))) for part in phrase.split("…"))
    return bool(re.fullmatch(pattern, " ".join(words_of(text))))
