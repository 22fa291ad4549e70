"""Where blocks begin in Markdown that somebody else's parser reads."""

import re

from markdown_it import MarkdownIt


def openings(text: str, name: str) -> list[tuple[int, str]]:
    """The lines, counted from 1, on which a block ``/// name`` begins, however far indented, each with what stands
    after the bar.

    Fenced code only shows how a block is written.
    """
    fenced: set[int] = set()
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "fence" and token.map:
            fenced |= set(range(*token.map))
    opening = re.compile(rf"\s*///[ \t]*{name}[ \t]*(?:\|[ \t]*(.*?))?[ \t]*")
    found = ((number, opening.fullmatch(line)) for number, line in enumerate(text.split("\n")) if number not in fenced)
    return [(number + 1, read[1] or "") for number, read in found if read]
