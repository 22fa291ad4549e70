"""The steps of a gathering, each with its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from ..source.shape import Shape, Text
from ..source.yaml import Document
from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around
    from ..render import View


class RunStep(Shape):
    """A step of a gathering; ``how`` and ``needs`` are short Markdown."""

    minutes: Annotated[int, Field(ge=1)]
    title: Text
    how: Text
    needs: str = ""


class RunSheetBlock(Shape):
    """What stands inside ``/// run-sheet``: steps that take ``minutes`` together."""

    minutes: Annotated[int, Field(ge=1)]
    steps: Annotated[tuple[RunStep, ...], Field(min_length=2)]


class RunSheet(Block):
    paper = "page"
    content = True
    tells_of_others = False
    shape = RunSheetBlock
    given: RunSheetBlock
    inside: Document
    searched = True

    def validate(self, around: Around) -> None:
        """Its steps take the time it says, and its texts lead somewhere."""
        taken = sum(step.minutes for step in self.given.steps)
        if taken != self.given.minutes:
            around.mistake(self.inside.place(("minutes",)), "run-sheet-sum", minutes=self.given.minutes, taken=taken)
        for index, step in enumerate(self.given.steps):
            for key in ("how", "needs"):
                around.text(getattr(step, key), self.inside.place_of("steps", index, key))

    def values(self, view: View) -> dict[str, object]:
        steps = self.given.steps
        starts = [sum(step.minutes for step in steps[:index]) for index in range(len(steps))]
        return {"run": self.given, "steps": list(zip(starts, steps, strict=True))}
