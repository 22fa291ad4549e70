"""What the search finds: the text of a page, passage by passage, each under the heading that it follows."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
#: Words on both sides of these belong together; around every other element there is a space.
_WITHIN_TEXT = frozenset("a abbr b code del em i ins kbd mark q s samp small span strong sub sup time u var".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Passage:
    """``anchor`` is the id of its heading, empty for what stands before the first one; ``title`` is the heading's
    text."""

    anchor: str
    title: str
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


def passages(html: str, title: str) -> list[Passage]:
    """The passages of a page's content, its title first; what stands in an element with ``data-search-exclude`` is left
    out."""
    reader = _Reader(title)
    reader.feed(html)
    reader.close()
    return [passage for passage in reader.found if passage.text or not passage.anchor]


class _Reader(HTMLParser):
    def __init__(self, title: str) -> None:
        super().__init__()
        self.found = [Passage("", title)]
        self._heading: list[str] | None = None
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._say(" ")
        elif self._hidden or any(name == "data-search-exclude" for name, _ in attrs):
            self._hidden += 1
        elif tag in _HEADINGS and (anchor := dict(attrs).get("id")):
            self._heading = []
            self.found.append(Passage(anchor, ""))
        elif tag not in _WITHIN_TEXT:
            self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= 1
        elif tag in _HEADINGS and self._heading is not None:
            self.found[-1].title = " ".join("".join(self._heading).split())
            self._heading = None
        elif tag not in _WITHIN_TEXT:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, text: str) -> None:
        if not self._hidden:
            (self.found[-1].parts if self._heading is None else self._heading).append(text)
