"""A sheet that a group fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..source.shape import suggestion
from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around
    from ..render import View


class Sheet(Block):
    behind = True
    tells_of_others = False
    prints = ("sheet",)
    searched = True

    def validate(self, around: Around) -> None:
        sheets = around.course.sheets
        if self.argument not in sheets and around.sheets_are_known:
            near = suggestion(self.argument, list(sheets))
            around.mistake(self.argument_place, "sheet-unknown", sheet=self.argument, near=near)

    def anchors(self) -> set[str]:
        return {f"sheet-{self.argument}"}

    def values(self, view: View) -> dict[str, object]:
        """The sheet, with the paths that go through it; before the first of several, the way to each."""
        shown = self.alike(view.here)
        listed = [view.course.sheets[block.argument] for block in shown] if len(shown) > 1 and self is shown[0] else []
        sheet = view.course.sheets[self.argument]
        through = view.course.path_stops.items()
        paths = [name for name, stops in through if any(stop.sheet is sheet for stop in stops)]
        return {"sheet": sheet, "listed": listed, "paths": paths}
