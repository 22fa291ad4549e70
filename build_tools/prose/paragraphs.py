"""A page's running text as its reader meets it: paragraph by paragraph, with the block each stands in and what it
cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown_it.token import Token

from ..blocks import CONTAINERS
from ..source.markdown import MarkdownPage
from ..source.rules import page_parser

#: ``{#name}`` behind a heading, ``{.class}`` below a paragraph.
_ATTRIBUTES = re.compile(r"\{[:#.][^}]*\}\s*$")


@dataclass(frozen=True)
class Paragraph:
    """``kind`` is ``paragraph``, ``heading`` or ``row`` (of a table, its cells together); ``block`` the name of the
    innermost container it stands in, empty outside of all; ``line`` counts from 1 in the file."""

    text: str
    line: int
    kind: str
    block: str
    cites: bool


def paragraphs(page: MarkdownPage) -> list[Paragraph]:
    """Everything that is read on the page but what stands in quizzes, run sheets and other blocks that are no
    Markdown."""
    return [*_paragraphs(page.body, page.body_line)]


# A preview asks for the same texts at every change.
@lru_cache(maxsize=1024)
def _paragraphs(body: str, body_line: int) -> tuple[Paragraph, ...]:
    env: dict[str, Any] = {"containers": CONTAINERS, "unclosed": [], "unopened": set()}
    return tuple(_walk(body_line, page_parser().parse(body, env)))


def _walk(body_line: int, tokens: list[Token]) -> Iterator[Paragraph]:
    blocks: list[tuple[str, int]] = []
    row: list[Token] | None = None
    kind, first = "paragraph", 0
    for token in tokens:
        if token.map and token.level == 0:
            blocks = [(name, last) for name, last in blocks if token.map[0] < last]
        if token.type == "course_block" and token.map and token.info in CONTAINERS:
            blocks.append((token.info, token.map[1]))
        elif token.type == "tr_open":
            row, first = [], token.map[0] if token.map else first
        elif token.type == "tr_close":
            yield _paragraph(row or [], first + body_line, "row", blocks)
            row = None
        elif token.type in ("heading_open", "paragraph_open"):
            kind = token.type.partition("_")[0]
        elif token.type == "inline":
            first = token.map[0] if token.map else first
            if row is None:
                yield _paragraph([token], first + body_line, kind, blocks)
            else:
                row.append(token)


def _paragraph(inlines: list[Token], line: int, kind: str, blocks: list[tuple[str, int]]) -> Paragraph:
    children = [child for inline in inlines for child in [*(inline.children or []), None]]
    text = _ATTRIBUTES.sub("", "".join(_said(child) for child in children)).strip()
    return Paragraph(
        text, line, kind, blocks[-1][0] if blocks else "", any(child and child.type == "citation" for child in children)
    )


def _said(token: Token | None) -> str:
    if token is None:
        return " "
    return " " if token.type in ("softbreak", "hardbreak") else token.content if token.type == "text" else ""
