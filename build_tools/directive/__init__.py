"""The blocks of a page, made ready for the Markdown of MkDocs and filled in afterwards."""

import re

from ..render import View, render_block
from .markdown import OPENING, CourseMarkdown, read_backslashes
from .story import drawn_scenes

__all__ = ["CourseMarkdown", "filled", "opening", "prepared", "read_backslashes"]

_OPENING = re.compile(rf'<p class="{OPENING}">(.*?)</p>\n?', re.DOTALL)

_STORY = '<div class="story" markdown="1">'


def prepared(view: View) -> str:
    """The page's Markdown in which each container has become a ``<div>`` and every other block an empty mark.

    ``filled`` fills the marks: what may be searched before the search index is made, what a quiz says only afterwards.
    """
    lines = view.here.markdown.body.split("\n")
    drawn = drawn_scenes(view.here)
    for number, block in enumerate(view.here.blocks):
        first, last = block.written.first, block.written.last
        if number in drawn:
            lines[first] = f"{_STORY}\n\n{_mark(drawn[number])}\n\n{block.opening(view)}\n"
            lines[last - 1] = "\n</div>\n\n</div>"
        elif block.container:
            lines[first] = f"{block.opening(view)}\n"
            lines[last - 1] = "\n</div>"
        elif number in drawn.values():
            lines[first:last] = [""] * (last - first)
        else:
            lines[first:last] = [_mark(number), *[""] * (last - first - 1)]
    return "\n".join(lines)


def filled(html: str, view: View, *, searched: bool) -> str:
    """The page's HTML with the marks of all blocks that are, or are not, ``searched`` replaced by their blocks."""
    for number, block in enumerate(view.here.blocks):
        if not block.container and block.searched == searched:
            html = html.replace(_mark(number), str(render_block(block, view)))
    return html


def opening(html: str) -> tuple[str, str]:
    """What the page of a module opens with, which is its first paragraph, and the rest of the page; empty where it
    begins otherwise."""
    found = _OPENING.search(html)
    return (found[1], html[: found.start()] + html[found.end() :]) if found else ("", html)


def _mark(number: int) -> str:
    return f'<div data-course-block="{number}"></div>'
