"""Reads the raw HTML in a page: what it may not hold, whether it ends where it should, its links and its names."""

import re
from html.parser import HTMLParser

from ..policy import ATTRIBUTES, CLASSES, FORBIDDEN, WRITTEN, Nesting
from .page import Fault, Link

#: What is Markdown outside HTML, and signs inside it: links, sources, footnotes, emphasis, code; headings, lists,
#: quotations and blocks.
_MARKDOWN = re.compile(
    r"!?\[[^\[\]\n]*\]\([^()\s]+\)|\[@[a-z][a-z0-9-]*\]|\[\^[^\[\]\s]+\]|(?<![\w*])(\*{1,2})(?=[^\s*])[^*\n]*[^\s*]\1(?![\w*])|`[^`\n]+`"
    r"|(?<=\n) {0,3}(?:#{1,6} |[-*+] |> |///|```).*"
)
#: Where signs stand for themselves.
_LITERAL = frozenset("code kbd pre samp svg var".split())
#: What an author's element may say that it is; the parts of a page and what can be operated are the page's own.
_ROLES = frozenset("definition figure group img list listitem none note presentation term".split())
_SCHEMES = ("javascript:", "data:", "vbscript:")


class RawHtml(HTMLParser):
    """One piece of HTML, a whole one without ``nesting``, which holds what is open around it; ``line`` is where it
    stands, for what it opens. Faults and links have their lines in the piece, counted from 0."""

    def __init__(self, content: str, nesting: Nesting | None = None, line: int = 0) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[Fault] = []
        self.links: list[Link] = []
        #: The ids it gives, each with its line.
        self.ids: list[tuple[str, int]] = []
        self.nesting, self.first, self.whole = nesting or Nesting(), line, nesting is None
        # The parser gives up at a marked section, which no browser takes for one.
        self.feed(content.replace("<![", "   "))
        self._end()

    def _end(self) -> None:
        line = self.getpos()[0] - 1
        if re.match("</?[a-zA-Z]", self.rawdata):
            self.faults.append(Fault(self.rawdata.split("\n")[0][:20], line, "tag-not-closed"))
        elif self.whole and not self.rawdata.startswith("<!--"):
            self.faults += not_closed(self.nesting)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]], closed: bool = False) -> None:
        line = self.getpos()[0] - 1
        if "svg" not in self.nesting.open and _is_word(tag):
            self.faults.append(Fault(f"<{tag}>", line, "tag-not-html"))
            return
        if "svg" not in self.nesting.open and tag not in WRITTEN:
            self.faults.append(Fault(f"<{tag}>", line, "drawing-in-html" if tag == "svg" else "markup-forbidden"))
        self._place(self.nesting.start(tag, closed=closed, line=self.first + line), line)
        if re.search("[<>]", (self.get_starttag_text() or "<>")[1:-1]) or len(dict(attrs)) < len(attrs):
            self.faults.append(Fault(f"<{tag}", line, "tag-unclear"))
        for name, value in attrs if "svg" not in self.nesting.open else ():
            self.faults += [Fault(what, line, message) for what, message in attribute_faults(name, value or "")]
            if name == "id":
                self.ids.append((value or "", line))
            if name == "cite" and (value or "").strip().lower().startswith(_SCHEMES):
                self.faults.append(Fault(f"{name}=", line))
            if name in ("href", "src") and value is not None:
                self._address(
                    name, value.strip(), Link(value.strip(), line, tag == "img", dict(attrs).get("alt") or "", raw=True)
                )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs, closed=True)

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0] - 1
        if "svg" not in self.nesting.open and _is_word(tag):
            self.faults.append(Fault(f"</{tag}>", line, "tag-not-html"))
            return
        self._place(self.nesting.end(tag), line)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._place(self.nesting.text(), self.getpos()[0] - 1)
        if self.whole and not _LITERAL.intersection(self.nesting.open):
            for found in _MARKDOWN.finditer(data):
                line = self.getpos()[0] - 1 + data.count("\n", 0, found.start())
                self.faults.append(Fault(found[0].strip(), line, "markdown-not-read"))

    def handle_comment(self, data: str) -> None:
        # Where such a comment ends, two programs do not agree.
        if re.search(r"--!>|^-?>|<!--", data):
            self.faults.append(Fault("<!--", self.getpos()[0] - 1, "comment-unclear"))

    def handle_pi(self, data: str) -> None:
        self.faults.append(Fault("<?", self.getpos()[0] - 1))

    def handle_decl(self, decl: str) -> None:
        self.faults.append(Fault("<!", self.getpos()[0] - 1))

    def _place(self, what: str, line: int) -> None:
        if what.startswith("</"):
            self.faults.append(Fault(what, line, "html-not-opened"))
        elif " in <" in what:
            self.faults.append(Fault(what, line, "html-nesting"))
        elif what:
            self.faults.append(Fault(what, line, "html-not-closed"))

    def _address(self, name: str, value: str, link: Link) -> None:
        if value.lower().startswith(_SCHEMES):
            self.faults.append(Fault(f'{name}="{value.split(":")[0]}:"', link.line))
        else:
            self.links.append(link)


def _is_word(tag: str) -> bool:
    """Whether HTML has no such element: <name> stands for something that readers are to put there, or came along from
    elsewhere."""
    return tag not in WRITTEN and tag not in FORBIDDEN and "-" not in tag


def attribute_faults(name: str, value: str) -> list[tuple[str, str]]:
    """What an author may not give to anything, in HTML or behind it, each with its message."""
    if name in ("style", "markdown") or name.startswith("on"):
        return [(f"{name}=", "markup-forbidden")]
    if name == "id" and (not value or re.search(r"\s", value)):
        return [(f'id="{value}"', "name-unusable")]
    if name == "role" and value.strip().lower() not in _ROLES:
        return [(f'role="{value}"', "role-reserved")]
    if name == "class":
        return [(word, "class-reserved") for word in value.split() if word in CLASSES]
    return [] if name in ATTRIBUTES else [(f"{name}=", "attribute-unknown")]


def not_closed(nesting: Nesting, first: int = 0) -> list[Fault]:
    """The elements above the ``first`` ones that are still open where a piece of Markdown ends."""
    return [Fault(f"<{tag}>", line, "html-not-closed") for tag, line in nesting.left(first)]
