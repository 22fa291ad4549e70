"""Reads bytes as text, in the encodings that spreadsheets and editors write."""

import codecs

from .draft import Findings

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes, found: Findings) -> str:
    """The text, with line ends as ``\\n`` and without characters that nobody sees.

    What is not UTF-8 is taken for Windows-1252, and noted: no file says so, and another encoding would only look wrong.
    """
    text = _text(data, found)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    for number, line in enumerate(text.split("\n"), 1):
        if foreign := next((letter for letter in line if _foreign(letter)), None):
            found.note(number, "character-left-out", code=f"U+{ord(foreign):04X}")
    return "".join(letter for letter in text if not _foreign(letter))


def _text(data: bytes, found: Findings) -> str:
    named = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(named)
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1252")
        found.note(1, "read-as-windows")
        return text
    except UnicodeDecodeError as error:
        found.note(data.count(b"\n", 0, error.start) + 1, "not-readable")
        return ""


def _foreign(letter: str) -> bool:
    """Whether a character may not stand in YAML, or would be taken for a line end there."""
    code = ord(letter)
    return code < 32 and letter not in "\t\n" or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF
