"""A round of what was missed, and what became of the learner's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..questions import Question
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..render import View


class Review(Block):
    fetches = True
    home_of = "review"

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        return tuple(question for question in course.questions if question.marked)

    def values(self, view: View) -> dict[str, object]:
        return {"texts": [(*pair, *view.split(pair[0].prompt)) for pair in view.own_texts]}
