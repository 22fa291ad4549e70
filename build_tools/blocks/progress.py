"""Where the learner is in the course: the next stop, how far in each module, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block
from .my_data import MyData
from .start import Start

if TYPE_CHECKING:
    from ..course import Page
    from ..render import View


class Progress(Block):
    home_of = "my-page"

    def values(self, view: View) -> dict[str, object]:
        starts = [block for page in view.course.pages for block in page.blocks if isinstance(block, Start)]
        after = starts[0].values(view)["after"] if starts else []
        return {
            "after": after,
            "journal": self._elsewhere(view, "journal"),
            "statement": self._elsewhere(view, "statement"),
            "optional": [lesson for module in view.course.modules for lesson in module.optional],
            "has_data": any(isinstance(block, MyData) for block in view.here.blocks),
        }

    @staticmethod
    def _elsewhere(view: View, name: str) -> Page | None:
        """The page that has this, where it is another one."""
        page = view.home_of(name)
        return page if page is not view.page else None

    def anchors(self) -> set[str]:
        return {"course-progress", "course-waiting"}
