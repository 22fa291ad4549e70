"""Reads the raw HTML in a page: what it may not hold, and its links."""

from dataclasses import dataclass
from html.parser import HTMLParser

#: What may stand in a page: what Markdown has no words for, and nothing that acts or fetches.
_ELEMENTS = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins
    kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var""".split()
)
_SCHEMES = ("javascript:", "data:", "vbscript:")


@dataclass(frozen=True)
class RawLink:
    """An address in an attribute; ``line`` counts from 0 in the piece of HTML."""

    target: str
    line: int
    picture: bool
    text: str


class RawHtml(HTMLParser):
    """``forbidden`` are names with lines, counted from 0; what is no element is not looked at."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.forbidden: list[tuple[str, int]] = []
        self.links: list[RawLink] = []
        # The parser gives up at a marked section, which no browser takes for one.
        self.feed(content.replace("<![", "   "))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0] - 1
        if tag not in _ELEMENTS:
            self.forbidden.append((f"<{tag}>", line))
        for name, value in attrs:
            if name in ("style", "markdown") or name.startswith("on"):
                self.forbidden.append((f"{name}=", line))
            if name in ("href", "src") and value is not None:
                self._address(name, value.strip(), RawLink(value.strip(), line, tag == "img", dict(attrs).get("alt") or ""))

    def _address(self, name: str, value: str, link: RawLink) -> None:
        if value.lower().startswith(_SCHEMES):
            self.forbidden.append((f"{name}=\"{value.split(':')[0]}:\"", link.line))
        else:
            self.links.append(link)
