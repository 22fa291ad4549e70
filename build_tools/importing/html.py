"""Turns HTML, in which other systems keep their texts, into our short Markdown."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import count

from ..source.characters import left_out
from .draft import Findings
from .plain import literal

_BLOCKS = {
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "tr",
    "dl",
    "dt",
    "dd",
    "hr",
}
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
#: Tags that say nothing here, beside those above; what stands in them is kept.
_SILENT = {
    "span",
    "font",
    "u",
    "small",
    "label",
    "a",
    "img",
    "br",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "tt",
    "samp",
    "kbd",
    "center",
    "td",
    "th",
    "thead",
    "html",
    "body",
    "tbody",
    "nobr",
}
#: What stands in these is no text.
_UNSEEN = {"script", "style", "head", "template", "title"}
_INSIDE = re.compile(r"([\\*`\[\]]|(?<!\w)_|_(?!\w)|<(?=[\w/!])|&(?=#?\w+;))")


def from_html(text: str, found: Findings, line: int) -> str:
    """The text as Markdown; tags that cannot stand in it are left out and noted, and what stood in them is kept."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    for tag in reader.strange:
        found.note(line, "tag-left-out", tag=f"<{tag}>")
    return reader.markdown()


def text_of(text: str) -> str:
    """The words of HTML alone, for places where no Markdown can stand."""
    reader = _Reader(bare=True)
    reader.feed(text)
    reader.close()
    return " ".join(reader.markdown().split())


class _Reader(HTMLParser):
    """Collects paragraphs while tags come by."""

    def __init__(self, *, bare: bool = False):
        super().__init__(convert_charrefs=True)
        self.bare = bare
        self.paragraphs: list[str] = []
        self.now = ""
        self.strange: dict[str, None] = {}
        self.lists: list[tuple[str, Iterator[int]]] = []
        self.links: list[str] = []
        #: Where emphasis and code that are open began.
        self.open: list[tuple[str, int]] = []
        self.unseen = self.code = 0
        #: Whether lines are kept as they are; what is marked in them stays text.
        self.is_listing = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = dict(attributes)
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BLOCKS:
            self.end_paragraph()
        elif tag in ("ul", "ol"):
            self.end_paragraph()
            self.lists.append((tag, count(1)))
        elif tag == "li":
            self.end_paragraph()
            self.begin_item()
        elif tag == "br":
            self.now += "\n"
        elif self.is_listing and tag != "pre":
            pass
        elif tag in _MARKS or tag in ("code", "tt", "samp", "kbd"):
            self.open.append((tag, len(self.now)))
            self.code += tag not in _MARKS
        elif tag == "pre":
            self.end_paragraph()
            self.code += 1
            self.is_listing = True
        elif tag == "a":
            self.links.append(told.get("href") or "")
            self.open.append((tag, len(self.now)))
        elif tag == "img":
            self.now += "" if self.bare else f"![{told.get('alt') or ''}]({_address(told.get('src') or '')})"
        elif tag in ("td", "th") and self.now.strip():
            self.now += " | "
        if tag not in _BLOCKS | set(_MARKS) | _SILENT | _UNSEEN:
            self.strange[tag] = None

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(self.unseen - 1, 0)
        elif tag in _BLOCKS or tag == "li":
            self.end_paragraph()
        elif tag in ("ul", "ol"):
            self.end_paragraph()
            self.lists = self.lists[:-1]
        elif tag == "pre":
            self.end_code()
        elif any(name == tag for name, _ in self.open):
            self.end_mark(tag)

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        # A line end is a space in HTML; the only line ends that are kept are those of <br>, and of code.
        # Signs of our own stand for gaps while Markdown is made; all others that nobody sees were written as numbers.
        data = re.sub("[^\U000f0000-\U0010ffff]+", lambda found: left_out(found[0]), data)
        plain = data if self.code else re.sub(r"\s+", " ", data)
        self.now += plain if self.code or self.bare else _INSIDE.sub(r"\\\1", plain)

    def end_mark(self, tag: str) -> None:
        """Puts the signs of what ends around its words, not around the spaces beside them."""
        while self.open:
            name, start = self.open.pop()
            inner = self.now[start:]
            self.code -= name not in _MARKS and name != "a"
            if inner.strip() and not self.bare:
                before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
                self.now = self.now[:start] + before + self.marked(name, inner.strip()) + after
            elif name == "a" and self.links:
                self.links.pop()
            if name == tag:
                return

    def marked(self, name: str, words: str) -> str:
        if name == "a":
            address = self.links.pop()
            return f"[{words}]({_address(address)})" if address else words
        if name in _MARKS:
            return f"{_MARKS[name]}{words}{_MARKS[name]}"
        return f"`{words}`" if "`" not in words else f"`` {words} ``"

    def begin_item(self) -> None:
        if self.lists:
            tag, numbers = self.lists[-1]
            number = next(numbers)
            self.now = "" if self.bare else f"{number}. " if tag == "ol" else "- "

    def end_code(self) -> None:
        self.code, self.is_listing = max(self.code - 1, 0), False
        if self.now.strip():
            self.paragraphs.append(f"```\n{self.now.strip(chr(10))}\n```")
        self.now = ""

    def end_paragraph(self) -> None:
        if self.open:
            self.end_mark("")
        lines = [" ".join(line.split()) for line in self.now.strip().split("\n")]
        words = "\\\n".join(filter(None, lines)) if not self.bare else " ".join(lines)
        # An item's sign waits for its words, which may stand in a paragraph.
        waits = bool(self.lists) and re.fullmatch(r"-|\d+\.", words)
        self.now = f"{words} " if waits else ""
        if not words or waits:
            return
        if not self.bare and not self.lists:
            words = _guarded(words)
        item = bool(self.lists) and re.match(r"(- |\d+\. )", words)
        # Items stand close, each on its line; other paragraphs apart.
        if item and self.paragraphs and re.match(r"(- |\d+\. )", self.paragraphs[-1].split("\n")[-1]):
            self.paragraphs[-1] += f"\n{words}"
        else:
            self.paragraphs.append(words)

    def markdown(self) -> str:
        self.end_paragraph()
        return "\n\n".join(self.paragraphs)


def _guarded(words: str) -> str:
    """The paragraph whose beginning is no heading, list or quote; its HTML could not have meant one."""
    first = re.match(r"(?:[-+*>]|\d+[.)]|#{1,6})(?=\s)|~~~|===", words)
    return literal(words) if first and "**" not in words and "](" not in words and "`" not in words else words


def _address(address: str) -> str:
    """Where a link or picture leads; Moodle keeps the files of a question beside it."""
    address = re.sub(r"^@@PLUGINFILE@@/", "", address.strip())
    return f"<{address}>" if re.search(r"[\s()]", address) else address
