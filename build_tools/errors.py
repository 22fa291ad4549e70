"""A mistake an author can fix: where it stands, what it is, and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby


@dataclass(frozen=True, order=True)
class Place:
    """A position in an author's file; ``file`` is its path in the course, lines and columns count from 1.

    ``folder`` is the one of the course's folders that the line comes from, as it is told; empty for the course's own.
    """

    file: str
    line: int = 1
    column: int = 1
    folder: str = ""

    @property
    def path(self) -> str:
        """The file as its author finds it, seen from the course's own folder."""
        return f"{self.folder}/{self.file}" if self.folder else self.file


@dataclass(frozen=True)
class Mistake:
    """``message`` names a sentence in ``words/``; ``values`` fill its gaps."""

    place: Place
    message: str
    values: Mapping[str, object] = field(default_factory=dict)


class CourseError(Exception):
    """The course has mistakes; all of them, in reading order."""

    def __init__(self, mistakes: Iterable[Mistake]):
        ordered = sorted(mistakes, key=lambda mistake: (mistake.place, mistake.message))
        # Whoever looks at the same place twice, for two languages or two pages, finds the same mistake.
        self.mistakes = [
            mistake
            for _, same in groupby(ordered, key=lambda mistake: (mistake.place, mistake.message))
            for mistake in _once(same)
        ]
        super().__init__(f"{len(self.mistakes)} mistakes")


def _once(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Each of these, all of one kind at one place, but once."""
    found: list[Mistake] = []
    for mistake in mistakes:
        found += [] if mistake in found else [mistake]
    return found
