"""A note to one group of readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around
    from ..render import View


class Role(Block):
    sourced = False
    container = True
    behind = True

    def validate(self, around: Around) -> None:
        around.is_path(self.argument, self.argument_place)

    def opening(self, view: View) -> Markup:
        name = view.course.settings.paths[self.argument].title[view.course.language]
        label = Markup('<p class="role-name"><strong>{}</strong></p>').format(
            view.say("role-note", path=name if name[:2].isupper() else name[:1].lower() + name[1:])
        )
        return Markup('<div class="role keypoints" data-in="{}" markdown="1">\n\n{}\n').format(self.argument, label)
