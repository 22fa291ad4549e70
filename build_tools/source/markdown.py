"""Reads a Markdown page once: its front matter, headings, links, blocks, citations and how many words it has."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ..errors import CourseError, Mistake, Place
from .yaml import Document, read_yaml

_HEADING_NAME = re.compile(r"\s*\{:?\s*#([\w-]+)[^}]*\}\s*$")
_ATTRIBUTES = re.compile(r"\{[^}]*?\b(style|on\w+)\s*=", re.IGNORECASE)
#: Raw HTML that may stand in a page: what Markdown has no words for, and nothing that acts or fetches.
_HTML = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins
    kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var""".split()
)
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture as the author wrote its address."""

    target: str
    line: int
    picture: bool = False
    text: str = ""


@dataclass(frozen=True)
class Block:
    """``/// name | argument`` to ``///``; ``first`` and ``last`` are lines of the body, counted from 0, ``last`` excluded."""

    name: str
    argument: str
    content: str
    first: int
    last: int
    line: int


@dataclass(frozen=True)
class Markup:
    """Raw HTML or an attribute that a page may not hold."""

    what: str
    line: int


@dataclass
class MarkdownPage:
    """One page as read; ``line`` numbers count from 1 in the file, ``body`` is the text below the front matter."""

    file: str
    front: Document
    body: str
    body_line: int
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    citations: list[Link] = field(default_factory=list)
    forbidden: list[Markup] = field(default_factory=list)
    words: int = 0

    @property
    def anchors(self) -> set[str]:
        return {heading.anchor for heading in self.headings}

    def place(self, line: int, near: str = "") -> Place:
        """The place of ``near`` on a line of the file, or of the line's beginning."""
        text = (self.body.split("\n")[line - self.body_line : line - self.body_line + 1] or [""])[0]
        return Place(self.file, line, max(text.find(near), 0) + 1)


def slug(text: str, separator: str = "-") -> str:
    """The name a heading gets when its author gave none: its words in lower case, letters of every language kept."""
    kept = re.sub(r"[^\w\s-]", "", unicodedata.normalize("NFC", text)).strip().lower()
    return re.sub(r"[\s_-]+", separator, kept)


def read_markdown(text: str, file: str, containers: Collection[str] = ()) -> MarkdownPage:
    """Reads a page; ``containers`` are the blocks whose inside is Markdown too.

    Raises CourseError for front matter that is not YAML and for blocks that are never closed.
    """
    front, body, body_line = _split(text, file)
    page = MarkdownPage(file, front, body, body_line)
    env: dict = {"containers": containers, "unclosed": []}
    tokens = _parser().parse(body, env)
    if env["unclosed"]:
        raise CourseError(Mistake(Place(file, line + body_line), "block-not-closed", {"block": name}) for name, line in env["unclosed"])
    _Walk(page).all(tokens)
    _name_headings(page)
    return page


def _split(text: str, file: str) -> tuple[Document, str, int]:
    if not text.startswith("---\n"):
        return Document(file, {}), text, 1
    end = text.find("\n---\n", 3)
    if end < 0:
        raise CourseError([Mistake(Place(file), "front-matter-not-closed")])
    front = read_yaml(text[4 : end + 1], file, first_line=2)
    if front.value is None:
        front = Document(file, {})
    if not isinstance(front.value, dict):
        raise CourseError([Mistake(Place(file, 2), "front-matter-not-a-mapping")])
    return front, text[end + 5 :], text.count("\n", 0, end + 5) + 1


def read_short(text: str) -> MarkdownPage:
    """The links and citations of a short text, such as an option's, in which HTML is only text."""
    page = MarkdownPage("", Document("", {}), text, 1)
    _Walk(page).all(_parser(html=False).parse(text, {"containers": (), "unclosed": []}))
    return page


