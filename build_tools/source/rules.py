"""What our Markdown has beyond the usual, as rules for markdown-it: blocks, citations, gaps, footnotes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .lookalikes import seen

_OPENING = re.compile(r"///\s*([^|]*?[^|\s])\s*(?:\|\s*(.*?))?\s*")


#: As many levels as Markdown goes into lists, quotations, emphasis and blocks; what lies deeper is not read.
DEEPEST = 20


@cache
def page_parser() -> MarkdownIt:
    """The parser for pages. ``env`` holds ``containers``, the blocks with Markdown inside, and two lists to be filled:
    ``unclosed`` with the name and line of blocks that never end, ``unopened`` with the lines of ends without a
    block."""
    parser = _parser(html=True)
    parser.block.ruler.before(
        "fence", "course_block", _block_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    parser.block.ruler.at("reference", _reference_rule)
    return parser


@cache
def short_parser() -> MarkdownIt:
    """The parser for short texts such as an option's, in which HTML is only text and no block can stand."""
    return _parser(html=False)


def _parser(*, html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html}).enable("table")
    # Every address is a link here; which ones may stand is for the checks to say.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # the way that markdown-it itself names
    parser.inline.ruler.before("link", "citation", citation_rule)
    parser.inline.ruler.before("link", "gap", gap_rule)
    parser.core.ruler.before("text_join", "escapes", _escapes_rule)
    return parser


def _escapes_rule(state: StateCore) -> None:
    # Afterwards nobody can tell a sign that its author meant as one from a sign that was to do something.
    for token in state.tokens:
        if any(child.type == "text_special" for child in token.children or ()):
            token.meta["seen"] = seen(token.children or ())


def citation_rule(state: StateInline, silent: bool) -> bool:
    """``[@key]`` as a token ``citation``."""
    found = re.compile(r"\[@([\w-]+)\]").match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("citation", "", 0).content = found[1]
    state.pos = found.end()
    return True


def gap_rule(state: StateInline, silent: bool) -> bool:
    """``{name}`` as a token ``gap``, in texts whose ``env`` has a ``gap``; ``\\{name}``, code and links stay what they
    are."""
    found = (
        re.compile(r"\{([a-z][a-z0-9-]*)\}").match(state.src, state.pos)
        if "gap" in state.env and not state.linkLevel
        else None
    )
    if not found:
        return False
    if not silent:
        state.push("gap", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _reference_rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    # A footnote is a text with links of its own, not the address of a link.
    return not _line(state, first).startswith("[^") and reference(state, first, end, silent)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _block_rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    line = _line(state, first)
    if not line.startswith("///") or line.startswith("////") or state.is_code_block(first):
        return False
    opening = _OPENING.fullmatch(line)
    if not opening:
        state.env["unopened"].add(first)
        return False
    if not silent:
        _read_block(state, first, end, opening[1], opening[2] or "")
    return True


def _read_block(state: StateBlock, first: int, end: int, name: str, argument: str) -> None:
    last = _end_of_block(state, first, end)
    if last is None:
        state.env["unclosed"].append((name, first))
    body, after = (end, end) if last is None else (last, last + 1)
    token = state.push("course_block", "", 0)
    token.info, token.map, token.meta = name, [first, after], {"argument": argument}
    token.content = state.getLines(first + 1, body, state.blkIndent, False) if body > first + 1 else ""
    depth = state.env.get("depth", 0)
    if name in state.env["containers"] and depth < DEEPEST:
        outer, state.lineMax, state.env["depth"] = state.lineMax, body, depth + 1
        state.md.block.tokenize(state, first + 1, body)
        state.lineMax, state.env["depth"] = outer, depth
    elif name in state.env["containers"]:
        state.env.setdefault("deep", first)
    state.line = after


def _end_of_block(state: StateBlock, first: int, end: int) -> int | None:
    depth = 1
    for line in range(first + 1, end):
        text = _line(state, line)
        if text.startswith("///") and not text.startswith("////"):
            depth += -1 if text == "///" else 1
        if not depth:
            return line
    return None


def too_deep(tokens: list[Token], env: Mapping[str, Any]) -> Iterator[int]:
    """The first line of the body, from 0, that lies deeper than Markdown goes."""
    line, deep = 0, env.get("deep")
    for token in tokens:
        line = token.map[0] if token.map else line
        if max((token.level + child.level for child in token.children or ()), default=token.level) >= DEEPEST - 1:
            deep = line
            break
    if deep is not None:
        yield deep
