"""Reads what an attribute list such as ``{: #name .class title="…" }`` says of the piece of Markdown before it."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

_LIST = r"\{:?[ ]*([^}\n ][^}\n]*)\}"
#: Behind a link, a picture, a piece of code or a stressed word.
_BEHIND = re.compile(_LIST)
#: At the end of a heading or a cell; and on a line of its own, under a paragraph.
_AT_END, _ALONE = re.compile(rf" +{_LIST} *$"), re.compile(rf" *{_LIST} *")
_PARTS = re.compile(r"""([#.])([^\s#.={}"']+)|([\w:@-]+)(?:=("[^"]*"|'[^']*'|[^\s"'}]*))?""")


def attributes_in(children: list[Token], index: int, around: str) -> Iterator[tuple[str, str]]:
    """The (name, value) pairs that the text at ``index`` gives to what stands before it; ``around`` is the element it
    stands in."""
    text, before = children[index].content, children[index - 1] if index else None
    if before and (before.nesting < 0 or before.type in ("image", "code_inline", "html_inline", "citation")):
        yield from _said(_BEHIND.match(text))
    if index == len(children) - 1:
        if around in ("h1", "h2", "h3", "h4", "h5", "h6", "td", "th"):
            yield from _said(_AT_END.search(text))
        elif before and before.type in ("softbreak", "hardbreak"):
            yield from _said(_ALONE.fullmatch(text))


def _said(found: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    for sign, mark, name, value in _PARTS.findall(found[1]) if found else ():
        yield ("id" if sign == "#" else "class", mark) if sign else (name.lower(), value.strip("\"'"))
