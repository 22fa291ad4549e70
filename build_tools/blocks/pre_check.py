"""A few questions before the lessons of a module, which tell what can be read quickly."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ..questions import Question
from ..source.markdown import Written
from ..source.shape import Shape
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around

#: More questions would be a check, not a glance before reading.
MOST = 5


class PreCheck(Block):
    behind = True
    tells_of_others = False
    once = ()
    level = 3

    def validate(self, around: Around) -> None:
        if not around.is_at_home(self, "index"):
            return
        count = len(around.module.pre_check)
        if not count:
            around.mistake(self.argument_place, "pre-check-empty", module=self.argument)
        elif count > MOST:
            around.mistake(self.argument_place, "pre-check-too-long", module=self.argument, count=count, most=MOST)

    @classmethod
    def shown(
        cls, written: Written, given: Shape | None, page: Page, asking: Collection[str]
    ) -> Iterable[tuple[str, str]]:
        return (cls.name, written.argument), (cls.name, page.module)

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        return course.by_name[page.module].pre_check
