"""The way into the course: what it is, the button that begins it or goes on, and the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ..source.shape import Once, Shape, Text, suggestion
from ..source.yaml import Document
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..render import View


class StartBlock(Shape):
    """What may stand inside ``/// start``: what the course is, in a sentence or two; who ``made`` it; the pages that
    come after it, named as ``footer`` and ``paths`` name them, the first of them behind the button."""

    lead: str = ""
    made: str = ""
    after: Annotated[tuple[Text, ...], Once] = ()


class Start(Block):
    content = True
    shape = StartBlock
    given: StartBlock
    inside: Document
    empty = ""

    def validate(self, around: Around) -> None:
        if not around.course.counted and around.lessons_are_known:
            around.mistake(self.place, "start-without-lessons")
        for key in ("lead", "made"):
            around.text(getattr(self.given, key), self.inside.place_of(key))
        known = {name_of(page): page for page in around.course.pages}
        for index, name in enumerate(self.given.after):
            if name not in known and around.lessons_are_known:
                message = "path-page-unknown" if "/" in name else "footer-page-unknown"
                place, near = self.inside.place(("after", index)), suggestion(name, list(known))
                around.mistake(place, message, page=name, language=around.course.language, near=near)

    def values(self, view: View) -> dict[str, object]:
        host = view.host
        # Who made it and publishes it too is named once.
        publisher = host if host and host.name not in self.given.made else None
        return {"after": list(_pages(view.course, self.given.after)), "publisher": publisher}


def name_of(page: Page) -> str:
    """What ``footer`` and ``paths`` call a page."""
    folder, _, stem = page.file.removesuffix(".md").rpartition("/")
    return f"{page.module}/{stem}" if page.module else stem if folder else page.address


def _pages(course: Course, names: tuple[str, ...]) -> list[Page]:
    """The pages of these names that are shown."""
    named = {name_of(page): page for page in course.pages if page.file not in course.left_out}
    return [named[name] for name in names if name in named]
