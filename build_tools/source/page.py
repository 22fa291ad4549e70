"""What is read of a Markdown page."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from ..errors import Place
from .lookalikes import Found
from .yaml import Document


@dataclass(frozen=True)
class Heading:
    """A heading of a page: its level, its words, the name that a link can end in, and its line."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture as the author wrote its address; ``raw`` if that was in HTML."""

    target: str
    line: int
    picture: bool = False
    text: str = ""
    raw: bool = False


@dataclass(frozen=True)
class Written:
    """``/// name | argument`` to ``///``; ``first`` and ``last`` are lines of the body, counted from 0, ``last``
    excluded."""

    name: str
    argument: str
    content: str
    first: int
    last: int
    line: int


@dataclass(frozen=True)
class Fault:
    """What may not stand in a page, such as an attribute; ``message`` names a sentence in ``words/``."""

    what: str
    line: int
    message: str = "markup-forbidden"


@dataclass(frozen=True)
class Footnote:
    """``[^name]`` in the text, or ``[^name]: …``, which says what it ``holds``."""

    name: str
    line: int
    holds: bool


@dataclass(frozen=True)
class Nameless:
    """A column of a table with nothing above it; ``column`` counts from 0."""

    column: int
    line: int


@dataclass
class MarkdownPage:
    """One page as read; ``line`` numbers count from 1 in the file, ``body`` is the text below the front matter."""

    file: str
    front: Document
    body: str
    body_line: int
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: list[Written] = field(default_factory=list)
    citations: list[Link] = field(default_factory=list)
    forbidden: list[Fault] = field(default_factory=list)
    #: What looks like Markdown and is none, or is read in two ways.
    look_alikes: list[Found] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    #: The names that raw HTML and attribute lists give, each with its line.
    ids: list[tuple[str, int]] = field(default_factory=list)
    nameless: list[Nameless] = field(default_factory=list)
    word_count: int = 0

    @property
    def anchors(self) -> set[str]:
        """The names that its headings, and its author, give to places in it."""
        return {heading.anchor for heading in self.headings} | {name for name, _ in self.ids}

    @cached_property
    def lines(self) -> list[str]:
        return self.body.split("\n")

    def place(self, line: int, near: str = "", before: str = "") -> Place:
        """The place of ``near``, right after ``before``, on a line of the file or further down in its paragraph.

        The beginning of the line if it is not found: Markdown keeps no columns, and a code span may hide a line's end.
        """
        wanted = (before + near).lower()
        for number, text in enumerate(islice(self.lines, max(line - self.body_line, 0), None), line):
            found = text.lower().find(wanted)
            if found >= 0:
                return Place(self.file, number, found + len(before) + 1)
            if not text.strip():
                break
        return Place(self.file, line)

    def place_of(self, found: Found) -> Place:
        """The place of a look-alike; what stands before it may have been typed otherwise than it is seen."""
        exact = self.place(found.line, found.near, found.before)
        return exact if exact.column > 1 else self.place(found.line, found.near)
