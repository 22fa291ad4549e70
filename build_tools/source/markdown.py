"""Reads a Markdown page once: its front matter, headings, links, blocks, citations and how many words it has."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from markdown_it.token import Token

from ..errors import CourseError, Mistake, Place
from ..policy import Nesting
from .attributes import attributes_in
from .front_matter import split_front_matter
from .html import RawHtml, attribute_faults, not_closed
from .lookalikes import IN_PAGES, IN_TEXTS, SIGNS, LookAlike, look_alikes, seen
from .page import Fault, Footnote, Heading, Link, MarkdownPage, Nameless, Written
from .readings import partings
from .rules import citation_rule, gap_rule, page_parser, short_parser, too_deep
from .yaml import Document

__all__ = [
    "Written",
    "Heading",
    "Link",
    "MarkdownPage",
    "Fault",
    "citation_rule",
    "ends_with_paragraph",
    "gap_rule",
    "read_markdown",
    "read_short",
    "slug",
]

_HEADING_NAME = re.compile(r"\s*\{:?\s*#([\w-]+)[^}]*\}\s*$")
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
#: The same as Python-Markdown reads it, with a space before.
_NAMED = re.compile(r" \{:?\s*#[\w-]+[^{}]*\}\s*$")
_NOTE = re.compile(r"(^ {0,3}(?=[^\n]*\]:))?\[\^([^\[\]\s]+)\](?(1):)", re.MULTILINE)
#: What hides everything below it.
_HIDING = ("fence-not-closed", "comment-not-closed")


def slug(text: str, separator: str = "-") -> str:
    """The name a heading gets when its author gave none: its words in lower case, letters of every language kept."""
    kept = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFC", text)).strip().lower()
    return re.sub(r"[\s_-]+", separator, kept)


def read_markdown(text: str, file: str, containers: Collection[str] = ()) -> MarkdownPage:
    """Reads a page; ``containers`` are the blocks whose inside is Markdown too.

    Raises CourseError for front matter that is not YAML, what is never closed and hides the rest, and ends without a
    block.
    """
    page = MarkdownPage(file, *split_front_matter(text, file))
    env: dict[str, Any] = {"containers": containers, "unclosed": [], "unopened": set()}
    tokens = page_parser().parse(page.body, env)
    mistakes = [
        Mistake(Place(file, line + page.body_line), "block-not-closed", {"block": name})
        for name, line in env["unclosed"]
    ]
    mistakes += [Mistake(Place(file, line + page.body_line), "block-not-opened") for line in env["unopened"]]
    mistakes += [Mistake(Place(file, line + page.body_line), "nested-deep") for line in too_deep(tokens, env)]
    if mistakes:
        raise CourseError(mistakes)
    apart = [replace(found, line=found.line + page.body_line) for found in partings(tokens, page.body)]
    if hiding := [found for found in apart if found.message in _HIDING]:
        raise CourseError(Mistake(page.place_of(found), found.message, found.values) for found in hiding)
    page.look_alikes += apart
    _Walk(page).all(tokens)
    _name_headings(page)
    # Python-Markdown breaks down at this sign, wherever it stands.
    page.forbidden += [
        Fault("<![", number, "sign-unreadable")
        for number, line in enumerate(page.lines, page.body_line)
        if "<![" in line
    ]
    return page


def read_short(text: str) -> MarkdownPage:
    """The links, citations, look-alikes and nameless columns of a short text, such as an option's."""
    page = MarkdownPage("", Document("", {}), text, 1)
    # Nothing else begins one of these, most short texts have none, and reading them takes time.
    if SIGNS.search(text):
        _Walk(page, IN_TEXTS).all(short_parser().parse(text))
    return page


def ends_with_paragraph(text: str) -> bool:
    """Whether the last thing in a short text is an ordinary paragraph."""
    last = text.rstrip().rpartition("\n\n")[2]
    # What begins with a letter on each of its lines can be nothing else; most prompts do, and reading them takes time.
    if (
        last
        and "```" not in text
        and "~~~" not in text
        and all(line[:1].isalpha() for line in last.split("\n"))
        and "|" not in last
    ):
        return True
    outer = [token for token in short_parser().parse(text) if token.level == 0]
    return bool(outer) and outer[-1].type == "paragraph_close"


