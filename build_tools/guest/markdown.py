"""``/// quiz | name`` in the Markdown of a site that is no course, wherever a paragraph can stand: in lists, notes and
tabs too."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_OPENING = re.compile(r"^///[ \t]*quiz[ \t]*(?:\|[ \t]*(.*?))?[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"^///[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"h([1-6])")
_SAID = "data-guest-quiz"
#: As others leave it: some take the quotation marks away, some put other white space in.
_MARK = re.compile(rf"""<div\s+{_SAID}=["']?((?:[\w.~%-]*:){{3}}(?:open|closed):[1-6])["']?\s*>\s*</div>""")
#: Where MkDocs, and who renders Markdown as it does, keeps the page that a text is for.
_OF_PAGE = "relpath"


@dataclass(frozen=True)
class AskedQuiz:
    """``name`` stands after the bar, ``inside`` between the lines; ``page`` is the file whose text asks, where that is
    known, and ``level`` that of the headings of its questions."""

    page: str
    name: str
    inside: str
    is_closed: bool
    level: int = 2

    @property
    def said(self) -> str:
        """All of it in signs that nobody has a reason to change."""
        return ":".join(
            quote(part, safe="")
            for part in (self.page, self.name, self.inside, "closed" if self.is_closed else "open", str(self.level))
        )


def asked_in(html: str) -> list[AskedQuiz]:
    """The quizzes that a page asks for, in their order."""
    return [_asked(found[1]) for found in _MARK.finditer(html)]


def answered(html: str, quiz: Callable[[AskedQuiz], str]) -> str:
    """The page with a quiz, or what stands for it, in place of each mark."""
    return _MARK.sub(lambda found: quiz(_asked(found[1])), html)


def _asked(said: str) -> AskedQuiz:
    page, name, inside, closed, level = map(unquote, said.split(":"))
    return AskedQuiz(page, name, inside, closed == "closed", int(level))


class GuestMarkdown(Extension):
    """Puts a mark for each block, which says what was asked: who else renders the page, or takes a part of it
    elsewhere, takes all of it along."""

    def extendMarkdown(self, md: Markdown) -> None:
        # After a list or a note has handed over what stands in it, before a line becomes a paragraph.
        md.parser.blockprocessors.register(_Blocks(md.parser), "guest_quiz", 71)
        md.treeprocessors.register(_Levels(md), "guest_quiz", 3)


class _Blocks(BlockProcessor):
    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return bool(_OPENING.search(block))

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> bool:
        opening = _OPENING.search(blocks[0])
        if opening is None:
            return False
        before, rest = blocks[0][: opening.start()], blocks.pop(0)[opening.end() :]
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip()])
        inside, after = self.split(rest, blocks)
        asked = AskedQuiz(self.page(), (opening[1] or "").strip(), inside or "", inside is not None)
        ElementTree.SubElement(parent, "div", {_SAID: asked.said})
        if after.strip():
            blocks.insert(0, after.lstrip("\n"))
        return True

    def page(self) -> str:
        processors = self.parser.md.treeprocessors
        file = getattr(processors[_OF_PAGE], "file", None) if _OF_PAGE in processors else None
        return file.src_uri if file else ""

    def split(self, rest: str, blocks: list[str]) -> tuple[str | None, str]:
        """What stands inside the block, None if it never ends, and what follows; ``blocks`` of the page that belong
        inside are taken out."""
        for count in range(len(blocks) + 1):
            text = "\n\n".join([rest, *blocks[:count]])
            if closing := _CLOSING.search(text):
                del blocks[:count]
                return text[: closing.start()].strip("\n"), text[closing.end() :]
        return None, rest


class _Levels(Treeprocessor):
    """The heading that a quiz stands under says how deep those of its questions are."""

    def run(self, root: ElementTree.Element) -> None:
        level = 1
        for element in root.iter():
            if heading := _HEADING.fullmatch(element.tag if isinstance(element.tag, str) else ""):
                level = int(heading[1])
            elif said := element.get(_SAID):
                element.set(_SAID, f"{said.rpartition(':')[0]}:{min(level + 1, 6)}")
