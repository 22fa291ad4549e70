"""An address that seems to lead out of the course and does not."""

import re
from urllib.parse import unquote

from ...source.shape import is_address, suggestion

OUTSIDE = ("https://", "http://", "mailto:", "tel:")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
#: What nobody calls a file.
_SITE = re.compile(
    r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:no|com|org|net|eu|io|se|dk|fi|is|info|gov|edu)(?:[/?#:]|$)", re.IGNORECASE
)
_MAIL = re.compile(r"[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ]{5,}")


def address_mistake(target: str) -> tuple[str, dict[str, str]] | None:
    """What is wrong with an address by itself: a sentence's name and what fills its gaps. None for a way inside the
    course."""
    plain = target.lower()
    if plain.startswith(("http:", "https:")):
        whole = re.match(r"https?://[^\s/?#]", plain)
        return None if whole and is_address(_typed(target)) else ("link-incomplete", {"target": _typed(target)})
    if plain.startswith(("mailto:", "tel:")):
        return None if plain.partition(":")[2] else ("link-incomplete", {"target": target})
    for pattern, scheme in ((_MAIL, "mailto:"), (_PHONE, "tel:")):
        if pattern.fullmatch(target):
            return "link-without-scheme", {"target": target, "link": scheme + target.replace(" ", "")}
    if _SITE.match(target):
        return "link-without-scheme", {"target": target, "link": f"https://{target}"}
    if found := _SCHEME.match(target):
        return "link-of-unknown-kind", {"scheme": found[1], "near": suggestion(found[1], ["https:", "mailto:"])}
    return None


def _typed(address: str) -> str:
    """An address in its author's letters: Markdown has put those of other alphabets, and signs, into plain ones."""
    try:
        return re.sub(r"xn--([a-z0-9-]+)", lambda name: name[1].encode().decode("punycode"), unquote(address))
    except UnicodeError:
        return address
