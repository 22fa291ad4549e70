"""Advice about what a question says to each answer."""

from collections.abc import Iterator

from ..prose.plain import plain, words_of
from ..questions import Question
from .advice import Advice
from .spot import Spot

FEWEST_WORDS = 4


def about_feedback(question: Question, spot: Spot) -> Iterator[Advice]:
    """A feedback that says nothing, or the same as another."""
    seen: set[str] = set()
    for name, text in question.texts().items():
        if name.rpartition(".")[2] != "feedback":
            continue
        shown = plain(text)
        folded = " ".join(words_of(shown))
        if folded in seen:
            yield spot.advice("feedback-same", name, text=shown)
        elif sum(word[-1].isalnum() for word in words_of(shown)) < FEWEST_WORDS:
            yield spot.advice("feedback-short", name, text=shown)
        seen.add(folded)
