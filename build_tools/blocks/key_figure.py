"""One figure of a page, large, with what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .base import Block

if TYPE_CHECKING:
    from ..render import View


class KeyFigure(Block):
    container = True
    behind = True
    bare = "key-figure-bare"

    def opening(self, view: View) -> Markup:
        return Markup('<div class="key-figure" markdown="1">\n\n<p class="key-figure-is">{}</p>\n').format(
            self.argument
        )
