"""Say where one stands on a scale: statements in named dimensions, never judged."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic import Field, field_validator, model_validator

from ..source.shape import Name, Shape, Text, suggestion, wrong
from .base import Question


class Statement(Shape):
    """What one agrees with more or less; it counts in its ``dimension``."""

    id: Name
    text: Text
    dimension: Name


class Scale(Question):
    """Each of ``statements`` is answered with one of ``steps``, from low to high, or with «don't know»."""

    marked: ClassVar[bool] = False
    seconds: ClassVar[int] = 60

    steps: Annotated[tuple[Text, ...], Field(min_length=2, max_length=7)]
    dimensions: dict[Name, Text]
    statements: Annotated[tuple[Statement, ...], Field(min_length=1)]

    @field_validator("steps")
    @classmethod
    def _steps_differ(cls, steps: tuple[str, ...]) -> tuple[str, ...]:
        place = _repeated(steps)
        if place:
            raise wrong("step-twice", step=steps[place], at=(place,))
        return steps

    @field_validator("statements")
    @classmethod
    def _names_differ(cls, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        place = _repeated([statement.id for statement in statements])
        if place:
            raise wrong("statement-twice", statement=statements[place].id, at=(place, "id"))
        return statements

    @model_validator(mode="after")
    def _dimensions_and_statements_meet(self) -> "Scale":
        known = list(self.dimensions)
        for place, statement in enumerate(self.statements):
            name = statement.dimension
            if name not in known:
                values = {"dimension": name, "near": suggestion(name, known), "known": ", ".join(known)}
                raise wrong("dimension-unknown", at=("statements", place, "dimension"), **values)
        for name in known:
            if not self.of(name):
                raise wrong("dimension-empty", dimension=name, at=("dimensions", name))
        return self

    def of(self, dimension: str) -> list[Statement]:
        """The statements that count in a dimension."""
        return [statement for statement in self.statements if statement.dimension == dimension]

    def key(self) -> int:
        # Nothing is right, but a step says nothing on a scale of another length.
        return len(self.steps)

    def said(self) -> dict[str, tuple[str, str]]:
        steps = {str(number): step for number, step in enumerate(self.steps, 1)} | {"?": ""}
        return {f"{one.id}={step}": (one.text, steps[step]) for one in self.statements for step in steps}

    def choices(self) -> dict[str, str]:
        steps = {str(number): step for number, step in enumerate(self.steps, 1)}
        return steps | {statement.id: statement.text for statement in self.statements}

    def texts(self) -> dict[str, str]:
        texts = super().texts() | {f"steps.{index}": step for index, step in enumerate(self.steps)}
        texts |= {f"dimensions.{name}": title for name, title in self.dimensions.items()}
        return texts | {f"statements.{index}.text": statement.text for index, statement in enumerate(self.statements)}


def _repeated(names: Sequence[str]) -> int:
    """The place of the first name that stands further up already; 0 if none does."""
    return next((index for index, name in enumerate(names) if name in names[:index]), 0)
