"""How long something takes: the one place where minutes are rounded and added up."""

from dataclasses import dataclass
from math import floor


@dataclass(frozen=True)
class Minutes:
    """How long a page takes, or a way through some: whole minutes to read, to answer and to write.

    A sum is that of its pages as each of them is told, so that whoever adds them up finds the same.
    """

    read: int = 0
    answer: int = 0
    write: int = 0

    @property
    def total(self) -> int:
        """All of it, in minutes."""
        return self.read + self.answer + self.write

    @property
    def about(self) -> int:
        """The same to the nearest five minutes, since nobody goes a long way by the clock (``mine/hours.js`` too)."""
        return 5 * round(self.total / 5) or self.total

    def __add__(self, other: "Minutes") -> "Minutes":
        return Minutes(self.read + other.read, self.answer + other.answer, self.write + other.write)


def minutes(*, reading: float = 0, answering: float = 0, writing: float = 0) -> Minutes:
    """What a page takes, each kind to the nearest minute, so that a sum of many pages stays near what they take; what
    takes any time at all takes a minute."""
    return Minutes(_whole(reading), _whole(answering), _whole(writing))


def _whole(taken: float) -> int:
    return max(floor(round(taken, 3) + 0.5), 1 if taken else 0)
