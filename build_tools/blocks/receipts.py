"""A field where receipts are pasted and added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Block

if TYPE_CHECKING:
    from ..render import View


class Receipts(Block):
    def values(self, view: View) -> dict[str, object]:
        lessons = view.course.counted
        asking = [lesson for lesson in lessons if any(question.marked for question in lesson.questions)]
        counts = {
            "read": len(lessons),
            "checked": len(asking),
            "applied": sum(one.writing for lesson in lessons for one in lesson.questions),
        }
        return {"counts": counts}
