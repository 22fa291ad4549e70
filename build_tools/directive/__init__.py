"""The blocks of a page, made ready for the Markdown of MkDocs and filled in afterwards."""

from ..course.blocks import BLOCKS
from ..render import View, container_start, render_block
from .markdown import CourseMarkdown, read_backslashes

__all__ = ["CourseMarkdown", "filled", "prepared", "read_backslashes"]


def prepared(view: View) -> str:
    """The page's Markdown in which each container has become a ``<div>`` and every other block an empty mark.

    ``filled`` fills the marks: what may be searched before the search index is made, what a quiz says only afterwards.
    """
    page = view.page.markdown  # type: ignore[union-attr]
    lines = page.body.split("\n")
    for number, block in enumerate(page.blocks):
        if BLOCKS[block.name].container:
            lines[block.first] = f"{container_start(block, view)}\n"
            lines[block.last - 1] = "\n</div>"
        else:
            lines[block.first : block.last] = [_mark(number), *[""] * (block.last - block.first - 1)]
    return "\n".join(lines)


def filled(html: str, view: View, *, searched: bool) -> str:
    """The page's HTML with the marks of all blocks that are, or are not, ``searched`` replaced by their blocks."""
    for number, block in enumerate(view.page.markdown.blocks):  # type: ignore[union-attr]
        rule = BLOCKS[block.name]
        if not rule.container and rule.searched == searched:
            html = html.replace(_mark(number), str(render_block(block, view)))
    return html


def _mark(number: int) -> str:
    return f'<div data-course-block="{number}"></div>'