def _parser(*, html: bool = True) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html}).enable("table")
    parser.block.ruler.before("fence", "course_block", _block_rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.inline.ruler.before("link", "citation", citation_rule)
    return parser


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _block_rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    opening = re.fullmatch(r"///\s*([a-z][a-z-]*)\s*(?:\|\s*(.*?))?\s*", _line(state, first))
    if not opening or state.is_code_block(first):
        return False
    if silent:
        return True
    depth, last = 1, first + 1
    while last < end:
        line = _line(state, last)
        depth += 1 if re.match(r"///\s*[a-z]", line) else -1 if line == "///" else 0
        if not depth:
            break
        last += 1
    name, argument = opening[1], opening[2] or ""
    if depth:
        state.env["unclosed"].append((name, first))
    token = state.push("course_block", "", 0)
    token.info, token.map, token.meta = name, [first, min(last + 1, end)], {"argument": argument}
    token.content = state.getLines(first + 1, last, state.blkIndent, False) if last > first + 1 else ""
    if name in state.env["containers"]:
        outer, state.lineMax = state.lineMax, last
        state.md.block.tokenize(state, first + 1, last)
        state.lineMax = outer
    state.line = min(last + 1, end)
    return True


def citation_rule(state: StateInline, silent: bool) -> bool:
    """``[@key]`` as a token ``citation``; a rule for markdown-it."""
    found = re.compile(r"\[@([\w-]+)\]").match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("citation", "", 0).content = found[1]
    state.pos = found.end()
    return True


class _Walk:
    """Goes through the tokens of a page and files what it meets."""

    def __init__(self, page: MarkdownPage):
        self.page, self.named = page, {}

    def all(self, tokens: list[Token]) -> None:
        for token, following in zip(tokens, [*tokens[1:], None]):
            line = (token.map[0] if token.map else 0) + self.page.body_line
            if token.type == "heading_open":
                self.heading(token, following, line)
            elif token.type == "course_block":
                first, last = token.map or (0, 0)
                self.page.blocks.append(Block(token.info, token.meta["argument"], token.content, first, last, line))
            elif token.type == "html_block":
                self.html(token.content, line)
            elif token.type == "inline":
                self.inline(token.children or [], line)

    def heading(self, token: Token, inline: Token, line: int) -> None:
        name = _HEADING_NAME.search(inline.content)
        text = "".join(part.content for part in inline.children or [] if part.type in ("text", "code_inline"))
        text = _HEADING_NAME.sub("", text).strip()
        self.page.headings.append(Heading(int(token.tag[1]), text, name[1] if name else "", line))

    def inline(self, children: list[Token], line: int) -> None:
        for index, token in enumerate(children):
            if token.type in ("softbreak", "hardbreak"):
                line += 1
            elif token.type == "link_open":
                self.page.links.append(Link(str(token.attrs["href"]), line, text=_text_of(children[index:])))
            elif token.type == "image":
                self.page.links.append(Link(str(token.attrs["src"]), line, picture=True, text=token.content))
            elif token.type == "citation":
                self.page.citations.append(Link(token.content, line))
            elif token.type == "html_inline":
                self.html(token.content, line)
            elif token.type in ("text", "code_inline"):
                self.page.words += len(_WORD.findall(_HEADING_NAME.sub("", token.content)))
                if token.type == "text" and _ATTRIBUTES.search(token.content):
                    self.page.forbidden.append(Markup(_ATTRIBUTES.search(token.content)[1] + "=", line))

    def html(self, content: str, line: int) -> None:
        reader = _Html()
        reader.feed(content)
        for what, offset in reader.forbidden:
            self.page.forbidden.append(Markup(what, line + offset))
        for target, offset, picture in reader.links:
            self.page.links.append(Link(target, line + offset, picture))


def _text_of(tokens: list[Token]) -> str:
    parts: Iterator[Token] = iter(tokens)
    text = ""
    for token in parts:
        if token.type == "link_close":
            break
        text += token.content if token.type in ("text", "code_inline") else ""
    return text


class _Html(HTMLParser):
    """Finds what raw HTML in a page may not hold, and its links."""

    def __init__(self) -> None:
        super().__init__()
        self.forbidden: list[tuple[str, int]] = []
        self.links: list[tuple[str, int, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0] - 1
        if tag not in _HTML:
            self.forbidden.append((f"<{tag}>", line))
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.forbidden.append((f"{name}=", line))
            if name in ("href", "src") and value is not None:
                if value.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                    self.forbidden.append((f"{name}=\"{value.split(':')[0]}:\"", line))
                else:
                    self.links.append((value, line, name == "src"))


def ends_with_paragraph(text: str) -> bool:
    """Whether the last thing in a short text is an ordinary paragraph."""
    outer = [token for token in _parser().parse(text, {"containers": (), "unclosed": []}) if token.level == 0]
    return bool(outer) and outer[-1].type == "paragraph_close"


def _name_headings(page: MarkdownPage) -> None:
    """Gives the headings without a name the same one as Python-Markdown's ``toc`` will: given names first, then ``_1``, ``_2`` …"""
    used = {heading.anchor for heading in page.headings if heading.anchor}
    for index, heading in enumerate(page.headings):
        if heading.anchor:
            continue
        anchor = slug(heading.text)
        while anchor in used or not anchor:
            numbered = re.fullmatch(r"(.+)_(\d+)", anchor)
            anchor = f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{anchor}_1"
        used.add(anchor)
        page.headings[index] = Heading(heading.level, heading.text, anchor, heading.line)
