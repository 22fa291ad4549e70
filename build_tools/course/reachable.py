"""Addresses and numbers at which somebody is reached, or the course: whole, and nothing more, wherever they are
written."""

import re
from urllib.parse import urlsplit

from ..source.shape import wrong

#: What no address holds as itself, since it ends or begins something where addresses are written.
_NOT_IN_ADDRESSES = re.compile(r'[\x00-\x20\x7f-\xa0"<>\\^`{|}]|\s')
_SERVER = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:[\w-]{0,61}[^\W_])?")
#: Where a course is published: what is part of the files that tell a web server about it.
_FOLDER = re.compile(r"(?:/[A-Za-z0-9._~-]*[A-Za-z0-9_~-])*/*")


def web_address(url: str) -> str:
    """The address, if it is one of the web. Raises «not-an-address» for others."""
    try:
        parts = urlsplit(url)
        whole = parts.port != 0 and _SERVER.fullmatch(parts.hostname or "") and parts.username is None
    except ValueError:
        whole = None
    if not whole or not url.startswith(("https://", "http://")) or _NOT_IN_ADDRESSES.search(url):
        raise wrong("not-an-address")
    return url


def published_at(url: str) -> str:
    """Ends with one slash, whatever was written."""
    parts = urlsplit(web_address(url))
    if not _FOLDER.fullmatch(parts.path) or "?" in url or "#" in url:
        raise wrong("not-a-folder-address")
    return url.rstrip("/") + "/"


def mail_address(text: str) -> str:
    """The address, if mail can go there. Raises «not-a-mail-address» for others."""
    if not re.fullmatch(r"[\w.+'-]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}", text):
        raise wrong("not-a-mail-address")
    return text


def phone_number(text: str) -> str:
    """The number, if it can be called, or an empty text. Raises «not-a-phone-number» for others."""
    if text and not re.fullmatch(r"\+?[ ().-]*[0-9][0-9 ().-]+", text):
        raise wrong("not-a-phone-number")
    return text
