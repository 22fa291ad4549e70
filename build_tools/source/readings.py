"""Where the two readers of a page part: markdown-it, which reads it here, and Python-Markdown, which renders it."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from .lookalikes import Found

#: Spaces, Python-Markdown's measure for what belongs to an item of a list.
_TAB = 4
_LISTS = ("bullet_list_open", "ordered_list_open")
#: What a list or a table must not follow without an empty line.
_RUNNING = ("paragraph_close", "blockquote_close", "table_close")
_PLAIN_INFO = re.compile(r"\.?[\w#.+-]*")
#: What nobody indents to show it as code.
_MARKDOWN = re.compile(r"\s*(?:(?:[-*+]|\d{1,3}[.)]|#{2,6}) |\||> |\[[^\[\]]+\]\(|/// )")
_FORMULAS = ("math", "latex", "tex", "katex")


def partings(tokens: Sequence[Token], text: str) -> Iterator[Found]:
    """What one of them takes for a heading, a list, a table or code and the other does not, with what is never
    closed."""
    return _Partings(tokens, text.split("\n")).all()


class _Partings:
    """Goes through the tokens of a page; ``items`` are the lines on which the items of lists begin that it is inside
    of, for each quotation anew."""

    def __init__(self, tokens: Sequence[Token], lines: list[str]):
        self.tokens, self.lines = tokens, lines
        self.quotes: list[list[int]] = [[]]
        #: What stands before this line has been told already.
        self.told = -1

    def all(self) -> Iterator[Found]:
        for index, token in enumerate(self.tokens):
            if token.type == "list_item_close":
                self.items.pop()
            elif token.type == "blockquote_close":
                self.quotes.pop()
            if token.map and token.nesting >= 0 and token.type != "inline":
                yield from self.found(index, token, token.map[0])
            if token.type == "list_item_open":
                self.items.append(token.map[0] if token.map else 0)
            elif token.type == "blockquote_open":
                self.quotes.append([])

    @property
    def items(self) -> list[int]:
        return self.quotes[-1]

    def found(self, index: int, token: Token, first: int) -> Iterator[Found]:
        wanted = _TAB * (len(self.items) + (token.type == "code_block"))
        if token.type == "course_block":
            yield from self.block(token, first)
        elif self.items and first > self.items[-1] and self.indent(first) < wanted:
            # What stands in an item is too little indented for Python-Markdown to see that.
            if first >= self.told:
                yield self.at(first, "list-indent", columns=wanted)
            self.told = max(self.told, _end(token))
        elif token.type not in _LISTS and self.follows_at_once(index, first, ("table_close",)):
            yield self.at(first, "below-table")
        elif rule := _RULES.get(token.type):
            yield from rule(self, index, token, first)

    def indent(self, line: int) -> int:
        """By how much a line is indented, in a quotation behind its signs."""
        text = re.sub(rf"^(?:\s*>[ ]?){{{len(self.quotes) - 1}}}", "", self.lines[line]).expandtabs(_TAB)
        return len(text) - len(text.lstrip(" "))

    def at(self, line: int, message: str, **values: object) -> Found:
        near = self.lines[line].strip()
        return Found(message, {"what": near if len(near) <= 60 else f"{near[:60]}…", **values}, line, near)

    def heading(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if token.markup == "-":
            yield self.at(first, "heading-underlined")
        elif not self.tokens[index + 1].content:
            yield self.at(first, "heading-not-read")
        elif self.indent(first) and not self.items:
            yield self.at(first, "heading-indented")

    def list(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if token.markup == ")":
            yield self.at(first, "list-not-read")
        elif not self.items and self.follows_at_once(
            index, first, (*_RUNNING, *(_closing(one) for one in _LISTS if one != token.type))
        ):
            yield self.at(first, "list-needs-line")

    def follows_at_once(self, index: int, first: int, closed: Sequence[str]) -> bool:
        """Whether one of these ends on the line above."""
        before = self.tokens[index - 1] if index else None
        return before is not None and before.type in closed and bool(self.lines[first - 1].strip(" \t>"))

    def below_list(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if self.follows_at_once(index, first, [_closing(one) for one in _LISTS]):
            yield self.at(first, "below-list")
        elif token.markup.startswith("-") and self.follows_at_once(index, first, ("hr",)):
            yield self.at(first - 1, "heading-underlined")

    def table(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if self.follows_at_once(index, first, _RUNNING):
            yield self.at(first, "table-needs-line")
        columns = _cells(self.lines[first])
        for line in range(first + 2, _end(token)):
            if (cells := _cells(self.lines[line])) != columns:
                yield self.at(line, "table-row", cells=cells, columns=columns)

    def fence(self, index: int, token: Token, first: int) -> Iterator[Found]:
        info, last = token.info.strip(), _end(token) - 1
        if last == first or self.lines[last].strip(" \t>") != token.markup:
            yield self.at(first, "fence-not-closed", sign=token.markup)
        elif info.lower() in _FORMULAS:
            yield self.at(first, "formula")
        elif info.startswith("{") or info.lower() == "mermaid":
            yield self.at(first, "block-foreign", word=info.strip("{}").partition(" ")[0])
        elif self.items or self.indent(first):
            yield self.at(first, "fence-indented")
        elif not _PLAIN_INFO.fullmatch(info):
            yield self.at(first, "fence-words", sign=token.markup)

    def block(self, token: Token, first: int) -> Iterator[Found]:
        if token.level:
            yield Found("block-inside", {}, first, "///")

    def code(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if token.content.lstrip().startswith("///"):
            yield Found("block-inside", {}, first, "///")
        elif _MARKDOWN.match(token.content) and not self.items:
            yield self.at(first, "code-by-indent")

    def html(self, index: int, token: Token, first: int) -> Iterator[Found]:
        if token.content.lstrip().startswith("<!--") and "-->" not in token.content:
            yield self.at(first, "comment-not-closed")


def _end(token: Token) -> int:
    """The line below a block, counted as the lines of the page are; every block has one."""
    return token.map[1] if token.map else 0


def _closing(name: str) -> str:
    return name.replace("_open", "_close")


def _cells(line: str) -> int:
    """How many cells a row of a table has."""
    return len(escapedSplit(line.strip(" \t>").removeprefix("|").removesuffix("|")))


_RULES = {
    "heading_open": _Partings.heading,
    "bullet_list_open": _Partings.list,
    "ordered_list_open": _Partings.list,
    "table_open": _Partings.table,
    "blockquote_open": _Partings.below_list,
    "hr": _Partings.below_list,
    "fence": _Partings.fence,
    "code_block": _Partings.code,
    "html_block": _Partings.html,
}
