"""The lines of a text that somebody's editor has saved."""

import re
import unicodedata

from ..errors import CourseError, Mistake, Place

#: What Git writes around lines of which two people have made different ones.
_MARKS = ("<<<<<<<", ">>>>>>>")
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: .*)?")


def decoded(data: bytes, file: str) -> list[str]:
    """The lines of a file with this content, whatever ends them. Raises CourseError with the place of the first
    character that is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _lines(error.object[: error.start].decode("utf-8"))
        raise CourseError([Mistake(Place(file, len(before), len(before[-1]) + 1), "not-utf8")]) from error
    return _lines(text)


def refuse_conflicts(lines: list[str], file: str) -> None:
    """Raises CourseError with the places of all marks that Git has left."""
    marks = [number for number, line in enumerate(lines, 1) if line.startswith(_MARKS) and _CONFLICT.fullmatch(line)]
    if marks:
        raise CourseError([Mistake(Place(file, number), "conflict-mark") for number in marks])


def composed(text: str) -> str:
    """The text with each letter as one character: macOS takes the marks of letters in the names of files apart."""
    return unicodedata.normalize("NFC", text)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
