"""Where the learner is in the course: the next stop, how far in each module, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block
from .start import Start

if TYPE_CHECKING:
    from ..render import View


class Progress(Block):
    home_of = "my-page"

    def values(self, view: View) -> dict[str, object]:
        starts = [block for page in view.course.pages for block in page.blocks if isinstance(block, Start)]
        after = starts[0].values(view)["after"] if starts else []
        journal = view.home_of("journal")
        return {"after": after, "journal": journal if journal is not view.page else None}

    def anchors(self) -> set[str]:
        return {"course-progress", "course-waiting"}
