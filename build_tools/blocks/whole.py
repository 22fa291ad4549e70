"""What only holds for those who go through everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .base import Block

if TYPE_CHECKING:
    from ..render import View


class Whole(Block):
    container = True

    def opening(self, view: View) -> Markup:
        return Markup('<div class="whole"{} markdown="1">').format(view.whole_paths)
