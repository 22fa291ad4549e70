"""The blocks of every page: each says what must hold around it, and most stand on a page once."""

from ...blocks import KINDS
from ..module import Page
from ..reader import Reader
from ..value import Course
from .around import Around


def check_blocks(course: Course, reader: Reader) -> None:
    for page in reader.pages:
        around = Around(course, reader, page)
        for block in page.blocks:
            block.validate(around)
        _check_once(reader, page)


def _check_once(reader: Reader, page: Page) -> None:
    """What gives names to its parts stands once on a page, since a name does."""
    first: dict[tuple[str, ...], int] = {}
    for written in page.markdown.blocks:
        kind = KINDS.get(written.name)
        if kind is None or kind.container or kind.once is None:
            continue
        what = (written.name, *(getattr(written, part).strip() for part in kind.once))
        if what in first:
            place = page.markdown.place(written.line, "///")
            reader.mistake(place, "block-twice", block=written.name, line=first[what])
        first.setdefault(what, written.line)
