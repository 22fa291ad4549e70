"""What all blocks have in common."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from markupsafe import Markup

from ..errors import Place
from ..source.markdown import MarkdownPage, Written
from ..source.shape import Shape, read_shape, suggestion
from ..source.yaml import Document, read_yaml

if TYPE_CHECKING:
    # A block is handed these and asks them; it never makes one.
    from ..course import Course, Page
    from ..course.checking.around import Around
    from ..course.reader import Reader
    from ..questions import Question
    from ..render import View
    from .check import CheckBlock


@dataclass(frozen=True)
class Block:
    """``/// name | argument`` to ``///`` as its author wrote it, read once. A kind says what may stand behind the bar
    and inside, what must hold, which questions it asks, and what its template shows.

    ``given`` is what its inside says where it holds keys, ``inside`` the same as a document that knows its places.
    """

    written: Written
    page: MarkdownPage
    given: Shape | None = None
    inside: Document | None = None

    #: The word after the slashes; set by the tuple of names.
    name: ClassVar[str]
    #: Whether Markdown stands inside, which the page goes on with.
    container: ClassVar[bool] = False
    #: Whether something must stand behind the bar; otherwise nothing may.
    behind: ClassVar[bool] = False
    #: Whether something other than Markdown may stand inside.
    content: ClassVar[bool] = False
    #: What stands inside, if that is keys.
    shape: ClassVar[type[Shape] | None] = None
    #: What is told if nothing stands inside; empty where it may be left out, and stands for its defaults.
    empty: ClassVar[str] = "block-empty"
    #: What is told if nothing stands behind the bar where something must.
    bare: ClassVar[str] = "block-without-argument"
    #: What of two blocks of a kind on one page may not be the same, since their parts would have the same names; with
    #: nothing to tell them apart there can be only one, and None lets there be any number.
    once: ClassVar[tuple[str, ...] | None] = ("argument", "content")
    #: Whether what it shows is found by the search.
    searched: ClassVar[bool] = False
    #: The file whose entries it shows, each under its own name: no heading on the page may have one of those.
    table: ClassVar[str] = ""
    #: The level of its questions' headings; none where it shows no questions itself.
    level: ClassVar[int] = 0
    #: Whether it may show something of questions that the page does not ask through it.
    tells_of_others: ClassVar[bool] = True
    #: What of it is printed alone, as ``data-printing`` names it.
    prints: ClassVar[tuple[str, ...]] = ()
    #: Whether a lesson leads to its questions, and offers those that were missed again.
    again: ClassVar[bool] = False
    #: Whether its script and rules are those of a module's own page.
    opens: ClassVar[bool] = False
    #: Whether it fetches questions that stand in other pages.
    fetches: ClassVar[bool] = False
    #: What has its home on the first page that holds it, so that other pages lead there, such as ``glossary``.
    home_of: ClassVar[str] = ""
    #: ``page`` if its page begins with a button that prints it, ``own`` if it has such buttons itself.
    paper: ClassVar[str] = ""
    #: Whether a term becomes a link where the page first mentions it, also inside this container.
    mentions: ClassVar[bool] = True
    #: Whether a figure inside this container needs a source; what is made up, or said again, needs none.
    sourced: ClassVar[bool] = True
    #: Which part of a lesson it begins (``story``, ``example`` or ``try``), and whether it sums the lesson up, so that
    #: what stands before it is one's own practice.
    part: ClassVar[str] = ""
    sums_up: ClassVar[bool] = False
    #: What other systems call such a block, so that who writes one of those is told ours.
    elsewhere: ClassVar[str] = ""

    @classmethod
    def read(cls, written: Written, page: MarkdownPage, reader: Reader) -> Block | None:
        """The block, or None if something is wrong with it, which ``reader`` is told."""
        shape = cls.shape
        if shape is None:
            return cls(written, page)
        inside = reader.attempt(lambda: read_yaml(written.content, page.file, first_line=written.line + 1))
        if inside is None:
            return None
        if inside.value is None:
            if cls.empty:
                near = (written.argument, "| ") if cls.behind else ("///", "")
                reader.mistake(page.place(written.line, *near), cls.empty, block=cls.name)
                return None
            return cls(written, page, shape(), inside)
        given = reader.attempt(lambda: read_shape(shape, inside))
        return cls(written, page, given, inside) if given else None

    @property
    def argument(self) -> str:
        """What stands behind the bar."""
        return self.written.argument

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.page.place(self.written.line, "///")

    @property
    def argument_place(self) -> Place:
        """Where that stands which it has behind the bar."""
        return self.page.place(self.written.line, self.argument, "| ")

    def validate(self, around: Around) -> None:
        """Tells ``around`` what does not hold between the block and the course that it stands in."""

    @property
    def heading_level(self) -> int:
        """The level of its questions' headings where it stands."""
        return self.level

    def numbered(self, course: Course, page: Page) -> tuple[Question, ...]:
        """What its questions are numbered among: they alone, unless some of them stand elsewhere on the page."""
        return self.asked(course, page)

    def asked(self, course: Course, page: Page) -> tuple[Question, ...]:
        """The questions that the page asks through it, in order."""
        return ()

    def early(self, course: Course, page: Page) -> tuple[Question, ...]:
        """Those of them that are asked before one reads, and once more where the others stand."""
        return ()

    @classmethod
    def shown(
        cls, written: Written, given: Shape | None, page: Page, asking: Collection[str]
    ) -> Iterable[tuple[str, str]]:
        """Whose questions are asked where it was written, as (what shows them, the lesson or module); ``asking`` are
        the lessons with questions. One with a mistake, told elsewhere, counts as the one that belongs there."""
        return ()

    def values(self, view: View) -> dict[str, object]:
        """What its template is given, beside ``view``, ``course``, ``block`` and, where it has a level, ``questions``
        as HTML."""
        return {}

    @property
    def draw(self) -> CheckBlock | None:
        """How its sittings draw their questions, where it is a check."""
        return None

    def alike(self, page: Page) -> list[Self]:
        """The blocks of its kind on a page, in their order."""
        return [block for block in page.blocks if isinstance(block, type(self))]

    def anchors(self) -> set[str]:
        """The names of its parts that a link can end in."""
        return set()

    def opening(self, view: View) -> Markup:
        """The tag that opens a container for Python-Markdown, which reads what follows."""
        return Markup('<div class="{}" markdown="1">').format(self.name)


def near_block(kinds: Collection[str], name: str) -> str:
    """The block that a name looks like, capital letters and what stands behind it left aside; empty if none."""
    word = re.split(r"[^\w-]", name.lower(), maxsplit=1)[0]
    return word if word in kinds else suggestion(word, list(kinds))


def read_blocks(kinds: dict[str, type[Block]], page: MarkdownPage, reader: Reader) -> list[Block]:
    """The blocks of a page, each of its own kind; what is no block, or has too much or too little behind its bar or
    inside, is told to ``reader``."""
    found = []
    for written in page.blocks:
        kind = kinds.get(written.name)
        if kind is None:
            reader.mistake(
                page.place(written.line, "///"),
                "block-unknown",
                block=written.name,
                near=near_block(kinds, written.name),
                known=", ".join(kinds),
            )
        elif wrong := _wrong(kind, written):
            reader.mistake(page.place(written.line, "///"), wrong, block=written.name)
        elif block := kind.read(written, page, reader):
            found.append(block)
    return found


def _wrong(kind: type[Block], written: Written) -> str:
    if kind.behind and not written.argument:
        return kind.bare
    if written.argument and not kind.behind:
        return "block-with-argument"
    return "block-with-content" if written.content.strip() and not (kind.container or kind.content) else ""
