"""How hard a text is to read: the measures that ``course.yml`` may name for a language."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_END = re.compile(r"[.!?:](?=[\s»”\")]|$)")


@dataclass(frozen=True)
class Counted:
    """What the measures count: ``words``, ``sentences`` (each paragraph ends one), ``letters``, and ``long`` words of
    more than six."""

    words: int
    sentences: int
    letters: int
    long: int

    @property
    def words_a_sentence(self) -> float:
        return self.words / (self.sentences or 1)


def count(texts: Iterable[str]) -> Counted:
    """Counts the paragraphs of a text."""
    words: list[str] = []
    sentences = 0
    for text in texts:
        found = WORD.findall(text)
        words += found
        sentences += max(len(_END.findall(text)), 1) if found else 0
    return Counted(len(words), sentences, sum(map(len, words)), sum(len(word) > 6 for word in words))


def lix(counted: Counted) -> float:
    """Words a sentence plus the share of words of more than six letters, in per cent (Björnsson 1968)."""
    return counted.words_a_sentence + 100 * counted.long / (counted.words or 1)


def ari(counted: Counted) -> float:
    """Automated Readability Index, about a grade of school (Smith and Senter 1967): for English."""
    return 4.71 * counted.letters / (counted.words or 1) + 0.5 * counted.words_a_sentence - 21.43


MEASURES: dict[str, Callable[[Counted], float]] = {"lix": lix, "ari": ari}
