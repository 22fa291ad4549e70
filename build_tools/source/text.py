"""Reads an author's file as text."""

from pathlib import Path

from ..errors import CourseError, Mistake, Place


def read_text(root: Path, file: str) -> str:
    """The text of ``root/file``, with line ends as ``\\n``.

    Raises CourseError with the place of the first byte that is not UTF-8 (Excel and Notepad write other encodings).
    """
    data = (root / file).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise CourseError([Mistake(Place(file, before.count(b"\n") + 1, column), "not-utf8")]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
