"""How alike the pages of a course are built: the order of their parts, and how many there are of each."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..course import Course, Page
from ..prose import WORD, Paragraph, paragraphs

#: The number of words up to which the last paragraph of a scene is a short one.
SHORT = 20
#: What opens a line of speech, or closes one.
_SPEECH = tuple('«»“”„"–—')
_T = TypeVar("_T", bound=Hashable)


@dataclass(frozen=True)
class Most(Generic[_T]):
    """What most of several things are, how many of them are that, and of how many."""

    value: _T
    count: int
    of: int

    def __str__(self) -> str:
        return f"{self.count}/{self.of}"


def most(values: Iterable[_T]) -> Most[_T] | None:
    """The value that comes most often, of equal ones the first; None of nothing."""
    counted = Counter(values)
    return Most(*counted.most_common(1)[0], counted.total()) if counted else None


def groups(course: Course) -> dict[str, list[Page]]:
    """The pages that are of one kind, so that a reader compares them: lessons, and pages of one name in several
    modules."""
    found: dict[str, list[Page]] = {}
    for page in course.pages:
        if page.module and not getattr(page.meta, "coming", False):
            name = "lesson" if page.file in course.by_page else page.address.rpartition("/")[2]
            found.setdefault(name, []).append(page)
    return {name: pages for name, pages in found.items() if len(pages) > 1}


def parts(page: Page) -> tuple[str, ...]:
    """The blocks that hold running text, in order, each once in a row. Drawings and questions between them make no
    other order."""
    names = [block.name for block in page.blocks if block.container]
    return tuple(name for at, name in enumerate(names) if at == 0 or names[at - 1] != name)


def sections(page: Page) -> int:
    """The number of headings of the second level that stand in no block."""
    return sum(one.kind == "heading" and not one.block for one in paragraphs(page.markdown))


def key_points(page: Page) -> int:
    """The number of points of the block that sums the page up."""
    names = {block.name for block in page.blocks if block.sums_up}
    return sum(one.kind == "paragraph" and one.block in names for one in paragraphs(page.markdown))


def goals(page: Page) -> int:
    """The number of goals that the front matter names."""
    return len(getattr(page.meta, "goals", ()))


def scenes(page: Page) -> list[list[Paragraph]]:
    """The paragraphs of each scene."""
    names = {block.name for block in page.blocks if block.part == "story"}
    found: list[list[Paragraph]] = []
    before = ""
    for one in paragraphs(page.markdown):
        if one.block in names and one.kind == "paragraph":
            found += [] if before in names else [[]]
            found[-1].append(one)
        before = one.block
    return found


def ends_short(scene: Sequence[Paragraph]) -> bool:
    """Whether a scene ends on one short paragraph."""
    return len(WORD.findall(scene[-1].text)) <= SHORT


def ends_spoken(scene: Sequence[Paragraph]) -> bool:
    """Whether that short paragraph is or holds a line that somebody says."""
    text = scene[-1].text
    return ends_short(scene) and (text.startswith(_SPEECH) or any(sign in text for sign in _SPEECH[:4]))
