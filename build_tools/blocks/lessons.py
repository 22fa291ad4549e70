"""The lessons of the module, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around


class Lessons(Block):
    searched = True
    tells_of_others = False
    opens = True

    def validate(self, around: Around) -> None:
        if not around.page.module:
            around.mistake(self.place, "lessons-elsewhere")
