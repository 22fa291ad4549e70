"""All that the learner has written, and answered where nothing is right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block

if TYPE_CHECKING:
    from ..render import View


class Journal(Block):
    home_of = "journal"
    prints = ("journal",)

    def values(self, view: View) -> dict[str, object]:
        lessons = view.course.lessons.values()
        own = [(one, lesson) for lesson in lessons for one in lesson.questions if one.writing or one.said()]
        return {"texts": [(*pair, *view.split(pair[0].prompt)) for pair in own]}
