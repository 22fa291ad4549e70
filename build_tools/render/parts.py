"""The named parts of a lesson, found in its blocks and headings: story, idea, example, own practice, questions."""

from __future__ import annotations

from ..blocks import Block
from ..course import Page
from ..source.page import Heading

#: Fewer would be no line of parts.
_LEAST = 3


def parts_of(page: Page) -> tuple[tuple[str, str], ...]:
    """The parts of a lesson in their order, as (its name in ``words/``, the name that a link ends in); none where there
    are too few to tell apart."""
    blocks = {block.part: block for block in reversed(page.blocks) if block.part}
    end = next((block for block in page.blocks if block.sums_up), None)
    headings = [heading for heading in page.markdown.headings if heading.level == 2]
    own = [heading for heading in headings if not any(_holds(block, heading) for block in page.blocks)]
    found = {
        "story": "course-story" if "story" in blocks else "",
        "idea": own[0].anchor if own else "",
        "example": _within(blocks.get("example"), headings),
        "own": _last_before(end, own[1:]),
        "try": "course-questions" if "try" in blocks else "",
    }
    parts = tuple((name, anchor) for name, anchor in found.items() if anchor)
    return parts if len(parts) >= _LEAST else ()


def _holds(block: Block, heading: Heading) -> bool:
    written = block.written
    return written.line < heading.line < written.line + written.last - written.first


def _within(block: Block | None, headings: list[Heading]) -> str:
    return next((heading.anchor for heading in headings if block and _holds(block, heading)), "")


def _last_before(block: Block | None, headings: list[Heading]) -> str:
    return next((one.anchor for one in reversed(headings) if block and one.line < block.written.line), "")
