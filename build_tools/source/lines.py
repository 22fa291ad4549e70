"""Reads an author's file as text."""

import re
import unicodedata
from pathlib import Path

from ..errors import CourseError, Mistake, Place

#: What Git writes around lines of which two people have made different ones.
_MARKS = ("<<<<<<<", ">>>>>>>")
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")


def read_text(root: Path, file: str) -> str:
    """The text of ``root/file``, with line ends as ``\\n``.

    Raises CourseError with the place of the first character that is not UTF-8, or with those of all marks of a
    conflict.
    """
    lines = read_lines(root, file)
    marks = [number for number, line in enumerate(lines, 1) if line.startswith(_MARKS) and _CONFLICT.fullmatch(line)]
    if marks:
        raise CourseError([Mistake(Place(file, number), "conflict-mark") for number in marks])
    return "\n".join(lines)


def read_lines(root: Path, file: str) -> list[str]:
    """The lines of ``root/file``, whatever Git has put between them.

    Raises CourseError if it is no file or may not be read, or with the place of the first character that is not UTF-8
    (Excel and Notepad write other encodings).
    """
    if not (root / file).is_file():
        raise CourseError([Mistake(Place(file), "file-special", {"file": file})])
    try:
        data = (root / file).read_bytes()
    except PermissionError as error:
        raise CourseError([Mistake(Place(file), "file-unreadable", {"file": file})]) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _lines(error.object[: error.start].decode("utf-8"))
        raise CourseError([Mistake(Place(file, len(before), len(before[-1]) + 1), "not-utf8")]) from error
    return _lines(text)


def composed(text: str) -> str:
    """The text with each letter as one character: macOS takes the marks of letters in the names of files apart."""
    return unicodedata.normalize("NFC", text)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
