"""What a page may hold, seen as a browser will see it: known elements that end where they should, and nothing that acts
or fetches."""

import re
from html.parser import HTMLParser

from .drawings import ELEMENTS, attribute_violation
from .elements import FRAME, WRITTEN
from .names import PARTS
from .nesting import Nesting

#: What an author may say of an element. The rest belongs to scripts, to the style sheet, or to nobody.
ATTRIBUTES = frozenset(
    """abbr align alt aria-hidden aria-label cite class colspan datetime dir headers height href hreflang id lang
    loading open reversed role rowspan scope span src start title translate type value width""".split()
)
#: What Markdown and our own additions to it say beside.
_MADE = frozenset(
    """aria-describedby aria-labelledby data-column data-course-block data-extra data-in data-part data-search-exclude
    data-term name tabindex""".split()
)
#: A drawing's elements, as a page says them: there capital letters are small ones.
_DRAWN = frozenset(tag.lower() for tag in ELEMENTS)
_OWN = re.compile(r"(?:course|quiz)-[a-z-]+$")
_LEADS = (
    "href",
    "src",
    "xlink:href",
    "action",
    "formaction",
    "srcset",
    "ping",
    "poster",
    "background",
    "manifest",
    "data",
    "cite",
    "longdesc",
    "usemap",
)
#: Signs of a value that a mistake quotes.
_SHOWN = 60


def violations(html: str, *, written: bool = False) -> list[str]:
    """What HTML holds that a page may not: other elements than the known, ends that are missing or too many, handlers,
    styles, outside requests, other addresses than web and mail, one id twice.

    Authors' Markdown is read by one library and rendered by another; here it is seen as a browser will see it.
    ``written`` if it is what an author's Markdown alone became, without the frame: then names that the page needs
    itself may not stand in it either.
    """
    reader = _Finished(written)
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys([*reader.found, *(f"<{tag}>" for tag in reader.nesting.open)]))


class _Finished(HTMLParser):
    def __init__(self, written: bool) -> None:
        # What stands for a sign is left as it is: a sign that begins a tag and stands in a text has lost its tag.
        super().__init__(convert_charrefs=False)
        self.written, self.known = written, WRITTEN if written else WRITTEN | FRAME
        self.nesting = Nesting()
        self.ids: set[str] = set()
        self.found: list[str] = []

    def note(self, what: str) -> None:
        self.found += [what] if what else []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]], closed: bool = False) -> None:
        drawn = tag == "svg" or "svg" in self.nesting.open
        self.note(self.nesting.start(tag, closed=closed))
        again = drawn and tag == "use" and not self.written
        if tag not in (_DRAWN if drawn else self.known) and not _OWN.match(tag) and not again:
            self.note(f"<{tag}>")
        if len(dict(attrs)) < len(attrs):
            self.note(f"<{tag}> with an attribute twice")
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if tag == "script" and "src" not in attributes:
            self.note("<script>")
        if attributes.get("http-equiv", "Content-Security-Policy").lower() != "content-security-policy":
            self.note(f'<meta http-equiv="{attributes["http-equiv"]}">')
        for name, value in attributes.items():
            self.attribute(tag, name, value, attributes.get("rel", ""), drawn)

    def attribute(self, tag: str, name: str, value: str, rel: str, drawn: bool) -> None:
        if name == "style" or name.startswith("on"):
            self.note(f"{name}=")
        elif tag == "use" and name == "href" and not self.written:
            # Our templates draw what stands on the page already once more.
            self.note("" if value.startswith("#") else f'href="{value[:_SHOWN]}"')
        elif name in _LEADS and not leads_well(tag, name, value, rel):
            self.note(f'{name}="{value[:_SHOWN]}"')
        elif drawn and name not in ("xmlns", "id") and not self._is_told(name):
            self.note(attribute_violation(name, value))
        elif self.written and name not in ATTRIBUTES and name not in _MADE:
            self.note(f"{name}=")
        elif name == "id" and (value in self.ids or self.written and value.startswith(PARTS)):
            self.note(f'id="{value[:_SHOWN]}"')
        self.ids |= {value} if name == "id" else set()

    def _is_told(self, name: str) -> bool:
        """Whether an attribute tells our scripts something, where our templates have put it."""
        return name.startswith("data-") and not self.written

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs, closed=True)

    def handle_endtag(self, tag: str) -> None:
        self.note(self.nesting.end(tag))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.note(self.nesting.text())
        if (lost := re.search(r"<[a-zA-Z/!?].{0,10}", data)) and not {"script", "style"} & set(self.nesting.open):
            self.note(lost[0])

    def unknown_decl(self, data: str) -> None:
        self.note("<![")

    def handle_decl(self, decl: str) -> None:
        self.note("<!" if self.written else "")

    def handle_pi(self, data: str) -> None:
        self.note("<?")

    def handle_comment(self, data: str) -> None:
        # Two programs do not agree where such a comment ends.
        if re.search(r"--!>|^-?>|<!--", data):
            self.note("<!--")


def leads_well(tag: str, name: str, value: str, rel: str = "") -> bool:
    """A link may lead to the web or to mail; everything that a browser fetches by itself comes from the course's own
    folder."""
    # Browsers forget control characters and spaces in an address, and take a backslash for a slash; so a check must
    # too.
    address = re.sub(r"[\x00-\x20]", "", value).lower().replace("\\", "/")
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", address)
    if tag == "a" and name == "href" or name == "cite":
        return not scheme or scheme[0] in ("https:", "http:", "mailto:", "tel:")
    if tag == "link" and rel == "canonical":
        return scheme is not None and scheme[0] in ("https:", "http:")
    return name in ("href", "src") and not scheme and not address.startswith("//")
