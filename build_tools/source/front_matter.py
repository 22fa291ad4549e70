"""Parts a page into its front matter and its text."""

import re

from ..errors import CourseError, Mistake, Place
from .yaml import Document, read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
#: What is written by those who mean a fence.
_NEARLY = re.compile(r"^[ \t\u00a0]*(?:-{2,}|[–—]+|\.{3}|\+{3}|\*{3})[ \t\u00a0]*$", re.MULTILINE)


def split_front_matter(text: str, file: str) -> tuple[Document, str, int]:
    """The front matter, the text below it, and the line of the file on which that text begins.

    Raises CourseError for front matter that is missing, never ends, or is not YAML.
    """
    first = _FENCE.match(text)
    if not first:
        raise CourseError([Mistake(_place(_NEARLY.search(text), file), "front-matter-missing")])
    last = _FENCE.search(text, first.end() + 1)
    nearly = _NEARLY.search(text, first.end() + 1, last.start() if last else len(text))
    if nearly or not last:
        raise CourseError([Mistake(_place(nearly, file), "front-matter-not-closed")])
    front = read_yaml(text[first.end() + 1 : last.start()], file, first_line=2)
    if front.value is None:
        front = Document(file, {})
    if not isinstance(front.value, dict):
        raise CourseError([Mistake(Place(file, 2), "front-matter-not-a-mapping")])
    return front, text[last.end() + 1 :], text.count("\n", 0, last.end()) + 2


def _place(found: re.Match[str] | None, file: str) -> Place:
    """Of what its author probably meant, or the file's beginning."""
    return Place(file, found.string.count("\n", 0, found.start()) + 1) if found else Place(file)
