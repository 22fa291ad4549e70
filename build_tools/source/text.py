"""Reads an author's file as text."""

import unicodedata
from pathlib import Path

from ..errors import CourseError, Mistake, Place


def read_text(root: Path, file: str) -> str:
    """The text of ``root/file``, with line ends as ``\\n``.

    Raises CourseError with the place of the first character that is not UTF-8 (Excel and Notepad write other encodings).
    """
    data = (root / file).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _lines(error.object[: error.start].decode("utf-8")).split("\n")
        raise CourseError([Mistake(Place(file, len(before), len(before[-1]) + 1), "not-utf8")]) from error
    return _lines(text)


def composed(text: str) -> str:
    """The text with each letter as one character: macOS takes the marks of letters in the names of files apart."""
    return unicodedata.normalize("NFC", text)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
