"""A mistake an author can fix: where it stands, what it is, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Place:
    """A position in an author's file; ``file`` is relative to the course folder, lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Mistake:
    """``message`` names a sentence in ``words/``; ``values`` fill its gaps."""

    place: Place
    message: str
    values: dict[str, object] = field(default_factory=dict)


class CourseError(Exception):
    """The course has mistakes; all of them, in reading order."""

    def __init__(self, mistakes: Iterable[Mistake]):
        ordered = sorted(mistakes, key=lambda mistake: (mistake.place, mistake.message))
        # Whoever looks at the same place twice, for two languages or two pages, finds the same mistake.
        self.mistakes = [mistake for index, mistake in enumerate(ordered) if mistake not in ordered[:index]]
        super().__init__(f"{len(self.mistakes)} mistakes")