class _Walk:
    """Goes through the tokens of a page and files what it meets."""

    def __init__(self, page: MarkdownPage, known: Sequence[LookAlike] = IN_PAGES):
        self.page, self.known = page, known

    def all(self, tokens: list[Token]) -> None:
        line, column, around = self.page.body_line, 0, ""
        before: Token | None = None
        for token, following in zip(tokens, [*tokens[1:], *tokens[-1:]], strict=True):
            if token.map:  # a table's cells have none; their row has
                line = token.map[0] + self.page.body_line
            if token.type == "heading_open":
                self.heading(token, following, line)
            elif token.type == "course_block":
                first, last = token.map or (0, 0)
                self.page.blocks.append(Written(token.info, token.meta["argument"], token.content, first, last, line))
            elif token.type == "html_block":
                self.html(RawHtml(token.content), line)
            elif token.type == "tr_open":
                column = 0
            elif token.type == "th_open":
                if not following.content.strip():
                    self.page.nameless.append(Nameless(column, line))
                column += 1
            elif token.type == "inline":
                self.inline(token.children or [], line, around)
                text = token.meta.get("seen") or seen(token.children or [])
                self.running(
                    _NAMED.sub("", text) if before and before.type == "heading_open" else text, token.content, line
                )
            around, before = token.tag if token.nesting > 0 else "", token

    def heading(self, token: Token, inline: Token, line: int) -> None:
        name = _HEADING_NAME.search(inline.content)
        text = "".join(part.content for part in inline.children or [] if part.type in ("text", "code_inline"))
        text = _NOTE.sub("", _HEADING_NAME.sub("", text)).strip()
        cited = [part.content for part in inline.children or [] if part.type == "citation" and not name]
        self.page.forbidden += [Fault(f"[@{source}]", line, "heading-cites") for source in cited]
        self.page.headings.append(Heading(int(token.tag[1]), text, name[1] if name else "", line))

    def inline(self, children: list[Token], line: int, around: str) -> None:
        nesting = Nesting(around)
        for index, token in enumerate(children):
            if token.nesting:
                self.nest(nesting, token, line)
            if token.type in ("softbreak", "hardbreak"):
                line += 1
            elif token.type == "link_open":
                self.page.links.append(Link(str(token.attrs["href"]), line, text=_text_of(children[index:])))
            elif token.type == "image":
                self.page.links.append(Link(str(token.attrs["src"]), line, picture=True, text=token.content))
            elif token.type == "citation":
                self.page.citations.append(Link(token.content, line))
            elif token.type == "html_inline":
                self.html(RawHtml(token.content, nesting, line), line)
                line += token.content.count("\n")
            elif token.type in ("text", "code_inline"):
                self.page.word_count += len(_WORD.findall(_HEADING_NAME.sub("", token.content)))
            if token.type == "text":
                self.attributes(children, index, line, around)
        self.page.forbidden += not_closed(nesting, 1)

    def running(self, text: str, typed: str, line: int) -> None:
        """What a paragraph only seems to say, and what is told of the page as a whole."""
        if not SIGNS.search(typed):
            return
        self.page.look_alikes += [
            replace(found, line=found.line + line) for found in look_alikes(text, typed, self.known)
        ]
        for found in _NOTE.finditer(text) if "[^" in text else ():
            self.page.footnotes.append(
                Footnote(found[2], line + text.count("\n", 0, found.start()), found[1] is not None)
            )

    def nest(self, nesting: Nesting, token: Token, line: int) -> None:
        """What Markdown itself begins and ends, such as a link, may not cross what HTML does."""
        wrong = nesting.start(token.tag, line=line) if token.nesting > 0 else nesting.end(token.tag)
        if wrong:
            self.page.forbidden.append(Fault(wrong, line, "html-nesting" if " in " in wrong else "html-not-closed"))

    def attributes(self, children: list[Token], index: int, line: int, around: str) -> None:
        for name, value in attributes_in(children, index, around):
            self.page.forbidden += [Fault(what, line, message) for what, message in attribute_faults(name, value)]
            # A heading's own name is read with the heading.
            if name == "id" and not (around.startswith("h") and re.fullmatch(r"[\w-]+", value)):
                self.page.ids.append((value, line))

    def html(self, raw: RawHtml, line: int) -> None:
        self.page.forbidden += [replace(fault, line=line + fault.line) for fault in raw.faults]
        self.page.ids += [(name, line + offset) for name, offset in raw.ids]
        self.page.links += [replace(link, line=line + link.line) for link in raw.links]


def _text_of(tokens: list[Token]) -> str:
    inside = takewhile(lambda token: token.type != "link_close", tokens)
    return "".join(token.content for token in inside if token.type in ("text", "code_inline", "image", "text_special"))


def _name_headings(page: MarkdownPage) -> None:
    """Gives the headings without a name the same one as Python-Markdown's ``toc`` will: given names first, then ``_1``,
    ``_2`` …"""
    used = {heading.anchor for heading in page.headings if heading.anchor}
    # How far the numbers behind a name have come, so that a thousand headings of one name do not count from one a
    # thousand times.
    reached: dict[str, int] = {}
    for index, heading in enumerate(page.headings):
        if heading.anchor:
            continue
        anchor = slug(heading.text)
        while anchor in used or not anchor:
            numbered = re.fullmatch(r"(.+)_(\d+)", anchor)
            base, number = (numbered[1], int(numbered[2])) if numbered else (anchor, 0)
            reached[base] = max(reached.get(base, 0), number) + 1 if base else 1
            anchor = f"{base}_{reached[base]}"
        used.add(anchor)
        page.headings[index] = Heading(heading.level, heading.text, anchor, heading.line)
