"""A short text as its reader sees it: its signs, its words, and which of them are emphasised."""

import re
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from ..source.rules import short_parser

#: A number, a word, or a sign that tells two answers apart.
_WORD = re.compile(r"(?<![\w.,])[-−+]?\d+(?:[.,]\d+|[ \u00a0]\d{3}(?!\d))*(?!\w)|\w+(?:[-'.]\w+)*|[<>=+−±×÷%€$£]")
_EMPHASIS = {"em_open": 1, "strong_open": 1, "em_close": -1, "strong_close": -1}


@dataclass(frozen=True)
class Plain:
    """``text`` without Markdown, on one line; ``loud`` tells for each sign of it whether it is emphasised."""

    text: str
    loud: tuple[bool, ...]

    def part(self, first: int, last: int) -> "Plain":
        return Plain(self.text[first:last], self.loud[first:last])


def words_of(text: str) -> list[str]:
    """The words in small letters, in order; numbers are whole, and so are signs such as ``<``."""
    return _WORD.findall(text.replace("’", "'").casefold())


def plain(text: str) -> str:
    """A whole short text without its Markdown, on one line."""
    return " ".join(paragraph.text for paragraph in plain_paragraphs(text))


def plain_paragraphs(text: str) -> list[Plain]:
    """Each paragraph, heading, list item and cell by itself."""
    return [*_plain_paragraphs(text)]


# A preview asks for the same texts at every change, and so does each piece of advice.
@lru_cache(maxsize=8192)
def _plain_paragraphs(text: str) -> tuple[Plain, ...]:
    return tuple(_inline(token.children or []) for token in short_parser().parse(text) if token.type == "inline")


def _inline(children: list[Token]) -> Plain:
    text, loud, depth = "", [], 0
    for token in children:
        depth += _EMPHASIS.get(token.type, 0)
        shown = (
            " "
            if token.type in ("softbreak", "hardbreak")
            else token.content
            if token.type in ("text", "code_inline")
            else ""
        )
        text += shown
        loud += [depth > 0] * len(shown)
    return Plain(text, tuple(loud))
