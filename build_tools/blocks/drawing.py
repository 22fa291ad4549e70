"""A drawing, which becomes a part of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..source.markdown import MarkdownPage, Written
from ..source.shape import suggestion
from .base import Block

if TYPE_CHECKING:
    from ..course.checking.around import Around
    from ..course.reader import Reader
    from ..render import View


@dataclass(frozen=True)
class Drawing(Block):
    """``svg`` is what its file says or describes, ``narrow`` what phones show in its place, if anything."""

    behind = content = True
    tells_of_others = False
    #: The second time it has names of its own.
    once = None
    elsewhere = "mermaid figure image diagram graphviz plantuml"

    svg: str = ""
    narrow: str = ""

    @classmethod
    def read(cls, written: Written, page: MarkdownPage, reader: Reader) -> Block | None:
        folder = f"{page.file.rpartition('/')[0]}/drawings"
        file = f"{folder}/{written.argument}.svg"
        if not reader.has(file) and not reader.has(f"{file[:-4]}.yml"):
            near = suggestion(written.argument, [*reader.stems(folder, ".svg"), *reader.stems(folder, ".yml")])
            reader.mistake(page.place(written.line, written.argument, "| "), "drawing-missing", file=file, near=near)
            return None
        drawn = reader.drawn(folder, written.argument)
        return cls(written, page, svg=drawn.svg, narrow=drawn.narrow) if drawn else None

    @property
    def caption(self) -> str:
        return self.written.content

    def validate(self, around: Around) -> None:
        around.text(self.caption, lambda: self.page.place(self.written.line + 1))

    def values(self, view: View) -> dict[str, object]:
        same = [block for block in view.here.blocks if (block.name, block.argument) == (self.name, self.argument)]
        # The same drawing twice on a page, each with names of its own.
        return {"own": self.argument if self is same[0] else f"{self.argument}--{same.index(self) + 1}"}
