"""The questions of one lesson."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Annotated

from ..questions import Question
from ..source.markdown import MarkdownPage, Written
from ..source.shape import Name, Once, Shape, suggestion
from ..source.yaml import Document
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..course.reader import Reader
    from ..render import View


class QuizBlock(Shape):
    """What stands inside ``/// quiz``. With ``only`` it asks these alone, such as a choice to make right after the
    scene; the quiz without it asks the rest, and what was asked before reading once more."""

    lesson: Name
    only: Annotated[tuple[Name, ...], Once] = ()


class Quiz(Block):
    part = "try"
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
        elif around.quizzes_are_known:
            ids = [question.id for question in course.questions if question.lesson == lesson and question.in_lesson]
            for place, name in enumerate(self.given.only):
                if name not in ids:
                    at = self.inside.place(("only", place))
                    around.mistake(at, "quiz-only-unknown", question=name, lesson=lesson, near=suggestion(name, ids))

    @classmethod
    def shown(
        cls, written: Written, given: Shape | None, page: Page, asking: Collection[str]
    ) -> Iterable[tuple[str, str]]:
        if isinstance(given, QuizBlock) and given.only:
            # The rest is still to be shown.
            return []
        lesson = given.lesson if isinstance(given, QuizBlock) else ""
        return [(cls.name, lesson if lesson in asking else page.id)]

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        own, others = self.given.only, self._apart(course, page)
        return tuple(q for q in self.numbered(course, page) if (q.id in own if own else q not in others))

    def early(self, course: Course, page: Page) -> tuple[Question, ...]:
        return tuple(question for question in self.asked(course, page) if self.given.only and question.before)

    @property
    def heading_level(self) -> int:
        return 2 if self.given.only else self.level

    def numbered(self, course: Course, page: Page) -> tuple[Question, ...]:
        # What stands apart comes first.
        apart = self._apart(course, page)
        return (*apart, *(question for question in self._of_lesson(course) if question not in apart))

    def _of_lesson(self, course: Course) -> tuple[Question, ...]:
        # Of a lesson that is not shown, nothing is asked.
        return course.lessons[self.given.lesson].questions if self.given.lesson in course.lessons else ()

    def _apart(self, course: Course, page: Page) -> list[Question]:
        """The questions that stand alone elsewhere on the page; what is asked before reading stands here too."""
        names = {name for block in self.alike(page) for name in block.given.only}
        return [question for question in self._of_lesson(course) if question.id in names and not question.before]

    def values(self, view: View) -> dict[str, object]:
        rest = [block for block in self.alike(view.here) if not block.given.only]
        # What is apart is met again where the others stand.
        apart = () if self.given.only else self._apart(view.course, view.here)
        # One of which nothing is left leaves it to the quiz with the rest to say so.
        told_below = self.given.only and any(block.given.lesson == self.given.lesson for block in rest)
        return {"first": self in rest[:1], "apart": apart, "told_below": told_below}
