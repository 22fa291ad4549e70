"""The blocks of a page, made ready for the Markdown of MkDocs and filled in afterwards."""

from ..render import View, render_block
from .markdown import CourseMarkdown, read_backslashes

__all__ = ["CourseMarkdown", "filled", "prepared", "read_backslashes"]


def prepared(view: View) -> str:
    """The page's Markdown in which each container has become a ``<div>`` and every other block an empty mark.

    ``filled`` fills the marks: what may be searched before the search index is made, what a quiz says only afterwards.
    """
    lines = view.here.markdown.body.split("\n")
    for number, block in enumerate(view.here.blocks):
        first, last = block.written.first, block.written.last
        if block.container:
            lines[first] = f"{block.opening(view)}\n"
            lines[last - 1] = "\n</div>"
        else:
            lines[first:last] = [_mark(number), *[""] * (last - first - 1)]
    return "\n".join(lines)


def filled(html: str, view: View, *, searched: bool) -> str:
    """The page's HTML with the marks of all blocks that are, or are not, ``searched`` replaced by their blocks."""
    for number, block in enumerate(view.here.blocks):
        if not block.container and block.searched == searched:
            html = html.replace(_mark(number), str(render_block(block, view)))
    return html


def _mark(number: int) -> str:
    return f'<div data-course-block="{number}"></div>'
