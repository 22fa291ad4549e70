"""The questions of one lesson."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from ..questions import Question
from ..source.markdown import MarkdownPage, Written
from ..source.shape import Name, Shape, suggestion
from ..source.yaml import Document
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..course.reader import Reader
    from ..render import View


class QuizBlock(Shape):
    """What stands inside ``/// quiz``."""

    lesson: Name


class Quiz(Block):
    again = True
    elsewhere = "challenge exercise question task solution answer spoiler"
    behind = content = True
    tells_of_others = False
    shape = QuizBlock
    given: QuizBlock
    inside: Document
    empty = "quiz-needs-lesson"
    level = 3

    @classmethod
    def read(cls, written: Written, page: MarkdownPage, reader: Reader) -> Block | None:
        if not reader.has(f"quizzes/{written.argument}.yml"):
            near = suggestion(written.argument, reader.stems("quizzes", ".yml"))
            place = page.place(written.line, written.argument, "| ")
            reader.mistake(place, "quiz-unknown", quiz=written.argument, near=near)
        return super().read(written, page, reader)

    def validate(self, around: Around) -> None:
        course, lesson = around.course, self.given.lesson
        if around.quizzes_are_known and lesson not in course.asking:
            near = suggestion(lesson, sorted({question.lesson for question in course.questions}))
            around.mistake(self.inside.place(("lesson",)), "quiz-empty", lesson=lesson, near=near)

    @classmethod
    def shown(
        cls, written: Written, given: Shape | None, page: Page, asking: Collection[str]
    ) -> Iterable[tuple[str, str]]:
        lesson = given.lesson if isinstance(given, QuizBlock) else ""
        return [(cls.name, lesson if lesson in asking else page.id)]

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        # Of a lesson that is not shown, nothing is asked.
        return course.lessons[self.given.lesson].questions if self.given.lesson in course.lessons else ()

    def values(self, view: View) -> dict[str, object]:
        return {"first": self is self.alike(view.here)[0]}
