"""The button that begins the course, or goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around


class Start(Block):
    def validate(self, around: Around) -> None:
        if not around.course.lessons and around.lessons_are_known:
            around.mistake(self.place, "start-without-lessons")
