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
        "example": _within(_example(page, own), headings),
        "own": _last_before(end, own[1:]),
        "try": "course-questions" if "try" in blocks else "",
    }
    parts = tuple((name, anchor) for name, anchor in found.items() if anchor)
    return parts if len(parts) >= _LEAST else ()


def headed_parts(page: Page) -> dict[str, str]:
    """The names of these parts under what each begins with: the anchor of a heading, for the story the class of what
    holds it. One whose heading another has already is not among them."""
    parts = {anchor: name for name, anchor in parts_of(page)}
    asking = next((block for block in reversed(page.blocks) if block.part == "try"), None)
    if "course-story" in parts:
        parts["story"] = parts.pop("course-story")
    if asking and parts.pop("course-questions", ""):
        headings = [heading for heading in page.markdown.headings if heading.level == 2]
        parts.setdefault(_last_before(asking, headings), "try")
    return parts


def _example(page: Page, own: list[Heading]) -> Block | None:
    """The first case below the idea; a case that the lesson begins with is its story already."""
    cases = [block for block in page.blocks if block.part == "example"]
    return next((case for case in cases if not own or case.written.line > own[0].line), None)


def _holds(block: Block, heading: Heading) -> bool:
    written = block.written
    return written.line < heading.line < written.line + written.last - written.first


def _within(block: Block | None, headings: list[Heading]) -> str:
    return next((heading.anchor for heading in headings if block and _holds(block, heading)), "")


def _last_before(block: Block | None, headings: list[Heading]) -> str:
    return next((one.anchor for one in reversed(headings) if block and one.line < block.written.line), "")
