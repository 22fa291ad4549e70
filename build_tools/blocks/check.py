"""A module's check, which asks what it draws from the questions of its lessons."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from ..questions import Question
from ..source.markdown import Written
from ..source.shape import Flag, Shape
from ..source.yaml import Document
from .base import Block
from .draw import check_draw

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around


class CheckBlock(Shape):
    """What may stand inside ``/// check``: how many questions a sitting draws of the pool (all, if none is said), and
    how many of them should be of each level; the rest are of any."""

    draw: Annotated[int, Field(ge=1)] | None = None
    levels: dict[Literal["recall", "apply", "judge"], Annotated[int, Field(ge=1)]] = {}
    #: Whether learners may say how sure they are before they answer.
    confidence: Flag = False


class Check(Block):
    behind = content = True
    tells_of_others = False
    shape = CheckBlock
    given: CheckBlock
    inside: Document
    empty = ""
    once = ()
    level = 2

    def validate(self, around: Around) -> None:
        if not around.is_at_home(self, "check"):
            return
        pool = around.module.checked
        if not pool:
            around.mistake(self.argument_place, "check-empty", module=self.argument)
        else:
            check_draw(self.given, self.inside, pool, around)

    @classmethod
    def shown(
        cls, written: Written, given: Shape | None, page: Page, asking: Collection[str]
    ) -> Iterable[tuple[str, str]]:
        return (cls.name, written.argument), (cls.name, page.module)

    @property
    def draw(self) -> CheckBlock:
        return self.given

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        return course.by_name[page.module].checked
