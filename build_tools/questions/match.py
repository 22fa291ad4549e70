"""Pair what stands on the left with what belongs to it."""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Annotated, ClassVar

from pydantic import Field, field_validator, model_validator

from ..source.shape import Name, Shape, Text, wrong
from .base import Marked
from .plain import Plain, folded
from .shuffle import shuffled


class Pair(Shape):
    """What stands on the left, and the right side that belongs to it."""

    id: Name
    left: Text
    right: Plain
    feedback: str = ""


class Extra(Shape):
    """A right side that belongs to nobody."""

    id: Name
    right: Plain


class Match(Marked):
    """``pairs`` to be found again; with an ``extra`` the last one does not follow from the others."""

    seconds: ClassVar[int] = 60

    pairs: Annotated[tuple[Pair, ...], Field(min_length=2)]
    extra: tuple[Extra, ...] = ()

    @field_validator("pairs")
    @classmethod
    def _left_sides_differ(cls, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
        again = _again([folded(pair.left) for pair in pairs])
        if again:
            raise wrong("side-twice", text=pairs[again].left, at=(again, "left"))
        return pairs

    @model_validator(mode="after")
    def _right_sides_differ(self) -> "Match":
        places = [(key, index) for key in ("pairs", "extra") for index in range(len(getattr(self, key)))]
        again = _again([side.id for side in self.sides])
        if again:
            raise wrong("pair-twice", name=self.sides[again].id, at=(*places[again], "id"))
        again = _again([folded(side.right) for side in self.sides])
        if again:
            raise wrong("side-twice", text=self.sides[again].right, at=(*places[again], "right"))
        return self

    @property
    def sides(self) -> tuple[Pair | Extra, ...]:
        """Everything that has a right side."""
        return (*self.pairs, *self.extra)

    @property
    def shown(self) -> tuple[Pair | Extra, ...]:
        """The right sides in the order in which learners see them."""
        return shuffled(self.sides, self.id, lambda side: side.id)

    @property
    def letters(self) -> dict[str, str]:
        """The letter that each right side has on paper, under its name: A to Z, then AA to AZ."""
        return {side.id: "A" * (place // 26) + ascii_uppercase[place % 26] for place, side in enumerate(self.shown)}

    def key(self) -> list[str]:
        return sorted(pair.id for pair in self.pairs)

    def choices(self) -> dict[str, str]:
        return {f"{pair.id}.left": pair.left for pair in self.pairs} | {
            f"{side.id}.right": side.right for side in self.sides
        }

    def texts(self) -> dict[str, str]:
        texts = super().texts()
        for key, sides, names in (
            ("pairs", self.pairs, ("left", "right", "feedback")),
            ("extra", self.extra, ("right",)),
        ):
            for index, side in enumerate(sides):
                texts |= {f"{key}.{index}.{name}": text for name in names if (text := getattr(side, name))}
        return texts


def _again(texts: Sequence[str]) -> int | None:
    """The place of the first text that stands earlier too."""
    return next((index for index, text in enumerate(texts) if text in texts[:index]), None)
