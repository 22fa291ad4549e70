"""``/// quiz | name`` in the Markdown of a site that is no course, wherever a paragraph can stand: in lists, notes and tabs too."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_OPENING = re.compile(r"^///[ \t]*quiz[ \t]*(?:\|[ \t]*(.*?))?[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"^///[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"h([1-6])")
_NUMBER = "data-guest-quiz"


@dataclass
class AskedQuiz:
    """``name`` stands after the bar, ``inside`` between the lines; ``level`` is that of the headings of its questions."""

    page: str
    name: str
    inside: str
    is_closed: bool
    number: int
    level: int = 2

    @property
    def mark(self) -> str:
        """What stands in the page until the quiz does."""
        return f'<div {_NUMBER}="{self.number}"></div>'


class GuestMarkdown(Extension):
    """Puts an empty mark for each block and gathers what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        #: The page that is being rendered; MkDocs makes a new Markdown for each.
        self.page = ""
        self.asked: list[AskedQuiz] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, the name is Markdown's
        # After a list or a note has handed over what stands in it, before a line becomes a paragraph.
        md.parser.blockprocessors.register(_Blocks(md.parser, self), "guest_quiz", 71)
        md.treeprocessors.register(_Levels(md, self), "guest_quiz", 3)


class _Blocks(BlockProcessor):
    def __init__(self, parser, extension: GuestMarkdown):
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return bool(_OPENING.search(block))

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        opening = _OPENING.search(blocks[0])
        before, rest = blocks[0][: opening.start()], blocks.pop(0)[opening.end() :]  # type: ignore[union-attr]
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip()])
        inside, after = self.split(rest, blocks)
        asked = self.extension.asked
        asked.append(AskedQuiz(self.extension.page, (opening[1] or "").strip(), inside or "", inside is not None, len(asked)))  # type: ignore[index]
        ElementTree.SubElement(parent, "div", {_NUMBER: str(asked[-1].number)})
        if after.strip():
            blocks.insert(0, after.lstrip("\n"))

    def split(self, rest: str, blocks: list[str]) -> tuple[str | None, str]:
        """What stands inside the block, None if it never ends, and what follows; ``blocks`` of the page that belong inside are taken out."""
        for count in range(len(blocks) + 1):
            text = "\n\n".join([rest, *blocks[:count]])
            if closing := _CLOSING.search(text):
                del blocks[:count]
                return text[: closing.start()].strip("\n"), text[closing.end() :]
        return None, rest


class _Levels(Treeprocessor):
    """The heading that a quiz stands under says how deep those of its questions are."""

    def __init__(self, md: Markdown, extension: GuestMarkdown):
        super().__init__(md)
        self.extension = extension

    def run(self, root: ElementTree.Element) -> None:
        level = 1
        for element in root.iter():
            if heading := _HEADING.fullmatch(element.tag if isinstance(element.tag, str) else ""):
                level = int(heading[1])
            elif number := element.get(_NUMBER):
                self.extension.asked[int(number)].level = min(level + 1, 6)
