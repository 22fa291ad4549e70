"""Files that look as if they were part of the course and are read by nobody: another ending, another folder."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ...errors import Place
from ...source.shape import suggestion
from ...words import languages
from ..reader import GLOSSARY, SETTINGS, SOURCES, THEMES, Reader
from ..value import Course

#: What somebody writes who means a page, a file of YAML or a drawing.
_MEANT = {
    ".md": ".md",
    ".markdown": ".md",
    ".mdown": ".md",
    ".mkd": ".md",
    ".txt": ".md",
    ".yml": ".yml",
    ".yaml": ".yml",
    ".svg": ".svg",
}
_TABLES = (SETTINGS, SOURCES, GLOSSARY, THEMES)
_LANGUAGE = f"(?:{'|'.join(languages())})"
#: Where each is read; a language may be in the making, a drawing or a logo not yet in use.
_READ = re.compile(
    rf"{'|'.join(map(re.escape, _TABLES))}|course/published\.txt|course/words\.{_LANGUAGE}\.txt"
    r"|course/sheets/[^/]+\.yml|quizzes/[^/]+\.yml"
    rf"|course/{_LANGUAGE}/(?:.+/)?[^/]+\.md|modules/[^/]+/{_LANGUAGE}/[^/]+\.md"
    rf"|course/{_LANGUAGE}/(?:.+/)?drawings/[^/]+\.(?:svg|yml)|modules/[^/]+/{_LANGUAGE}/drawings/[^/]+\.(?:svg|yml)|course/[^/]+\.svg"
)
#: What authors write to each other.
_FOR_AUTHORS = re.compile(r"(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING)\b", re.IGNORECASE)


def check_files(course: Course, reader: Reader) -> None:
    for file in _left_over(reader):
        near = next((name for name in _meant(file, course.language) if _READ.fullmatch(name)), "")
        reader.mistake(Place(file), "file-not-read", file=file, near=near)


def _left_over(reader: Reader) -> Iterator[str]:
    """The files with an ending that somebody could mean; what authors keep for themselves is nobody's business."""
    for file in reader.files.names:
        *folders, name = file.split("/")
        is_theirs = any(folder.startswith("_") for folder in folders) or _FOR_AUTHORS.match(name)
        if PurePosixPath(name).suffix.lower() in _MEANT and not is_theirs and not _READ.fullmatch(file):
            yield file


def _meant(file: str, language: str) -> Iterator[str]:
    """Names that it could have: its own with another ending, and those it would have elsewhere."""
    path = PurePosixPath(file)
    stem = PurePosixPath(path.name.lower()).stem
    # Windows adds .txt to what has an ending already.
    ending = _MEANT.get(PurePosixPath(stem).suffix, _MEANT[path.suffix.lower()])
    name, top = stem.removesuffix(ending) + ending, path.parts[0]
    if top == "course" and ending == ".yml":
        yield f"course/{name}"
    if top == "course" and len(path.parts) == 2:
        own = [*(table.removeprefix("course/") for table in _TABLES), f"words.{language}.txt", "published.txt"]
        yield f"course/{suggestion(path.name, own)}"
    yield (path.parent / name).as_posix()
    inner = "drawings/" if ending == ".svg" else ""
    if top == "modules" and len(path.parts) > 2:
        spoken = next((part for part in path.parts[2:-1] if part in languages()), language)
        yield f"modules/{path.parts[1]}/{spoken}/{inner}{name}"
    elif top == "course":
        yield f"course/sheets/{name}" if ending == ".yml" else f"course/{language}/{inner}{name}"
    elif ending == ".yml":
        yield f"quizzes/{name}"
