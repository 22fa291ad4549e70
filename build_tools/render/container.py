"""How a block that holds Markdown begins, where it is more than a frame."""

from markupsafe import Markup

from ..source.markdown import Block
from .view import View


def container_start(block: Block, view: View) -> Markup:
    """The tag that opens the block for Python-Markdown, which reads what follows."""
    if block.name == "role":
        name = view.course.settings.paths[block.argument].title[view.course.language]
        label = Markup('<p class="role-name"><strong>{}</strong></p>').format(
            view.say("role-note", path=name if name[:2].isupper() else name[:1].lower() + name[1:])
        )
        return Markup('<div class="role keypoints" data-in="{}" markdown="1">\n\n{}\n').format(block.argument, label)
    shown = view.whole_paths if block.name == "whole" else ""
    return Markup('<div class="{}"{} markdown="1">').format(block.name, shown)
