"""The list of what a build wrote, which lies in the folder itself: the next build replaces nothing else."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

#: Published with the site, since hosts copy folders as they are; it names nothing that is not published beside it.
MARK = "_kurs-built"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
#: A folder that MkDocs can build alone has a list of its own.
_INNER = re.compile(rf"([^/]+)/{re.escape(MARK)}")


def write_mark(folder: Path, heading: str) -> None:
    """Lists every file below ``folder`` with its digest, in a form that ``sha256sum --check`` reads; two builds write
    the same.

    What is in a folder with a list of its own stands there, and here only that list.
    """
    inner = {entry.name for entry in os.scandir(folder) if entry.is_dir() and (folder / entry.name / MARK).is_file()}
    listed = sorted(
        name
        for name in files(folder)
        if name != MARK and (name.partition("/")[0] not in inner or _INNER.fullmatch(name))
    )
    lines = [f"# {line}\n" for line in heading.splitlines()] + [f"{digest(folder / name)}  {name}\n" for name in listed]
    (folder / MARK).write_bytes("".join(lines).encode("utf-8", "surrogateescape"))


def read_mark(folder: Path) -> dict[str, str | None] | None:
    """The files below ``folder`` that builds wrote, each with its digest (None: whatever is in it); None if there is no
    list."""
    listed = _lines(folder / MARK)
    if listed is None:
        return None
    return listed | inner_marks(folder, [found[1] for found in map(_INNER.fullmatch, listed) if found])


def inner_marks(folder: Path, names: Iterable[str]) -> dict[str, str | None]:
    """What the lists in some folders inside say, seen from ``folder``."""
    return {f"{name}/{file}": mark for name in names for file, mark in (_lines(folder / name / MARK) or {}).items()}


def files(folder: Path) -> Iterator[str]:
    """Every file below ``folder`` as ``part/name``; a symbolic link is one, wherever it leads."""
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        for entry in sorted(os.scandir(folder / inner), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{inner}{entry.name}/")
            else:
                yield f"{inner}{entry.name}"


def digest(file: Path) -> str:
    """A print of what a file holds."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _lines(file: Path) -> dict[str, str | None] | None:
    """What one list says, and that it belongs to the build itself."""
    if not file.is_file():
        return None
    found = (_LINE.fullmatch(line) for line in file.read_bytes().decode("utf-8", "surrogateescape").splitlines())
    return {line[2]: line[1] for line in found if line} | {MARK: None}
