"""The content security policy, and what a finished page may hold."""

import re
from html.parser import HTMLParser

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    # Answers are never sent: not even by a form whose script did not run.
    "form-action": "'none'",
}

#: What only a header can say.
HEADER_ONLY = {"frame-ancestors": "'self'"}

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

#: What an author's drawing may be made of.
DRAWING_TAGS = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker clipPath linearGradient radialGradient stop".split()
)

#: What an author's Markdown may become, and the frame around it.
_TAGS = frozenset(
    """html head title meta link script body template header footer main nav section article aside div span p h1 h2 h3 h4 h5 h6
    a abbr b blockquote br caption cite code col colgroup dd del details dfn dl dt em figcaption figure hr i img ins kbd li mark ol pre q
    s samp small strong sub summary sup table tbody td tfoot th thead time tr u ul var
    form fieldset legend label input select option textarea button dialog""".split()
) | {tag.lower() for tag in DRAWING_TAGS}
_OWN = re.compile(r"(?:course|quiz)-[a-z-]+$")
_LEADS = ("href", "src", "xlink:href", "action", "formaction", "srcset", "ping", "poster", "background")


def policy(directives: dict[str, str] = DIRECTIVES) -> str:
    """The policy as a page or a header says it."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def headers() -> dict[str, str]:
    """All security headers of the site."""
    return {"Content-Security-Policy": policy(DIRECTIVES | HEADER_ONLY), **_HEADERS}


def violations(html: str) -> list[str]:
    """What HTML holds that a page may not: other elements than the known, handlers, styles, outside requests, other addresses than web and mail.

    Authors' Markdown is read by one library and rendered by another; here it is seen as a browser will see it.
    """
    reader = _Finished()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys(reader.found))


class _Finished(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag not in _TAGS and not _OWN.match(tag):
            self.found.append(f"<{tag}>")
        if tag == "script" and "src" not in attributes:
            self.found.append("<script>")
        if (attributes.get("http-equiv") or "Content-Security-Policy").lower() != "content-security-policy":
            self.found.append(f'<meta http-equiv="{attributes["http-equiv"]}">')
        for name, value in attributes.items():
            if name == "style" or name.startswith("on"):
                self.found.append(f"{name}=")
            elif name in _LEADS and not _leads_well(tag, name, value or "", attributes.get("rel")):
                self.found.append(f'{name}="{(value or "")[:60]}"')
            elif "url(" in (value or "") and "url(#" not in (value or "") and name in ("fill", "stroke", "clip-path", "marker-end", "filter", "mask"):
                self.found.append(f'{name}="{(value or "")[:60]}"')


def _leads_well(tag: str, name: str, value: str, rel: str | None) -> bool:
    """A link may lead to the web or to mail; everything that a browser fetches by itself comes from the course's own folder."""
    # Browsers forget control characters and spaces in an address, so a check must too.
    address = re.sub(r"[\x00-\x20]", "", value).lower()
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", address)
    if tag == "a" and name == "href":
        return not scheme or scheme[0] in ("https:", "http:", "mailto:", "tel:")
    if tag == "link" and rel == "canonical":
        return scheme is not None and scheme[0] in ("https:", "http:")
    return name in ("href", "src") and not scheme and not address.startswith("//")


def drawing_violations(tag: str, attributes: dict[str, str]) -> list[str]:
    """What one element of an author's drawing holds that it may not; ``tag`` and names without their namespaces."""
    found = [] if tag in DRAWING_TAGS else [f"<{tag}>"]
    for name, value in attributes.items():
        if name.lower() == "style" or name.lower().startswith("on") or name.lower().endswith("href"):
            found.append(f"{name}=")
        elif "url(" in value and "url(#" not in value:
            found.append(f'{name}="{value[:60]}"')
    return found
