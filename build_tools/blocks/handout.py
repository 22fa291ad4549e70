"""What a gathering is given on paper: essence, questions without their key and room to write; and the key on a sheet of
its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from ..questions import Question
from ..source.shape import Name, Once, Shape, Text
from ..source.yaml import Document
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..render import View


class HandoutBlock(Shape):
    """What stands inside ``/// handout``: a module's essence, questions of its own to discuss on paper, and prompts
    with room to write."""

    essence: Annotated[tuple[Text, ...], Field(min_length=1)]
    questions: Annotated[tuple[Name, ...], Field(min_length=1), Once]
    write: tuple[Text, ...] = ()


class Handout(Block):
    paper = "own"
    behind = content = True
    tells_of_others = False
    prints = ("facilitator", "participants", "key")
    shape = HandoutBlock
    given: HandoutBlock
    inside: Document
    level = 4

    def validate(self, around: Around) -> None:
        around.is_module(self.argument, self.argument_place)
        for key in ("essence", "write"):
            for index, text in enumerate(getattr(self.given, key)):
                around.text(text, self.inside.place_of(key, index))
        for index, name in enumerate(self.given.questions if around.quizzes_are_known else ()):
            around.is_question(name, self.inside.place_of("questions", index))

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        by_id = {question.id: question for question in course.questions}
        return tuple(by_id[name] for name in self.given.questions if name in by_id)

    def values(self, view: View) -> dict[str, object]:
        # None where the module is not shown.
        return {"given": self.given, "module": view.course.by_name.get(self.argument)}
