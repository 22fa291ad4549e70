"""Answer with a number."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator, model_validator

from ..source.shape import Shape, Text, wrong
from .base import Marked
from .typed import bare

_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}( \d{3})+(\.\d+)?")
#: Somebody's thousands, or decimals with a zero that says nothing.
_TWO_WAYS = re.compile(r"([-+]?[1-9]\d{0,2})\.(\d\d0)")


def _digits(value: object) -> object:
    """A number as it stands in YAML: a point before decimals, spaces between thousands if there are any."""
    # To pydantic true is 1.
    if isinstance(value, bool):
        raise wrong("not-a-number")
    if not isinstance(value, str):
        return value
    text = bare(value, ("spaces",))
    if found := _TWO_WAYS.fullmatch(text):
        raise wrong(
            "number-two-ways", whole=found[1] + found[2], decimal=f"{found[1]}.{found[2]}".rstrip("0").rstrip(".")
        )
    return text.replace(" ", "") if _GROUPED.fullmatch(text) or re.fullmatch(r"[-+]?[\d.]+", text) else value


Count = Annotated[float, Field(allow_inf_nan=False), BeforeValidator(_digits)]


class WrongNumber(Shape):
    """A wrong answer that is expected, with what makes it tempting and why it fails."""

    answer: Count
    feedback: Text


class Number(Marked):
    """``answer`` is right, and so is every number at most ``margin`` away from it."""

    answer: Count
    margin: Count = 0
    unit: Annotated[str, Field(max_length=40)] = ""
    wrong: tuple[WrongNumber, ...] = ()

    @field_validator("margin")
    @classmethod
    def _is_a_distance(cls, margin: float) -> float:
        if margin < 0:
            raise wrong("margin-negative")
        return margin

    @model_validator(mode="after")
    def _numbers_differ(self) -> "Number":
        numbers = [one.answer for one in self.wrong]
        for index, number in enumerate(numbers):
            at = ("wrong", index, "answer")
            if abs(number - self.answer) <= self.slack:
                raise wrong("wrong-number-right", number=_short(number), at=at)
            if number in numbers[:index]:
                raise wrong("wrong-number-twice", number=_short(number), at=at)
        return self

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("number", "typed")

    @property
    def slack(self) -> float:
        """The margin, in the answer's unit, and a hair's breadth for what decimals lose: 0.3 is at most 0.1 away
        from 0.2."""
        return self.margin + 4e-15 * (abs(self.answer) + self.margin)

    @property
    def can_be_negative(self) -> bool:
        """Whether somebody will need a minus, which telephones leave out of their keys for numbers."""
        return any(number < 0 for number in (self.answer - self.margin, *(one.answer for one in self.wrong)))

    def key(self) -> dict[str, float]:
        return {"answer": self.answer, "slack": self.slack}

    def choices(self) -> dict[str, str]:
        return {"unit": self.unit}

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"wrong.{index}.feedback": one.feedback for index, one in enumerate(self.wrong)}

    def written(self, number: float, point: str) -> str:
        """A number as people write it: with their sign before decimals, in groups of three from five digits on, with
        its unit."""
        whole, _, decimals = _short(abs(number)).partition(".")
        if len(whole) > 4:
            whole = f"{int(whole):,}".replace(",", "\u00a0")
        parts = ["\u2212" if number < 0 else "", whole, point if decimals else "", decimals]
        return "".join(parts) + (f"\u00a0{self.unit}" if self.unit else "")


def _short(number: float) -> str:
    """A number with the digits it has and no more."""
    return format(Decimal(f"{number:.15g}"), "f")
