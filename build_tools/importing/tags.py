"""Finds the ``<quiz>`` blocks of a page written for mkdocs-quiz."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .draft import Findings

_SIGNS = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})(?P<behind>.*)$"
    r"|<(?P<open>quiz)>|(?P<close></quiz>)|(?P<strange><quiz\s[^>]*>)|(?P<old><\?quiz\?>)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Tagged:
    """What stands between the tags; ``line`` is that of the opening one, on which ``inner`` begins."""

    inner: str
    line: int


def tagged(text: str, found: Findings, first_line: int = 1) -> list[Tagged]:
    """The blocks outside fenced code, which shows how a quiz is written; what is not read as a block is noted."""
    return list(_Scan(text, found, first_line).blocks())


class _Scan:
    def __init__(self, text: str, found: Findings, first_line: int):
        self.text, self.found, self.first_line = text, found, first_line
        self.fence = ""
        self.opened: int | None = None

    def line(self, position: int) -> int:
        return self.text.count("\n", 0, position) + self.first_line

    def blocks(self) -> Iterator[Tagged]:
        for sign in _SIGNS.finditer(self.text):
            if self.fence:
                self.leave(sign)
            elif self.opened is None:
                self.outside(sign)
            elif sign["open"]:
                self.found.note(self.line(self.opened), "tag-not-closed")
                self.opened = sign.end()
            elif sign["close"]:
                yield Tagged(self.text[self.opened : sign.start()], self.line(self.opened))
                self.opened = None
        if self.opened is not None:
            self.found.note(self.line(self.opened), "tag-not-closed")

    def leave(self, sign: re.Match[str]) -> None:
        """Ends fenced code at a fence that is as long as the one it began with."""
        if (sign["fence"] or "").startswith(self.fence) and not sign["behind"].strip():
            self.fence = ""

    def outside(self, sign: re.Match[str]) -> None:
        if sign["fence"]:
            self.fence = sign["fence"]
        elif sign["open"]:
            self.opened = sign.end()
        else:
            message = "tag-old" if sign["old"] else "tag-with-attributes" if sign["strange"] else "tag-not-opened"
            self.found.note(self.line(sign.start()), message)
