"""Which script and styles a page needs, seen from its blocks and what they ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..assets import Asset, own_style, page_script
from ..blocks import KINDS
from ..course import Course, Page


@dataclass(frozen=True)
class Needs:
    """``page_style`` has the rules of its blocks and of the kinds of question it asks; None where they have none of
    their own."""

    script: Asset
    page_style: Asset | None = None

    @property
    def files(self) -> Iterator[Asset]:
        return filter(None, (self.script, self.page_style))


def needs_of(page: Page, course: Course) -> Needs:
    """What a page of the course needs."""
    blocks = frozenset(block.name for block in page.blocks)
    if any(module.page is page for module in course.modules):
        # It opens as a module does, whether or not it lists its lessons.
        blocks |= {kind.name for kind in KINDS.values() if kind.opens}
    asked = (question for block in page.blocks for question in block.asked(course, page))
    kinds = frozenset(name for question in asked for name in question.scripts)
    if any(block.early(course, page) for block in page.blocks):
        kinds |= {"before"}
    return Needs(page_script(blocks, kinds), own_style(blocks, kinds))
