"""The check of the whole course, which draws from those of its modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from ..questions import Question
from ..source.yaml import Document
from .base import Block
from .check import CheckBlock
from .draw import check_draw

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..render import View


class CourseCheckBlock(CheckBlock):
    """What may stand inside ``/// course-check``."""

    draw: Annotated[int, Field(ge=1)] = 15


class CourseCheck(Block):
    fetches = True
    home_of = "course-check"
    content = True
    shape = CourseCheckBlock
    given: CourseCheckBlock
    inside: Document
    empty = ""
    once = ()

    def validate(self, around: Around) -> None:
        course, page = around.course, around.page
        if page.folder != f"course/{page.language}":
            around.mistake(self.place, "course-check-elsewhere", language=page.language)
        elif course.course_check and course.course_check is not page:
            around.mistake(self.place, "course-check-twice", file=course.course_check.file)
        elif around.lessons_are_known and around.quizzes_are_known:
            if not course.course_checked:
                around.mistake(self.place, "course-check-empty")
            else:
                check_draw(self.given, self.inside, course.course_checked, around)

    @property
    def draw(self) -> CourseCheckBlock:
        return self.given

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        return course.course_checked

    def values(self, view: View) -> dict[str, object]:
        return {"titles": {module.name: module.meta.title for module in view.course.modules}}
