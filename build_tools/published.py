"""The committed list of what has been published: whatever learners' answers and links are kept under, only ever added
to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote

from .errors import Mistake, Place
from .source.files import Files
from .source.shape import is_name

FILE = "course/published.txt"

_HEADER = """\
# What has been published of this course, and since which version. Learners' browsers keep answers under these ids.
# Only `kurs publish` writes here. It adds lines and changes none; of several lines with one id, the last holds.
# Where two people have published, keep the lines of both.
#
# course <id> <version>
# question <id> <kind> <mark of key> <mark of stem> <mark of options> <version>
# lesson <id> <version>
# check <module> <version>
# path <name> <version>
# page <language>/<address> <version>
"""
#: How many marks stand between the id and the version.
_MARKS = {"course": 0, "question": 4, "lesson": 0, "check": 0, "path": 0, "page": 0}
_PRINT = re.compile("[0-9a-f]{8}")
_ADDRESS = re.compile("[a-z]{2,3}/.+")


@dataclass(frozen=True, order=True)
class Line:
    """``thing`` is a word of ``_MARKS``; ``marks`` are a question's kind and its prints of key, stem and options. The
    ``id`` of a page is its address: ``nb/modules/data/staff``."""

    thing: str
    id: str
    marks: tuple[str, ...]
    version: str

    def __str__(self) -> str:
        return " ".join([self.thing, quote(self.id), *self.marks, *self.version.split()])


@dataclass(frozen=True)
class Published:
    """The lines that hold, each under its thing and id, with their places; and what could not be read."""

    lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def of(self, thing: str) -> dict[str, Line]:
        """The lines of one thing under their ids."""
        return {line.id: line for line in self.lines.values() if line.thing == thing}

    def lacks(self, present: Iterable[Line]) -> list[Line]:
        """The lines to add, sorted: what is new, and what has other marks than before."""
        return sorted(
            line for line in present if getattr(self.lines.get((line.thing, line.id)), "marks", None) != line.marks
        )

    def followed_by(self, lines: Iterable[Line]) -> "Published":
        """The list when these lines have been added."""
        return Published(self.lines | {(line.thing, line.id): line for line in lines}, self.places)


def read_published(files: Files, file: str = FILE) -> Published:
    """The list; empty where nothing has been published. Raises CourseError if the file is not UTF-8."""
    published = Published()
    if not files.path(file).is_file():
        return published
    for number, text in enumerate(files.lines(file), 1):
        if not text.strip() or text.startswith("#"):
            continue
        line = _read_line(text)
        if line:
            published.lines[line.thing, line.id] = line
            published.places[line.thing, line.id] = Place(file, number)
        else:
            published.mistakes.append(Mistake(Place(file, number), "published-unreadable"))
    return published


def add_published(root: Path, lines: list[Line]) -> None:
    """Adds lines at the end of the list, in one go; what stands there already is not touched."""
    path = root / FILE
    old = path.read_bytes() if path.is_file() else b""
    text = "" if old else _HEADER
    text += "\n" if old and not old.endswith(b"\n") else ""
    text += "".join(f"{line}\n" for line in lines)
    with path.open("ab") as stream:
        # Git on Windows may have given the file other line ends.
        stream.write(text.replace("\n", "\r\n" if b"\r\n" in old else "\n").encode())


def _read_line(text: str) -> Line | None:
    thing, _, rest = text.partition(" ")
    if thing not in _MARKS:
        return None
    name, *parts = rest.split() or [""]
    name = unquote(name)
    marks, version = tuple(parts[: _MARKS[thing]]), " ".join(parts[_MARKS[thing] :])
    named = _ADDRESS.fullmatch(name) if thing == "page" else is_name(name)
    whole = version and named and (not marks or is_name(marks[0]) and all(map(_PRINT.fullmatch, marks[1:])))
    return Line(thing, name, marks, version) if whole else None
