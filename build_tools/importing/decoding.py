"""Reads bytes as text, in the encodings that spreadsheets and editors write."""

import codecs

from ..source.characters import left_out, unseen
from ..source.lines import composed
from .draft import Findings

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes, found: Findings) -> str:
    """The text, with line ends as ``\\n``, letters put together in one way, and without characters that nobody sees.

    What is not UTF-8 is taken for Windows-1252, and noted: no file says so, and another encoding would only look wrong.
    """
    text = _text(data, found)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    if unseen(text):
        for number, line in enumerate(text.split("\n"), 1):
            if sign := unseen(line):
                found.note(number, "character-left-out", code=sign)
        text = left_out(text)
    return composed(text)


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text: two in a hundred of the first are zero, and not every other one as in UTF-16."""
    first = data[:10_000]
    return first.count(0) * 50 > len(first) and not _named(data)


def _named(data: bytes) -> str:
    """The encoding that the first bytes tell, by a mark or by every other one being zero; empty if none."""
    if named := next((name for mark, name in _MARKS if data.startswith(mark)), ""):
        return named
    first = data[:1000]
    odd, even = first[1::2].count(0), first[::2].count(0)
    return (
        ""
        if not first or odd + even < len(first) / 3
        else "utf-16-le"
        if odd and not even
        else "utf-16-be"
        if even and not odd
        else ""
    )


def _text(data: bytes, found: Findings) -> str:
    try:
        return data.decode(_named(data) or "utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
        found.note(1, "read-as-windows")
        return text
    except UnicodeDecodeError as error:
        found.note(data.count(b"\n", 0, error.start) + 1, "not-readable")
        return ""
