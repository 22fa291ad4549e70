"""How long something takes."""

from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Minutes:
    """How long a page takes, or a path: told in whole minutes, rounded up once, and kept exact for those it is added
    to."""

    reading: float = 0
    answering: float = 0
    writing: float = 0

    @property
    def read(self) -> int:
        return _whole(self.reading)

    @property
    def answer(self) -> int:
        return _whole(self.answering)

    @property
    def write(self) -> int:
        return _whole(self.writing)

    @property
    def total(self) -> int:
        """What the three, as they are told, add up to."""
        return self.read + self.answer + self.write

    def __add__(self, other: "Minutes") -> "Minutes":
        return Minutes(self.reading + other.reading, self.answering + other.answering, self.writing + other.writing)


def _whole(minutes: float) -> int:
    return ceil(round(minutes, 3))
